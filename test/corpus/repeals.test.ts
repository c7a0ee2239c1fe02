import { withRepeals } from '../../src/corpus/repeals.js'
import { gazette } from '../fixture/gazette.js'
import { notice } from '../fixture/corpus.js'

const old = notice({
  id: '2017-105-a',
  title: '阳泉市人民政府办公厅关于印发阳泉市突发地质灾害应急预案的通知',
  documentNumber: '阳政办发〔2017〕105号',
  instrument: '阳泉市突发地质灾害应急预案',
  clauses: [],
})
const repealing = (repeals: { title: string | null; documentNumber: string | null }[]) =>
  notice({ id: '2020-68-b', title: '通知', documentNumber: '阳政办发〔2020〕68号', repeals, clauses: [] })
const mark = (repeals: Parameters<typeof repealing>[0], region = '阳泉市') =>
  withRepeals([gazette('old', region, [old]), gazette('new', '阳泉市', [repealing(repeals)])]).map(
    ({ notices }) => notices.map(({ repealedBy }) => repealedBy),
  )

describe('withRepeals', () => {
  it('finds what is repealed by number', () => {
    expect(mark([{ title: null, documentNumber: '阳政办发〔2017〕105号' }])).toEqual([
      ['阳政办发〔2020〕68号'],
      [null],
    ])
  })

  it('finds what is repealed by the title of its instrument, in the same place only', () => {
    const byTitle = [{ title: '阳泉市突发地质灾害应急预案', documentNumber: null }]
    expect(mark(byTitle)).toEqual([['阳政办发〔2020〕68号'], [null]])
    expect(mark(byTitle, '孝义市')).toEqual([[null], [null]])
  })

  it('leaves everything as it is when nothing is repealed', () => {
    expect(mark([])).toEqual([[null], [null]])
  })
})
