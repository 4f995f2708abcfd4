/** Real files no one here wrote, where they are at hand: all of them come back byte for byte, encodings are guessed right. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '../model/article.ts'
import { ok } from '../model/result.ts'
import { decodeBytes } from './decode.ts'
import { encodeText } from './encode.ts'
import { exportDocument } from './export-document.ts'
import { formatOf } from './registry.ts'
import { sniffFile } from './sniff.ts'

const { SVERKA_BENCH } = process.env
const folder = SVERKA_BENCH ?? join(import.meta.dirname, '../../../shared/bench')
const manifest = join(folder, 'formats/MANIFEST.tsv')

type RealFile = { readonly path: string; readonly truth: string }

function listFiles(): readonly RealFile[] {
  if (!existsSync(manifest)) return []
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([path]) => /^(?:txt|md)\//.test(path ?? ''))
    .map(([path = '', , , truth = '']) => ({ path, truth }))
}

function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, 'formats', path)))
}

/** Many of these are pages of XML or HTML: taken in as the text they are, as a person may wish. */
function sniffAsText(path: string, bytes: Uint8Array): ReturnType<typeof sniffFile> {
  return sniffFile(path, bytes, true)
}

/** The manifest's name in our words; undefined for encodings Sverka does not read. */
const known: Readonly<Record<string, Encoding | undefined>> = {
  '': 'utf-8',
  'utf-8': 'utf-8',
  'utf-8-sig': 'utf-8',
  'UTF-16BE': 'utf-16be',
  'windows-1251-russian': 'windows-1251',
  'KOI8-R': 'koi8-r',
}

const files = listFiles()

describe.skipIf(files.length === 0)('real files (skipped where the shared bench is not at hand)', () => {
  test.each(files)('$path: the encoding is guessed, or refused by name', ({ path, truth }) => {
    const guess = sniffAsText(path, readBytes(path))
    const told = guess.ok ? guess.value.encoding : guess.failure.kind
    expect(told).toBe(known[truth] ?? 'unsupported-encoding')
  })

  test.each(files)('$path: unedited, it goes out byte for byte', ({ path }) => {
    const bytes = readBytes(path)
    const guess = sniffAsText(path, bytes)
    if (!guess.ok) return
    const { encoding, hasByteOrderMark, format } = guess.value
    const decoded = decodeBytes(bytes, encoding)
    if (!decoded.ok) throw new Error(`undecodable at ${decoded.failure.offset}`)
    const { blocks } = formatOf(format).open(decoded.value)
    const segments = blocks.map(({ text }, block) => {
      return { block, range: { start: 0, end: text.length }, original: text, current: text }
    })
    const exported = exportDocument({ format, text: decoded.value, blocks, segments })
    if (!exported.ok) throw new Error(exported.failure.kind)
    expect(encodeText(exported.value, encoding, hasByteOrderMark)).toEqual(ok(bytes))
  })

  test.each(files)('$path: one corrected word changes one place', ({ path }) => {
    const bytes = readBytes(path)
    const guess = sniffAsText(path, bytes)
    const decoded = guess.ok ? decodeBytes(bytes, guess.value.encoding) : undefined
    if (!guess.ok || decoded === undefined || !decoded.ok) return
    const text = decoded.value
    const { format } = guess.value
    const { blocks } = formatOf(format).open(text)
    const block = Math.floor(blocks.length / 2)
    const original = blocks[block]?.text ?? ''
    const word = /\p{L}+(?!.*\p{L})/u.exec(original)?.[0]
    if (word === undefined) return
    const current = `${original.slice(0, original.lastIndexOf(word))}corrected${original.slice(original.lastIndexOf(word) + word.length)}`
    const segment = { block, range: { start: 0, end: original.length }, original, current }
    const exported = exportDocument({ format, text, blocks, segments: [segment] })
    if (!exported.ok) throw new Error(exported.failure.kind)
    expect(
      formatOf(format)
        .open(exported.value)
        .blocks.map((one) => one.text),
    ).toEqual(blocks.map((one, index) => (index === block ? current : one.text)))
  })
})
