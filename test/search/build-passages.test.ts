import type { Clause, ClauseKind } from '../../src/gazette/notice.js'
import { buildPassages } from '../../src/search/build-passages.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'

let line = 0
function clause(kind: ClauseKind, id: string, text: string, more: Partial<Clause> = {}): Clause {
  line++
  return { id, kind, label: '', heading: '', text, children: [], startLine: line, endLine: line, ...more }
}
const section = (id: string, label: string, heading: string, children: Clause[]): Clause =>
  clause('section', id, label + heading, { label, heading, children })
const sentences = (count: number): string => '这是一句二十个字的话用来把条款填得很长很。'.repeat(count)

function build(...clauses: Clause[]) {
  const passages = buildPassages(gazette('g', '某县', [notice({ id: 'n', title: '通知', clauses })]))
  return passages.map(({ ref, path, text }) => ({ ref, path, text }))
}

describe('buildPassages', () => {
  it('keeps a clause whole with its lead-in and items', () => {
    const items = section('1', '一、', '申请条件', [
      clause('section', '1-1', '（一）符合下列条件之一的：', {
        label: '（一）',
        children: [paragraph('1-1-1', '1.分户的；'), paragraph('1-1-2', '2.搬迁的。')],
      }),
    ])
    expect(build(items)).toEqual([
      {
        ref: 'n#1',
        path: ['一、申请条件'],
        text: '一、申请条件\n（一）符合下列条件之一的：\n1.分户的；\n2.搬迁的。',
      },
    ])
  })

  it('puts title, number and addressees together with the opening paragraph', () => {
    const head = clause('head', 'head', '某县人民政府关于某事的通知\n某政发〔2022〕1号\n各乡镇：')
    expect(build(head, paragraph('p1', '现通知如下。'))).toEqual([
      {
        ref: 'n#head',
        path: [],
        text: '某县人民政府关于某事的通知\n某政发〔2022〕1号\n各乡镇：\n现通知如下。',
      },
    ])
  })

  it('opens a long clause: its heading with the text below it, then its children, small ones together', () => {
    const long = section('1', '一、', '任务', [
      paragraph('1-p1', sentences(28)),
      section('1-1', '（一）', '小事', [paragraph('1-1-p1', '做好小事。')]),
      section('1-2', '（二）', '另一件', [paragraph('1-2-p1', '做好另一件。')]),
    ])
    expect(build(long)).toEqual([
      { ref: 'n#1', path: ['一、任务'], text: `一、任务\n${sentences(28)}` },
      { ref: 'n#1-1', path: ['一、任务'], text: '（一）小事\n做好小事。\n（二）另一件\n做好另一件。' },
    ])
  })

  it('gives a heading no passage of its own when all below it has one', () => {
    const parts = ['（一）', '（二）'].map((label, at) =>
      section(`1-${at + 1}`, label, '事项', [paragraph(`1-${at + 1}-p1`, sentences(24))]),
    )
    expect(build(section('1', '一、', '任务', parts)).map(({ ref, path }) => [ref, path])).toEqual([
      ['n#1-1', ['一、任务', '（一）事项']],
      ['n#1-2', ['一、任务', '（二）事项']],
    ])
  })

  it('names a clause without heading by its lead-in', () => {
    const long = clause('section', '1', '（一）各单位要做到以下几点：', {
      label: '（一）',
      children: [paragraph('1-1', sentences(26)), paragraph('1-2', sentences(20))],
    })
    expect(build(long).map(({ path }) => path)).toEqual([
      ['（一）各单位要做到以下几点'],
      ['（一）各单位要做到以下几点'],
    ])
  })

  it('cites each article (条) alone', () => {
    const articles = ['第一条', '第二条'].map((label, at) =>
      clause('article', `a${at + 1}`, `${label} 内容。`, { label }),
    )
    expect(build(...articles)).toEqual([
      { ref: 'n#a1', path: ['第一条'], text: '第一条 内容。' },
      { ref: 'n#a2', path: ['第二条'], text: '第二条 内容。' },
    ])
  })

  it('cuts a long paragraph between sentences and numbers the pages', () => {
    const passages = build(paragraph('p1', sentences(40)))
    expect(passages.map(({ ref }) => ref)).toEqual(['n#p1', 'n#p1~2'])
    expect(passages.map(({ text }) => text).join('')).toBe(sentences(40))
  })

  it('gives a long table a passage a row, with caption and column names, and leaves empty rows out', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      String(at),
      `第${at}项需要办理的行政审批事项`,
      '审批局',
    ])
    const table = clause('table', 't1', '事项清单\n序号\t事项\t部门', {
      heading: '事项清单',
      cells: ['序号', '事项', '部门'],
      children: [...rows, ['', '', '']].map((cells, at) =>
        clause('row', `t1-r${at}`, cells.join('\t'), { cells }),
      ),
    })
    const passages = build(section('1', '一、', '清单', [table]))
    expect(passages).toHaveLength(40)
    expect(passages[0]).toEqual({
      ref: 'n#t1-r0',
      path: ['一、清单', '事项清单'],
      text: '事项清单\n序号\t事项\t部门\n0\t第0项需要办理的行政审批事项\t审批局',
    })
  })

  it('shows a table without a caption of its own with the title right above it', () => {
    const rows = Array.from({ length: 90 }, (_, at) => [String(at), '一项审批事项'])
    const table = clause('table', 't1', '序号\t事项', {
      cells: ['序号', '事项'],
      children: rows.map((cells, at) => clause('row', `t1-r${at}`, cells.join('\t'), { cells })),
    })
    expect(build(section('1', '一、', '清单', [table]))[0]?.text).toBe(
      '一、清单\n序号\t事项\n0\t一项审批事项',
    )
  })

  it('keeps a list of people without column names together', () => {
    const rows = ['组长\t张三', '副组长\t李四'].map((text, at) =>
      clause('row', `t-r${at}`, text, { cells: text.split('\t') }),
    )
    expect(build(clause('table', 't', '', { children: rows }))).toEqual([
      { ref: 'n#t', path: [], text: '组长\t张三\n副组长\t李四' },
    ])
  })

  it('leaves signatures and marks out', () => {
    expect(
      build(clause('signature', 'sign', '某县人民政府'), clause('mark', 'mark', '（此件公开发布）')),
    ).toEqual([])
  })

  it('spans the lines of all that a passage holds', () => {
    const clauses = [3, 7].map((at) => ({ ...paragraph(`p${at}`, '短。'), startLine: at, endLine: at + 1 }))
    const [passage] = buildPassages(gazette('g', '某县', [notice({ id: 'n', title: '通知', clauses })]))
    expect(passage).toMatchObject({ startLine: 3, endLine: 8, ref: 'n#p3' })
  })
})
