import { createHash } from 'node:crypto'
import { citePassage } from '../../src/answer/cite-clause.js'
import { corpus } from '../fixture/corpus.js'

const text = '（二）有下列情形之一的，宅基地申请不予批准：一户多宅的。'
const chosen = {
  noticeId: '2022-2-homes',
  clauseId: 'i-3-2',
  textHash: createHash('sha256').update(text).digest('hex'),
}
const cite = (clause: typeof chosen) => citePassage(corpus.searched, clause, 'http://host', '2022-03-01')

it('quotes a chosen clause with all that is needed to check it', () => {
  expect(cite(chosen)).toMatchObject({
    ...{ noticeId: '2022-2-homes', clauseId: 'i-3-2', text, highlights: [], alsoAt: [] },
    ...{ documentNumber: '某政办发〔2022〕2号', foundBy: 'staff', verified: false },
    ...{ url: 'http://host/notices/2022-2-homes#i-3-2', source: { sha256: chosen.textHash } },
  })
})

it.each([
  ['gone', { clauseId: 'i-9' }],
  ['in another notice', { noticeId: '2020-1-long' }],
  ['changed', { textHash: 'ab'.repeat(32) }],
])('gives nothing when it is %s', (_case, fields) => {
  expect(cite({ ...chosen, ...fields })).toBeNull()
})
