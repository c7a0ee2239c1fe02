import { isFollowUp } from '../../src/chat/follow-up.js'

it.each([
  '那需要什么材料？',
  '那么一轮一个人最多能抢几张？',
  '还要交钱吗',
  '它什么时候到期',
  '这个办法什么时候施行',
  '需要什么材料',
  '多久能办好？',
  '找谁办理',
  '要交多少钱吗？',
  'What about the fee?',
])('%s leans on the question before', (question) => {
  expect(isFollowUp(question)).toBe(true)
})

it.each([
  '宅基地申请条件',
  '怎么申请宅基地',
  '多少平方米算超标',
  '爱心消费券发给哪些人？',
  '中政办发〔2022〕2号',
  'Italy',
  '',
])('%s stands on its own', (question) => {
  expect(isFollowUp(question)).toBe(false)
})
