import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { readPackage } from '../package/read-package.ts'
import { readPart } from '../package/xml-entry.ts'
import type { BlockPast, ExportComment } from '../redline-edits.ts'
import { odt } from './odt.ts'
import { makeOdt, p } from './testing/make-odt.ts'
import { revisedOdt } from './testing/revised-odt.ts'

const by = 'Anna & Berg'
const anna = { name: by, atMs: Date.UTC(2026, 0, 5, 9) }

type Edit = (text: string, block: number) => string

function write(
  bytes: Uint8Array,
  edit: Edit,
  baseline: Edit = (text) => text,
  comments: readonly ExportComment[] = [],
) {
  const opened = odt.open(bytes, { encoding: 'utf-8' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const { blocks } = opened.value
  const segmentsFor = (to: Edit) =>
    blocks.map(({ text }, block) => {
      return { block, range: { start: 0, end: text.length }, original: text, current: to(text, block) }
    })
  const edits = { encoding: 'utf-8', asEncoding: 'utf-8', blocks, segments: segmentsFor(edit) } as const
  const pasts = edits.segments.map(({ original, current, block }): BlockPast => {
    return { block, texts: [baseline(original, block), current], hands: [anna] }
  })
  return {
    before: odt.write(bytes, { ...edits, segments: segmentsFor(baseline) }),
    after: odt.write(bytes, edits),
    redline: odt.redline?.(bytes, { ...edits, pasts, comments }),
  }
}

function part(bytes: Uint8Array, name: string): string {
  const source = readPackage(bytes)
  const read = source.ok ? readPart(source.value, name) : undefined
  return read?.ok ? (read.value?.text ?? '') : ''
}

/** In body and headers: accepted it is the export, rejected the baseline. */
function expectLaw(bytes: Uint8Array, edit: Edit, baseline?: Edit): void {
  const { before, after, redline } = write(bytes, edit, baseline)
  if (!before.ok || !after.ok || redline?.ok !== true) {
    expect([before.ok && after.ok, redline?.ok]).toEqual([false, false])
    return
  }
  for (const name of ['content.xml', 'styles.xml']) {
    const xml = part(redline.value.bytes, name)
    if (xml === '') continue
    expect(revisedOdt(xml, { way: 'accept', by })).toBe(revisedOdt(part(after.value, name), { way: 'accept', by }))
    expect(revisedOdt(xml, { way: 'reject', by })).toBe(revisedOdt(part(before.value, name), { way: 'accept', by }))
  }
}

test('a change is listed with who made it, and marked in its place', () => {
  const { redline } = write(makeOdt({ body: p('Rain fell here.') }), (text) => text.replace('fell', 'poured'))
  const xml = redline?.ok === true ? part(redline.value.bytes, 'content.xml') : ''
  expect(xml).toContain(
    'Rain <text:change text:change-id="change-1"/><text:change-start text:change-id="change-2"/>poured<text:change-end text:change-id="change-2"/> here.',
  )
  expect(xml).toContain(
    '<dc:creator>Anna &amp; Berg</dc:creator><dc:date>2026-01-05T09:00:00</dc:date></office:change-info><text:p>fell</text:p></text:deletion>',
  )
})

test('a comment stands at the paragraph of its words', () => {
  const comment = { ...anna, words: 'Where?', place: { segment: 0, span: { start: 0, end: 4 } } }
  const { redline } = write(makeOdt({ body: p('Rain fell.') }), (text) => text, undefined, [comment])
  const xml = redline?.ok === true ? part(redline.value.bytes, 'content.xml') : ''
  expect(xml).toContain('<text:p>Where?</text:p></office:annotation>Rain fell.')
})

test('the sample: accepted it is the export, rejected the original or what it was before', () => {
  const bytes = new Uint8Array(readFileSync('samples/formats/ferry.en.odt'))
  const mend: Edit = (text) => text.replace(/\p{L}{4,}/gu, (word) => `${word} mended`)
  expectLaw(bytes, mend)
  expectLaw(bytes, mend, (text) => text.replace(/ \p{L}{3} /gu, ' one '))
})

test('whatever is edited, accepted it reads as the export and rejected as the original', () => {
  const words = fc.constantFrom('Rain ', 'fell', ' on', ' the town. ', 'a', '<text:s/>', 'AB&amp;C')
  const piece = fc.oneof(
    words,
    words.map((one) => `<text:span text:style-name="T1">${one}</text:span>`),
  )
  const bodies = fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(bodies, fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }), (paragraphs, draws) => {
      const edit: Edit = (text, block) =>
        cutAtCodes(text)
          .flatMap((one) => (isCodeCharacter(one) ? [one] : (one.match(/\s+|\S+/gu) ?? [])))
          .map((one, index) => {
            const drawn = draws[(index * 3 + block) % 20] ?? 0
            if (isCodeCharacter(one) || drawn > 3) return one
            return drawn === 0 ? '' : drawn === 1 ? 'new' : `${one} put in`
          })
          .join('')
      expectLaw(makeOdt({ body: paragraphs.map((pieces) => p(pieces.join(''))).join('') }), edit)
    }),
    { numRuns: 200 },
  )
})

test('changes are listed in the list that says that changes are tracked', () => {
  const body = `<text:tracked-changes text:track-changes="true"/>${p('Rain fell here.')}`
  expectLaw(makeOdt({ body }), (text) => text.replace('fell', 'poured'))
  const { redline } = write(makeOdt({ body }), (text) => text.replace('fell', 'poured'))
  const xml = redline?.ok === true ? part(redline.value.bytes, 'content.xml') : ''
  expect(xml).toContain('<text:tracked-changes text:track-changes="true"><text:changed-region')
})

test('what is taken back has its no-break spaces, and the space before a picture', () => {
  const picture = '<draw:frame draw:name="Gate"><draw:image/></draw:frame>'
  const night = `Rain\u00a0fell all <text:span text:style-name="T1">night </text:span>${picture}`
  expectLaw(makeOdt({ body: p(night) }), () => 'Snow')
  expectLaw(makeOdt({ body: p(night) }), (text) => text.replace('fell', ''))
})

test('the words behind a note keep their space', () => {
  const note = `<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('As the radio said.')}</text:note-body></text:note>`
  expectLaw(makeOdt({ body: p(`Rain${note} fell hard.`) }), (text) => text.replace(' fell', ''))
})
