import { splitPages } from '../../src/search/split-pages.js'

describe('splitPages', () => {
  it('leaves a text within the limit as it is', () => {
    expect(splitPages('一句。\n两句。', 10)).toEqual(['一句。\n两句。'])
  })

  it('cuts between sentences and lines, into pages of about equal length', () => {
    const sentence = '这一句话连句号十个字。'
    const pages = splitPages(`${sentence.repeat(6)}\n${sentence.repeat(6)}`, 60)
    expect(pages).toEqual([
      sentence.repeat(4),
      `${sentence.repeat(2)}\n${sentence.repeat(2)}`,
      sentence.repeat(4),
    ])
  })

  it('keeps a closing quotation mark with its sentence', () => {
    const text = `他说：“${'前'.repeat(30)}。”${'后'.repeat(30)}。`
    expect(splitPages(text, 40)).toEqual([`他说：“${'前'.repeat(30)}。”`, `${'后'.repeat(30)}。`])
  })

  it('leaves no page shorter than 30 characters behind', () => {
    const text = `${'长'.repeat(59)}。${'短'.repeat(9)}。`
    expect(splitPages(text, 60)).toEqual([text])
  })

  it('never cuts a sentence, however long', () => {
    const sentence = '字'.repeat(2_000)
    expect(splitPages(sentence, 600)).toEqual([sentence])
  })

  it.each(['', '\n'])('gives one page for %j', (text) => {
    expect(splitPages(text, 600)).toEqual([text])
  })
})
