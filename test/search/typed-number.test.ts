import { fold } from '../../src/search/fold.js'
import { findTypedNumbers, formatTypedNumber } from '../../src/search/typed-number.js'

const read = (text: string) => findTypedNumbers(fold(text)).map(formatTypedNumber)

describe('findTypedNumbers', () => {
  it.each([
    ['中政办发〔2022〕2号', '中政办发〔2022〕2号'],
    ['中政办发[2022]2', '中政办发〔2022〕2号'],
    ['孝政发（2020）13号', '孝政发〔2020〕13号'],
    ['阳政办发（2020） 66 号文', '阳政办发〔2020〕66号'],
    ['中政办发【2022】第02号', '中政办发〔2022〕2号'],
    ['阳政办发 2020 48号', '阳政办发〔2020〕48号'],
    ['孝政办发2020年31号文件', '孝政办发〔2020〕31号'],
    ['孝政发2020-13', '孝政发〔2020〕13号'],
    ['请问孝政发［２０２０］１１号是什么', '孝政发〔2020〕11号'],
    ['根据國辦發〔2019〕54號', '国办发〔2019〕54号'],
    ['晋市政办〔2018〕53号讲的什么', '晋市政办〔2018〕53号'],
    ['〔2022〕2号', '〔2022〕2号'],
    ['[2022]2', '〔2022〕2号'],
    ['2020年31号文', '〔2020〕31号'],
    ['孝政办发31号', '孝政办发31号'],
    ['53号文', '53号'],
  ])('reads %j as %s', (text, number) => {
    expect(read(text)).toEqual([number])
  })

  it.each([
    '印发2018年12月的计划',
    '2020年3项措施',
    '（2020）13个村',
    '1004室',
    '第36号议案',
    '2020年7月30日',
    '3545专项行动',
    '每年2020元',
    '完成率2020.5%',
    '',
    '号',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([])
  })

  it('tells where each number stands, in the order of the text', () => {
    const text = '按孝政发〔2020〕13号和〔2020〕33号'
    expect(findTypedNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '孝政发〔2020〕13号',
      '〔2020〕33号',
    ])
  })

  it.each(['中政办发〔2022〕2号', '〔2019〕1234号', '阳政任字〔2020〕15号'])(
    'writes %s back as it was',
    (number) => {
      expect(read(number)).toEqual([number])
    },
  )

  it('reads 10,000 characters of a number that never ends', () => {
    expect(read('孝政办发'.repeat(2_500))).toEqual([])
  })
})
