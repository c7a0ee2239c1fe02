import { createChat } from '../../src/chat/chat.js'
import { createReadSmallTalk } from '../../src/chat/small-talk.js'
import type { Answer } from '../../src/answer/answer.js'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus, homesteads } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'

const readSmallTalk = createReadSmallTalk(Object.values(loadTranslations()))

it.each([
  ['你好', 'greeting'],
  ['您好！！', 'greeting'],
  ['你好你好，在吗？', 'greeting'],
  ['早上好啊～', 'greeting'],
  ['Hello!', 'greeting'],
  ['ｈｉ', 'greeting'],
  ['👋🏽', 'greeting'],
  ['谢谢', 'thanks'],
  ['谢谢您啦，辛苦了。', 'thanks'],
  ['好的，谢谢', 'thanks'],
  ['🙏🙏', 'thanks'],
  ['Thank you very much.', 'thanks'],
  ['再见', 'farewell'],
  ['好的', 'fine'],
  ['知道了', 'fine'],
  ['OK', 'fine'],
  ['人工', 'person'],
  ['你好，转人工', 'person'],
  ['有人吗？', 'person'],
  ['你是谁呀', 'who'],
  ['你是机器人吗', 'who'],
])('hears in %j %s', (text, kind) => {
  expect(readSmallTalk(text)).toBe(kind)
})

it.each([
  '',
  '？！',
  '啊',
  '宅基地',
  '你好，宅基地怎么批',
  '谢谢，低保多少钱',
  '人工降雨',
  '人工智能',
  '在职人员',
  '行政许可',
  '早教',
  '好人好事',
  '可以退税吗',
  '客服电话',
  '你好'.repeat(11),
  'constructor',
  'himalaya',
])('takes for no small talk: %j', (text) => {
  expect(readSmallTalk(text)).toBeNull()
})

describe('in a conversation', () => {
  const publicUrl = () => 'http://host'

  /** Somebody who counts what is searched; the notice names whom to call. */
  function setUp(contact?: string) {
    const searched: string[] = []
    const loaded = () => corpus
    const answerQuestion = createAnswerQuestion(loaded, publicUrl)
    const named = {
      ...homesteads,
      contacts: [{ clauseId: 'p1', names: ['张三'], phones: ['0358-1234567'], emails: [], address: null }],
    }
    const notices = new Map(corpus.notices)
    const found = notices.get(homesteads.id)!
    notices.set(homesteads.id, { ...found, notice: named })
    const chat = createChat({
      answerQuestion: (question): Promise<Answer> => {
        searched.push(question.text)
        return answerQuestion(question)
      },
      corpus: () => ({ ...corpus, notices }),
      publicUrl,
      contact,
      translations: loadTranslations(),
      language: 'zh-CN',
      now: () => 1_000_000,
      log: createLog().log,
    })
    const say = async (text: string) => {
      const { replies } = await chat({ conversation: 'test:1', text })
      return replies[0]?.text ?? ''
    }
    return { say, searched }
  }

  it('is answered as a person would, without a search', async () => {
    const { say, searched } = setUp()
    expect(await say('您好')).toMatch(/^您好，我是政府公报问答.*宅基地申请条件/su)
    expect(await say('谢谢')).toBe('不客气。还有想问的，接着说就行。')
    expect(await say('你是谁')).toContain('不是真人')
    expect(await say('转人工')).toMatch(/没有人值守.*12345/su)
    expect(searched).toEqual([])
  })

  it('names whom the last answer’s notice names, and who is configured', async () => {
    const { say } = setUp('县政务服务中心 0358-7654321')
    await say('结婚了，宅基地怎么申请')
    const told = await say('人工')
    expect(told).toContain('张三、0358-1234567')
    expect(told).toContain('要找人问：县政务服务中心 0358-7654321')
    expect(told).not.toContain('12345 政务')
  })

  it('leaves what is being read as it was', async () => {
    const { say } = setUp()
    await say('结婚了，宅基地怎么申请')
    await say('谢谢')
    expect(await say('2')).toContain('（二）')
  })
})
