import { createAnnouncer } from '../../../src/chat/administration/announce-sources.js'
import type { Reply } from '../../../src/chat/message.js'
import type { Reloaded } from '../../../src/corpus/reload.js'
import { loadTranslations } from '../../../src/locale/translations.js'

const t = loadTranslations()['zh-CN']
const REFUSED: Reloaded = {
  ...{ status: 'refused', changes: { added: [], removed: [], changed: [] } },
  faults: [{ kind: 'fewer notices', before: 3, after: 2 }],
}

/** Announces files, all of which are there but `gone.txt`. */
async function announce(
  files: readonly string[],
  { isCurrent = false, autoReload = false, reload = () => Promise.resolve(REFUSED) } = {},
): Promise<Reply[]> {
  const told: Reply[] = []
  const announcer = createAnnouncer({
    live: { isCurrent: () => Promise.resolve(isCurrent), reload },
    present: (names) => Promise.resolve(names.filter((name) => name !== 'gone.txt')),
    tellAdmins: (reply) => Promise.resolve(void told.push(reply)),
    ...{ t, autoReload },
  })
  await announcer(files)
  return told
}

it('asks whether to load what came', async () => {
  expect(await announce(['a.txt', 'gone.txt', '\u202eb.txt'])).toEqual([
    {
      text: '公报文件夹里有新的或改动过的文件：\na.txt\n?b.txt\n\n点“载入”或发送 /reload，就能用上。',
      buttons: [{ label: '载入', send: '/reload' }],
    },
  ])
})

it('names ten files at most', async () => {
  const [told] = await announce(Array.from({ length: 12 }, (_, at) => `${at}.txt`))
  expect(told?.text).toContain('9.txt\n……另有 2 件\n')
})

it.each([
  ['what is live already, as after an import', ['a.txt'], true],
  ['what has gone again', ['gone.txt'], false],
])('says nothing of %s', async (_case, files, isCurrent) => {
  expect(await announce(files, { isCurrent })).toEqual([])
})

it('loads it by itself when that is wished, and says what came of it', async () => {
  expect(await announce(['a.txt'], { autoReload: true })).toEqual([
    {
      text: [
        '公报文件夹里有新的或改动过的文件，已自动重新载入：\na.txt',
        '没有载入，因为新版本不如现在的：\n公文从 3 件减少到 2 件',
        '新增 0 件，减少 0 件，变动 0 件。',
        '现在仍用原来的版本回答。确实要载入的话，请发送 /reload force',
      ].join('\n\n'),
      buttons: [],
    },
  ])
  const reload = () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
  const [failed] = await announce(['a.txt'], { autoReload: true, reload })
  expect(failed?.text).toContain('磁盘满了')
})
