import { addSynonyms, findConflict, type AddedSynonym } from '../../src/search/added-synonyms.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'

const base = buildThesaurus(
  parseThesaurus('a.txt', '扒房，拆老房子 = 拆旧:0.9\n拆旧 = 房屋拆除\n砍 树 = 林木采伐\n砍几棵树 = 采伐'),
)
const synonym = (everyday: string, official: string[], weight: number | null = null): AddedSynonym => ({
  everyday,
  official,
  weight,
})
const meant = (synonyms: readonly AddedSynonym[], question: string) =>
  addSynonyms(base, synonyms)
    .thesaurus.expand(question)
    .map(({ from, terms }) => [from, ...terms.map(({ term, weight }) => `${term}:${weight}`)])

describe('addSynonyms', () => {
  it('adds what is new, whole and in parts, also when small words stand between', () => {
    const taught = [synonym('推房子', ['征收', '拆迁'], 1), synonym('挪 坟', ['迁坟'])]
    expect(meant(taught, '推了我房子')).toEqual([['推了我房子', '征收:1', '拆迁:1']])
    expect(meant(taught, '挪一下祖坟')).toEqual([['挪一下祖坟', '迁坟:0.8']])
  })

  it('adds words to an expression of the files, for that one alone', () => {
    const taught = [synonym('扒房', ['拆旧', '征收']), synonym('砍 树', ['更新'], 0.5)]
    expect(meant(taught, '扒房')).toEqual([['扒房', '拆旧:0.9', '征收:0.8']])
    expect(meant(taught, '拆老房子')).toEqual([['拆老房子', '拆旧:0.9']])
    expect(meant(taught, '砍那边的树')).toEqual([['砍那边的树', '林木采伐:0.8', '更新:0.5']])
  })

  it('gives a form without small words the meaning that its expression has now', () => {
    expect(meant([synonym('砍几棵树', ['更新'])], '砍了些树')).toContainEqual([
      '砍了些树',
      '采伐:0.8',
      '更新:0.8',
    ])
  })

  it('leaves out what conflicts and says so, and leaves the base as it was', () => {
    const { thesaurus, refused } = addSynonyms(base, [
      synonym('扒房', ['拆旧']),
      synonym('房屋拆除', ['扒房']),
      synonym('constructor', ['征收']),
    ])
    expect(refused).toEqual([
      { everyday: '扒房', conflict: { kind: 'known', terms: ['拆旧'] } },
      {
        everyday: '房屋拆除',
        conflict: { kind: 'circle', path: ['房屋拆除', '扒房', '拆旧', '房屋拆除'] },
      },
    ])
    expect(thesaurus.expand('constructor')).toHaveLength(1)
    expect(base.expand('constructor')).toEqual([])
    expect(addSynonyms(base, []).thesaurus).toBe(base)
  })

  it('sees a circle made of two that were added', () => {
    const taught = [synonym('甲话', ['乙话']), synonym('乙话', ['丙话', '甲话'])]
    expect(addSynonyms(base, taught).refused).toEqual([
      { everyday: '乙话', conflict: { kind: 'circle', path: ['乙话', '甲话', '乙话'] } },
    ])
  })
})

it('finds no conflict where words meet without leading back', () => {
  expect(findConflict(synonym('拆屋', ['拆旧', '房屋拆除']), base.termsOf)).toBeNull()
})
