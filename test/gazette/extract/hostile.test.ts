import { randomBytes } from 'node:crypto'
import { extractText } from '../../../src/gazette/extract/extract-text.js'
import { writeDocx } from '../../fixture/docx.js'
import { writePdf } from '../../fixture/pdf.js'
import { writeZip } from '../../fixture/zip.js'

const MEGABYTE = 1024 * 1024
const TEN_SECONDS = 10_000

/** What the file is refused with; it must not take longer than ten seconds or much more memory than the file. */
async function refuse(file: string, bytes: Uint8Array): Promise<unknown> {
  const started = performance.now()
  const memory = process.memoryUsage.rss()
  const refusal = await extractText(file, bytes).then(
    ({ text }) => ({ text: text.slice(0, 100) }),
    (err: unknown) => err,
  )
  expect(performance.now() - started).toBeLessThan(TEN_SECONDS)
  expect(process.memoryUsage.rss() - memory).toBeLessThan(400 * MEGABYTE)
  return refusal
}

const refusalOf = (message: string): unknown =>
  expect.objectContaining({
    code: 'GAZETTE_UNREADABLE',
    message,
    hint: expect.stringMatching(/\.$/) as string,
  })

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const xml = (inner: string) => ({ body: inner })

const WORD_97 = bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(600))
const ENCRYPTED_DOCX = Buffer.concat([WORD_97, Buffer.from('EncryptedPackage', 'utf16le')])
const NOISE = randomBytes(100_000).map((byte) => byte || 1) // no NUL: that would be too easy

it.each<[string, Uint8Array, string]>([
  ['empty.txt', new Uint8Array(), 'empty.txt: empty file'],
  ['empty.pdf', new Uint8Array(), 'empty.pdf: empty file'],
  ['blank.txt', bytesOf(' \n\t \r\n'), 'blank.txt: nothing but white space'],
  ['noise.txt', randomBytes(100_000), 'noise.txt: binary data, no text'],
  ['noise.md', NOISE, 'noise.md: binary data, no text'],
  ['noise.html', NOISE, 'noise.html: binary data, no text'],
  ['noise.docx', NOISE, 'noise.docx: not a DOCX file, or damaged'],
  ['noise.pdf', NOISE, 'noise.pdf: not a PDF file, or damaged'],
  ['noise.exe', NOISE, 'noise.exe: a kind of file that is not read'],
  [
    'latin.txt',
    bytesOf('Gr\xfc\xdfe aus M\xfcnchen, 3\xbd \xa3'),
    'latin.txt: neither UTF-8 nor GB18030 text',
  ],
  ['old.doc', WORD_97, 'old.doc: a document of the old kind (.doc, .wps, .xls)'],
  ['old.txt', WORD_97, 'old.txt: a document of the old kind (.doc, .wps, .xls)'],
  ['text.doc', bytesOf('text'), 'text.doc: a .doc file'],
  ['locked.docx', ENCRYPTED_DOCX, 'locked.docx: protected by a password'],
  ['rich.doc', bytesOf('{\\rtf1\\ansi}'), 'rich.doc: an RTF document'],
  ['scan.pdf', bytesOf('\xff\xd8\xff\xe0'), 'scan.pdf: a picture'],
  ['page.mht', bytesOf('MIME-Version: 1.0\r\n'), 'page.mht: a web archive (MHTML)'],
  [
    'data.zip',
    writeZip([{ name: 'a.txt', data: bytesOf('a') }]),
    'data.zip: a zip archive, no Word document',
  ],
  [
    'sheet.docx',
    writeZip([{ name: 'xl/workbook.xml', data: bytesOf('<a/>') }]),
    'sheet.docx: an Excel workbook',
  ],
  ['official.ofd', writeZip([{ name: 'OFD.xml', data: bytesOf('<a/>') }]), 'official.ofd: an OFD document'],
  ['cut.docx', writeDocx(xml('')).subarray(0, 900), 'cut.docx: a damaged file: it cannot be unpacked'],
  ['blank.docx', writeDocx(xml('<w:p/>')), 'blank.docx: a Word document without text'],
  ['cut.pdf', writePdf([{}]).subarray(0, 300), 'cut.pdf: a damaged PDF'],
  ['locked.pdf', writePdf([{}], { encrypted: true }), 'locked.pdf: protected by a password'],
  ['scanned.pdf', writePdf([{}]), 'scanned.pdf: 1 page without text: scanned images, or empty'],
  [
    'frames.html',
    bytesOf('<html><body><iframe src="a.html"></iframe></body></html>'),
    'frames.html: the page holds no text',
  ],
  ['../../etc/passwd', bytesOf(''), '../../etc/passwd: empty file'],
  ['a\u0000\u001b[31m\u202e.txt', bytesOf(''), 'a??[31m?.txt: empty file'],
])('refuses %j, saying what to do', async (file, bytes, message) => {
  expect(await refuse(file, bytes)).toEqual(refusalOf(message))
})

describe('refuses within ten seconds and with bounded memory', () => {
  it('a line of 200 MB', async () => {
    const line = Buffer.alloc(200 * MEGABYTE, '阳')
    expect(await refuse('line.txt', line)).toEqual(refusalOf('line.txt: 200 MB, more than 64 MB'))
  })

  it('a line that is not too large for a file', async () => {
    const line = Buffer.alloc(60 * MEGABYTE, '阳')
    expect(await refuse('line.txt', line)).toEqual(
      refusalOf('line.txt: a line of 20971520 characters: this is not the text of a gazette'),
    )
  })

  const bomb = Buffer.alloc(40 * MEGABYTE, ' ')
  const entries = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${name}${index}.xml`, data: bomb }))

  it('a zip bomb, by what it declares', async () => {
    const message = 'bomb.docx: it unpacks to far more than any document (limit 200 MB)'
    const zip = writeZip([...entries('word/', 6), { name: 'word/document.xml', data: bomb }])
    expect(await refuse('bomb.docx', zip)).toEqual(refusalOf(message))
  })

  it('a zip bomb that lies about its size', async () => {
    const zip = writeZip([{ name: 'word/document.xml', data: bomb, declared: 1000 }])
    expect(await refuse('bomb.docx', zip)).toEqual(
      refusalOf('bomb.docx: a damaged file: it cannot be unpacked'),
    )
  })

  it('a Word document of a hundred million spaces', async () => {
    const zip = writeZip([{ name: 'word/document.xml', data: Buffer.alloc(100 * MEGABYTE, ' ') }])
    const message = 'bomb.docx: it unpacks to far more than any document (limit 200 MB)'
    expect(await refuse('bomb.docx', zip)).toEqual(refusalOf(message))
  })

  it('a PDF with a thousand empty pages', async () => {
    expect(await refuse('empty.pdf', writePdf(Array.from({ length: 1000 }, () => ({}))))).toEqual(
      refusalOf('empty.pdf: 1000 pages without text: scanned images, or empty'),
    )
  })

  it('a PDF with ten thousand pages', async () => {
    expect(await refuse('long.pdf', writePdf(Array.from({ length: 10_000 }, () => ({}))))).toEqual(
      refusalOf('long.pdf: 10000 pages, more than 2000'),
    )
  })

  it.each(['div', 'span', 'table', 'font', 'p><div', 'ul><li', 'b'])(
    'HTML of a hundred thousand nested <%s>',
    async (name) => {
      const page = Buffer.from(`<html><body>${`<${name}>`.repeat(100_000)}文`)
      expect(await refuse('deep.html', page)).toEqual(
        refusalOf('deep.html: elements nested more than 1000 deep'),
      )
    },
  )

  it('XML nested as deeply', async () => {
    const body = `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`
    expect(await refuse('deep.docx', writeDocx({ body }))).toEqual(
      refusalOf('deep.docx: elements nested more than 1000 deep'),
    )
  })
})

describe('reads within ten seconds', () => {
  const paragraph = `<p>${'第一条 为了规范农村宅基地管理，制定本办法。'.repeat(3)}</p>`

  it.each([
    [
      'unclosed tags that differ',
      Array.from({ length: 900 }, (_, id) => `<font size=${id}>`).join('') + paragraph.repeat(9000),
    ],
    [
      'a table of huge spans',
      `<table>${`<tr>${'<td colspan=1000000 rowspan=1000000>文</td>'.repeat(3)}</tr>`.repeat(9000)}</table>${paragraph}`,
    ],
    ['labels without end', `${'<b>标题</b>'.repeat(200_000)}${paragraph}`],
    ['nested centred text', `${'<div style="text-align:center">'.repeat(900)}${paragraph.repeat(5000)}`],
    ['comments without end', `${'<!-- a'.repeat(500_000)}-->${paragraph}`],
    ['a million brackets', `${'<'.repeat(1_000_000)}${paragraph}`],
  ])('a page of %s', async (_, inner) => {
    const started = performance.now()
    const { text } = await extractText('page.html', Buffer.from(`<html><body>${inner}</body></html>`))
    expect(performance.now() - started).toBeLessThan(TEN_SECONDS)
    expect(text).toContain('为了规范农村宅基地管理')
  })
})
