import { compact } from './compact.js'

const POST =
  '(?:常务)?副?(?:省长|市长|县长|区长|州长|旗长|乡长|镇长|主席|主任|秘书长|书记|局长|部长)(?:[（(][^（）()]{1,12}[）)])?'
const PERSON = `(?:[\\u4e00-\\u9fff]{2,4}(?:${POST}|同志|[（(]${POST}[）)])|${POST}[\\u4e00-\\u9fff]{2,3})`
const TELLS = '(?:主持|领导|负责|不再|协助|分管|联系|兼任|全面)'
const DUTIES = new RegExp(`^${PERSON}[：:]${TELLS}`, 'u')

/** What else one person does: 分管：…, 联系：…, 完成县长交办的其他工作。 */
const MORE =
  /^(?:(?:分管|协管|主管|代管|联系|协助|负责)(?:的)?(?:单位|部门|工作|方面|领域|机构|乡镇|企业)?[：:]|(?:完成|承办|办理)[^，。；]{0,14}交办的[^，。；]{0,8}[。；]?$)/u

/** Tells whether a paragraph begins to say what one leader is in charge of: 王小红副县长：负责发展改革… */
export function beginsDuties(text: string): boolean {
  return DUTIES.test(compact(text))
}

/** Tells whether a paragraph goes on with the duties of the leader named before it: 分管：…, 联系：… */
export function continuesDuties(text: string): boolean {
  return MORE.test(compact(text))
}
