import { extractText } from '../../../src/gazette/extract/extract-text.js'

const TEXT = '中阳县人民政府办公室\n关于印发《办法》的通知\r\n中政办发〔2022〕2号\n\n各乡镇：\tA\n'
/** 中政办发〔2022〕2号 as GB18030, as GBK wrote it before. */
const GB18030 = Buffer.from('d6d0d5feb0ecb7a2a1b232303232a1b332bac50a', 'hex')

/** 為進一步規範農村宅基地審批流程 … as Big5. */
const BIG5 =
  'acb0b669a440a842b357bd64b941a7f8a676b0f2a661bc66a7e5ac79b57ba141a55bb16ab941a7f8a676b0f2a661badeb27aa141ab4fbbd9b941a7f8a7f8a5c1a658aa6ba97e'

const textOf = async (file: string, bytes: Uint8Array) => (await extractText(file, bytes)).text

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
])('reads %s as it stands', async (_, bytes) => {
  expect(await extractText('a.txt', bytes)).toEqual({
    text: TEXT,
    whole: false,
    metadata: expect.objectContaining({ title: null, officialUrl: null }) as unknown,
    warnings: [],
  })
})

it('tells GB18030 from other encodings', async () => {
  expect(await textOf('a.md', GB18030)).toBe('中政办发〔2022〕2号\n')
  const big5 = Buffer.from(BIG5, 'hex')
  await expect(textOf('a.txt', big5)).rejects.toThrow('a.txt: neither UTF-8 nor GB18030 text')
})

it('goes by what a file begins with, not by its name', async () => {
  const page = Buffer.from(
    '<!DOCTYPE html><html><body><p>根据有关规定，结合我县实际，经县政府研究，制定本实施办法，请遵照执行。</p></body></html>',
  )
  expect(await textOf('a.txt', page)).toBe(
    '根据有关规定，结合我县实际，经县政府研究，制定本实施办法，请遵照执行。\n',
  )
})

it('takes a bare angle bracket for text', async () => {
  expect(await textOf('a.txt', Buffer.from('<乡镇> 气压<76.6kPa\n'))).toBe('<乡镇> 气压<76.6kPa\n')
})
