import { createRecentQuestions } from '../../src/chat/recent-questions.js'
import { recentQuestions } from '../../src/store/concern/recent-questions.js'
import { createMemoryDocument } from '../../src/store/open-document.js'
import { createLog } from '../fixture/log.js'

const setUp = () => {
  const document = createMemoryDocument(recentQuestions)
  const { log, lines } = createLog()
  return { document, recent: createRecentQuestions(document, log), log, lines }
}
const ask = (text: string, context?: string) => ({ text, context })
const texts = (questions: readonly { readonly text: string }[]) => questions.map(({ text }) => text)

it('keeps the last hundred, masked, one asked again as the newest', async () => {
  const { document, recent, log } = setUp()
  recent.add(ask('我电话13800138000，扒房给钱不'))
  recent.add(ask('多少', '扒房给钱不，身份证14112919900307123X'))
  recent.add(ask('我电话13900139000，扒房给钱不'))
  expect(recent.list()).toEqual([
    { text: '多少', context: '扒房给钱不，身份证〔身份证号〕' },
    { text: '我电话〔电话〕，扒房给钱不', context: null },
  ])
  for (let at = 0; at < 100; at += 1) recent.add(ask(`第${at}问`))
  expect([recent.list().length, recent.list()[0]!.text, recent.list()[99]!.text]).toEqual([
    ...[100, '第0问', '第99问'],
  ])
  await recent.settle()
  expect(document.get().questions).toEqual(recent.list())
  expect(createRecentQuestions(document, log).list()).toEqual(recent.list())
})

it('writes every tenth question by itself, and the others when the bot stops', async () => {
  const { document, recent } = setUp()
  for (let at = 0; at < 12; at += 1) recent.add(ask(`第${at}问`))
  await document.update((value) => value) // after what was asked for
  expect(texts(document.get().questions)).toHaveLength(10)
  await recent.settle()
  expect(texts(document.get().questions)).toHaveLength(12)
})

it('goes on when it cannot be written, and says so', async () => {
  const { document, recent, lines } = setUp()
  await document.close()
  recent.add(ask('扒房给钱不'))
  recent.add(ask(`${'字'.repeat(999)}𠮷𠮷`))
  await recent.settle()
  expect(texts(recent.list())).toHaveLength(2)
  expect(lines).toMatchObject([{ msg: 'recent questions not written' }])
})
