/** A line without its mark-up, and what the mark-up said. */
export interface PlainLine {
  readonly text: string
  /** Whether the line was a markdown heading or wholly bold. Its depth is meaningless in these texts. */
  readonly emphasised: boolean
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' }

/**
 * Takes markdown, HTML and LaTeX out of a line and leaves the printed characters.
 *
 * Only known tags go: a bare `<` (`<76.6kPa`, `乡镇<街道>`) is text.
 *
 * @example stripMarkup('#### **(三) 召开会议**').text // => '(三) 召开会议'
 */
export function stripMarkup(line: string): PlainLine {
  const heading = /^\s*#{1,6}\s+/u.test(line)
  const bold = /^\s*\*\*[^*]+\*\*\s*$/u.test(line)
  const text = line
    .replace(/<!--.*?-->/gu, '')
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(/^\s*[-*]\s+(?![-\d]{0,3}\s*-?$)/u, '') // a bullet, not a page number such as "- 4 -"
    .replace(/\*\*/gu, '')
    .replace(/<su[bp]>2<\/su[bp]>/giu, '²')
    .replace(/<su[bp]>3<\/su[bp]>/giu, '³')
    .replace(/<\/?(?:p|br|su[bp]|b|i|strong|em|span|div|center|u)(?:[\s/][^<>]*)?>/giu, ' ')
    .replace(/\[([^[\]]*)\]\(mailto:[^()]*\)/giu, '$1')
    .replace(/\$([^$]{0,60})\$/gu, (_, formula: string) =>
      formula
        .replace(/\\geq?\b/gu, '≥')
        .replace(/\\leq?\b/gu, '≤')
        .replace(/\\pm\b/gu, '±')
        .replace(/\\times\b/gu, '×')
        .replace(/\\text\{([^{}]*)\}/gu, '$1')
        .replace(/[\\{}\s]/gu, ''),
    )
    .replace(/\\([_*#~[\]])/gu, '$1')
    .replace(/&(lt|gt|amp|quot|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? '')
  return { text: heading ? text.replace(/\t/gu, ' ') : text, emphasised: heading || bold }
}
