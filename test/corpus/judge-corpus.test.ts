import { compareCorpora } from '../../src/corpus/compare-corpora.js'
import { toCorpus, type Corpus } from '../../src/corpus/corpus.js'
import { judgeCorpus } from '../../src/corpus/judge-corpus.js'
import type { Gazette, Notice } from '../../src/gazette/notice.js'
import { corpus as fixture, clause } from '../fixture/corpus.js'

const [mou, yi] = fixture.gazettes as readonly [Gazette, Gazette]
const check = (file: string, coverage: number) => {
  const counts = { notices: 1, clauses: 1, tables: { certain: 0, uncertain: 0 } }
  return { file, coverage, ...counts, lost: [], gaps: [], duplicates: [], absentAttachments: [] }
}
const corpusOf = (
  gazettes: readonly Gazette[],
  skipped: readonly string[] = [],
  coverage = new Map<string, number>(),
): Corpus =>
  toCorpus(
    {
      ...{ gazettes, version: 'x' },
      skipped: skipped.map((file) => ({ file, reason: 'not UTF-8' })),
      checks: gazettes.map(({ file }) => check(file, coverage.get(file) ?? 1)),
    },
    1,
  )
const both = corpusOf([mou, yi])
const titles = (notices: readonly { title: string }[]) => notices.map(({ title }) => title)

describe('compareCorpora', () => {
  it('finds what is new and what is gone', () => {
    const changes = compareCorpora(corpusOf([mou]), corpusOf([yi]))
    expect([titles(changes.added), titles(changes.removed), changes.changed]).toEqual([
      titles(yi.notices),
      titles(mou.notices),
      [],
    ])
  })

  it('finds a text that differs, and takes no notice of where it stands', () => {
    const [notice] = mou.notices
    const moved = { ...notice!, source: { startLine: 500, endLine: 600 }, repealedBy: '某政发〔2023〕1号' }
    const other = {
      ...notice!,
      clauses: [...notice!.clauses, clause('paragraph', 'p9', ['', '', '新增一款。'])],
    }
    const compareWith = (changed: Notice) =>
      titles(compareCorpora(both, corpusOf([{ ...mou, notices: [changed] }, yi])).changed)
    expect([compareWith(moved), compareWith(other)]).toEqual([[], [notice!.title]])
  })
})

describe('judgeCorpus', () => {
  it('has nothing against the same, or more', () => {
    expect([judgeCorpus(both, both), judgeCorpus(corpusOf([mou]), both)]).toEqual([[], []])
  })

  it('names a file that cannot be read, unless it could not before either', () => {
    const broken = corpusOf([mou, yi], ['bad.txt'])
    expect(judgeCorpus(both, broken)).toEqual([{ kind: 'unreadable', file: 'bad.txt', reason: 'not UTF-8' }])
    expect(judgeCorpus(broken, broken)).toEqual([])
  })

  it('names fewer notices', () => {
    expect(judgeCorpus(both, corpusOf([mou]))).toEqual([{ kind: 'fewer notices', before: 3, after: 1 }])
  })

  it('names a file of which too much is lost, unless as much was lost before', () => {
    const gappy = (coverage: number) => corpusOf([mou, yi], [], new Map([[yi.file, coverage]]))
    expect(judgeCorpus(both, gappy(0.9))).toEqual([{ kind: 'coverage', file: yi.file, coverage: 0.9 }])
    expect(judgeCorpus(corpusOf([mou]), gappy(0.9))).toHaveLength(1)
    expect([judgeCorpus(gappy(0.9), gappy(0.9)), judgeCorpus(both, gappy(0.995))]).toEqual([[], []])
  })
})
