/** The alignment as files for other tools; read back, not a character is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '../../model/ids.ts'
import { codeCharacter } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import type { Segment } from '../../model/segment.ts'
import { codeOf } from '../code-of.ts'
import { openBitext } from '../open-file.ts'
import type { AlignedRow } from './aligned-row.ts'
import { escapeValue } from './escape-value.ts'
import { writeTmx } from './tmx.ts'
import { endingFor, writeAlignment } from './write-alignment.ts'

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

const head = {
  sourceLanguage: 'ru',
  targetLanguage: 'en',
  headline: 'The ferry',
  createdMs: Date.UTC(2031, 4, 6, 7, 8, 9),
}

const tableOf = (rows: readonly AlignedRow[], as: 'csv' | 'tsv') => {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeAlignment(rows, head, as))
}

test('a table has a line a row, with how sure its link is and who made it', () => {
  expect(tableOf([row(['Раз.', 'Два.'], ['One,\ttwo.']), row([], ['\uE000Three\uE001 "n"'])], 'csv')).toBe(
    '\uFEFFid,source,target,state,comments,link,confidence,origin,locked\r\n' +
      'link-1,Раз. Два.,"One,\ttwo.",translated,,2:1,0.612,automatic,yes\r\n' +
      'link-1,,"Three ""n""",translated,,0:1,0.612,automatic,yes\r\n',
  )
})

test('a table tells what was said of a row, and no spreadsheet calculates anything in it', () => {
  const comments = [{ by: 'Aiša', words: 'Which ferry?', wants: 'question' as const }]
  const [, written] = tableOf([{ ...row(['=1+1'], ['- Да']), comments }], 'tsv').split('\r\n')
  expect(written?.split('\t').slice(1, 5)).toEqual(["'=1+1", "'- Да", 'translated', 'Aiša [question]: Which ferry?'])
})

test('a translation memory tells what was said of a row, and of all of them', () => {
  const comments = [{ by: 'Aiša', words: 'Which <ferry>?', wants: 'question' as const }]
  const opened = openBitext({
    name: 'a.tmx',
    bytes: new TextEncoder().encode(writeTmx([{ ...row(['Паром'], ['Ferry']), comments }], { ...head, comments })),
  })
  const told = [
    { remarks: [{ author: 'Aiša', atMs: undefined, words: 'Which <ferry>?', native: undefined }], wants: 'question' },
  ]
  expect(opened.ok && [opened.value.notes, opened.value.units[0]?.notes]).toEqual([told, told])
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

/** A line end at the edge of a message is not kept; signs without a letter are no text. */
function cleaned(text: string): string {
  const plain = text.replace(/\p{Cs}/gu, '').replace(/^\n+|\n+$/gu, '')
  return /[\p{L}\d]/u.test(plain) ? plain : `x${plain}`
}

/** As our own import reads them. */
function pairsIn(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  const opened = openBitext({ name, bytes })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value.units.map(({ source, target }) => {
    return [source, target].map(({ text, codes }) => readerText(text, codes))
  })
}

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

test('what a speaker says behind a dash is no formula', () => {
  expect(['- Где он?', '- 1+1.', '=1+1'].map(escapeValue)).toEqual(['- Где он?', '\\- 1+1.', '\\=1+1'])
})

const signs = fc.constantFrom(...'aЖ"\'<>&]\t😀漢=+-@;,_x0\\'.split(''), '\n', '😀', 'x')
const line = fc.array(signs, { minLength: 1, maxLength: 12 }).map((letters) => `x${letters.join('')}`)
/** Some begin as a formula does. */
const anyLine = fc.oneof(
  line,
  line.map((text) => text.slice(1)).filter((text) => text.trim() !== ''),
)

test.each(['csv', 'tsv', 'tmx', 'xliff', 'xliff-12', 'po', 'xlsx', 'bilingual-docx'] as const)(
  'whatever the texts, a file as %s reads again as the same pairs',
  (as) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLine, anyLine), { minLength: 1, maxLength: 4 }), (pairs) => {
        const clean = pairs.map((pair) => pair.map(cleaned))
        const rows = clean.map(([source = '', target = '']) => row([source], [target]))
        const bytes = writeAlignment(rows, head, as)
        expect(pairsIn(`a.${endingFor(as)}`, bytes)).toEqual(clean)
      }),
      { numRuns: 60 },
    )
  },
)
