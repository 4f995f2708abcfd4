/** XLIFF 2.1 of our own making: its own rules are kept, and what was marked and said stands where it belongs. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '../../model/ids.ts'
import { codeCharacter } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import type { Segment } from '../../model/segment.ts'
import { codeOf } from '../code-of.ts'
import { openBitext } from '../open-file.ts'
import type { AlignedRow, RowIssue } from './aligned-row.ts'
import { writeXliff21 } from './xliff-21.ts'

const codes = [
  codeOf({ id: 1, raw: '<b>', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } }),
  codeOf({ id: 2, raw: '</b>', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } }),
  codeOf({ id: 3, raw: '\n', equiv: '\n', canonical: 'br' }),
]
const [open, close, lineBreak] = codes.map(({ id }) => codeCharacter(id))

function segment(id: string, text: string, state: Segment['state'] = 'translated'): Segment {
  const own = codes.filter((code) => text.includes(codeCharacter(code.id)))
  const common = { block: 0, position: 0, kind: 'paragraph', gapBefore: ' ', latestEdit: undefined } as const
  return { id: asId(id), text, state, codes: own, ...common }
}

const head = { sourceLanguage: 'ru', targetLanguage: 'en', headline: 'Ferry', createdMs: 0 }
const link = {
  id: asId<AlignedRow['link']['id']>('link-1'),
  confidence: 1,
  origin: 'automatic',
  isLocked: false,
} as const
const its = { locQualityIssueType: 'omission', locQualityIssueSeverity: 20, locQualityIssueEnabled: 'yes' }

const unitIn = (row: Partial<AlignedRow>): string => {
  const written = writeXliff21([{ link, source: [segment('s', 'Паром')], target: [], ...row }], head)
  const opened = openBitext({ name: 'a.xlf', bytes: new TextEncoder().encode(written) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return /<unit[\s\S]*<\/unit>/u.exec(written)?.[0] ?? ''
}

test('an error stands around its words, with what ITS says of it, and a comment is a note', () => {
  const unit = unitIn({
    target: [segment('t', `The ${open}ferry${close} leaves`)],
    comments: [{ by: 'Aiša', words: 'Which <one>?', wants: 'mustChange' }],
    issues: [{ segment: asId('t'), span: { start: 4, end: 11 }, its }],
  })
  expect(unit).toBe(`<unit id="u1" name="link-1">
<notes>
<note id="n1" category="comment" appliesTo="target">Aiša [must change]: Which &lt;one&gt;?</note>
</notes>
<originalData>
<data id="d1">&lt;/b&gt;</data>
<data id="d2">&lt;b&gt;</data>
</originalData>
<segment id="s1" state="translated">
<source>Паром</source>
<target>The <mrk id="m1" type="its:generic" its:locQualityIssueType="omission" its:locQualityIssueSeverity="20" its:locQualityIssueEnabled="yes"><pc id="1" type="fmt" subType="xlf:b" canCopy="no" dataRefEnd="d1" dataRefStart="d2">ferry</pc></mrk> leaves</target>
</segment>
</unit>`)
})

test('an error without words of its own is one of the whole segment', () => {
  const target = [segment('t', 'The ferry'), segment('u', 'It leaves')]
  expect(unitIn({ target, issues: [{ segment: asId('u'), its }] })).toMatch(
    /<target>The ferry <mrk [^>]*>It leaves<\/mrk><\/target>/u,
  )
})

test('an error that cuts through a pair of codes or through another error is told by empty marks, the others stand around their words', () => {
  const issues = [
    { segment: asId<RowIssue['segment']>('t'), span: { start: 0, end: 7 }, its },
    { segment: asId<RowIssue['segment']>('t'), span: { start: 4, end: 12 }, its },
  ]
  expect(unitIn({ target: [segment('t', `The ${open}ferry${close} leaves`)], issues }).match(/<[a-z]+(?= )/gu)).toEqual(
    '<unit <data <data <segment <sm <mrk <pc <em'.split(' '),
  )
})

test('an error in a text without a word is told of nothing', () => {
  const target = [segment('t', '', 'empty')]
  expect(unitIn({ target, issues: [{ segment: asId('t'), its }] })).toMatch(/<target><mrk [^>]*><\/mrk><\/target>/u)
})

test.each([
  ['machine', 'state="initial" subState="sverka:machine"'],
  ['returned', 'state="translated" subState="sverka:returned"'],
  ['approved', 'state="final"'],
] as const)('a segment that is %s says so', (state, said) => {
  expect(unitIn({ target: [segment('t', 'Ferry', state)] })).toContain(`<segment id="s1" ${said}>`)
})

test('whatever is marked and wherever codes stand, every mark is told, the rules of XLIFF 2 are kept and the words are the same', () => {
  const piece = fc.constantFrom('a', ' ', '&', open ?? '', close ?? '', lineBreak ?? '')
  const text = fc
    .array(piece, { minLength: 1, maxLength: 10 })
    .map((pieces) =>
      [...new Set(pieces.filter((one) => one > 'z'))].reduce(
        (all, one) => {
          const [before = '', ...after] = all.split(one)
          return `${before}${one}${after.join('')}`
        },
        `x${pieces.join('')}`,
      ),
    )
    .filter((coded) => !coded.includes(close ?? '') || coded.indexOf(open ?? '') < coded.indexOf(close ?? ''))
  const span = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(text, text, fc.array(span, { maxLength: 4 }), (source, target, spans) => {
      const issues = spans
        .filter(({ end }) => end <= target.length)
        .map((one) => ({ segment: asId<RowIssue['segment']>('t'), span: one, its }))
      const row = { link, source: [segment('s', source)], target: [segment('t', target)], issues }
      const written = writeXliff21([row], head)
      expect(written.match(/its:locQualityIssueType/gu) ?? []).toHaveLength(issues.length)
      const opened = openBitext({ name: 'a.xlf', bytes: new TextEncoder().encode(written) })
      if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
      const read = opened.value.units.map((unit) =>
        [unit.source, unit.target].map((one) => readerText(one.text, one.codes)),
      )
      expect(read).toEqual([[source, target].map((one) => readerText(one, codes))])
    }),
  )
})
