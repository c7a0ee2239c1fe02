import type { Answer, Question } from '../../src/answer/answer.js'
import { shareInFlight } from '../../src/answer/share-in-flight.js'

const EMPTY: Answer = { status: 'question empty' }
const question = (text: string): Question => ({ text, limit: 9, offset: 0 })

function setUp() {
  const asked: string[] = []
  const letGo: ((answer: Answer | Error) => void)[] = []
  let version = '1'
  const answerQuestion = shareInFlight({
    answerQuestion: ({ text }) => {
      asked.push(text)
      return new Promise((resolve, reject) => {
        letGo.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
      })
    },
    isReady: () => version !== '',
    corpus: () => ({ version }),
  })
  return { answerQuestion, asked, letGo, setVersion: (next: string) => void (version = next) }
}

it('searches once for all who ask the same at the same time, and again for who asks later', async () => {
  const { answerQuestion, asked, letGo } = setUp()
  const answers = [question('甲'), question('甲'), question('乙')].map(answerQuestion)
  letGo.forEach((go) => go(EMPTY))
  expect(await Promise.all(answers)).toEqual([EMPTY, EMPTY, EMPTY])
  expect(asked).toEqual(['甲', '乙'])
  void answerQuestion(question('甲'))
  expect(asked).toEqual(['甲', '乙', '甲'])
})

it('shares nothing between places, pages and corpora', () => {
  const { answerQuestion, asked, setVersion } = setUp()
  void answerQuestion(question('甲'))
  void answerQuestion({ ...question('甲'), region: '中阳县' })
  void answerQuestion({ ...question('甲'), offset: 9 })
  void answerQuestion({ ...question('甲'), context: '乙' })
  setVersion('2')
  void answerQuestion(question('甲'))
  expect(asked).toHaveLength(5)
})

it('keeps no failure', async () => {
  const { answerQuestion, asked, letGo } = setUp()
  const answers = [question('甲'), question('甲')].map(answerQuestion)
  letGo[0]!(new Error('worker ended'))
  await expect(Promise.all(answers)).rejects.toThrow('worker ended')
  void answerQuestion(question('甲'))
  expect(asked).toHaveLength(2)
})
