import { chunkNotices } from '../../src/evaluate/chunk-notices.js'
import { askPeer, loadPeers } from '../../src/evaluate/peer.js'
import { corpus } from '../fixture/corpus.js'

const chunks = [
  { title: '甲', documentNumber: null, path: [], text: '宅基地 申请' },
  { title: '乙', documentNumber: '乙政发〔2020〕1号', path: [], text: '长文' },
]
const words = (text: string) => text.split(' ')

it('cuts notices into chunks of 300 characters, their children included', () => {
  const [first, , second] = chunkNotices(corpus.gazettes)
  expect(first).toMatchObject({
    title: '某县农村宅基地管理办法(试行)'.replace('(', '（').replace(')', '）'),
    documentNumber: '某政办发〔2022〕2号',
    path: [],
  })
  expect(first!.text).toContain('1.因结婚等原因确需分户的；\n2.现住房影响规划')
  expect(second!.title).toBe('乙市人民政府关于长文的报告')
  const lengths = chunkNotices(corpus.gazettes).map(({ text }) => text.length)
  expect([Math.max(...lengths) <= 300, lengths.length > 8]).toEqual([true, true])
})

it('asks a peer the terms of the question alone, each once', () => {
  const built: (readonly (readonly string[])[])[] = []
  const asked: [readonly string[], number][] = []
  const peer = {
    name: 'fake',
    build: (texts: readonly (readonly string[])[]) => {
      built.push(texts)
      return (terms: readonly string[], limit: number) => {
        asked.push([terms, limit])
        return terms.includes('长文') ? [1, 0, 7] : []
      }
    },
  }
  const ask = askPeer(peer, chunks, words)
  expect(ask({ text: '长文 申请 长文', context: '上一问' })).toEqual({
    found: [chunks[1], chunks[0]], // there is no eighth chunk
    answered: true,
    confidence: null,
  })
  expect(ask({ text: '没有' })).toEqual({ found: [], answered: false, confidence: null })
  expect(built).toEqual([[['宅基地', '申请'], ['长文']]])
  expect(asked).toEqual([
    [['长文', '申请'], 5],
    [['没有'], 5],
  ])
})

it('loads the peers from bench/', async () => {
  const peers = [{ name: 'fake', build: () => () => [] }]
  const urls: string[] = []
  const load = async (url: string) => {
    urls.push(url)
    return { peers }
  }
  expect(await loadPeers(load)).toBe(peers)
  expect(urls).toEqual([expect.stringMatching(/^file:.*\/bench\/peers\.mjs$/u)])
})

it('says what to do when the peers are not installed; other errors are left to the caller', async () => {
  const missing = Object.assign(new Error('no minisearch'), { code: 'ERR_MODULE_NOT_FOUND' })
  await expect(loadPeers(() => Promise.reject(missing))).rejects.toMatchObject({
    code: 'DATA_UNREADABLE',
    hint: 'Run: npm --prefix bench ci',
  })
  const broken = new Error('broken')
  await expect(loadPeers(() => Promise.reject(broken))).rejects.toBe(broken)
})
