import { continuesAppointments, isAppointment } from '../../src/gazette/appointment.js'
import { buildBlocks } from '../../src/gazette/blocks.js'
import { buildOutline } from '../../src/gazette/outline.js'
import { between, cite } from './quote.js'

describe('isAppointment', () => {
  it.each([
    [cite('yangquan', 2857, '刘广顺为阳泉市退役军人事务局副局长。')],
    [cite('yangquan', 2872, '武雪为阳泉市经济信息中心（阳泉市信息化中心）主任（兼）。')],
    [cite('yangquan', 2891, '王珍云任阳泉市商业银行行长。')],
    [cite('yangquan', 2895, '赵建涛的阳泉市商业银行行长职务。')],
    [cite('zhongyang', 216, '刘小强同志中阳县产城融合发展服务中心主任职务。')],
    [cite('zhongyang', 320, '任命肖伟同志为中阳县人民政府副县长（挂职两年）；')],
  ])('knows %j', (text) => {
    expect(isAppointment(text)).toBe(true)
  })

  it.each([
    [cite('yangquan', 2897, '请按有关法律和章程办理。')],
    [cite('zhongyang', 218, '特此通知')],
    [cite('zhongyang', 394, '翟贺平副县长：不再负责金融领域工作。')],
    [cite('zhongyang', 324, '请予审议')],
    ['各单位要明确责任，由主要负责人任组长。'],
    ['。'],
    [''],
  ])('knows that %j is none', (text) => {
    expect(isAppointment(text)).toBe(false)
  })
})

describe('continuesAppointments', () => {
  const dismissal = cite('yangquan', 2895, '赵建涛的阳泉市商业银行行长职务。')

  it('joins a person to the words that appoint or dismiss, and the next person too', () => {
    expect(continuesAppointments('免去：', dismissal)).toBe(true)
    expect(continuesAppointments('免去：\n陈波为阳泉市政府办公室副主任；', dismissal)).toBe(true)
  })

  it.each([
    '',
    '免去',
    '现将有关事项通知如下：',
    '免去：\n请按有关法律和章程办理。',
    '王珍云任阳泉市商业银行行长。',
  ])('leaves a person below %j alone', (above) => {
    expect(continuesAppointments(above, dismissal)).toBe(false)
  })
})

describe('appointments in the tree', () => {
  it('say who is appointed and who dismissed (yangquan 2889–2897)', () => {
    expect(buildOutline(buildBlocks(between('yangquan', 2889, 2897), false)).map(({ text }) => text)).toEqual(
      [
        '经阳泉市人民政府2020年6月26日党组会议研究，提名：\n王珍云任阳泉市商业银行行长。',
        '免去：\n赵建涛的阳泉市商业银行行长职务。',
        '请按有关法律和章程办理。',
      ],
    )
  })
})
