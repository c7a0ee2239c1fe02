import { describeTrouble } from '../../../src/chat/administration/describe-trouble.js'
import { loadTranslations } from '../../../src/locale/translations.js'
import { createTroubleReport } from '../../../src/store/trouble-report.js'
import type { Trouble } from '../../../src/store/trouble.js'

const damaged = { kind: 'damaged', file: 'watches.json', reason: 'not JSON', keptAs: 'x.json' } as const
const TROUBLES: readonly Trouble[] = [
  { kind: 'unwritable', file: 'audit/2026-11.json', reason: 'ENOSPC' },
  { ...damaged, used: 'previous copy' },
  { ...damaged, used: 'nothing' },
  { kind: 'missing', file: 'admins.json', used: 'previous copy' },
]

it('says what is wrong and what became of the content', () => {
  const t = loadTranslations()['zh-CN']
  expect(TROUBLES.map((trouble) => describeTrouble(trouble, t))).toEqual([
    '状态文件 audit/2026-11.json 写不进去（ENOSPC）：新的改动没有保存，原有的内容都还在。请看看磁盘是不是满了。',
    '状态文件 watches.json 坏了（not JSON），已另存为 x.json，请管理员查看。\n现在用的是它的上一份，最近一次改动可能没有了。',
    '状态文件 watches.json 坏了（not JSON），已另存为 x.json，请管理员查看。\n也没有上一份可用，这一项从空白开始。',
    '状态文件 admins.json 不见了。\n现在用的是它的上一份，最近一次改动可能没有了。',
  ])
})

it('passes on what was reported before anybody listened, then whatever comes', () => {
  const { report, listen } = createTroubleReport()
  const heard: Trouble[] = []
  report(TROUBLES[0]!)
  listen((trouble) => heard.push(trouble))
  report(TROUBLES[3]!)
  expect(heard).toEqual([TROUBLES[0], TROUBLES[3]])
})
