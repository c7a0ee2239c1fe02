import { readFileSync } from 'node:fs'
import { parseGazette } from '../../src/gazette/parse-gazette.js'

const read = (file: string) => parseGazette(file, readFileSync(`data/gazettes/${file}`, 'utf8'))
const notices = new Map(
  ['jincheng-2018-4.txt', 'yangquan-2020-3.txt', 'zhongyang-2022-1.txt']
    .flatMap((file) => read(file).notices)
    .map((notice) => [notice.documentNumber, notice]),
)

describe('basis', () => {
  it.each([
    // number and the documents its opening names, read in the source
    ['中政办发〔2022〕2号', ['农经发〔2019〕6号', '晋政办发〔2020〕115号', '晋农经发〔2020〕4号']],
    ['中政办发〔2022〕7号', ['晋政办发〔2021〕55号', '吕政办发〔2021〕69号']],
    ['晋市政办〔2018〕60号', ['中发〔2017〕4号', '晋发〔2017〕43号', '晋政办发〔2018〕56号']],
    ['中政发〔2022〕2号', ['中组干字〔2022〕3号']],
    ['中政函〔2022〕18号', []],
    ['阳政办发〔2020〕54号', ['晋政发〔2019〕26号']], // 关于印发《…》的通知 is a title, 印发 no word on the notice itself
  ])('of %s', (number, expected) => {
    const numbers = notices.get(number)?.basis.flatMap(({ documentNumber }) => documentNumber ?? [])
    expect(numbers).toEqual(expected)
  })
})

describe('basis without numbers', () => {
  const titles = (number: string) => notices.get(number)?.basis.map(({ title }) => title)

  it('is read from a section that is there for it', () => {
    expect(titles('阳政办发〔2020〕68号')?.slice(0, 2)).toEqual([
      '中华人民共和国突发事件应对法',
      '地质灾害防治条例',
    ])
    expect(titles('阳政办发〔2020〕68号')?.at(-1)).toBe('山西省地质灾害应急预案')
  })

  it('may have the same name as what the notice prints, but for the place', () => {
    expect(titles('中政办函〔2022〕5号')).toEqual(['2022年冬奥会、冬残奥会空气质量保障实施方案'])
  })
})

describe('repeals', () => {
  it('are read from the clause that says 同时废止', () => {
    expect(notices.get('阳政办发〔2020〕68号')?.repeals).toEqual([
      { title: '阳泉市突发地质灾害应急预案', documentNumber: '阳政办发〔2017〕105号' },
    ])
  })
})

describe('effect', () => {
  it('counts a period of validity from the date of issue', () => {
    expect(notices.get('晋市政发〔2018〕23号')?.effect).toEqual({
      from: '2018-07-16',
      until: '2023-07-15',
      trial: false,
      activity: false,
      text: '第二十三条 本办法自公布之日起施行，有效期五年，期满自行失效。',
      clauseId: 'i-a23',
    })
  })

  it('keeps the period of an activity apart', () => {
    expect(notices.get('晋市政发〔2018〕27号')?.effect).toMatchObject({
      from: '2018-08-10',
      until: '2019-03-31',
      activity: true,
    })
  })

  it.each([
    // number, first and last day, the words
    ['阳政办发〔2020〕49号', null, '2020-12-31', '2020年5月开始至12月底'],
    ['阳政办发〔2020〕51号', null, '2020-06-30', '2020年5月下旬—6月30日'],
    ['中政办函〔2022〕5号', '2022-01-30', '2022-03-13', '2022年1月30日-2月20日、3月1日-3月13日'],
  ])('reads the period of %s as it is printed', (number, from, until, text) => {
    expect(notices.get(number)?.effect).toMatchObject({ from, until, text, activity: true, trial: false })
  })

  it('tells a trial', () => {
    expect(notices.get('阳政办发〔2020〕65号')?.effect).toMatchObject({ from: '2020-06-19', trial: true })
  })

  it('is null when the notice does not say', () => {
    expect(notices.get('中政办发〔2022〕2号')?.effect).toBeNull()
  })
})

describe('contacts', () => {
  it('stand together with their clause', () => {
    expect(notices.get('晋市政办〔2018〕58号')?.contacts).toEqual([
      {
        clauseId: 'i-p2',
        names: ['市政府办公厅法律顾问室 李奕君'],
        phones: ['18835611841'],
        emails: ['348930735@qq.com'],
        address: '政府3号楼202室',
      },
    ])
  })

  it('pair a name with the number in the line below it', () => {
    const [, list] = notices.get('中政办函〔2022〕3号')?.contacts ?? []
    expect([list?.names.slice(0, 3), list?.phones.slice(0, 3)]).toEqual([
      ['郝鹏武', '高转转', '雷宇鹏'],
      ['13934359379', '17584503306', '15735182408'],
    ])
  })
})
