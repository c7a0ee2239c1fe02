import { extractText } from '../../../src/gazette/extract/extract-text.js'
import type { Gazette } from '../../../src/gazette/notice.js'
import { parseGazette } from '../../../src/gazette/parse-gazette.js'
import { writeTypedDocx } from '../../fixture/docx.js'
import { writeGovernmentPage } from '../../fixture/government-page.js'
import { listClauses, loadHomestead, typeHomestead } from '../../fixture/homestead.js'

// The notice on homesteads in other formats, so that what they say is known.

const truth = loadHomestead()
const read = async (file: string, bytes: Uint8Array): Promise<Gazette> => {
  const { text, metadata } = await extractText(file, bytes)
  return parseGazette(file, text, metadata)
}

/** GB 18030 as far as two bytes go, by asking the decoder. */
function encodeChinese(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from([...text].flatMap((each) => codes.get(each) ?? [each.charCodeAt(0)]))
}

it('has the same clauses as a Word document', async () => {
  const { notices } = await read('homestead.docx', writeTypedDocx(typeHomestead()))
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatchObject({
    title: truth.title,
    documentNumber: truth.documentNumber,
    dateOfIssue: truth.dateOfIssue,
    issuingAuthority: truth.issuingAuthority,
  })
  expect(listClauses(notices[0]?.clauses ?? [])).toEqual(listClauses(truth.clauses))
})

it.each(['table', 'list', 'definitions'] as const)(
  'has the same clauses on a government’s page, its information as a %s',
  async (form) => {
    const { notices, officialUrl } = await read(
      'homestead.html',
      Buffer.from(writeGovernmentPage(typeHomestead(), { form })),
    )
    expect(officialUrl).toBe('http://www.zhongyang.gov.cn/zwgk/202202/t20220214_1.html')
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({
      documentNumber: truth.documentNumber,
      dateOfIssue: truth.dateOfIssue,
      issuingAuthority: truth.issuingAuthority,
    })
    const rest = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('head'))
    expect(rest(listClauses(notices[0]?.clauses ?? []))).toEqual(rest(listClauses(truth.clauses)))
  },
)

it('has the same clauses on a page in GB 18030', async () => {
  const page = writeGovernmentPage(typeHomestead(), { charset: 'gb2312' })
  const { notices } = await read('homestead.htm', encodeChinese(page))
  const utf8 = await read('homestead.html', Buffer.from(writeGovernmentPage(typeHomestead())))
  expect(listClauses(notices[0]?.clauses ?? [])).toEqual(listClauses(utf8.notices[0]?.clauses ?? []))
})
