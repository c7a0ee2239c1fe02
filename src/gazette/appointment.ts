import { endsWithPost } from './line-kind.js'

/** The words before a list of appointments, which say nothing without it: …会议决定，免去： */
const LEAD = /(?:任命|免去|提名|提请|聘任|解聘|任免)[：:]$/u
const LONGEST = 80

/** Tells whether a paragraph appoints or dismisses one person: 张皓为阳泉市投资促进局副局长；, 赵建涛的…行长职务。 */
export function isAppointment(text: string): boolean {
  const bare = text.replace(/[。；;]$/u, '').replace(/[（(][^（）()]*[）)]$/u, '')
  return (
    bare !== text &&
    text.length <= LONGEST &&
    !/[。；;：:]/u.test(bare) &&
    (bare.endsWith('职务') || endsWithPost(bare)) &&
    /^(?:任命|免去|提名|聘任|解聘)?[\u4e00-\u9fff]{2,4}?(?:同志)?(?:[（(][^（）()]*[）)])?(?:为|任|兼任|的|[\u4e00-\u9fff]+职务$)/u.test(
      bare,
    )
  )
}

/**
 * Tells whether a paragraph goes on with a sentence that appoints or dismisses: 任命： with one person in each
 * paragraph below it.
 *
 * @param above - the paragraph before, lines already joined to it included
 */
export function continuesAppointments(above: string, text: string): boolean {
  const lines = above.split('\n')
  const lead = lines.findLastIndex((line) => LEAD.test(line))
  return lead >= 0 && lines.slice(lead + 1).every(isAppointment) && isAppointment(text)
}
