/** A memory read in pieces says what the reader of whole files says, wherever the pieces are cut. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { encodeText } from '../encode.ts'
import { openBitext } from '../open-file.ts'
import { type MemoryBroken, MemoryReader, type ReadUnit } from './read-memory.ts'

const ferry = readFileSync(join(import.meta.dirname, '../../../samples/formats/ferry.ru-en.tmx'), 'utf8')

type Outcome = { readonly units: readonly ReadUnit[]; readonly passedOver: number } | { readonly broken: MemoryBroken }

function readCut(bytes: Uint8Array, cuts: readonly number[]): Outcome {
  const reader = new MemoryReader()
  const ends = [...cuts.filter((cut) => cut <= bytes.length), bytes.length].sort((a, b) => a - b)
  const units: ReadUnit[] = []
  let at = 0
  for (const [nth, end] of ends.entries()) {
    const read = reader.take(bytes.slice(at, end), nth === ends.length - 1)
    if (!read.ok) return { broken: read.failure }
    units.push(...read.value)
    at = end
  }
  return { units, passedOver: reader.passedOver }
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCut(utf8(text), [])

/** The pairs of the languages that the reader of whole files takes the memory for. */
function pairsOfWhole(bytes: Uint8Array) {
  const opened = openBitext({ name: 'a.tmx', bytes })
  if (!opened.ok) return 'refused'
  const { units, languages } = opened.value
  const pairs = units.map(({ source, target }) => {
    return [readerText(source.text, source.codes), readerText(target.text, target.codes)]
  })
  return { languages, pairs: pairs.filter((pair) => pair.every((text) => text?.trim() !== '')) }
}

function pairsOfPieces(outcome: Outcome, { source = '', target = '' }) {
  if ('broken' in outcome) return 'refused'
  return outcome.units.flatMap((unit) => {
    const pair = [source, target].map((one) => unit.find(({ language }) => language.toLowerCase() === one)?.text)
    return pair.includes(undefined) ? [] : [pair]
  })
}

const words = fc
  .array(
    fc.constantFrom(
      'Паром',
      'қайтты',
      '46',
      ' ',
      '&amp;',
      '&#8212;',
      '𝄞',
      '\n',
      '<ph>{0}</ph>',
      '<bpt i="1"/>a<ept i="1"/>',
      '<!-- > -->',
      '<![CDATA[a<b]]>',
      "it's",
      '\uFEFF',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
const variant = fc
  .tuple(
    fc.constantFrom('ru', 'EN-us', 'kk'),
    fc.constantFrom('xml:lang="', "lang='", 'changeid=">" xml:lang="'),
    words,
  )
  .map(
    ([language, how, text]) => `<tuv ${how}${language}${how.startsWith('lang') ? "'" : '"'}>\n<seg>${text}</seg></tuv>`,
  )
const memory = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0"?>\r\n', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n', '<!-- <tu> -->'),
    fc.array(fc.array(variant, { maxLength: 4 }), { maxLength: 5 }),
  )
  .map(([prologue, units]) => {
    const body = units.map((unit) => `<tu tuid="a"><note>n</note>${unit.join('\n')}</tu>`).join('\r\n')
    return `${prologue}<tmx version="1.4"><header srclang="ru"><note>h</note></header><body>${body}</body></tmx>\n`
  })

describe('cut into pieces anywhere, in any encoding of Unicode', () => {
  test('a memory is read as the reader of whole files reads it', () => {
    const cuts = fc.array(fc.nat(2_000), { maxLength: 40 })
    fc.assert(
      fc.property(memory, cuts, fc.constantFrom(utf8, utf16, utf16be), (text, where, encode) => {
        const bytes = encode(text)
        const whole = pairsOfWhole(bytes)
        if (whole === 'refused') throw new Error('made memories are sound')
        expect(pairsOfPieces(readCut(bytes, where), whole.languages)).toEqual(whole.pairs)
      }),
      { numRuns: 300 },
    )
  })

  test('what is not well-formed is refused as whole files are, at the same place wherever it is cut', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.constantFrom('<', '>', '&', '"', '</tu>', '<tu>', '\u0001', '\u0000', ']]>', 'x='),
    )
    fc.assert(
      fc.property(memory, damage, fc.array(fc.nat(2_000), { maxLength: 20 }), (text, [where, what], cuts) => {
        const at = where % text.length
        const bytes = utf8(text.slice(0, at) + what + text.slice(at))
        const inPieces = readCut(bytes, cuts)
        const isRefused = !openBitext({ name: 'a.tmx', bytes }).ok
        expect(['broken' in inPieces, 'broken' in inPieces ? inPieces.broken : undefined]).toEqual([
          isRefused,
          isRefused ? (readCut(bytes, []) as { broken: MemoryBroken }).broken : undefined,
        ])
      }),
      { numRuns: 500 },
    )
  })
})

test('a memory in any encoding that it may name is read, wherever it is cut', () => {
  const told = [
    ['windows-1251', 'Паром вернулся'],
    ['kz-1048', 'Паром қайтты'],
    ['gbk', '渡轮返回'],
    ['big5', '渡輪返回'],
    ['shift_jis', 'フェリー'],
    ['euc-jp', 'フェリー'],
    ['euc-kr', '여객선'],
  ] as const
  for (const [encoding, words] of told) {
    const text = `<?xml version="1.0" encoding="${encoding}"?><tmx><body><tu><tuv lang="qa"><seg>${words}</seg></tuv><tuv lang="qb"><seg>${words}</seg></tuv></tu></body></tmx>`
    const encoded = encodeText(text, encoding, false)
    if (!encoded.ok) throw new Error(encoding)
    const cuts = Array.from({ length: encoded.value.length }, (_, at) => at)
    expect(pairsOfPieces(readCut(encoded.value, cuts), { source: 'qa', target: 'qb' }), encoding).toEqual([
      [words, words],
    ])
  }
})

test('units in more languages than a memory has room for are passed over', () => {
  const tag = (nth: number) => `qa-x${String(nth).padStart(6, '0')}`
  const text = (nth: number) => `<tuv xml:lang="${tag(nth)}"><seg>Rain</seg></tuv>`
  const units = Array.from({ length: 600 }, (_, nth) => `<tu>${text(2 * nth)}${text(2 * nth + 1)}</tu>`)
  const outcome = read(`<tmx><header/><body>${units.join('')}</body></tmx>`)
  expect('units' in outcome && [outcome.units.length, outcome.passedOver]).toEqual([500, 100])
})

test('a unit tells its languages, who wrote each text last and when', () => {
  const text = `<tmx version="1.4"><header/><body><tu creationid="Anna" creationdate="20260102T030405Z">
<tuv xml:lang="ru"><seg>Да</seg></tuv><tuv lang="EN_us" changeid="Boris" changedate="20260506T070809Z"><seg>Yes</seg></tuv>
</tu></body></tmx>`
  expect(read(text)).toEqual({
    units: [
      [
        { language: 'ru', text: 'Да', author: 'Anna', atMs: Date.UTC(2026, 0, 2, 3, 4, 5) },
        { language: 'en-US', text: 'Yes', author: 'Boris', atMs: Date.UTC(2026, 4, 6, 7, 8, 9) },
      ],
    ],
    passedOver: 0,
  })
})

test('a unit with one text alone is passed over and counted', () => {
  const outcome = read(ferry)
  expect('units' in outcome && [outcome.units.length, outcome.passedOver]).toEqual([2, 2])
})

test.each([
  ['<tmx><body>\n<tu>&nope;</tu></body></tmx>', { rule: 'not-well-formed', line: 2, column: 10 }],
  ['<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx/>', { rule: 'entities', line: 1, column: 1 }],
  ['<tmx><body>\n  <tu></tuv></body></tmx>', { rule: 'not-well-formed', line: 2, column: 7 }],
  ['<tmx><body>', { rule: 'not-well-formed', line: 1, column: 12 }],
  ['<xliff/>', { rule: 'no-tmx', line: 1, column: 1 }],
  ['', { rule: 'not-well-formed', line: 1, column: 1 }],
] as const)('%s is refused with its place', (text, broken) => {
  expect(read(text)).toEqual({ broken })
})

test('damaged bytes are told with their place', () => {
  const bytes = Buffer.concat([utf8('<tmx>\n<header/>'), new Uint8Array([0xc3, 0x28]), utf8('</tmx>')])
  expect(readCut(new Uint8Array(bytes), [7, 16])).toEqual({ broken: { rule: 'encoding', line: 2, column: 10 } })
})
