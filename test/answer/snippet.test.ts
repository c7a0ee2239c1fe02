import { cutSnippet } from '../../src/answer/snippet.js'

const TEXT =
  '第一句没有什么，说了许多与此无关的话。第二句讲宅基地的申请。第三句讲别的，并且很长很长很长很长。'
const at = (word: string): readonly [number, number] => [TEXT.indexOf(word), TEXT.indexOf(word) + word.length]

it('begins with the sentence that holds most of what is marked, the marks counted from there', () => {
  const snippet = cutSnippet(TEXT, [at('宅基地'), at('申请')], 20)
  expect(snippet).toEqual({
    text: '第二句讲宅基地的申请。第三句讲别的，并且',
    highlights: [
      [4, 7],
      [8, 10],
    ],
    isCut: { before: true, after: true },
  })
})
it('is the whole of a short text', () => {
  expect(cutSnippet('宅基地。', [[0, 3]], 90)).toEqual({
    ...{ text: '宅基地。', highlights: [[0, 3]] },
    isCut: { before: false, after: false },
  })
})
it('is the beginning where nothing is marked', () => {
  expect(cutSnippet(TEXT, [], 8).text).toBe('第一句没有什么，')
})
