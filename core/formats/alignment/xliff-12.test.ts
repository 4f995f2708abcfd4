/** XLIFF 1.2 of our own making: what it says of a row, and that it reads as it was written. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '../../model/ids.ts'
import { codeCharacter } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import type { Segment } from '../../model/segment.ts'
import { codeOf } from '../code-of.ts'
import { openBitext } from '../open-file.ts'
import type { AlignedRow, RowIssue } from './aligned-row.ts'
import { writeXliff12 } from './xliff-12.ts'

const codes = [
  codeOf({ id: 1, raw: '**', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } }),
  codeOf({ id: 2, raw: '**', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } }),
  codeOf({ id: 3, raw: '<br>', equiv: '\n', canonical: 'br' }),
]
const [open = '', close = '', lineBreak = ''] = codes.map(({ id }) => codeCharacter(id))

function segment(id: string, text: string, state: Segment['state'] = 'translated'): Segment {
  const own = codes.filter((code) => text.includes(codeCharacter(code.id)))
  const common = { block: 0, position: 0, kind: 'paragraph', gapBefore: ' ', latestEdit: undefined } as const
  return { id: asId(id), text, state, codes: own, ...common }
}

const head = { sourceLanguage: 'kk', targetLanguage: 'ru', headline: 'Паром', createdMs: 0 }
const link = {
  id: asId<AlignedRow['link']['id']>('link-1'),
  confidence: 1,
  origin: 'automatic',
  isLocked: false,
} as const
const its = { locQualityIssueType: 'omission', locQualityIssueSeverity: 20 }

const written = (row: Partial<AlignedRow>) =>
  writeXliff12([{ link, source: [segment('s', 'Кеме тоғызда кетеді')], target: [], ...row }], head)
const unitOf = (document: string) => /<trans-unit[\s\S]*<\/trans-unit>/u.exec(document)?.[0]
const unitsRead = (document: string) => {
  const opened = openBitext({ name: 'a.xlf', bytes: new TextEncoder().encode(document) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value.units
}

test('a row is a unit: its state, its codes as the document has them, what was said and what is wrong', () => {
  const document = written({
    source: [segment('s', `${open}Кеме${close} кетеді`)],
    target: [segment('t', `${open}Паром${close}${lineBreak}уходит`, 'returned')],
    comments: [{ by: 'Айша', words: 'Когда?', wants: 'mustChange' }],
    issues: [{ segment: asId('t'), span: { start: 8, end: 14 }, its }],
  })
  expect(unitOf(document)).toBe(`<trans-unit id="u1" resname="link-1" xml:space="preserve">
<source><bpt id="1" ctype="bold">**</bpt>Кеме<ept id="1">**</ept> кетеді</source>
<target state="needs-review-translation" state-qualifier="rejected-inaccurate"><bpt id="1" ctype="bold">**</bpt>Паром<ept id="1">**</ept><ph id="2" ctype="lb" equiv-text="&#10;">&lt;br&gt;</ph><mrk mtype="x-its" its:locQualityIssueType="omission" its:locQualityIssueSeverity="20">уходит</mrk></target>
<note annotates="target">Айша [must change]: Когда?</note>
</trans-unit>`)
  const [unit] = unitsRead(document)
  expect(unit).toMatchObject({ state: 'returned', notes: [{ wants: 'mustChange', remarks: [{ words: 'Когда?' }] }] })
})

test('an approved row says so as other programs look for it, one without a translation has no target', () => {
  expect(unitOf(written({ target: [segment('t', 'Паром', 'approved')] }))).toContain(
    '<trans-unit id="u1" resname="link-1" approved="yes" xml:space="preserve">',
  )
  expect(unitOf(written({}))).not.toContain('<target')
})

test('a row nobody may write in says so, and is locked where it is read', () => {
  const document = written({ target: [{ ...segment('t', 'Паром'), isLocked: true }] })
  expect(unitsRead(document)).toMatchObject([{ isLocked: true }])
})

test('a code whose partner stands in another row is told as one that stands alone', () => {
  expect(unitOf(written({ target: [segment('t', `${open}Паром`)] }))).toContain(
    '<it id="1" pos="open" ctype="bold">**</it>Паром',
  )
})

test('an error that cuts through another one is told of the whole translation, one that cuts through codes around its words', () => {
  const mark = (start: number, end: number, type: string): RowIssue => {
    const named = { locQualityIssueType: type, annotatorsRef: 'localization-quality-issue|urn:sverka:check:spacing' }
    return { segment: asId('t'), span: { start, end }, its: named }
  }
  const issues = [mark(0, 4, 'omission'), mark(2, 6, 'whitespace')]
  const unit = unitOf(written({ target: [segment('t', `Пар${open}ом${close} уходит`)], issues }))
  expect(
    unit?.slice(unit.indexOf('<target')),
  ).toBe(`<target state="translated" its:locQualityIssuesRef="#lqi1"><mrk mtype="x-its" its:locQualityIssueType="omission" its:annotatorsRef="localization-quality-issue|urn:sverka:check:spacing">Пар<bpt id="1" ctype="bold">**</bpt></mrk>ом<ept id="1">**</ept> уходит</target>
<its:locQualityIssues xml:id="lqi1">
<its:locQualityIssue locQualityIssueType="whitespace"/>
</its:locQualityIssues>
</trans-unit>`)
})

test('wherever errors and codes stand, all of them are told and the same words are read', () => {
  const text = fc
    .shuffledSubarray(['a', ' ', '&', '<', open, close, lineBreak], { minLength: 1 })
    .map((pieces) => `x${pieces.join('')}x`)
    .filter((coded) => !coded.includes(close) || coded.indexOf(open) < coded.indexOf(close))
  const span = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(text, text, fc.array(span, { maxLength: 3 }), (source, target, spans) => {
      const issues = spans.map((one) => ({ segment: asId<RowIssue['segment']>('t'), span: one, its }))
      const document = written({ source: [segment('s', source)], target: [segment('t', target)], issues })
      expect(document.match(/locQualityIssueType/gu) ?? []).toHaveLength(issues.length)
      const read = unitsRead(document)
      expect(read.map((unit) => [unit.source, unit.target].map((one) => readerText(one.text, one.codes)))).toEqual([
        [source, target].map((one) => readerText(one, codes)),
      ])
    }),
  )
})
