const LABEL =
  /^.{0,14}(?:联\s*系\s*人|联系电话|联系方式|咨询电话|电\s*话|手\s*机|传\s*真|邮\s*箱|联系地址)\s*[：:]/u
const NUMBERED = /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,2}\s+1[3-9]\d{9}$/u

/** Tells whether a paragraph begins with whom to ask: 联系人：傅颖秀, 张小艳 18035824282. */
export function isContactLine(text: string): boolean {
  const line = text.split('\n')[0]?.trim() ?? ''
  return line.length <= 40 && (LABEL.test(line) || NUMBERED.test(line))
}
