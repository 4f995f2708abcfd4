/** Term lists as other programs and people write them, and our own of both kinds. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId, type ConceptId } from '../../model/ids.ts'
import type { Failed, Ok } from '../../model/result.ts'
import { type Concept, type ConceptContent, type Term, termStatuses, tidyConcept } from '../../model/term.ts'
import { makeXlsx } from '../xlsx/testing/make-xlsx.ts'
import { readTermFile } from './read-term-file.ts'
import { writeTerms } from './write-terms.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

function must<Value>(read: Ok<Value> | Failed<unknown>): Value {
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** `ru суд preferred`, and what is said of the concept before it. */
function told({ concepts }: { readonly concepts: readonly ConceptContent[] }) {
  return concepts.map(({ subject, definition, note, terms }) => [
    ...[subject, definition, note].filter((words) => words !== ''),
    ...terms.map((term) =>
      [term.language, term.text, term.status, term.partOfSpeech, term.note].filter(Boolean).join(' '),
    ),
  ])
}

const harbour = [
  [
    'ports',
    'Where ships lie.',
    'Of the sea.',
    'ru гавань preferred noun',
    'en harbour preferred',
    'en haven deprecated old',
  ],
]

const martif = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="e1">
<descripGrp><descrip type="subjectField">ports</descrip></descripGrp><descrip type="definition">Where <hi>ships</hi> lie.</descrip>
<note>Of the sea.</note>
<langSet xml:lang="ru"><tig><term>гавань</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
<langSet xml:lang="en"><ntig><termGrp><term>harbour</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>haven</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>old</note></tig></langSet>
</termEntry></body></text></martif>`

const dca = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="e1"><descrip type="subjectField">ports</descrip><note>Of the sea.</note>
<langSec xml:lang="ru"><termSec><term>гавань</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
<langSec xml:lang="en"><descrip type="definition">Where ships lie.</descrip><termSec><term>harbour</term></termSec>
<termSec><term>haven</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>old</note></termSec></langSec>
</conceptEntry></body></text></tbx>`

const dct = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="e1"><min:subjectField>ports</min:subjectField><basic:definition>Where ships lie.</basic:definition><note>Of the sea.</note>
<langSec xml:lang="ru"><termSec><term>гавань</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
<langSec xml:lang="en"><termSec><term>harbour</term></termSec>
<termSec><term>haven</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><note>old</note></termSec></langSec>
</conceptEntry></body></text></tbx>`

describe('TBX', () => {
  test.each([
    ['version 2', utf8(martif)],
    ['version 2 in UTF-16', utf16(martif)],
    ['version 3 with categories as attributes', utf8(dca)],
    ['version 3 with categories as elements', utf8(dct)],
  ])('of %s is read with statuses, notes and the subject', (_, bytes) => {
    expect(told(must(readTermFile({ name: 'terms.tbx', bytes })))).toEqual(harbour)
  })

  test.each([
    ['an end tag is missing', dca.replace('</conceptEntry>', ''), { kind: 'broken-xml', rule: 'not-well-formed' }],
    [
      'it declares entities',
      dca.replace('<tbx', '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx'),
      { kind: 'broken-xml', rule: 'entities' },
    ],
    ['it is something else', '<tmx version="1.4"><header/><body/></tmx>', { kind: 'no-tbx', root: 'tmx' }],
    ['nothing is in it', '<tbx><text><body/></text></tbx>', { kind: 'no-terms' }],
  ])('is refused where %s', (_, text, failure) => {
    expect(readTermFile({ name: 'terms.tbx', bytes: utf8(text) })).toMatchObject({ ok: false, failure })
  })

  test('entries without a name, or with one too long to be one, are counted and passed over', () => {
    const empty =
      '<conceptEntry id="e2"><langSec xml:lang="en"><termSec><term> </term></termSec></langSec></conceptEntry>'
    const long = empty.replace('> <', `>${'long '.repeat(60)}<`)
    const read = must(readTermFile({ name: 'a.tbx', bytes: utf8(dca.replace('</body>', `${empty}${long}</body>`)) }))
    expect([told(read), read.passedOver]).toEqual([harbour, 2])
  })
})

describe('a table', () => {
  test.each([
    ['English', 'ru,en,status,note\nсуд,court,preferred,in law\nсуд,tribunal,forbidden,\n'],
    ['Russian', 'русский;английский;статус;примечание\nсуд;court;предпочтительный;in law\nсуд;tribunal;запрещено;\n'],
    ['Kazakh', 'орысша\tағылшынша\tмәртебе\tескерту\nсуд\tcourt\tқалаулы\tin law\nсуд\ttribunal\tқолданылмайды\t\n'],
    ['languages beside statuses', 'Term (ru),Term (en),en (forbidden),Note\nсуд,court,tribunal,in law\n'],
  ])('with headings in %s is read by them', (_, text) => {
    const expected = [['in law', 'ru суд preferred', 'en court preferred', 'en tribunal deprecated']]
    expect([utf8(text), utf16(text)].map((bytes) => told(must(readTermFile({ name: 'a.csv', bytes }))))).toEqual([
      expected,
      expected,
    ])
  })

  test('of one language is read where a heading says a status', () => {
    const bytes = utf8('en (forbidden),note\ntribunal,a court is meant\n')
    expect(told(must(readTermFile({ name: 'a.csv', bytes })))).toEqual([['a court is meant', 'en tribunal deprecated']])
  })

  test('may hold several names in one cell', () => {
    const bytes = utf8('kk,en\n"сот | қазылар алқасы",court; bench\n')
    expect(told(must(readTermFile({ name: 'a.csv', bytes })))).toEqual([
      ['kk сот preferred', 'kk қазылар алқасы admitted', 'en court preferred', 'en bench admitted'],
    ])
  })

  test('without headings is read by the languages its words are in', () => {
    const bytes = utf8(
      'министерство просвещения,ministry of education\nверховный суд страны,supreme court of the country\nгородская администрация,city administration\n',
    )
    const { table, concepts } = must(readTermFile({ name: 'a.csv', bytes }))
    expect([table?.columns.map((one) => (one.kind === 'term' ? one.language : one.kind)), concepts.length]).toEqual([
      ['ru', 'en'],
      3,
    ])
  })

  test('whose columns nobody can tell is shown, and read as a person says', () => {
    const file = { name: 'a.csv', bytes: utf8('a1,b1\na2,b2\n') }
    const term = (language: string) => ({ kind: 'term' as const, language, status: undefined })
    const shown = must(readTermFile(file))
    expect([shown.concepts.length, shown.table?.rows]).toEqual([
      0,
      [
        ['a1', 'b1'],
        ['a2', 'b2'],
      ],
    ])
    expect(told(must(readTermFile({ ...file, columns: [term('ru'), term('en')] })))).toEqual([
      ['ru a1 preferred', 'en b1 preferred'],
      ['ru a2 preferred', 'en b2 preferred'],
    ])
  })

  test('may be the sheet of a workbook', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`
    const bytes = makeXlsx({ sheets: [row('Notes of ours'), row('ru', 'en') + row('суд', 'court')] })
    expect(told(must(readTermFile({ name: 'a.xlsx', bytes })))).toEqual([['ru суд preferred', 'en court preferred']])
  })

  test.each([
    ['an empty file', new Uint8Array(), { kind: 'empty' }],
    ['a blank one', utf8('  \n'), { kind: 'blank' }],
    ['one column', utf8('суд\nмост\n'), { kind: 'no-columns' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), { kind: 'binary' }],
  ])('%s is refused', (_, bytes, failure) => {
    expect(readTermFile({ name: 'a.csv', bytes })).toMatchObject({ ok: false, failure })
  })
})

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
/** No file can hold a half of a pair. Signs that part names in a cell are as likely as any. */
const name = fc
  .oneof(words, fc.stringMatching(/^[a-z|;\\ ]{1,12}$/u))
  .map((text) => text.normalize('NFC'))
  .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text) && /\p{L}/u.test(text))
const said = fc.oneof(fc.constant(''), name)
const term: fc.Arbitrary<Term> = fc.record({
  language: fc.constantFrom('ru', 'kk', 'en', 'pt-BR', 'zh-Hant', 'ceb'),
  text: name,
  status: fc.constantFrom(...termStatuses),
  partOfSpeech: said,
  note: said,
})
const concept = fc
  .record({ subject: said, definition: said, note: said, terms: fc.array(term, { minLength: 1, maxLength: 6 }) })
  .map(tidyConcept)
  .filter(({ terms }) => terms.length > 0)
const named = (contents: readonly ConceptContent[]): readonly Concept[] =>
  contents.map((content, at) => ({ ...content, id: asId<ConceptId>(`${at}`) }))
const byLanguage = (terms: readonly Term[]) =>
  [...terms].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))

test.each(['tbx', 'tbx2'] as const)('as %s all that is known of terms goes out and comes back', (as) => {
  fc.assert(
    fc.property(fc.array(concept, { minLength: 1, maxLength: 4 }), (contents) => {
      const { concepts } = must(readTermFile({ name: 'a.tbx', bytes: writeTerms(named(contents), as) }))
      const sorted = (all: readonly ConceptContent[]) => all.map((one) => ({ ...one, terms: byLanguage(one.terms) }))
      expect(sorted(concepts)).toEqual(sorted(contents))
    }),
  )
})

/** Of one language the names of each status keep their order. */
const inOrder = (all: readonly ConceptContent[]) =>
  all.map(({ terms, ...rest }) => ({
    ...rest,
    terms: byLanguage(termStatuses.flatMap((status) => terms.filter((one) => one.status === status))),
  }))

test('as a table all that is known of terms goes out and comes back', () => {
  fc.assert(
    fc.property(fc.array(concept, { minLength: 1, maxLength: 4 }), (contents) => {
      const { concepts } = must(readTermFile({ name: 'a.csv', bytes: writeTerms(named(contents), 'csv') }))
      expect(inOrder(concepts)).toEqual(inOrder(contents))
    }),
  )
})

test('names with a bar, a semicolon or backslashes go out as a spreadsheet can show them, with the note of each', () => {
  const contents: readonly ConceptContent[] = [
    {
      subject: '',
      definition: '',
      note: '',
      terms: [
        { language: 'ru', text: 'вход|выход', status: 'preferred', partOfSpeech: '', note: '' },
        { language: 'en', text: 'in; out', status: 'preferred', partOfSpeech: 'noun', note: 'of a | gate' },
        { language: 'en', text: String.raw`C:\;`, status: 'preferred', partOfSpeech: '', note: '' },
      ],
    },
  ]
  const bytes = writeTerms(named(contents), 'csv')
  const { concepts } = must(readTermFile({ name: 'a.csv', bytes }))
  const table = [
    'ru,en (preferred),en (preferred): part of speech,en (preferred): note',
    String.raw`"вход\|выход","in\; out | C:\\\;","noun | ","of a \| gate | "`,
  ]
  expect([new TextDecoder().decode(bytes).split('\r\n'), concepts]).toEqual([[...table, ''], contents])
})
