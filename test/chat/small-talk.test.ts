import { createReadSmallTalk } from '../../src/chat/small-talk.js'
import { loadTranslations } from '../../src/locale/translations.js'

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
