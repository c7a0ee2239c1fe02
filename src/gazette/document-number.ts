const CODE = '[\\u4e00-\\u9fff]{2,14}'
const YEAR = '[〔［\\[(（【〖]\\s*(?:19|20)\\d{2}\\s*[〕］\\])）】〗]'
const NUMBER = new RegExp(`(${CODE})\\s*(${YEAR})\\s*第?\\s*(\\d{1,4})\\s*号`, 'gu')
const ALONE = new RegExp(`^(${CODE})(${YEAR})第?(\\d{1,4})号$`, 'u')

/**
 * Writes a document number (发文字号) the one way it is stored: 〔〕, no spaces.
 *
 * @example formatDocumentNumber('中政办发', '2022', '02') // => '中政办发〔2022〕2号'
 */
export function formatDocumentNumber(code: string, year: string, serial: string): string {
  return `${code}〔${year}〕${String(Number(serial))}号`
}

/**
 * Reads a line that holds nothing but a document number, as the line under a title does.
 *
 * @returns the stored form, or `null`
 * @example parseDocumentNumberLine('孝政发〔2020〕12 号') // => '孝政发〔2020〕12号'
 */
export function parseDocumentNumberLine(line: string): string | null {
  const match = ALONE.exec(line.replace(/\s+/gu, ''))
  if (!match) return null
  return formatDocumentNumber(match[1] ?? '', (match[2] ?? '').replace(/\D/g, ''), match[3] ?? '')
}

/** Lists all document numbers in a text, in their stored form, in order, doublets included. */
export function findDocumentNumbers(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([, code, year, serial]) =>
    formatDocumentNumber(code ?? '', (year ?? '').replace(/\D/g, ''), serial ?? ''),
  )
}
