import type { Candidate } from '../../src/search/candidate.js'
import type { Concept } from '../../src/search/concept.js'
import { bestSentence, measureSentences } from '../../src/search/measure-sentences.js'
import { readStrengths } from '../../src/search/read-strengths.js'

const concept = (text: string, weight = 1): Concept => ({
  ...{ text, weight },
  ways: [{ term: text, words: [text], weight: 1, from: 'question' }],
})
const concepts = [concept('放炮', 3), concept('罚款')]
const candidate = (position: number, text: string, title: string, ...path: string[]): Candidate => ({
  ...{ position, relevance: 1, isPreferred: false, isTopic: false },
  view: {
    ...{ text, title, sentences: [text], isRow: false },
    heading: path.at(-1) ?? '',
    headings: path.join(''),
  },
})

describe('readStrengths', () => {
  it('tells text, headings, title, notice and neighbours apart', () => {
    const [first, second] = readStrengths(concepts, [
      candidate(1, '无', '罚款', '放炮', '总则'),
      candidate(2, '放炮', '罚款'),
    ])
    expect(first).toEqual({
      text: [0, 0],
      headings: [1, 0],
      title: [0, 1],
      textWithHeading: [0, 0], // the nearest one says neither
      all: [1, 1],
      notice: [1, 1],
      noticeMean: [0.5, 0], // 放炮 in one of two texts
      near: [1, 1],
    })
    expect(second).toMatchObject({ text: [1, 0], textWithHeading: [1, 0], all: [1, 1] })
  })

  it('takes no neighbour of another notice, and none that is no candidate', () => {
    const found = [candidate(1, '无', '甲'), candidate(2, '放炮', '乙'), candidate(4, '罚款', '甲')]
    expect(readStrengths(concepts, found).map(({ near, notice }) => [near, notice])).toEqual([
      [
        [0, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ])
  })

  it('has nothing to compare in nothing', () => {
    expect(readStrengths(concepts, [])).toEqual([])
    expect(readStrengths([], [candidate(0, '放炮', '')])[0]).toMatchObject({ all: [], near: [] })
  })
})

describe('measureSentences', () => {
  const above = { text: [1, 1], headings: [0, 1], title: [1, 0] }

  it('gives each sentence its share of the question, alone and under its headings', () => {
    const measured = measureSentences(concepts, ['放炮。', '无。', '罚款。'], above)
    expect(
      measured.map(({ sentence, share, inContext }) => [sentence, share, Math.round(inContext * 1000)]),
    ).toEqual([
      ['放炮。', 0.75, 975], // 3 + 0.9 of 4
      ['无。', 0, 750], // 3 × 0.7 + 0.9 of 4
      ['罚款。', 0.25, 775], // 3 × 0.7 + 1 of 4
    ])
    expect(bestSentence(measured).sentence).toBe('放炮。')
  })

  it('counts a long sentence as much less as it is longer than 40 characters', () => {
    const measured = measureSentences(concepts, ['放炮'.padEnd(40, '。'), '放炮'.padEnd(80, '。')], above)
    expect(measured.map(({ focus }) => focus)).toEqual([0.75, 0.375])
  })

  it('looks in no sentence for what the text lacks', () => {
    expect(measureSentences(concepts, ['放炮。'], { text: [0, 0], headings: [], title: [] })).toEqual([
      { sentence: '放炮。', share: 0, focus: 0, inContext: 0 },
    ])
  })

  it('takes the first of two as good, and an empty one of none', () => {
    const measured = measureSentences(concepts, ['放炮，', '放炮。'], above)
    expect(bestSentence(measured).sentence).toBe('放炮，')
    expect(bestSentence([])).toEqual({ sentence: '', share: 0, focus: 0, inContext: 0 })
  })
})
