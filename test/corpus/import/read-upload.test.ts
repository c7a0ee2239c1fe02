import { readUpload } from '../../../src/corpus/import/read-upload.js'
import { readUploadApart } from '../../../src/corpus/import/start-upload-worker.js'
import { MAX_FILES } from '../../../src/corpus/import/unpack-upload.js'
import { noticeBytes, noticeText } from '../../fixture/upload.js'
import { writeZip } from '../../fixture/zip.js'

const STRAW = noticeBytes(1, '秸秆禁烧')
const HEAD = {
  documentNumber: '某政发〔2022〕1号',
  dateOfIssue: '2022-03-01',
  title: '某县人民政府关于第1项工作的通知',
}

const page = (number: number): Uint8Array => {
  const lines = noticeText(number, '河道清淤')
    .split('\n')
    .filter((line) => line !== '')
  return Buffer.from(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`)
}

async function read(name: string, bytes: Uint8Array) {
  const files = await readUpload({ name, bytes, sidecar: null })
  return files.map((file) => [file.name, file.status === 'read' ? file.notices.length : file.refusal])
}

it('reads a file, and knows its content', async () => {
  expect(await readUpload({ name: 'straw.txt', bytes: STRAW, sidecar: null })).toEqual([
    {
      ...{ status: 'read', name: 'straw.txt', bytes: STRAW, sidecar: null },
      ...{ notices: [HEAD], coverage: 1, warnings: [] },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    },
  ])
})

it('does the same in a thread of its own', async () => {
  const upload = { name: 'straw.txt', bytes: STRAW, sidecar: null }
  const [apart] = await readUploadApart(upload)
  const [here] = await readUpload(upload)
  expect({ ...apart, bytes: null }).toEqual({ ...here, bytes: null })
})

it('reads the files of a zip: hostile names made harmless, what systems add left out', async () => {
  const zip = writeZip([
    { name: 'folder/', data: new Uint8Array() },
    { name: '../../etc/pass\u0007wd.txt', data: STRAW },
    { name: 'folder\\..\\..\\second.txt', data: noticeBytes(2, '森林防火') },
    { name: 'constructor', data: page(3) },
    { name: '__MACOSX/._second.txt', data: STRAW },
    { name: '.DS_Store', data: STRAW },
    { name: 'Thumbs.db', data: STRAW },
  ])
  expect(await read('year.zip', zip)).toEqual([
    ['passwd.txt', 1],
    ['second.txt', 1],
    ['constructor.html', 1],
  ])
})

it('takes a sidecar in a zip for the file beside which it stands', async () => {
  const sidecar = Buffer.from('{"officialUrl":"https://a.gov.cn/1.html"}')
  const zip = writeZip([
    { name: 'straw.txt.json', data: sidecar },
    { name: 'straw.txt', data: STRAW },
    { name: 'alone.txt.json', data: sidecar },
  ])
  const [first, second] = await readUpload({ name: 'a.zip', bytes: zip, sidecar: null })
  expect(first).toMatchObject({ name: 'straw.txt', sidecar: Buffer.from(sidecar) })
  expect(second).toMatchObject({ status: 'refused', name: 'alone.txt.json' })
})

it('reads names that Chinese Windows wrote', async () => {
  const zip = Buffer.from(writeZip([{ name: 'XXXX.txt', data: STRAW }]))
  const name = Buffer.from([0xb9, 0xab, 0xb1, 0xa8]) // 公报 in GBK
  for (let at = zip.indexOf('XXXX'); at >= 0; at = zip.indexOf('XXXX')) name.copy(zip, at)
  expect(await read('a.zip', zip)).toEqual([['公报.txt', 1]])
})

it('gives a file an ending by which it is found again', async () => {
  expect(await read('page', page(1))).toEqual([['page.html', 1]])
})

it.each([
  ['photo.jpg', Buffer.from('\xff\xd8\xff', 'latin1'), 'a picture'],
  ['old.doc', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'a document of the old kind'],
  ['song.mp3', Buffer.from('ID3'), 'a kind of file that is not read'],
  ['empty.txt', new Uint8Array(), 'empty file'],
  ['poem.txt', Buffer.from('床前明月光'), 'no notice found in it'],
  ['cut.zip', writeZip([{ name: 'a.txt', data: STRAW }]).subarray(0, 60), 'a damaged file'],
  ['sheet.xlsx', writeZip([{ name: '[Content_Types].xml', data: STRAW }]), 'a zip archive'],
  ['locked.zip', writeZip([{ name: 'a.txt', data: STRAW, encrypted: true }]), 'protected by a password'],
  ['nested.zip', writeZip([{ name: 'in.zip', data: writeZip([{ name: 'a.txt', data: STRAW }]) }]), 'a zip'],
  ['bomb.zip', writeZip([{ name: 'a.txt', data: STRAW, declared: 3e9 }]), 'it unpacks to far more'],
])('refuses %s', async (name, bytes, reason) => {
  expect(await read(name, bytes)).toEqual([
    [
      expect.any(String),
      {
        kind: 'unreadable',
        reason: expect.stringContaining(reason) as string,
        hint: expect.any(String) as string,
      },
    ],
  ])
})

it.each([
  ['an empty zip', 'a.zip', writeZip([]), 'empty zip'],
  [
    'a zip of too many',
    'a.zip',
    writeZip(Array.from({ length: MAX_FILES + 1 }, (_, at) => ({ name: `${at}.txt`, data: STRAW }))),
    'too many files',
  ],
])('refuses %s', async (_case, name, bytes, kind) => {
  expect(await read(name, bytes)).toEqual([[name, { kind }]])
})

it('refuses a file that unpacks to more than it says', async () => {
  const zip = writeZip([
    { name: 'liar.txt', data: new Uint8Array(5_000_000), declared: 10 },
    { name: 'straw.txt', data: STRAW },
  ])
  expect(await read('a.zip', zip)).toEqual([
    ['straw.txt', 1],
    ['liar.txt', expect.objectContaining({ reason: expect.stringContaining('damaged') as string })],
  ])
})
