import { buildBlocks } from '../../src/gazette/blocks.js'
import { toClauses } from '../../src/gazette/clause-id.js'
import { flattenClauses, splitSentences } from '../../src/gazette/clause-tree.js'
import { buildOutline } from '../../src/gazette/outline.js'
import type { SourceLine } from '../../src/gazette/source-line.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between } from './quote.js'

const ids = (
  lines: readonly SourceLine[],
  hard: boolean,
  prefix: string,
  used = new Set<string>(),
): string[] =>
  flattenClauses(toClauses(buildOutline(buildBlocks(lines, hard)), prefix, used)).map(({ id }) => id)

describe('toClauses', () => {
  it('makes ids of the numbers on the way down', () => {
    expect(ids(between('zhongyang', 470, 486), false, 'i')).toEqual([
      'i-3',
      'i-3-p1',
      'i-3-1',
      'i-3-1-1',
      'i-3-1-2',
      'i-3-1-3',
      'i-3-1-4',
      'i-3-1-5',
      'i-3-1-6',
      'i-3-2',
      'i-3-2-1',
      'i-3-2-2',
    ])
  })

  it('names an article by its number alone, in whatever chapter it stands', () => {
    expect(ids(between('zhongyang', 771, 785), false, 'i')).toEqual([
      'i-c1',
      'i-a1',
      'i-a2',
      'i-a3',
      'i-a3-p1',
      'i-a3-p2',
      'i-a4',
    ])
    expect(ids(between('jincheng', 114, 132), true, 'i')).toEqual(['i-a11', 'i-a11-1', 'i-a11-2', 'i-a11-3'])
    expect(ids(between('zhongyang', 773, 775), false, '')).toEqual(['a1', 'a2'])
  })

  it('takes the printed number, not the place in the list', () => {
    expect(ids(between('zhongyang', 708, 716), false, 'f7')).toEqual([
      'f7-3',
      'f7-3-1',
      'f7-3-2',
      'f7-3-4',
      'f7-3-5',
    ])
  })

  it('numbers rows, paragraphs, dashes; a signature and a mark need no number', () => {
    expect(ids(between('xiaoyi-3', 1211, 1213), false, 'f2')).toEqual(['f2-t1', 'f2-t1-r1', 'f2-t1-r2'])
    expect(ids(between('xiaoyi-3', 604, 612), false, 'i')).toEqual([
      'i-3',
      'i-3-d1',
      'i-3-d2',
      'i-3-d3',
      'i-3-d4',
    ])
    expect(ids(between('zhongyang', 216, 224), false, '')).toEqual(['p1', 'p2', 'sign', 'mark'])
  })

  it('never gives one id twice', () => {
    const used = new Set(['f1-1'])
    expect(ids(splitLines('1. 甲。\n1. 乙。\n1. 丙。'), false, 'f1', used)).toEqual([
      'f1-1_2',
      'f1-1_3',
      'f1-1_4',
    ])
    expect(used).toEqual(new Set(['f1-1', 'f1-1_2', 'f1-1_3', 'f1-1_4']))
  })

  it('reads the heading, keeps the words and the lines', () => {
    const [clause] = toClauses(
      buildOutline(buildBlocks(between('zhongyang', 297, 299), false)),
      '4',
      new Set(),
    )
    expect(clause).toEqual({
      id: '4-4',
      kind: 'section',
      label: '(四)',
      heading: '行政区划调整后的债权债务问题',
      text: '(四)行政区划调整后的债权债务问题。',
      startLine: 297,
      endLine: 297,
      children: [
        {
          id: '4-4-p1',
          kind: 'paragraph',
          label: '',
          heading: '',
          text: '本次行政区划调整后,由于其行政区域不变,债权债务保持不变。',
          startLine: 299,
          endLine: 299,
          children: [],
        },
      ],
    })
  })

  it('has the line that announces a clause before its words', () => {
    const [clause] = toClauses(
      buildOutline(buildBlocks(between('xiaoyi-4', 487, 491), true)),
      'i-2-2',
      new Set(),
    )
    expect(clause).toMatchObject({
      id: 'i-2-2-1',
      label: '1.',
      text: '整改措施：\n1.7月中旬组织全体干部职工进行专题培训，领会《山西省开发区条例》精神实质。',
      startLine: 487,
      endLine: 491,
    })
  })
})

describe('flattenClauses', () => {
  it('lists a clause before what stands below it', () => {
    expect(ids(between('zhongyang', 68, 82), false, '')).toEqual([
      '1',
      '1-p1',
      '2',
      '2-1',
      '2-1-p1',
      '2-2',
      '2-2-1',
    ])
    expect(flattenClauses([])).toEqual([])
  })
})

describe('splitSentences', () => {
  it('keeps stops with their sentences and drops line ends', () => {
    const text = '第一句。第二句；第三句！\n第四句'
    expect(splitSentences(text)).toEqual(['第一句。', '第二句；', '第三句！', '第四句'])
    expect(splitSentences('')).toEqual([])
  })
})
