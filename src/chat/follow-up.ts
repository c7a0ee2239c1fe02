/** How a question begins that leans on the one before. */
const OPENING =
  /^(?:那|还有|还要|还需|还能|还可以|它|他们|她们|这|该|其中|其它|其他|上述|以上|此外|另外|再问|具体|(?:and|what about|how about|then|it|they|this|that)\b)/iu

/** A short question that names no matter, e.g. 多久能办好 or 需要什么材料. */
const BARE =
  /^(?:需要|要|得|能|可以|应该?)?(?:找|去|到|由|给|有|交|花|带|准备)?(?:什么时候|什么|啥|哪些|哪个|哪里|哪儿|谁|几|多少|多久|多长时间|怎么|如何|为什么|为啥|何时)(?:能|要|可以|办好|办理|办|申请|领取|领|交|算|查|开始|结束|截止|材料|资料|手续|条件|证件|证|钱|费用|天|时间|部门|单位|地方|人|东西|个|次|负责)*[？?吗呢。]*$/u

/**
 * Tells whether a question only makes sense together with the previous one.
 *
 * Cautious: a question wrongly taken for a follow-up is answered about the wrong matter, while one wrongly
 * taken for a new question only finds less.
 *
 * @example isFollowUp('那需要什么材料？') // => true
 * @example isFollowUp('宅基地申请条件') // => false
 */
export function isFollowUp(question: string): boolean {
  const text = question.trim()
  return OPENING.test(text) || BARE.test(text)
}
