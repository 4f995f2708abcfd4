/** PO: messages of a program and their translation, written back into the very file that came in. */

import type { FileRefused } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SegmentState } from '../../model/segment.ts'
import { isRowId } from '../alignment/row-id.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { encodeAgain } from '../bitext/encode-again.ts'
import { notesInWords } from '../bitext/notes.ts'
import { toldOfNotes } from '../bitext/told-notes.ts'
import { gatherChanges, type UnitChange } from '../bitext/unit-change.ts'
import { saidBy } from '../bitext/write-notes.ts'
import { describeBroken } from '../broken-blocks.ts'
import { decodeBytes, startsWithByteOrderMark } from '../decode.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type { BilingualFormat, Claim, DocumentEdits, OpenedBitext, Reading, Unit, WritingRefused } from '../format.ts'
import { labelledEncoding } from '../labelled-encoding.ts'
import { usualLineEnd } from '../line-ends.ts'
import type { RemarkToWrite } from '../said-here.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { endingOf, type UnknownFile } from '../unknown-file.ts'
import { readString, writeString } from './po-string.ts'
import { type PoEntry, type Quoted, readPo } from './read-po.ts'

type PoUnit = Unit & { readonly entry: PoEntry; readonly string: Quoted }

export const po: BilingualFormat = bilingualFormat({
  id: 'po',
  extensions: ['po', 'pot'],
  capabilities: {
    hasStates: true,
    takesAnyEncoding: false,
    codesToTake: ['br'],
    takesMargin: { notes: 'of units', locks: false },
  },
  sniff: claim,
  openBoth: open,
  write,
})

function claim(file: UnknownFile): Claim | undefined {
  const ending = endingOf(file.name)
  if (file.isPlainlyText || !['po', 'pot', ''].includes(ending.includes('/') ? '' : ending)) return undefined
  const start = new TextDecoder('latin1').decode(file.bytes.subarray(0, 20_000))
  const isCalledSo = ending === 'po' || ending === 'pot'
  if (!isCalledSo && !/^\s*msgid\s+"/mu.test(start.replaceAll('\u0000', ''))) return undefined
  const declared = labelledEncoding(/charset=([\w.:-]+)/u.exec(start)?.[1] ?? '')
  return {
    sure: 0.99,
    look: () => {
      const guessed = file.text(declared ?? 'utf-8')
      if (!guessed.ok) return guessed
      const { encoding, confidence, alternatives } = guessed.value
      const hasByteOrderMark = startsWithByteOrderMark(file.bytes, encoding)
      return ok({ format: 'po', isMarkdownGivenUp: false, encoding, hasByteOrderMark, confidence, alternatives })
    },
  }
}

function open(bytes: Uint8Array, { encoding }: Reading): Result<OpenedBitext, FileRefused> {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return fail({ kind: 'undecodable', encoding, offset: decoded.failure.offset })
  const entries = readPo(decoded.value)
  if (!entries.ok) return entries
  const target = languageIn(entries.value)
  const units = unitsOf(entries.value)
  return ok({
    parts: [{ name: '', text: decoded.value }],
    units,
    languages: { source: undefined, target },
    diagnostics: toldOfNotes(units),
  })
}

/** As the header names it; gettext writes `pt_BR`. */
function languageIn(entries: readonly PoEntry[]): string | undefined {
  const header = entries.find(({ id }) => id.raw === '')?.strings[0]?.raw ?? ''
  return /(?:^|\\n)Language:\s*([A-Za-z]{2,3}(?:[_-][A-Za-z]+)*)/u.exec(header)?.[1]?.replaceAll('_', '-')
}

/** A unit a string; of plural forms the first is of the singular, the others are of the plural. */
function unitsOf(entries: readonly PoEntry[]): readonly PoUnit[] {
  return entries.flatMap((entry) => {
    if (entry.id.raw === '') return []
    return entry.strings.map((string, form) => {
      const source = form === 0 && entry.strings.length > 1 ? entry.id : (entry.plural ?? entry.id)
      return {
        id: nameOf(entry, form),
        source: readString(source),
        target: readString(string),
        state: stateOf(entry, string),
        isLocked: false,
        hasPlace: true,
        ...(form === 0 && { notes: notesOf(entry) }),
        entry,
        string,
      }
    })
  })
}

/** A message of ours is called as its row; any other, as gettext tells it from others. */
function nameOf({ references, context, id, plural }: PoEntry, form: number): string {
  const [own, ...others] = references.filter(isRowId)
  if (own !== undefined && others.length === 0 && plural === undefined) return own
  return JSON.stringify([context?.raw, id.raw, plural && form])
}

function notesOf({ notes }: PoEntry): NonNullable<Unit['notes']> {
  return [notes.program, notes.translator].flatMap(notesInWords)
}

function stateOf({ isFuzzy }: PoEntry, { raw }: Quoted): SegmentState {
  if (raw === '') return 'empty'
  return isFuzzy ? 'draft' : 'translated'
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, encoding } = edits
  const broken = gatherEdited(blocks, segments).flatMap((one) => describeBroken(one, segments))
  if (broken.length > 0) return fail({ kind: 'codes-broken', blocks: broken })
  const decoded = decodeBytes(bytes, encoding)
  const entries = decoded.ok ? readPo(decoded.value) : decoded
  if (!decoded.ok || !entries.ok) throw new Error('a stored file is no longer read')
  const units = unitsOf(entries.value)
  const changes = gatherChanges(units, edits)
  if (changes.size === 0) return ok(bytes)
  const written = splice(decoded.value, splicesOf(decoded.value, units, changes))
  return encodeAgain(written, encoding, bytes)
}

function splicesOf(
  text: string,
  units: readonly PoUnit[],
  changes: ReadonlyMap<number, UnitChange>,
): readonly Splice[] {
  const lineEnd = usualLineEnd(text)
  const flags = new Map<PoEntry, Splice>()
  const comments = new Map<PoEntry, Splice>()
  const words = units.flatMap((unit, index) => {
    const change = changes.get(index)
    if (change === undefined) return []
    const said = (change.said ?? []).flatMap(({ remarks }) => remarks.map((remark) => commentLines(remark, lineEnd)))
    if (said.length > 0) {
      const { noteAt } = unit.entry
      const earlier = comments.get(unit.entry)?.replacement ?? ''
      comments.set(unit.entry, { range: { start: noteAt, end: noteAt }, replacement: earlier + said.join('') })
    }
    const flag = change.state && flagSplice(text, unit.entry, change.state, lineEnd)
    if (flag !== undefined) flags.set(unit.entry, flag)
    if (change.text === undefined) return []
    return [{ range: unit.string.range, replacement: writeString(change.text, change.block, lineEnd) }]
  })
  return [...comments.values(), ...flags.values(), ...words]
}

/** A remark of a translator, of as many lines as it has. */
function commentLines(remark: RemarkToWrite, lineEnd: string): string {
  return saidBy(remark, 'in words')
    .split(/\r\n|[\n\r]/u)
    .map((line) => `# ${line}`.trimEnd() + lineEnd)
    .join('')
}

/** PO knows one state: whether somebody has to look at it again. */
function flagSplice(text: string, entry: PoEntry, state: SegmentState, lineEnd: string): Splice | undefined {
  const isOpen = state === 'draft' || state === 'machine' || state === 'returned'
  const { flags, isFuzzy, start } = entry
  if (isOpen === isFuzzy || state === 'empty') return undefined
  const line = flags && text.slice(flags.start, flags.end)
  if (flags === undefined || line === undefined) {
    return { range: { start, end: start }, replacement: `#, fuzzy${lineEnd}` }
  }
  if (isOpen) return { range: flags, replacement: line.replace('#,', '#, fuzzy,') }
  const without = line.replace(/,?\s*fuzzy\b/u, '').replace(/^(\s*#)(?=\s*\w)/u, '$1,')
  const isBare = /^\s*#,?\s*$/u.test(without)
  const end = isBare
    ? flags.end + (/^(?:\r\n|\n|\r)/u.exec(text.slice(flags.end, flags.end + 2))?.[0].length ?? 0)
    : flags.end
  return { range: { start: flags.start, end }, replacement: isBare ? '' : without }
}
