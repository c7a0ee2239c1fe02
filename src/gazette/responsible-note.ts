import { isAuthorityLine } from './title.js'

/** A note that stands alone and belongs to the measure above it: （责任单位：…） or 牵头领导：…；责任人：… */
const NOTE = /^[（(〔][^（(〔）)〕]*(?:[（(][^（）()]*[）)][^（(〔）)〕]*)*[）)〕]。?$/u
const NOTE_WORD = /责任|牵头|配合|负责|完成|单位|时间要求|局|委|办|部门/u
const RESPONSIBLE =
  /^[^，。；：:]{0,14}(?:牵头领导|牵头单位|责任领导|责任人|责任单位|配合单位|完成时限|时间要求)[：:]/u

/** Nothing but names of units: the cell of a table that says who is responsible for the measure above it. */
const UNITS =
  /^(?:[\u4e00-\u9fff]{1,12}(?:委|府|局|办|厅|部门|单位|中心|公司|银行|院|会|处|站|乡镇|街道)(?:、|$)){1,6}$/u

/** Tells whether a paragraph only says who is responsible for the measure above it, or until when. */
export function isNote(text: string): boolean {
  if ((NOTE.test(text) && NOTE_WORD.test(text)) || RESPONSIBLE.test(text)) return true
  return text.length <= 30 && UNITS.test(text) && !isAuthorityLine(text)
}
