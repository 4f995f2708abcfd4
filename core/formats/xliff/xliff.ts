/** XLIFF: a text and its translation in one file, written back into the very file that came in. */

import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { canonicalCodes } from '../../model/inline-text.ts'
import { unknownLanguage } from '../../model/language-tag.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { encodeAgain } from '../bitext/encode-again.ts'
import { gatherUnits } from '../bitext/gather-units.ts'
import { countNotes, toldOfNotes } from '../bitext/told-notes.ts'
import { changesBy, saidOfAll } from '../bitext/unit-change.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type {
  BilingualFormat,
  Claim,
  DocumentEdits,
  FileThread,
  OpenedBitext,
  Unit,
  WritingRefused,
} from '../format.ts'
import { oncePerFile } from '../once-per-file.ts'
import { splice } from '../text-grammar.ts'
import type { UnknownFile } from '../unknown-file.ts'
import { isOfXmlFormat } from '../xml/is-of-xml-format.ts'
import { lookAtXml } from '../xml/look-at-xml.ts'
import { checkXml, placeInText, readXml, type XmlFile } from '../xml/read-xml.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { findUnboundPrefix } from '../xml/unbound-prefix.ts'
import { readMarks } from './read-marks.ts'
import { isVersion2, readXliff, type Told, toldIn } from './read-xliff.ts'
import { checkXliff2, type Verdict } from './rules/check-xliff-2.ts'
import { withoutChangesOf } from './without-changes-of.ts'
import type { XliffPiece } from './xliff-piece.ts'

const extensions = ['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff', 'txlf'] as const

/** What a refusal calls the file: it has no parts. */
const partName = 'XLIFF'

const openOnce = oncePerFile(open)

export const xliff: BilingualFormat = bilingualFormat({
  id: 'xliff',
  extensions,
  capabilities: {
    hasStates: true,
    takesAnyEncoding: false,
    codesToTake: canonicalCodes,
    takesMargin: { notes: 'all', locks: true },
  },
  sniff: claim,
  openBoth: openOnce,
  write,
  marks: readMarks,
  withoutChangesOf,
})

/** By its root element; by its name, one so broken that it does not say what it is. */
function claim(file: UnknownFile): Claim | undefined {
  const { bytes, isPlainlyText } = file
  if (isPlainlyText || !isOfXmlFormat(file, 'xliff', extensions)) return undefined
  return {
    sure: 1,
    look: () => lookAtXml('xliff', partName, bytes),
  }
}

function open(bytes: Uint8Array): Result<OpenedBitext, FileRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) return read
  const file = read.value
  const broken = checkXml(partName, file)
  if (broken !== undefined) return fail(broken)
  const { text, root } = file
  const verdict = isVersion2(root) ? checkXliff2(text, root) : undefined
  if (verdict?.broken !== undefined) {
    const { rule, offset, what } = verdict.broken
    return fail({ kind: 'broken-xliff', ...placeInText(text, offset), rule, what: what.slice(0, 80) })
  }
  const xliffFile = readXliff(file)
  const { languages } = xliffFile
  const gathered = gatherUnits(unitsOf(xliffFile.pieces()))
  if (!gathered.ok) return gathered
  const units = gathered.value
  const notes = xliffFile.fileNotes()
  const diagnostics = [...diagnosticsOf(units, notes, toldIn(file)), ...warningsOf(file, verdict?.odd)]
  return ok({ parts: [{ name: '', text }], units, languages, diagnostics, notes })
}

function* unitsOf(pieces: Iterable<XliffPiece>): Generator<Unit> {
  for (const piece of pieces) yield piece.plain()
}

/** What another program may stumble over; here it is read all the same. */
function warningsOf({ text, root }: XmlFile, odd: Verdict['odd']): readonly Diagnostic[] {
  const unbound = findUnboundPrefix(text, root)
  const lineOf = (offset: number): number => placeInText(text, offset).line
  return [
    ...(unbound === undefined
      ? []
      : [{ kind: 'unbound-prefix' as const, prefix: unbound.prefix, line: lineOf(unbound.offset) }]),
    ...(odd === undefined ? [] : [{ kind: 'off-standard' as const, what: odd.what, line: lineOf(odd.offset) }]),
  ]
}

function leftOf(count: number): readonly Diagnostic[] {
  return count > 0 ? [{ kind: 'comments-left', count }] : []
}

function diagnosticsOf(
  units: readonly Unit[],
  fileNotes: readonly FileThread[],
  { notes, insertions, deletions }: Told,
): readonly Diagnostic[] {
  const locked = units.filter(({ isLocked }) => isLocked).length
  const closed = units.filter(({ hasPlace }) => !hasPlace).length
  return [
    ...(insertions + deletions > 0 ? [{ kind: 'tracked-changes' as const, insertions, deletions }] : []),
    ...toldOfNotes([...units, { notes: fileNotes }]),
    ...leftOf(notes - countNotes([...units, { notes: fileNotes }])),
    ...(locked > 0 ? [{ kind: 'locked-units' as const, count: locked }] : []),
    ...(closed > 0 ? [{ kind: 'closed-units' as const, count: closed }] : []),
  ]
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments } = edits
  const edited = gatherEdited(blocks, segments)
  const read = readXml(partName, bytes)
  if (!read.ok) throw new Error('a stored file is no longer read')
  const { text, encoding } = read.value
  const refused = refuseEdits(edited, segments, encoding)
  if (refused !== undefined) return fail(refused)
  const changes = { changeOf: changesBy(edits), said: saidOfAll(edits) }
  const splices = readXliff(read.value).splices(changes, edits.language ?? unknownLanguage)
  return splices.length === 0 ? ok(bytes) : encodeAgain(splice(text, splices), encoding, bytes)
}
