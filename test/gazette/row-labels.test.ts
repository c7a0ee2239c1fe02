import { findRowLabels } from '../../src/gazette/row-labels.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, NAMES, readText } from './quote.js'

const labels = (lines: ReturnType<typeof splitLines>): string[] =>
  [...findRowLabels(lines)].map(([at, length]) =>
    lines
      .slice(at, at + length)
      .map(({ text }) => text.trim())
      .join(''),
  )

describe('findRowLabels', () => {
  it('finds labels that a narrow column broke, one of them repeated overleaf', () => {
    expect(labels(between('xiaoyi-4', 1130, 1685))).toEqual([
      '反馈问题一',
      '反馈问题二',
      '反馈问题三',
      '反馈问题四',
      '反馈问题五',
      '反馈问题六',
      '反馈问题七',
      '反馈问题七',
      '反馈问题八',
      '反馈问题九',
    ])
  })

  it.each([
    ['two make no series', '标段一\n标段二'],
    ['they do not count up', '标段一\n标段三\n标段五'],
    ['each has a stem of its own', '标段一\n工程二\n项目三'],
    ['attachments', '附件一\n附件二\n附件三'],
    ['text', '第一\n第二\n第三'],
    ['longer pieces', '反馈的各个问题\n题一\n反馈的各个问题\n题二\n反馈的各个问题\n题三'],
    ['nothing', ''],
  ])('finds none where %s', (_, text) => {
    expect(labels(splitLines(text))).toEqual([])
  })

  it.each(NAMES.filter((name) => name !== 'xiaoyi-4'))('finds none in %s', (name) => {
    expect(labels(splitLines(readText(name)))).toEqual([])
  })
})
