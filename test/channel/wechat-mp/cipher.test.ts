import { createCipher } from '../../../src/channel/wechat-mp/cipher.js'
import { isSignatureOf, sign } from '../../../src/channel/wechat-mp/signature.js'

// The sample that Tencent publishes with its own libraries (WXBizMsgCrypt, Sample.py): nothing here was made by us.
const TOKEN = 'spamtest'
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const APP_ID = 'wx2c2769f8efd9abc2'
const [TIME, NONCE] = ['1409735669', '1320562132']
const ENCRYPTED =
  'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2L' +
  'dJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6u' +
  'x5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJ' +
  'pXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCz' +
  'pu9GhglF2PE='

it('signs as WeChat does', () => {
  expect(sign([TOKEN, TIME, NONCE, ENCRYPTED])).toBe('5d197aaffba7e9b25a30732f161a50dee96bd5fa')
  expect(sign([TOKEN, TIME, NONCE])).toBe('16120ec1b8dbb870f510d87ce6bc2463eae6ca1a')
})

it.each(['', '16120ec1b8dbb870f510d87ce6bc2463eae6ca1b', '16120EC1B8DBB870F510D87CE6BC2463EAE6CA1A', '签名'])(
  'takes %j for no signature',
  (signature) => {
    expect(isSignatureOf(signature, [TOKEN, TIME, NONCE])).toBe(false)
  },
)

it('reads what WeChat encrypted', () => {
  const text = createCipher(KEY, APP_ID).decrypt(ENCRYPTED)
  expect(text).toContain('<Content><![CDATA[abcdteT]]></Content>')
  expect(text).toContain('<MsgId>6054768590064713728</MsgId>')
})

it.each(['', 'a', '宅基地申请条件', 'x'.repeat(31), '中'.repeat(5_000)])(
  'reads again what it encrypted (%#)',
  (text) => {
    const cipher = createCipher(KEY, APP_ID)
    const encrypted = cipher.encrypt(text)
    expect(cipher.decrypt(encrypted)).toBe(text)
    expect(Buffer.from(encrypted, 'base64').length % 32).toBe(0)
  },
)

it('encrypts the same text differently each time', () => {
  const cipher = createCipher(KEY, APP_ID)
  expect(cipher.encrypt('a')).not.toBe(cipher.encrypt('a'))
})

it.each([
  ['another key', createCipher('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg', APP_ID), ENCRYPTED],
  ['another account', createCipher(KEY, 'wx0000000000000000'), ENCRYPTED],
  ['nothing', createCipher(KEY, APP_ID), ''],
  ['no Base64', createCipher(KEY, APP_ID), '????'],
  ['half a block', createCipher(KEY, APP_ID), 'YWJj'],
  ['what was cut off', createCipher(KEY, APP_ID), Buffer.alloc(16).toString('base64')],
  ['what was changed', createCipher(KEY, APP_ID), Buffer.alloc(64, 7).toString('base64')],
])('reads nothing with %s', (_name, cipher, encrypted) => {
  expect(cipher.decrypt(encrypted)).toBeNull()
})
