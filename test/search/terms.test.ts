import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../src/errors.js'
import { loadTerms } from '../../src/search/terms.js'

const dictionaryDir = 'data/dictionary'
const lines = (file: string): string[] =>
  readFileSync(join(dictionaryDir, file), 'utf8').trimEnd().split('\n')
const doublets = (all: readonly string[]): string[] => all.filter((line, at) => all.indexOf(line) !== at)

describe('the dictionary', () => {
  const entries = lines('words.txt')
  const words = entries.map((line) => line.split(' ')[0]!)

  it('has a word, its frequency and its tag in every line', () => {
    expect(
      entries.filter((line) => !/^[\p{Script=Han}a-z\d]{2,20} [1-9]\d{0,5} (?:n|ns|nt)$/u.test(line)),
    ).toEqual([])
  })

  it('names no word twice', () => {
    expect(doublets(words)).toEqual([])
  })

  it('keeps every word whole', () => {
    const terms = loadTerms({ dictionaryDir })
    expect(words.filter((word) => !terms.words(word).includes(word))).toEqual([])
  })
})

describe('the stop words', () => {
  it('are one to a line, folded, none twice, none of them a word of the field', () => {
    const stopWords = lines('stop-words.txt')
    const known = new Set(lines('words.txt').map((line) => line.split(' ')[0]))
    expect(stopWords.filter((word) => !/^[\p{Script=Han}a-z]+$/u.test(word))).toEqual([])
    expect(doublets(stopWords)).toEqual([])
    expect(stopWords.filter((word) => known.has(word))).toEqual([])
  })
})

describe('loadTerms', () => {
  const terms = loadTerms({ dictionaryDir })

  it.each([
    ['请问农村一户一宅怎么申请？', ['农村', '一户', '一户一宅', '申请']],
    ['農村宅基地審批', ['农村', '宅基', '基地', '宅基地', '审批']],
    ['优化营商环境', ['优化', '营商', '环境', '营商环境']],
    ['DRG付费ＰＰＰ项目', ['drg', '付费', 'ppp', '项目']],
    ['补贴１２３４５元，120平方米', ['补贴', '12345', '元', '120', '平方', '平方米']],
    ['根据国办发〔2019〕54号第十九条', ['国办发〔2019〕54号', '第19条']],
    ['2022年2月10日前报送', ['2022年', '2月', '2月10日', '报送']],
    ['5977.7055亩', ['5977.7055', '亩']],
    ['', []],
    [' \n\t', []],
    ['怎么的吗什么呢', []],
    ['时间:八点 ~2 ^9 +-*', ['时间', '八点']],
    ['constructor __proto__', ['constructor', 'proto']],
    ['宅\u200b基\u202e地', ['宅基', '基地', '宅基地']],
    ['\ud800', []],
  ])('cuts %j', (text, words) => {
    expect(terms.words(text)).toEqual(words)
  })

  it.each([
    ['请问宅基地怎么申请？', '宅基地 申请'],
    ['我的村', '村'],
    ['', ''],
    ['什么', ''],
  ])('keeps of %j what it is about', (text, content) => {
    expect(terms.content(text)).toBe(content)
  })

  it('cuts 10,000 characters', () => {
    expect(terms.words('宅基地'.repeat(3_334)).length).toBeGreaterThan(3_334)
    expect(terms.content('地'.repeat(10_000))).toHaveLength(10_000)
  })

  it('names a dictionary file that is missing, before jieba aborts the process', () => {
    const empty = mkdtempSync(join(tmpdir(), 'dictionary-'))
    expect(() => loadTerms({ dictionaryDir: empty })).toThrow(AppError)
    writeFileSync(join(empty, 'words.txt'), '')
    expect(() => loadTerms({ dictionaryDir: empty })).toThrow(/stop-words\.txt/)
  })
})
