import { readFileSync } from 'node:fs'
import { fold } from '../../src/search/fold.js'
import { mayStandIn } from '../../src/search/may-stand-in.js'
import { parseThesaurus, type ThesaurusEntry } from '../../src/search/parse-thesaurus.js'
import { readWordLists } from '../../src/search/read-word-lists.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'

it.each([
  ['扒房', '我家扒了房', true],
  ['扒房', '房让人扒了', false],
  ['砍几棵树', '砍树要批不', true], // found without the small words
  ['砍 树', '砍路边那棵树', true],
  ['', '扒房', true],
  ['扒房', '', false],
  ['𠮷房', '𠮷家的房', true],
])('%j in %j: %j', (expression, text, expected) => {
  expect(mayStandIn(expression, text)).toBe(expected)
})

it('never leaves out a question in which an expression of ours is found', async () => {
  const lists = await readWordLists('data/thesaurus')
  const expressions = lists
    .flatMap(({ file, text }) => parseThesaurus(file, text))
    .flatMap((entry: ThesaurusEntry) => entry.expressions)
    .filter((expression, at) => at % 250 === 0 || expression.length < 3)
    .filter((_, at) => at % 4 === 0)
    .slice(0, 120)
  const questions = readFileSync('test/relevance/own-queries.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => fold((JSON.parse(line) as { query: string }).query))
  let found = 0
  const missed = expressions.flatMap((expression) => {
    const thesaurus = buildThesaurus(parseThesaurus('a.txt', `${expression} = 公文用词`))
    const holding = questions.filter((question) => thesaurus.expand(question).length > 0)
    found += holding.length
    return holding.filter((question) => !mayStandIn(expression, question))
  })
  expect(missed).toEqual([])
  expect(found).toBeGreaterThan(20)
})
