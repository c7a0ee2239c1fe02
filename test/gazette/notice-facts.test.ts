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
  ])('of %s', (number, expected) => {
    const numbers = notices.get(number)?.basis.flatMap(({ documentNumber }) => documentNumber ?? [])
    expect(numbers).toEqual(expected)
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
