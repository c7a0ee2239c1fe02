import { setUpCuration } from '../../fixture/curation.js'
import * as latrines from '../../fixture/latrines.js'

/** Residents ask for 茅房 where the texts say 厕所; nothing is found. */
async function setUp(replace?: Parameters<typeof setUpCuration>[0]) {
  const set = await setUpCuration(replace, latrines)
  await set.say('改茅房给钱不')
  await set.say('集上的茅房没人扫')
  await set.say('桥下的垃圾没人扫')
  /** Binds a question to the first clause that words find. */
  const bind = async (id: number, words: string) => {
    const { buttons } = await set.reply(`/bind ${id} ${words}`, '1')
    return set.reply(buttons[0]!.send, '1')
  }
  return { ...set, bind, list: () => set.reply('/synonym list', '9') }
}

const NONE = '还没有添加过同义词。可以先试一试：/synonym try 扒房 = 拆旧'

it('proposes a word that two bound questions share, to the admins, and takes nothing by itself', async () => {
  const { bind, list, say, state } = await setUp()
  const first = await bind(1, '厕所改造')
  expect(first.text).toMatch(/^#1 已指定。.*\n某县人民政府关于人居环境的通知 · 某政发〔2022〕1号$/u)
  expect((await list()).text).toBe(NONE) // one question alone tells nothing
  const second = await bind(2, '厕所保洁')
  expect(second.text.split('\n\n')[1]).toBe(
    '从指定过的问题看，“茅房”可能就是“厕所”。已列入给管理员的同义词建议，还没有采用。',
  )
  const { text, buttons } = await list()
  expect(text).toBe(`${NONE}\n\n由人工核对过的问题提出的建议，还没有添加：\n茅房 = 厕所（出现 2 次）`)
  expect(buttons.map(({ label }) => label)).toEqual(['试 茅房', '添加 茅房'])
  expect(state.synonyms.get().synonyms).toEqual([])
  expect(await say('茅房')).toContain('没有找到')
})

it('counts no question twice, and says nothing of a pair that an admin did not want', async () => {
  const { bind, list, say } = await setUp()
  await bind(1, '厕所改造')
  await bind(2, '厕所保洁')
  expect((await bind(2, '厕所保洁')).text).toContain('“茅房”可能就是“厕所”')
  const { text, buttons } = await list()
  expect(text).toContain('茅房 = 厕所（出现 2 次）')
  const [, id] = / (p[0-9a-f]{10})$/u.exec(buttons[0]!.send) ?? []
  expect(await say(`/synonym remove ${id}`, '9')).toBe('好的，不再建议：茅房 = 厕所')
  expect((await bind(2, '厕所保洁')).text).not.toContain('茅房”可能')
  expect((await list()).text).toBe(NONE)
})

it('says nothing when there is nothing to learn', async () => {
  const { bind, list } = await setUp()
  await bind(2, '厕所保洁')
  expect((await bind(3, '河道清淤')).text).not.toContain('可能')
  expect((await list()).text).toBe(NONE)
})

it('binds all the same when a proposal cannot be kept', async () => {
  const { bind, lines, state } = await setUp((memory) => ({
    ...memory,
    synonyms: { get: memory.synonyms.get, update: () => Promise.reject(new Error('no space')) },
  }))
  await bind(1, '厕所改造')
  expect((await bind(2, '厕所保洁')).text).toMatch(/^#2 已指定。/u)
  expect(state.bindings.get().bindings).toHaveLength(2)
  expect(lines.map(({ msg }) => msg)).toEqual(['no words were learned from a bound question'])
})
