/** What kind of answer a question wants (问什么). */
export type AnswerKind =
  | 'amount'
  | 'quantity'
  | 'share'
  | 'date'
  | 'duration'
  | 'contact'
  | 'place'
  | 'unit'
  | 'person'
  | 'conditions'
  | 'materials'
  | 'procedure'
  | 'permission'
  | 'definition'
  | 'penalty'

interface Form {
  readonly kind: AnswerKind
  /** What the question says. */
  readonly asked: RegExp
  /** What a text says that gives such an answer. */
  readonly given: RegExp
}

const FORMS: readonly Form[] = [
  {
    kind: 'amount',
    asked:
      /多少钱|多少元|几块(?:钱|(?=$|[,?？!。一]))|几[百千万](?!人|户|亩|家|平)|[罚补赔奖贴](?:多少|几)(?!天|次|人|份|户|年|月|分)|[交收缴挣](?:多少|几)(?!天|次|人|份|户|年|月)|[发领拿给](?:多少|几)(?=$|[,?？])|便宜(?:多少|几)|[什啥]么?价|(?:一个?月|一年|一天|一回|一次|一趟|每[月年天次人户]|一户|一家)(?:能|要|得)?(?:开|挣|领|发|拿|给|分|交|掏|补)(?:多少|几块|几个钱)(?=$|[,?？])|[掏分开花付扣赔补罚奖](?:多少|几块)(?=$|[,?？])|(?:扣|交|缴|上)(?:多少|几个?点?)税|开多少工资|多少.{0,4}(?:费|工资|补助|补贴)|一(?:平米?|平方米?|亩|斤|吨)(?:地|田)?(?:是|要|得|给|补|赔)?(?:多少|几块)|费(?:用)?(?:是|要|得|按|得交|都)?(?:多少|咋|怎么|几)|(?:租金|价格|单价|工资|薪水|补助|补贴|押金|投资)(?:一?共|总共|是|有|能)?(?:多少|几)|how much/u,
    given: /\d(?:\.\d+)?(?:百|千|万|亿)?元|[一二三四五六七八九十百千]+万?元/u,
  },
  {
    kind: 'quantity',
    asked:
      /多少(?!钱|元)|几[个人户宗亩家条张份次回趟遍处项套间种层代]|多大|多高|多远|多宽|面积|比例|百分之|占比|how many|how large|area/u,
    given:
      /\d+(?:\.\d+)?(?:%|[万亿]|个|人|户|宗|亩|公里|平方|米|吨|家|条|张|份|次|处|项|套|间|层|倍|名|台|辆|座|兆瓦)/u,
  },
  {
    kind: 'share',
    asked: /百分之[几多]|几个(?:百分)?点|几成|比例|占比|占多少|报(?:销)?(?:多少|几成)|percent|proportion/u,
    given: /\d%|百分之[一二三四五六七八九十]|[一二三四五六七八九]成|[一二三四]分之/u,
  },
  {
    kind: 'date',
    asked:
      /什么时候|啥时候?|啥会儿|多咱|何时|(?<!门牌|[楼院房路])几号|几月|几时|哪几?(?:[天日月]|个月)|截止|最晚|最迟|[周星期]几|什么时间|几点|多会儿|when|deadline|what date/u,
    given:
      /\d+月|\d+日|月底|年底|年末|季度末|[上中下]旬|每[周月季年]|星期[一二三四五六日天]|周[一二三四五六日](?![围边])|\d{4}年|\d+[:：]\d\d|\d点/u,
  },
  {
    kind: 'duration',
    asked:
      /多久|多长(?:时间|工夫|功夫)|多少(?:个?工作日|天|小时|个月|年)|(?<![哪那这])几(?:天|年|个月|个工作日|个小时|小时)|期限|有效期|how long|how many (?:working |calendar )?(?:days|months|years)|working days/u,
    given:
      /(?<![\d月])\d{1,3}个?(?:工作日|日|天|小时|月内|年|周)(?!度)|[一二三四五六七八九十两]{1,3}个?(?:工作日|日内|天内|月内|年|个月|小时)|长期|有效期/u,
  },
  {
    kind: 'contact',
    asked:
      /电话|手机号|手机多少|联系方式|联系人|热线|号码|邮箱|打哪个号|打什么号|打几|微信号(?=是|$|[,?？!。])|phone|contact|e-?mail/u,
    given: /(?<!\d)\d{7,8}(?!\d)|(?<!\d)1\d{10}(?!\d)|\d{3,4}-\d{7}|(?<![\d.])1[0-9]{4}(?![\d.])|@/u,
  },
  {
    kind: 'place',
    asked:
      /在哪(?:儿|里|块)?(?=$|[,?？!。]|办公)|哪条(?:街|路|巷|道)|[搬挪迁改设]到哪|什么地方|地址|门牌|什么位置|where is|address/u,
    given: /位于|地址|设在|驻地|地点|[路街巷]\d+号|大厅/u,
  },
  {
    kind: 'unit',
    asked:
      /哪个(?:部门|单位|局|科室?|委|机关|机构|中心|执法|衙门|口)|哪家|哪些(?:单位|部门|局|机构)|谁负责|谁(?:来|去|下来|出来|给|能)?(?:[管批换办查抓治收清撵拆推修补改教盯发讲断定]|张罗|出面|组织)|[归找问给向跟由靠叫让]谁(?![的家])|告诉谁|(?:有人|没人)(?:能)?[管查治](?=[没不吗嘛]|$|[,?？])|归哪|哪里办|[上去到往]哪(?![怕天年月几种])|哪儿办|牵头|责任单位|承办|协办|该找|who is responsible|which (?:office|department|bureau)|responsible/u,
    given:
      /牵头|(?:责任|承办|实施|主管|审批|牵头)(?:单位|部门|机构)|设在|(?:局|委|办|厅|院|中心|公司|政府|街道|乡镇|部门|支?队|站|处)(?:\([^)]{1,20}\))?:?(?:具体)?(?:负责|承担|主管|组织|审批|核发|查处)/u,
  },
  {
    kind: 'person',
    asked:
      /谁是|是谁|叫什么|叫啥|组长|主任|局长|负责人|哪些人|什么职务|啥职务|名单|责任人|法人|现在是谁|who/u,
    given: /同志|组长|主任|局长|科长|负责人|责任人|书记|镇长|乡长|经理|任命|免去|法人/u,
  },
  {
    kind: 'conditions',
    asked: /条件|资格|什么人|哪些人|谁能|谁可以|够不够|符合|发给谁|对象|要求|conditions?|eligib|qualif/u,
    given: /符合(?:下列|以下)|条件|对象|下列情形|须具备|应当(?:具备|是)|资格/u,
  },
  {
    kind: 'materials',
    asked: /材料|资料|证件|证明|[带拿交准备提供]+(?:什么|啥|哪些)|手续|documents?|materials?/u,
    given:
      /(?:提供|提交|携带|出具|报送|递交|附|填写|持).{0,20}(?:材料|资料|证明|表|证|书|复印件)|身份证|户口[簿本]|复印件|申请[表书]|[下以][列下]材料/u,
  },
  {
    kind: 'procedure',
    asked:
      /怎么办(?!$)|怎么[申弄领报走用换办]|咋[办弄领报走用换整]|如何|流程|程序|步骤|手续|怎样|how (?:to|do|can)/u,
    given: /申请|审核|审批|受理|公示|程序|流程|登记|办理|提出|申报|备案/u,
  },
  {
    kind: 'permission',
    asked:
      /(\p{Script=Han})[不没]\1|可不可以|(?<=\S)[不没](?=$|[,?？。])|有没有|还能|还用|还管|(?:吗|嘛|(?<![什怎那这多要])么)[?？。]?$|能否|是否|可以/u,
    given: /不得|不予|不再|不能|可以|可向|允许|禁止|严禁|取消|继续有效|应当|无需|不需|不包括|暂不/u,
  },
  {
    kind: 'definition',
    asked: /什么叫|什么意思|啥意思|是指|什么是|啥叫|啥是|指什么|指哪|定义|是个?什么|what is|mean/u,
    given: /是指|系指|指的是|包括|即|“/u,
  },
  {
    kind: 'penalty',
    asked:
      /(?<!处)罚|处分|后果|怎么处[理罚]|会被|被抓|咋处[理治置罚]|咋(?:收拾|惩?治)|追究什么|挨(?:不挨)?(?:罚|批|收拾|板子|啥)|吃官司|坐牢|([抓治])[不没]\1|担[啥什]么?责|penalt|fine|punish/u,
    given: /罚|处分|追究|问责|约谈|责令|查处|打击|严肃处理|通报|扣\d|扣分|处理/u,
  },
]

/**
 * Reads from a question what kinds of answer it wants.
 *
 * @param folded the question as `fold` leaves it
 * @returns in a fixed order; `[]` for bare keywords
 */
export function readAnswerKinds(folded: string): AnswerKind[] {
  return FORMS.filter(({ asked }) => asked.test(folded)).map(({ kind }) => kind)
}

const GIVEN: ReadonlyMap<AnswerKind, RegExp> = new Map(FORMS.map(({ kind, given }) => [kind, given]))

/** Whether a text gives an answer of that kind, as far as its form tells. */
export function givesKind(folded: string, kind: AnswerKind): boolean {
  return GIVEN.get(kind)?.test(folded) ?? false
}

export const ANSWER_KINDS: readonly AnswerKind[] = FORMS.map(({ kind }) => kind)

/** Kinds of which the form tells whether they are there: no sum of money without a number and 元. */
export const CERTAIN_KINDS: readonly AnswerKind[] = [
  'amount',
  'share',
  'date',
  'duration',
  'contact',
  'materials',
  'place',
]
