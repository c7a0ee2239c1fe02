import { findNearestContact } from '../../src/answer/nearest-contact.js'
import type { Contact } from '../../src/gazette/notice.js'
import { FEATURES, type Features } from '../../src/search/features.js'
import type { Hit } from '../../src/search/searcher.js'
import { corpus, homesteads } from '../fixture/corpus.js'

const [found] = corpus.search({ text: '宅基地' }).hits
const contact = (name: string, ...phones: string[]): Contact => ({
  ...{ names: [name], phones, clauseId: 'p1' },
  emails: [],
  address: null,
})
const hit = (titleCoverage: number | null, ...contacts: Contact[]): Hit => ({
  ...found!,
  passage: { ...found!.passage, notice: { ...homesteads, contacts } },
  measured:
    titleCoverage === null
      ? null
      : {
          ...{ strengths: [], given: {} },
          features: {
            ...(Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Features),
            titleCoverage,
          },
        },
})
const namesOf = (...hits: Hit[]) => findNearestContact(hits, 'http://host')?.names ?? null

it('gives whom a notice names, and where', () => {
  expect(findNearestContact([hit(0.5, contact('王某', '0358-5022222'))], 'http://host/')).toEqual({
    names: ['王某'],
    phones: ['0358-5022222'],
    issuingAuthority: '某县人民政府办公室',
    title: '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
    url: 'http://host/notices/2022-2-homes#p1',
  })
})

it.each([
  [
    'the first with a telephone',
    [hit(0.5, contact('王某'), contact('李某', '1'), contact('张某', '2'))],
    ['李某'],
  ],
  ['the next hit’s when the first has none', [hit(0.5), hit(0.5, contact('李某', '1'))], ['李某']],
  ['none of a notice about something else', [hit(0.2, contact('王某', '1'))], null],
  ['none of a notice that was not measured', [hit(null, contact('王某', '1'))], null],
  ['none of the fourth hit', [hit(1), hit(1), hit(1), hit(1, contact('王某', '1'))], null],
  ['none without hits', [], null],
])('gives %s', (_case, hits, names) => {
  expect(namesOf(...hits)).toEqual(names)
})
