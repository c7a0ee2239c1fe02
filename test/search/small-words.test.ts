import { bareForm, leaveOutSmallWords } from '../../src/search/small-words.js'

describe('leaveOutSmallWords', () => {
  it.each([
    ['想砍几棵树', '砍树'],
    ['盖了个院子', '盖院子'],
    ['我们家的房子', '家房子'],
    ['个人过户就业', '个人过户就业'], // one-letter words that begin an official one
    ['开网吧,喝酒吧', '开网吧喝酒吧'],
    ['砍 树 ?', '砍树'],
    ['砍12棵树', '砍树'],
    ['宅基地', '宅基地'],
    ['', ''],
    ['的了吗', ''],
    [':~^-+*', '~^+'], // symbols are no marks of speech
    ['constructor', 'constructor'],
    ['__proto__', 'proto'],
    ['的'.repeat(10_000), ''],
    ['地'.repeat(10_000), '地'.repeat(10_000)],
    ['宅\u200b基\u202e地', '宅\u200b基\u202e地'], // `fold` takes such marks away, before
  ])('leaves what is meant, case %#', (text, expected) => {
    expect(leaveOutSmallWords(text).text).toBe(expected)
  })

  it('knows where each letter that is left stood', () => {
    expect(leaveOutSmallWords('想砍几棵树')).toEqual({ text: '砍树', positions: [1, 4] })
  })
})

describe('bareForm', () => {
  it.each([
    ['砍几棵树', '砍树'],
    ['盖房子', '盖房子'],
    ['孩子没了', ''], // 孩子没 is said of much else
    ['我家房子塌了', ''],
    ['我家房子漏水了', '房子漏水'], // long enough to be known without its edges
    ['的', ''],
    ['', ''],
  ])('looks for %j as %j', (expression, expected) => {
    expect(bareForm(expression)).toBe(expected)
  })
})
