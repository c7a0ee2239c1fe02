import type { Element } from './markup-tree.js'

const SILENT = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'iframe', 'object', 'embed', 'svg', 'canvas', 'map'],
  ...['button', 'select', 'option', 'input', 'textarea', 'audio', 'video', 'nav', 'footer', 'aside'],
])
/** Parts of class names and ids by which government sites name what stands around a document. */
const AROUND =
  /(?:^|[-_\s])(?:nav|menu|breadcrumbs?|crumbs?|position|location|mbx|weizhi|dqwz|share|bdshare\w*|bdsharebuttonbox|footer|foot|header|sidebar|toolbar|tools?|print|dayin|pager|pages?-?nav|related|xgwj|xgjd|qrcode|ewm|erweima|copyright|font-?size|zihao|search)(?:$|[-_\s\d])/iu

/** What stands on a page for its reader: buttons, the path to the page, who has looked at it. */
const FURNITURE: readonly RegExp[] = [
  /^[【[（(]?(?:我要)?(?:打印|关闭|收藏|返回|纠错|下载|分享|复制|字号|大|中|小)(?:本页|窗口|页面|顶部|列表|正文|此页)?[】\])）]?$/u,
  /^(?:[【[]?(?:打印本页|打印|关闭窗口|关闭本页|关闭|返回顶部|我要纠错|收藏|分享|大|中|小)[】\]]?[\s|｜]*){2,}$/u,
  /^(?:【?字(?:体|号)(?:大小)?[:：]?)/u,
  /^(?:上|下)一[篇条页][:：]?/u,
  /^分享(?:到|至)?[:：]?/u,
  /^(?:您?(?:现在|当前)?的?(?:所在)?位置|当前位置)(?:是|为)?[:：]/u,
  /^(?:扫一扫|用微信“扫一扫”|手机扫|微信扫)/u,
  /^(?:相关(?:文章|链接|阅读|解读|稿件|文件|政策|新闻)|政策解读|图解|延伸阅读)[:：]?$/u,
  /^(?:浏览次数|浏览量|阅读次数|访问量|点击(?:数|量|率|次数))[:：]/u,
  /^(?:信息|文章|稿件)?来源[:：][^。]{0,40}$/u,
  /^(?:责任)?编辑[:：][^。]{0,20}$/u,
  /^(?:发布|公开|发表|更新)(?:日期|时间)[:：][^。]{0,60}$/u,
  /^(?:作者|撰稿|审核|录入)[:：][^。]{0,20}$/u,
]

/** Tells whether an element never holds a document's text: scripts, forms, navigation, what is hidden. */
export function isSilent({ name, attributes }: Element): boolean {
  if (SILENT.has(name) || attributes.hidden !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.style ?? '')
}

/** Tells whether an element is named like what stands around a document: navigation, sharing, printing. */
export function isAroundName({ attributes }: Element): boolean {
  return AROUND.test(attributes.class ?? '') || AROUND.test(attributes.id ?? '')
}

/** Tells whether a line is for the reader of the page and no part of the document: 【打印】【关闭】, 上一篇：… */
export function isPageFurniture(line: string): boolean {
  const text = line.trim()
  return text.length <= 120 && FURNITURE.some((pattern) => pattern.test(text))
}
