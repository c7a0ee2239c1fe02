import { readTable } from '../../src/gazette/table-lines.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, quote } from './quote.js'

describe('readTable, cells separated by tabs', () => {
  it('reads header and rows', () => {
    expect(
      readTable(quote('xiaoyi-3', 1211, '乡镇（街道）\t全民培训', '西辛庄\t187', '阳泉曲\t181'), 0),
    ).toEqual({
      rows: [
        { cells: ['乡镇（街道）', '全民培训'], startLine: 1211, endLine: 1211 },
        { cells: ['西辛庄', '187'], startLine: 1212, endLine: 1212 },
        { cells: ['阳泉曲', '181'], startLine: 1213, endLine: 1213 },
      ],
      headed: true,
      ragged: false,
      length: 3,
    })
  })

  it('keeps empty cells where they stand: amounts are known by their position alone', () => {
    const row = '5\t县红十字会接收捐款\t60.5\t灾后重建、应急救援等\t\t46.4\t\t14.1\t\t\t\t\t'
    expect(readTable(quote('zhongyang', 1191, row), 0)?.rows[0]?.cells).toEqual([
      '5',
      '县红十字会接收捐款',
      '60.5',
      '灾后重建、应急救援等',
      '',
      '46.4', // 交通局
      '',
      '14.1', // 文旅局
      '',
      '',
      '',
      '',
      '',
    ])
  })

  it('takes the space where a cell was wrapped out', () => {
    const row = '杨兆明\t郊区副区长\t王宇辉\t市规划和自然资源局 国土空间用途管制科 科长'
    expect(readTable(quote('yangquan', 344, row), 0)?.rows[0]?.cells).toEqual([
      '杨兆明',
      '郊区副区长',
      '王宇辉',
      '市规划和自然资源局国土空间用途管制科科长',
    ])
  })

  it('goes on behind a page break: empty lines in between say nothing', () => {
    const table = readTable(
      quote(
        'zhongyang',
        536,
        '\t冯建平\t县自然资源局局长',
        '\t张瑞宏\t县市场监督管理局局长',
        '',
        '\t高云平\t县行政审批服务局局长',
      ),
      0,
    )
    expect(table).toEqual({
      rows: [
        { cells: ['', '冯建平', '县自然资源局局长'], startLine: 536, endLine: 536 },
        { cells: ['', '张瑞宏', '县市场监督管理局局长'], startLine: 537, endLine: 537 },
        { cells: ['', '高云平', '县行政审批服务局局长'], startLine: 539, endLine: 539 },
      ],
      headed: false,
      ragged: false,
      length: 3,
    })
  })

  it('begins another table below an empty line that a header of its own follows', () => {
    const first = ['序号\t乡镇', '1\t城关镇', '', '2\t河底镇']
    const second = ['行业\t企业数\t备注', '焦化\t12\t']
    const read = (...lines: readonly string[]): number | undefined =>
      readTable(splitLines(lines.join('\n')), 0)?.length
    expect(read(...first, '', ...second)).toBe(3)
    expect(read(...first, ...second)).toBe(5) // no empty line: it may be a note in the table
    expect(read(...first, '', '序号\t乡镇', '3\t荫营镇')).toBe(5) // the header printed again overleaf
    expect(read('组长：\t王勇', '', '成员：\t田曜')).toBe(2)
  })

  it('shows angle brackets and comparisons as text', () => {
    const cells = readTable(
      quote('zhongyang', 1574, '\t半焦（兰炭）\t<p>停产；</p> <p>停止公路运输</p>\t同赛时管控措施\t'),
      0,
    )
    expect(cells?.rows[0]?.cells).toEqual(['', '半焦（兰炭）', '停产；停止公路运输', '同赛时管控措施', ''])
  })

  it('takes the end of a post below the last row, but not from behind a gap', () => {
    const table = readTable(between('yangquan', 2819, 2846), 0)
    expect(table?.rows.at(-1)).toEqual({
      cells: ['', '赵民', '煤炭工业太原设计研究院副院长'],
      startLine: 2840,
      endLine: 2842,
    })
    expect(table?.length).toBe(23)
    // three empty lines: the page between is lost, and 院长 is somebody else's
    expect(readTable(between('yangquan', 1430, 1441), 0)?.rows.at(-1)?.cells[1]).toBe('市卫生健康委员会党')
    const whole = splitLines('组长\t张三\t市政府副市长\n成员\t李四\t市财政局局长\n\n副局长')
    expect(readTable(whole, 0)?.rows).toHaveLength(2)
    expect(readTable(whole, 0)?.length).toBe(2)
  })

  it('does not begin in the middle of text', () => {
    const lines = quote(
      'xiaoyi-3',
      1209,
      '## 2020 年职业技能提升培训任务分解表',
      '',
      '乡镇（街道）\t全民培训',
    )
    expect(readTable(lines, 0)).toBeNull()
    expect(readTable(lines, 1)?.length).toBe(1)
    expect(readTable(lines, 2)).toBeNull()
    expect(readTable([], 0)).toBeNull()
  })
})

describe('readTable, markdown', () => {
  it('puts a row of several lines together and drops bullet, empty header and rule', () => {
    const lines = quote(
      'zhongyang',
      1769,
      '- | | |',
      '|-----|-------------------|',
      '| 杜慧娟 | 县乡村振兴局副',
      '局长 |',
      '| 胡全花 | 县总工会副主席 |',
    )
    expect(readTable(lines, 0)).toEqual({
      rows: [
        { cells: ['杜慧娟', '县乡村振兴局副局长'], startLine: 1771, endLine: 1772 },
        { cells: ['胡全花', '县总工会副主席'], startLine: 1773, endLine: 1773 },
      ],
      headed: false,
      ragged: false,
      length: 5,
    })
  })

  it('begins another table below an empty line that other names and a rule follow', () => {
    const first = ['| 序号 | 乡镇 |', '|---|---|', '| 1 | 城关镇 |', '']
    const read = (...lines: readonly string[]): number | undefined =>
      readTable(splitLines([...first, ...lines].join('\n')), 0)?.length
    expect(read('| 行业 | 企业数 |', '| :-- | --: |', '| 焦化 | 12 |')).toBe(3)
    expect(read('| 序号 | 乡镇 |', '|---|---|', '| 2 | 河底镇 |')).toBe(6) // printed again overleaf
    expect(read('| | |', '|---|---|', '| 2 | 河底镇 |')).toBe(6) // no names: it goes on
    expect(read('| 2 | 河底镇 |', '| 3 | 荫营镇 |')).toBe(5)
  })

  it('joins a cell wrapped in the middle of a row', () => {
    const lines = quote(
      'zhongyang',
      1743,
      '| 任建伟 | 市生态环境局中',
      '阳分局副局长 | 张艳云 | 县文旅局副局长 |',
    )
    expect(readTable(lines, 0)?.rows).toEqual([
      {
        cells: ['任建伟', '市生态环境局中阳分局副局长', '张艳云', '县文旅局副局长'],
        startLine: 1743,
        endLine: 1744,
      },
    ])
  })

  it('keeps empty cells', () => {
    expect(readTable(quote('zhongyang', 1750, '| | | 高晓琴 | 县统计局副局长 |'), 0)?.rows[0]?.cells).toEqual(
      ['', '', '高晓琴', '县统计局副局长'],
    )
  })
})

describe('readTable, cells separated by spaces below 序号', () => {
  it('puts rows over several lines together: the number alone, the name, type and department', () => {
    const lines = quote(
      'xiaoyi-4',
      44,
      '序号 事项名称 事项类型 原实施部门 备注',
      '',
      '1 企业固定资产投资项目核准 行政许可 孝义市行政审批服务管理局 34',
      '',
      '2 企业固定资产投资项目备案 行政许可 孝义市行政审批服务管理局',
      '',
      '3 固定资产投资项目节能审查 行政许可 孝义市行政审批服务管理局',
      '',
      '4 外商投资项目核准 行政许可 孝义市行政审批服务管理局',
      '',
      '5 外商投资项目备案 行政许可 孝义市行政审批服务管理局',
      '',
      '6',
      '在电力设施周围或电力设施保护区内进行',
      '',
      '可能危及电力设施安全作业的审批',
      '其他职权 孝义市行政审批服务管理局',
      '',
      '7 林木采伐许可 行政许可 孝义市行政审批服务管理局',
    )
    const table = readTable(lines, 0)
    expect(table?.headed).toBe(true)
    expect(table?.length).toBe(lines.length)
    expect(table?.rows.slice(5)).toEqual([
      {
        cells: ['5', '外商投资项目备案', '行政许可', '孝义市行政审批服务管理局'],
        startLine: 54,
        endLine: 54,
      },
      {
        cells: [
          '6',
          '在电力设施周围或电力设施保护区内进行可能危及电力设施安全作业的审批',
          '其他职权',
          '孝义市行政审批服务管理局',
        ],
        startLine: 56,
        endLine: 60,
      },
      { cells: ['7', '林木采伐许可', '行政许可', '孝义市行政审批服务管理局'], startLine: 62, endLine: 62 },
    ])
  })

  it('takes a space beside a number for none between cells, in a header and in a wrapped row', () => {
    const header = quote('xiaoyi-4', 2227, '序号 行业 2020 年规模以上工业煤炭消费目标（万吨）')
    const rows = quote('xiaoyi-4', 2229, '1 焦化 1353.11', '', '2 氧化铝 302.31')
    const table = readTable([...header, ...rows], 0)
    expect(table?.rows[0]?.cells).toEqual(['序号', '行业', '2020年规模以上工业煤炭消费目标（万吨）'])
    expect(table?.ragged).toBe(false)

    const wrapped = [
      '序号 事项名称 事项类型 原实施部门 备注',
      '1',
      '工业用水的重复利用率低于 50%，增加用水',
      '量的批准',
      '行政许可 孝义市行政审批服务管理局',
      '2 城镇污水排入排水管网许可 行政许可 孝义市行政审批服务管理局',
    ].join('\n')
    expect(readTable(splitLines(wrapped), 0)?.rows[1]?.cells).toEqual([
      '1',
      '工业用水的重复利用率低于50%，增加用水量的批准',
      '行政许可',
      '孝义市行政审批服务管理局',
    ])
  })

  it('is ragged where a row lacks a cell and nothing shows which, but not where it lacks the remarks', () => {
    const read = (last: string): boolean | undefined =>
      readTable(splitLines(`序号 事项 单位 ${last}\n1 甲 乙\n2 丙 丁`), 0)?.ragged
    expect([read('期限'), read('备注')]).toEqual([true, false])
  })

  it('ends with the text below', () => {
    const lines = quote(
      'xiaoyi-4',
      3147,
      '序号 试点领域 责任单位',
      '',
      '1 重大建设项目领域 市发改局',
      '',
      '2 义务教育领域 市教科局',
    )
    const below = quote('xiaoyi-4', 3186, ' 附件2', '', '政务舆情联络人名单')
    expect(readTable([...lines, ...below], 0)).toEqual({
      rows: [
        { cells: ['序号', '试点领域', '责任单位'], startLine: 3147, endLine: 3147 },
        { cells: ['1', '重大建设项目领域', '市发改局'], startLine: 3149, endLine: 3149 },
        { cells: ['2', '义务教育领域', '市教科局'], startLine: 3151, endLine: 3151 },
      ],
      headed: true,
      ragged: false,
      length: 3,
    })
  })

  it('reads no rows without a header, and no header without rows', () => {
    const rows = quote('xiaoyi-4', 2189, '1 新义 0', '', '2 中阳楼 80.8')
    expect(readTable(rows, 0)).toBeNull()
    expect(readTable(quote('xiaoyi-4', 44, '序号 事项名称 事项类型 原实施部门 备注'), 0)).toBeNull()
    expect(readTable(quote('jincheng', 282, '序号', '', '1', '', '2', '', '3'), 0)).toBeNull()
  })
})
