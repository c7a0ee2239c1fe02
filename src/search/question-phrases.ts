const OFFICE = '部门|单位|局|科室?|委|机关|机构|衙门|地方|领导|同志|办公室|中心'
const ACT = '管|批|负责|办理|办|审批|牵头|承担|受理|领|承办|同意|说了算'

/**
 * Words that make a question of a matter, and politeness; what they ask for is read as its kind of answer
 * (`answer-kind.ts`). The longest forms stand first.
 */
const PHRASES = new RegExp(
  [
    '请问(?:一下)?|想?问一?下|想?问问|麻烦(?:问)?(?:一下)?|谢谢你?|您好|你好|咨询一?下|打听一?下|帮我?(?:查|问|看)(?:一下)?',
    '我?想(?:要)?(?:知道|了解)(?:一下)?|告诉我|(?:有)?(?:什么|啥|哪些)(?:具体)?(?:规定|要求|讲究|说法)',
    `(?:归|由|属|该|应该|是|要|找|去|到|给|向|跟)*哪一?(?:个|家|些|几个|几家|位|儿|里|块)?(?:${OFFICE})(?:来|去|给)?(?:${ACT})?`,
    `(?:归|找|问|向|跟|由|是|该|去|要|需要|应该)*谁(?:来|去|给)?(?:${ACT})?`,
    '(?:有没有|有|没)人(?:能)?(?:管|理|问|治)(?:一下|一管|管)?(?:没有|没|不|吗|嘛)?(?=$|[,?？])',
    `(?:归|由)(?=哪)|(?:去|到|在|上|往|搁)?哪(?:儿|里|天|年|月|种|几个|几样|些|个|家|位|样|能|块)(?:(?:能|可以|去)?(?:${ACT}))?`,
    '(?:去|到|在|上|往|搁)哪(?!怕)',
    '(?:从|到)?(?:什么时候|啥时候?|什么时间|何时|多会儿?|几时|几号|几点|周几|星期几)(?:前|之前|开始|起)?',
    '多少(?:个|钱|元|块钱|天|年|次|人|份|户|张|亩)?|多大|多高|多远|多宽|多久|多长时间|几(?:个工作日|天内?|个月|年)(?:内|以内|之内)?',
    '几(?:个|户|家|条|张|份|次|处|项|套|间|种|层|样|棵|块|口|辆|台)(?:人)?',
    '(?:能|可|可以|行|让|用|要|是|会|算|该|给|准|许|得|有)(?:不|没)(?:能|可以|可|行|让|用|要|是|会|算|该|给|准|许|得|有)',
    '(?:怎么|咋|如何|怎样)(?:样|办理|办|弄|整|回事|才能|才|能|去|做|个|申请(?=$|[?？,，。]))?',
    '为(?:什么|啥|何)(?:要)?|凭(?:什么|啥)|图(?:个)?(?:什么|啥)|(?:干|做)(?:些|点)?(?:什么|啥)|干嘛',
    '(?:是)?(?:什么|啥)意思|(?:什么|啥)叫|叫(?:什么|啥)(?:名字)?|(?:是)?指(?:的是)?(?:什么|啥|哪)|算(?:什么|啥)',
    '(?:是)?(?:什么|啥)(?:样|样子)?(?:的)?',
    '(?:的)?(?:这|那|这个|那个|这件|那件)?事(?:情|儿)?(?=找|归|该|哪|谁|$|[,，?？])',
    '(?:了)?没(?:有)?(?=$|[?？])|没有',
    '已经|现在|目前|到底|究竟|一般|大概|另外|还有|别人|人家|大家|咱们|俺们|我们|你们|他们',
  ].join('|'),
  'gu',
)

/** Stands for a letter that is left out: nothing is found across it. */
const BLANK = '|'

/**
 * Blanks out the words that make a question, so that what is left is what it is about. Positions stay the same.
 *
 * @param folded a question as `fold` leaves it
 * @example blankQuestionWords('砍树归哪个局批') // => '砍树|||||'
 */
export function blankQuestionWords(folded: string): string {
  const blanked = folded.replace(PHRASES, (phrase) => BLANK.repeat(phrase.length))
  // a question of nothing but such words is kept: somebody may ask for 什么 in a title
  return /[\p{L}\p{N}]/u.test(blanked) ? blanked : folded
}
