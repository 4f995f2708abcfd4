/** The alignment as files for other tools; read back, not a character is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '../../model/ids.ts'
import { codeCharacter } from '../../model/inline-text.ts'
import type { Segment } from '../../model/segment.ts'
import { codeOf } from '../code-of.ts'
import type { AlignedRow } from './aligned-row.ts'
import { writeTmx } from './tmx.ts'
import { writeAlignmentTable } from './tsv.ts'

const bold = [
  codeOf({ id: 1, raw: '<b>', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } }),
  codeOf({ id: 2, raw: '</b>', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } }),
  codeOf({ id: 3, raw: '![x](y)', equiv: '', canonical: 'image' }),
]

function segment(text: string, more: Partial<Segment> = {}): Segment {
  const codes = bold.filter(({ id }) => text.includes(codeCharacter(id)))
  return {
    id: asId('s'),
    text,
    block: 0,
    position: 0,
    kind: 'paragraph',
    gapBefore: ' ',
    state: 'translated',
    latestEdit: undefined,
    codes,
    ...more,
  }
}

function row(source: readonly string[], target: readonly string[]): AlignedRow {
  return {
    link: { id: asId('link-1'), confidence: 0.61234, origin: 'automatic', isLocked: true },
    source: source.map((text) => segment(text)),
    target: target.map((text) => segment(text)),
  }
}

const head = { sourceLanguage: 'ru', targetLanguage: 'en', createdMs: Date.UTC(2031, 4, 6, 7, 8, 9) }

test('a table has a line a link, with how sure it is and who made it', () => {
  expect(writeAlignmentTable([row(['Раз.', 'Два.'], ['One,\ttwo.']), row([], ['\uE000Three\uE001 \\ n'])])).toBe(
    'source\ttarget\tlink\tconfidence\torigin\tlocked\tstate\n' +
      'Раз. Два.\tOne,\\ttwo.\t2:1\t0.612\tautomatic\tyes\ttranslated\n' +
      '\tThree \\\\ n\t0:1\t0.612\tautomatic\tyes\ttranslated\n',
  )
})

test('a translation memory has a unit a link, as TMX 1.4b asks', () => {
  const written = writeTmx([row(['«Да» & <нет>'], ['\uE000Yes\uE001 & \uE002no'])], head)
  expect(written).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Sverka" creationtoolversion="1" segtype="sentence" o-tmf="Sverka" adminlang="en" srclang="ru" datatype="plaintext" creationdate="20310506T070809Z"/>
<body>
<tu tuid="link-1" segtype="sentence">
<prop type="x-sverka-state">translated</prop>
<prop type="x-sverka-link">1:1</prop>
<prop type="x-sverka-align-score">0.612</prop>
<prop type="x-sverka-align-origin">automatic</prop>
<prop type="x-sverka-align-locked">yes</prop>
<tuv xml:lang="ru"><seg>«Да» &amp; &lt;нет&gt;</seg></tuv>
<tuv xml:lang="en"><seg><bpt i="1">&lt;b&gt;</bpt>Yes<ept i="1">&lt;/b&gt;</ept> &amp; <ph>![x](y)</ph>no</seg></tuv>
</tu>
</body>
</tmx>
`)
})

test('a code whose partner stands in another unit is isolated', () => {
  expect(writeTmx([row(['\uE001'], ['\uE000'])], head)).toMatch(
    /<seg><it pos="end">&lt;\/b&gt;<\/it><\/seg>.*<seg><it pos="begin">&lt;b&gt;<\/it><\/seg>/su,
  )
})

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#13;': '\r' }

/** The texts of all segments; throws where a parser would. */
function textsIn(tmx: string): readonly string[] {
  return [...tmx.matchAll(/<seg>(.*?)<\/seg>/gsu)].map(([, text = '']) => {
    const read = text.replace(/&[^;]*;?/gu, (entity) => entities[entity] ?? '<')
    if (/<|\]\]>/u.test(text) || /&(?!(?:amp|lt|gt|quot|#13);)/u.test(text)) throw new Error(`not XML: ${text}`)
    return read
  })
}

test('whatever the text, a translation memory is well formed and says it letter by letter', () => {
  const letter = fc.constantFrom(...'aЖ"\'<>&]\r\t😀漢\u0000\uFFFE\uD800'.split(''), ']]>', '😀')
  const line = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => `x${letters.join('')}`)
  fc.assert(
    fc.property(line, line, (source, target) => {
      const clean = (text: string) => text.replace(/[\0\uFFFE]|\p{Cs}/gu, '\uFFFD')
      const written = textsIn(writeTmx([{ ...row([source], [target]) }], head))
      expect(written).toEqual([clean(source), clean(target)])
    }),
  )
})

test('a text that a spreadsheet would take for a formula is written with a backslash', () => {
  const [, written] = writeAlignmentTable([row(['=1+1'], ['- Да'])]).split('\n')
  expect(written?.split('\t').slice(0, 2)).toEqual(['\\=1+1', '\\- Да'])
})

test('what a speaker says behind a dash is no formula', () => {
  const [, written] = writeAlignmentTable([row(['- Где он?'], ['- 1+1.'])]).split('\n')
  expect(written?.split('\t').slice(0, 2)).toEqual(['- Где он?', '\\- 1+1.'])
})

test('whatever the text, a line of the table has seven values and gives the texts back', () => {
  const line = fc.string({ unit: fc.constantFrom('a', '\t', '\n', '\r', '\\', 'n', 't', 'ә', '=', '+', '-', '@') })
  const back: Record<string, string> = { '\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\' }
  fc.assert(
    fc.property(line, line, (source, target) => {
      const [, written = '', rest] = writeAlignmentTable([row([source], [target])]).split('\n')
      const values = written.split('\t').map((value) => value.replace(/\\(.)/gu, (pair, sign) => back[pair] ?? sign))
      expect([values.length, rest, values[0], values[1]]).toEqual([7, '', source, target])
      expect(written.split('\t').filter((value) => /^[=+\-@\r]/u.test(value))).toEqual([])
    }),
  )
})
