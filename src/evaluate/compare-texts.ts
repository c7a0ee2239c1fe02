/** A text as rated quotes and titles are compared: NFKC, without white space, lower case. */
export function comparable(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}

/**
 * A document number as it is compared: one bracket style, without 号.
 *
 * @example comparableNumber('中政办发[2022]2号') // => '中政办发(2022)2'
 */
export function comparableNumber(documentNumber: string | null | undefined): string {
  return comparable(documentNumber)
    .replace(/[〔[(]/gu, '(')
    .replace(/[〕\])]/gu, ')')
    .replace(/号$/u, '')
}
