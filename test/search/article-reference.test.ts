import { findArticleReferences } from '../../src/search/article-reference.js'

describe('findArticleReferences', () => {
  it.each([
    ['第十一条', [{ article: 11, start: 0, end: 4 }]],
    ['第11条第二款', [{ article: 11, start: 0, end: 7 }]],
    ['看第一百零五条', [{ article: 105, start: 1, end: 7 }]],
    [
      '第二条和第 3 条',
      [
        { article: 2, start: 0, end: 3 },
        { article: 3, start: 4, end: 9 },
      ],
    ],
    ['条件', []],
    ['第条', []],
    ['', []],
  ])('reads %j', (text, references) => {
    expect(findArticleReferences(text)).toEqual(references)
  })
})
