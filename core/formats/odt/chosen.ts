/** An OpenDocument text as a person let it in: its tracked changes accepted or rejected, or all of it as it came. */
import type { Diagnostic, FileRefused, TrackedChoice } from '../../model/file.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Reading } from '../format.ts'
import { toldOfChanges, toldOfComments } from '../package/counts.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import { readComments } from './read-comments.ts'
import { type OpenDocument, readDocument } from './read-document.ts'
import { listChanges, resolveChanges } from './tracked-changes.ts'

/** The text and comments as they are wanted. Never throws. */
export function readChosen(bytes: Uint8Array, reading: Reading) {
  const whole = readDocument(bytes, true)
  if (!whole.ok) return whole
  const { tracked = 'keep' } = reading
  const read = tracked === 'keep' ? whole : readDocument(resolved(whole.value, tracked), true)
  if (!read.ok) return read
  const comments = reading.comments === 'take' ? readComments(read.value) : []
  const diagnostics = [...toldOf(whole.value, read.value, tracked), ...toldOfComments(read.value.diagnostics, comments)]
  return ok({ ...read.value, diagnostics, comments })
}

/** What a text was written from, its changes being what a person chose. Throws for one that is no longer read. */
export function chosenBytes(bytes: Uint8Array, tracked: TrackedChoice = 'keep'): Uint8Array {
  if (tracked === 'keep') return bytes
  const read: Result<OpenDocument, FileRefused> = readDocument(bytes, false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  return resolved(read.value, tracked)
}

/** As if some of the people who changed it had not: to be read, and not to be given to anybody. */
export function withoutChangesOf(bytes: Uint8Array, isTheirs: (author: string) => boolean): Uint8Array {
  const read = readDocument(bytes, false)
  return read.ok ? resolved(read.value, 'reject', isTheirs) : bytes
}

function resolved(
  { source, parts }: OpenDocument,
  resolution: 'accept' | 'reject',
  isOf?: (author: string) => boolean,
): Uint8Array {
  const changed = parts.flatMap(({ name, file }): readonly [string, Uint8Array][] => {
    const text = resolveChanges(file.text, file.root, resolution, isOf)
    return text === file.text ? [] : [[name, encodePart(source, { name, file }, text)]]
  })
  return writePackage(source, new Map(changed))
}

/** What was settled, and what could not be. */
function toldOf(whole: OpenDocument, read: OpenDocument, tracked: TrackedChoice): readonly Diagnostic[] {
  const [all, left] = [countsOf(whole), countsOf(read)]
  const settled = { ...all, count: all.count - left.count }
  return [
    ...(tracked !== 'keep' && settled.count > 0 ? [toldOfChanges(settled, tracked)] : []),
    ...(left.count > 0 ? [toldOfChanges(left)] : []),
  ]
}

function countsOf({ parts }: OpenDocument) {
  const changes = parts.flatMap(({ file }) => listChanges(file.text, file.root))
  const deletions = changes.filter(({ kind }) => kind === 'deletion').length
  return { count: changes.length, deletions, people: new Set(changes.map(({ author }) => author)).size }
}
