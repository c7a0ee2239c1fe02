import { NOW, setUpCuration } from '../../fixture/curation.js'
import { corpus } from '../../fixture/corpus.js'

const at = new Date(NOW).toISOString()
const CLAUSE = '某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （二） · 某政办发〔2022〕2号'

/** A question that found nothing, bound to the second clause of the words 宅基地 申请. */
async function setUpBound() {
  const set = await setUpCuration()
  await set.say('火星上一户有两个院子行不行')
  await set.reply('/bind 1 宅基地申请', '1')
  await set.say('/bind 1 2', '1')
  return set
}

it('lists what was declined or got 👎, asked most first, with buttons', async () => {
  const { say, reply, clock } = await setUpCuration()
  await say('宅基地申请')
  await say('👎')
  await say('宅基地申请')
  await say('没用')
  for (const [user, question] of [
    ['2', '火星上能盖房吗'],
    ['2', '火星上能盖房吗'],
    ['3', '火星上能盖房吗'],
    ['3', '火星上能盖房子吗'],
  ] as const)
    await say(question, user)
  clock.now += 3_600_001
  await say('火星上能盖房吗')
  const { text, buttons } = await reply('/unanswered', '1')
  expect(text).toBe(
    [
      '没答好的问题，共 2 个（第 1 页，共 1 页）：',
      '#2 · 问过 4 次 · 没找到答案 · 待处理\n火星上能盖房吗\n火星上能盖房子吗',
      '#1 · 问过 1 次 · 读者认为没答好 · 待处理\n宅基地申请',
      '指定条款：/bind 2；忽略：/unanswered dismiss 2',
    ].join('\n\n'),
  )
  expect(buttons).toEqual([
    { label: '指定 #2', send: '/bind 2' },
    { label: '指定 #1', send: '/bind 1' },
  ])
})

it('turns pages, dismisses and takes up again', async () => {
  const { say, reply } = await setUpCuration()
  expect(await say('/unanswered', '1')).toBe('没有待处理的问题。')
  for (const thing of ['树', '狗', '车', '煤', '水', '电']) await say(`火星的${thing}归谁`)
  const first = await reply('/unanswered', '1')
  expect(first.text).toMatch(/^没答好的问题，共 6 个（第 1 页，共 2 页）：\n\n#1 /u)
  expect(first.buttons.at(-1)).toEqual({ label: '下一页', send: '/unanswered 2' })
  expect(await say('/unanswered ２', '1')).toContain('\n\n#6 · 问过 1 次')
  expect(await say('/unanswered dismiss 1', '1')).toBe('#1 已忽略。恢复：/unanswered open 1')
  expect(await say('/unanswered 9', '1')).toContain('#1 · 问过 1 次 · 没找到答案 · 已忽略\n火星的树归谁')
  await say('火星的树归谁', '3')
  expect(await say('/unanswered 2', '1')).toContain('#1 · 问过 2 次 · 没找到答案 · 已忽略')
  expect(await say('/unanswered open #1', '1')).toBe('#1 已恢复为待处理。')
  expect(await say('/unanswered', '1')).toMatch(/）：\n\n#1 · 问过 2 次 · 没找到答案 · 待处理/u)
})

it('shows the clauses that come nearest, or those of a wider search, and binds the one chosen', async () => {
  const { say, reply, state } = await setUpCuration()
  await say('火星上一户有两个院子行不行')
  expect(await say('/bind 1', '1')).toBe(
    [
      '问题 #1：\n火星上一户有两个院子行不行',
      '没有找到相近的条款。请在编号后面写文号和词语再找：/bind 1 文号 词语',
    ].join('\n\n'),
  )
  const { text, buttons } = await reply('/bind 1 宅基地申请', '1')
  expect(text.split('\n\n').slice(0, 4)).toEqual([
    '问题 #1：\n火星上一户有两个院子行不行',
    '哪一条能回答？',
    '1. 某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一） · 某政办发〔2022〕2号\n' +
      '（一）村民符合下列条件之一的，可以申请宅基地： 1.因结婚等原因确需分户的； 2.现住房影响规划，需要搬迁的。\n' +
      'http://host/notices/2022-2-homes#i-3-1',
    `2. ${CLAUSE}\n（二）有下列情形之一的，宅基地申请不予批准：一户多宅的。\nhttp://host/notices/2022-2-homes#i-3-2`,
  ])
  expect(buttons.map(({ label }) => label)).toEqual(['1', '2', '3'])
  expect(buttons[1]!.send).toMatch(/^\/bind 1 =[0-9a-f]{8}$/u)
  const bound = await reply(buttons[1]!.send, '1')
  expect(bound.text).toBe(
    `#1 已指定。以后有人问“火星上一户有两个院子行不行”或意思一样的话，先给出这一条，并注明“人工核对”：\n${CLAUSE}`,
  )
  expect(bound.buttons).toEqual([{ label: '撤销', send: '/unbind 1' }])
  expect(state.bindings.get().bindings).toEqual([
    {
      ...{ id: '1', texts: ['火星上一户有两个院子行不行'], noticeId: '2022-2-homes', clauseId: 'i-3-2' },
      ...{ textHash: expect.stringMatching(/^[0-9a-f]{64}$/u) as string, by: 'telegram:1', at },
    },
  ])
})

it('answers with the bound clause from then on, marked, also when asked in other words', async () => {
  const { say } = await setUpBound()
  const answer = [
    '某县农村宅基地管理办法（试行）',
    '某政办发〔2022〕2号 · 某县人民政府办公室 · 某县 · 2022年2月10日',
    '三、宅基地申请条件 › （二）',
    '✔ 人工核对',
    '',
    '（二）有下列情形之一的，宅基地申请不予批准：一户多宅的。',
    '',
    '原文：http://host/notices/2022-2-homes#i-3-2',
  ].join('\n')
  expect(await say('火星上一户有两个院子行不行')).toBe(answer)
  expect(await say('请问，火星上一户有两个院子可以吗？')).toBe(answer)
  expect(await say('火星上一户有三个院子行不行')).toContain('没有找到')
  expect(await say('/unanswered', '1')).toMatch(
    /#2 · 问过 1 次 · 没找到答案 · 待处理\n火星上一户有三个院子行不行/u,
  )
})

it('puts it before the other hits, each once, on every page', async () => {
  const { say, curation } = await setUpCuration()
  await say('宅基地申请')
  await say('👎')
  await say('/bind 1', '1')
  await say('/bind 1 2', '1')
  const ask = async (limit: number, offset: number) => {
    const answer = await curation.answerQuestion({ text: '申请宅基地', limit, offset })
    if (answer.status !== 'answered') throw new Error(answer.status)
    return [answer.total, ...answer.citations.map(({ clauseId, verified }) => [clauseId, verified])]
  }
  expect(await ask(9, 0)).toEqual([3, ['i-3-2', true], ['i-3-1', false], ['t1', false]])
  expect(await ask(1, 1)).toEqual([3, ['i-3-1', false]])
  expect(await ask(9, 9)).toEqual([3])
})

it('lets a clause go that was bound', async () => {
  const { say, state } = await setUpBound()
  expect(await say('/unbind 1', '1')).toBe('#1 指定的条款已取消。')
  expect(await say('/unbind 1', '1')).toBe('#1 没有指定条款。')
  expect(await say('火星上一户有两个院子行不行')).toContain('没有找到')
  expect(state.unanswered.get().groups).toMatchObject([{ state: 'open' }])
})

it('shows no clause that is gone or changed after a reload, and the staff sees that', async () => {
  const { say, held } = await setUpBound()
  expect(await say('/unanswered', '1')).toContain(`#1 · 问过 1 次 · 没找到答案 · 已指定条款\n`)
  const changed = corpus.searched.map((passage) =>
    passage.clause.id === 'i-3-2' ? { ...passage, text: `${passage.text}已改。` } : passage,
  )
  held.corpus = { ...corpus, searched: changed, search: () => corpus.search({ text: '没有' }) }
  expect(await say('火星上一户有两个院子行不行', '3')).toContain('没有找到')
  expect(await say('/unanswered', '1')).toContain(
    '#1 · 问过 2 次 · 没找到答案 · 指定的条款已不在或已改动，请重新指定\n火星上一户有两个院子行不行',
  )
  held.corpus = corpus
  expect(await say('火星上一户有两个院子行不行')).toContain('✔ 人工核对')
})

it('does not take a button of a list that was replaced, nor a choice without a list', async () => {
  const { say, reply } = await setUpCuration()
  await say('火星上能盖房吗')
  const old = (await reply('/bind 1 宅基地申请', '1')).buttons[0]!.send
  await reply('/bind 1 长文', '1')
  const again = '这份候选条款已经过时。请重新发送 /bind 1'
  expect(await say(old, '1')).toBe(again)
  expect(await say('/bind 1 9', '1')).toBe(again)
  expect(await say('/bind 1 1', '1', { conversation: 'telegram:-5' })).toBe(again)
})

it.each([
  ['/bind', '请写上 /unanswered 里的问题编号'],
  ['/bind constructor', '请写上 /unanswered 里的问题编号'],
  ['/bind 99', '没有编号为 99 的问题。请用 /unanswered 查看。'],
  ['/unbind', '请写上问题编号，例如：/unbind 7'],
  ['/unbind 7', '#7 没有指定条款。'],
  ['/unanswered dismiss 7', '没有编号为 7 的问题'],
  ['/unanswered x', '用法：/unanswered 2'],
  ['/help bind', '/bind N [文号 词语] — 给没答好的问题指定条款\n例如：'],
])('%s is answered with how to use it', async (text, expected) => {
  expect(await (await setUpCuration()).say(text, '1')).toContain(expected)
})

it.each(['/unanswered', '/bind 1', '/unbind 1'])('%s is unknown to a resident', async (command) => {
  expect(await (await setUpCuration()).say(command)).toMatch(/^没有“\/[a-z]+”这个命令。/u)
})

it('writes what was collected after a while, again when that failed, and at the end', async () => {
  let isFull = true
  const { say, timers, state, lines, curation } = await setUpCuration((memory) => ({
    ...memory,
    unanswered: {
      get: memory.unanswered.get,
      update: (change) => (isFull ? Promise.reject(new Error('no space')) : memory.unanswered.update(change)),
    },
  }))
  await say('火星上能盖房吗')
  expect([timers.length, state.unanswered.get().groups]).toEqual([1, []])
  timers[0]!()
  await curation.stop()
  expect(lines).toHaveLength(2) // after the while, and at the end
  expect(lines[0]).toMatchObject({ msg: 'questions not written, tried again', questions: 1 })
  expect(JSON.stringify(lines)).not.toContain('火星')
  isFull = false
  await curation.stop()
  expect(state.unanswered.get().groups).toMatchObject([{ texts: [{ text: '火星上能盖房吗', count: 1 }] }])
})
