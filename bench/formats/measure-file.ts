/** One file through import, export and redline, and what is wrong with what came of it. */
import { readFileSync } from 'node:fs'
import { currentText, gatherEdited } from '../../core/formats/edited-blocks.ts'
import type { Unit } from '../../core/formats/format.ts'
import type { OpenedFile } from '../../core/formats/open-file.ts'
import { openBitext, openFile } from '../../core/formats/open-file.ts'
import { formatOf, isBilingual } from '../../core/formats/registry.ts'
import { sniffFile } from '../../core/formats/sniff.ts'
import type { Encoding, FormatId } from '../../core/model/article.ts'
import type { FileGuess, FileRefused, TableColumns } from '../../core/model/file.ts'
import { cutAtCodes, isCodeCharacter, withoutCodes } from '../../core/model/inline-text.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { type SegmentState, segmentStates } from '../../core/model/segment.ts'
import { randomFrom } from '../random.ts'
import { changedEntries, changedParagraphs, entriesOf, isSameAround, looksOf, wordsOf } from './differ.ts'
import { floorMs } from './floor.ts'
import { redlineFault } from './redline-fault.ts'
import { strayCell } from './table-differ.ts'
import { strayUnit } from './unit-differ.ts'

const slowMs = 2_000

/** A file to try: where it lies, what it is called, and whether a manifest or its folder calls it broken. */
export type FileToTry = {
  readonly path: string
  readonly name: string
  readonly isBroken: boolean
  readonly seeds: number
}

/** What came of it. `said` is told of each thing that is not as it should be, and of each refusal. */
export type Verdict = {
  readonly ms: number
  /** What the least would have cost. */
  readonly floorMs: number
  readonly format?: FormatId | undefined
  readonly isSame?: boolean
  readonly isEdited?: boolean
  readonly isRedlined?: boolean
  readonly isRefused?: boolean
  readonly isWrong?: boolean
  readonly said: readonly string[]
}

/** What a file written in UTF-8 is taken for. */
const plainGuess = {
  isMarkdownGivenUp: false,
  encoding: 'utf-8' as const,
  hasByteOrderMark: false,
  confidence: 1,
  alternatives: [],
}

type Opened = Pick<OpenedFile, 'format' | 'parts' | 'blocks'> & {
  readonly encoding: Encoding
  readonly units?: readonly Unit[]
  readonly columns?: TableColumns | undefined
}

/** Imports, exports without an edit, then with random ones, `seeds` times over. Throws where the product does at import. */
export function measureFile({ path, name, isBroken, seeds }: FileToTry): Verdict {
  const bytes = new Uint8Array(readFileSync(path))
  const least = floorMs(bytes)
  const startMs = performance.now()
  const sniffed = sniffFile(name, bytes)
  const opened = sniffed.ok ? openAny(name, bytes, sniffed.value) : sniffed
  const ms = performance.now() - startMs
  const isWordless = !opened.ok && opened.failure.kind === 'blank'
  if ((isBroken !== !opened.ok && !isWordless) || (isBroken && ms > slowMs)) {
    const told = opened.ok ? 'let in' : JSON.stringify(opened.failure)
    return { ms, floorMs: least, isWrong: true, said: [`${told}, ${Math.round(ms)} ms`] }
  }
  if (!opened.ok) return { ms, floorMs: least, isRefused: true, said: [`refused, ${JSON.stringify(opened.failure)}`] }
  const file = { ...opened.value, encoding: sniffed.ok ? sniffed.value.encoding : 'utf-8' }
  return { ms, floorMs: least, format: file.format, ...faultsOf(name, bytes, file, seeds) }
}

function faultsOf(name: string, bytes: Uint8Array, file: Opened, seeds: number): Omit<Verdict, 'ms' | 'floorMs'> {
  const said: string[] = []
  const told = (faults: readonly (string | undefined)[], what: string) => {
    const wrong = faults.filter((fault) => fault !== undefined)
    if (wrong.length > 0) said.push(`${wrong.length} of ${faults.length} ${what}, e.g. ${wrong[0]}`)
    return wrong.length === 0
  }
  const each = Array.from({ length: seeds }, (_, index) => index + 1)
  const isSame = Buffer.from(write(bytes, file, [])).equals(Buffer.from(bytes))
  if (!isSame) said.push('changed without an edit')
  const isEdited = told(
    each.map((seed) => editFault(name, bytes, file, seed)),
    'edits',
  )
  if (formatOf(file.format).redline === undefined) return { isSame, isEdited, said }
  const isRedlined = told(
    each.map((seed) => redlineFaultOf(bytes, file, seed)),
    'redlines',
  )
  return { isSame, isEdited, isRedlined, said }
}

/** What is wrong with a redline of random edits; of one paragraph in ten all goes. */
function redlineFaultOf(bytes: Uint8Array, opened: Opened, seed: number): string | undefined {
  const next = randomFrom(seed)
  const { blocks, encoding } = opened
  const edits = blocks.flatMap((_, block): readonly Edit[] => {
    if (next() > Math.min(1, 20 / blocks.length)) return []
    return [next() < 0.1 ? { block, text: '' } : editOf(opened, block, next)]
  })
  const order = { encoding, asEncoding: encoding, blocks, segments: segmentsOf(blocks, edits) }
  try {
    const fault = redlineFault(bytes, opened.format, order)
    return fault && `seed ${seed}, ${fault}`
  } catch (error) {
    return `seed ${seed}: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** What is edited of a file: all of one text, of a bilingual file the translation. */
function openAny(name: string, bytes: Uint8Array, guess: FileGuess, told?: TableColumns): Result<Opened, FileRefused> {
  if (!isBilingual(guess.format)) {
    const opened = openFile({ name, bytes, ...guess })
    return opened.ok ? ok({ ...opened.value, encoding: guess.encoding }) : opened
  }
  const opened = openBitext({ name, bytes, columns: told })
  if (!opened.ok) return opened
  const { format, encoding, parts, units, table } = opened.value
  return ok({ format, encoding, parts, units, columns: table?.columns, blocks: units.map(({ target }) => target) })
}

type Edit = { readonly block: number; readonly text: string; readonly state?: SegmentState }

function write(
  bytes: Uint8Array,
  { format, blocks, units, encoding, columns }: Opened,
  edits: readonly Edit[],
): Uint8Array {
  const written = formatOf(format).write(bytes, {
    encoding,
    asEncoding: encoding,
    blocks,
    columns,
    segments: segmentsOf(blocks, edits, units),
  })
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  return written.value
}

function segmentsOf(blocks: OpenedFile['blocks'], edits: readonly Edit[], units?: readonly Unit[]) {
  return blocks.map(({ text }, block) => {
    const edit = edits.find((one) => one.block === block)
    const segment = { block, range: { start: 0, end: text.length }, original: text, current: edit?.text ?? text }
    const state = edit?.state ?? units?.[block]?.state
    return state === undefined ? segment : { ...segment, state }
  })
}

/** An empty translation is filled; a bilingual file is told a state. */
function editOf({ blocks, units }: Opened, block: number, next: () => number): Edit {
  const { text = '' } = blocks[block] ?? {}
  const edited = text === '' && units !== undefined ? 'R&D <now> filled' : editAtRandom(text, next)
  if (units === undefined) return { block, text: edited }
  const state = segmentStates[1 + Math.floor(next() * (segmentStates.length - 1))] ?? 'draft'
  return { block, text: edited, state: withoutCodes(edited).trim() === '' ? 'empty' : state }
}

/** Words replaced, put in and taken out between codes. */
function editAtRandom(text: string, next: () => number): string {
  const changed = cutAtCodes(text).map((piece) => {
    if (isCodeCharacter(piece)) return piece
    const edited = piece.replace(/[\p{L}\p{N}]+|\s+/gu, (word) => {
      const drawn = next()
      if (drawn < 0.1) return `${word} mended`
      if (drawn < 0.2) return 'R&D <now> '
      return drawn < 0.3 ? '' : word
    })
    // A pair around nothing looks like none when it is read again, a paragraph without a letter like no text.
    return /[\p{L}\p{N}]/u.test(edited) ? edited : piece
  })
  // White space at the edges of a block is the document's, not the text's.
  return changed.join('').trim()
}

/** What is wrong with an export of random edits; undefined if nothing is. */
function editFault(path: string, bytes: Uint8Array, opened: Opened, seed: number): string | undefined {
  const next = randomFrom(seed)
  const { blocks, parts } = opened
  const edits = Array.from({ length: 1 + Math.floor(next() * 5) }, () => Math.floor(next() * blocks.length))
    .filter((block, index, all) => all.indexOf(block) === index)
    .filter((block) => opened.units?.[block]?.hasPlace !== false)
    .map((block) => editOf(opened, block, next))
  try {
    const written = write(bytes, opened, edits)
    const again = openAny(
      path,
      written,
      { ...plainGuess, format: opened.format, encoding: opened.encoding },
      opened.columns,
    )
    if (!again.ok) return `not read again: ${JSON.stringify(again.failure)}`
    // As a reader sees it: of two looks in a line, which one is the marked one may have turned. What stands at an edge
    // without words (a tab, a line end) is the document's, and no part of the block when it is read again.
    const wanted = wantedTexts(blocks, edits).map((text) => text.trim())
    const read = again.value.blocks.map(({ text, codes }) => readerText(text, codes).trim())
    if (shownAsPages.includes(opened.format))
      for (const texts of [read, wanted]) texts.splice(0, texts.length, ...texts.map(asPagesShow))
    const isRead = regrouped.includes(opened.format) && wordsInOrder(read) === wordsInOrder(wanted)
    const wrong = read.findIndex((text, index) => text !== wanted[index])
    if (!isRead && (wrong >= 0 || read.length !== wanted.length)) {
      return `seed ${seed}, block ${wrong}: ${where(wanted[wrong] ?? '', read[wrong] ?? '')}`
    }
    if (opened.units !== undefined) return strayOfUnits(opened.format)(bytes, written)
    if (opened.format === 'docx') return strayChange(bytes, written, edits, opened)
    if (opened.format === 'odt') return strayOfParts(bytes, written, edits, opened)
    const ranges = edits.flatMap(({ block }) => blocks[block]?.range ?? [])
    const isSame = isSameAround(parts[0]?.text ?? '', again.value.parts[0]?.text ?? '', outermost(ranges))
    return isSame ? undefined : `seed ${seed}: changed beside the edits`
  } catch (error) {
    return `seed ${seed}: ${error instanceof Error ? error.message : String(error)}`
  }
}

function strayOfUnits(format: Opened['format']): typeof strayUnit {
  return format === 'csv' || format === 'xlsx' || format === 'docx-table' ? strayCell : strayUnit
}

/** An edit may change which cues are one sentence, and which lines are one paragraph: both are told by their words. */
const regrouped: readonly FormatId[] = ['srt', 'vtt', 'txt']

/** Formats of which a reader sees one space where several stand in a row. */
const shownAsPages: readonly FormatId[] = ['html', 'md']

/** White space in a row is one space. */
function asPagesShow(text: string): string {
  return text.replace(/[ \n\t]+/gu, ' ').trim()
}

function wordsInOrder(texts: readonly string[]): string {
  return texts.join(' ').replace(/\s+/gu, ' ')
}

/** The two from shortly before they part. */
function where(wanted: string, read: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === read[at]) at++
  const shown = (text: string) => text.slice(Math.max(0, at - 20), at + 30)
  return JSON.stringify([shown(wanted), shown(read)])
}

function wantedTexts(blocks: OpenedFile['blocks'], edits: readonly Edit[]): string[] {
  const edited = new Map(gatherEdited(blocks, segmentsOf(blocks, edits)).map((one) => [one.index, currentText(one)]))
  return blocks.map(({ text, codes }, index) => readerText(edited.get(index) ?? text, codes))
}

/** An entry or a paragraph that differs and holds no edit, in the words of a differ that knows no offsets. */
function strayChange(
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly Edit[],
  { blocks, parts }: Opened,
): string | undefined {
  const all = parts.map(({ text }) => text).join('')
  const words = edits.map(({ block }) => {
    const { start, end } = blocks[block]?.range ?? { start: 0, end: 0 }
    return wordsOf(all.slice(start, end))
  })
  const names = parts.map(({ name }) => name)
  const [old, now] = [entriesOf(before), entriesOf(after)]
  for (const name of changedEntries(before, after)) {
    if (!names.includes(name)) return `${name} changed`
    const [was = '', is = ''] = [old, now].map((entries) =>
      entries.find((one) => one.name === name)?.content.toString('utf8'),
    )
    const changed = changedParagraphs(was, is)
    if (changed === undefined) return `${name}: paragraphs came or went`
    const stray = changed.find(
      (paragraph) => !words.some((own) => own.includes(wordsOf(paragraph)) || wordsOf(paragraph).includes(own)),
    )
    if (looksOf(is).some((look) => !looksOf(was).includes(look))) return `${name}: a look that was not there before`
    if (stray !== undefined) return `${name}: changed beside the edits: ${wordsOf(stray).slice(0, 80)}`
  }
  return undefined
}

/** An entry that differs and holds no edit, or a text that differs around the edited blocks. */
function strayOfParts(
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly Edit[],
  { blocks, parts }: Opened,
): string | undefined {
  const now = new Map(entriesOf(after).map(({ name, content }) => [name, content.toString('utf8')]))
  const changed = changedEntries(before, after)
  let offset = 0
  for (const { name, text } of parts) {
    const start = offset
    offset += text.length
    const ranges = edits
      .flatMap(({ block }) => blocks[block]?.range ?? [])
      .filter((range) => range.start >= start && range.end <= offset)
      .map((range) => ({ start: range.start - start, end: range.end - start }))
    if (!isSameAround(text, (now.get(name) ?? '').replace(/^\uFEFF/u, ''), outermost(ranges)))
      return `${name}: changed beside the edits`
  }
  return changed.find((name) => !parts.some((part) => part.name === name))
}

type Range = { readonly start: number; readonly end: number }

/** Those that stand in no other. */
function outermost(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(
    (inner) => !ranges.some((outer) => outer !== inner && outer.start <= inner.start && inner.end <= outer.end),
  )
}
