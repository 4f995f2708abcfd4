/** Real files no one here wrote, where they are at hand: all of them come back byte for byte, encodings are guessed right. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '../model/article.ts'
import { ok } from '../model/result.ts'
import { decodeBytes, startsWithByteOrderMark } from './decode.ts'
import { encodeText } from './encode.ts'
import { markdownGrammar } from './md/markdown.ts'
import { openFile } from './open-file.ts'
import { formatOf, isBilingual } from './registry.ts'
import { sniffFile } from './sniff.ts'
import { plainTextGrammar } from './txt/plain-text.ts'
import { writeText } from './write-text.ts'

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
  return sniffFile(path, bytes, { asText: true })
}

const grammars = [plainTextGrammar, markdownGrammar]

/** Undefined for a file that is refused. */
function openReal(path: string) {
  const bytes = readBytes(path)
  const guess = sniffAsText(path, bytes)
  if (!guess.ok) return undefined
  const { format, encoding } = guess.value
  const opened = openFile({ name: path, bytes, format, encoding, asText: true })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return { bytes, encoding, ...opened.value }
}

/** The manifest's name in our words; undefined for encodings Sverka does not read. */
const known: Readonly<Record<string, Encoding | undefined>> = {
  '': 'utf-8',
  'utf-8': 'utf-8',
  'utf-8-sig': 'utf-8',
  'UTF-16BE': 'utf-16be',
  'windows-1251-russian': 'windows-1251',
  'KOI8-R': 'koi8-r',
  IBM866: 'ibm866',
  MacCyrillic: 'x-mac-cyrillic',
  'iso-8859-5-russian': 'iso-8859-5',
  'windows-1256-arabic': 'windows-1256',
  SHIFT_JIS: 'shift_jis',
  'EUC-KR': 'euc-kr',
  GB2312: 'gbk',
  'windows-1252': 'windows-1252',
}

const files = listFiles()

describe.skipIf(files.length === 0)('real files (skipped where the shared bench is not at hand)', () => {
  test.each(files)('$path: the encoding is guessed, or refused by name', ({ path, truth }) => {
    const guess = sniffAsText(path, readBytes(path))
    const told = guess.ok ? guess.value.encoding : guess.failure.kind
    expect(told).toBe(known[truth] ?? 'unsupported-encoding')
  })

  test.each(files)('$path: unedited, it goes out byte for byte', ({ path }) => {
    const file = openReal(path)
    if (file === undefined) return
    const { bytes, format, encoding, blocks } = file
    const segments = blocks.map(({ text }, block) => {
      return { block, range: { start: 0, end: text.length }, original: text, current: text }
    })
    const grammar = grammars.find(({ id }) => id === format)
    if (grammar === undefined) throw new Error(`${format} is no plain text`)
    const decoded = decodeBytes(bytes, encoding)
    if (!decoded.ok) throw new Error(`undecodable at ${decoded.failure.offset}`)
    // Written through, not handed back: that would be too easy.
    const written = writeText(grammar, { text: decoded.value, blocks, segments })
    if (!written.ok) throw new Error(written.failure.kind)
    expect(encodeText(written.value, encoding, startsWithByteOrderMark(bytes, encoding))).toEqual(ok(bytes))
    expect(formatOf(format).write(bytes, { blocks, segments, encoding, asEncoding: encoding })).toEqual(ok(bytes))
  })

  test.each(files)('$path: one corrected word changes one place', ({ path }) => {
    const file = openReal(path)
    if (file === undefined) return
    const { bytes, format, encoding, blocks } = file
    const block = Math.floor(blocks.length / 2)
    const original = blocks[block]?.text ?? ''
    const word = /\p{L}+(?!.*\p{L})/u.exec(original)?.[0]
    if (word === undefined) return
    const current = `${original.slice(0, original.lastIndexOf(word))}corrected${original.slice(original.lastIndexOf(word) + word.length)}`
    const segments = [{ block, range: { start: 0, end: original.length }, original, current }]
    const written = formatOf(format).write(bytes, { blocks, segments, encoding, asEncoding: encoding })
    if (!written.ok) throw new Error(written.failure.kind)
    if (isBilingual(format)) throw new Error(`${format} is no text`)
    const again = formatOf(format).open(written.value, { encoding })
    if (!again.ok) throw new Error(again.failure.kind)
    expect(again.value.blocks.map((one) => one.text)).toEqual(
      blocks.map((one, index) => (index === block ? current : one.text)),
    )
  })
})
