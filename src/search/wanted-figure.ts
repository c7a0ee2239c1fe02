const FIGURES = [
  // a sum of money
  { asked: /多少钱|多少元|几块钱|[罚补赔交缴奖贴]多少/u, given: /\d(?:\.\d+)?(?:百|千|万|亿)?元/u },
  // a telephone number
  { asked: /电话|手机号/u, given: /\d{7,}/u },
]

/**
 * Reads from a question whether it wants a sum of money or a telephone number, without which no text answers it.
 *
 * @param folded the question as `fold` leaves it
 * @returns a test for folded texts; `null` when the question wants neither
 */
export function readWantedFigure(folded: string): ((foldedText: string) => boolean) | null {
  const wanted = FIGURES.filter(({ asked }) => asked.test(folded))
  if (wanted.length === 0) return null
  return (text) => wanted.every(({ given }) => given.test(text))
}
