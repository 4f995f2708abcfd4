/** A Word document as a person let it in: its tracked changes accepted or rejected, or all of it as it came. */
import type { Diagnostic, FileRefused, TrackedChoice } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Reading } from '../format.ts'
import { toldOfChanges, toldOfComments } from '../package/counts.ts'
import { refusePackage } from '../package/read-package.ts'
import { findParts, type WordPackage } from './find-parts.ts'
import { readComments } from './read-comments.ts'
import { readDocument } from './read-document.ts'
import { findChanges, resolveChanges } from './tracked-changes.ts'

/** The text and comments as they are wanted. Never throws. */
export function readChosen(bytes: Uint8Array, reading: Reading) {
  const { tracked = 'keep' } = reading
  const whole = readDocument(bytes, true)
  if (!whole.ok) return whole
  const found = findChanges(whole.value.parts)
  const chosen = found.count === 0 ? ok(bytes) : resolveIn(whole.value.container, bytes, tracked)
  if (!chosen.ok) return chosen
  const read = chosen.value === bytes ? whole : readDocument(chosen.value, true)
  if (!read.ok) return read
  const comments = reading.comments === 'take' ? readComments(read.value) : []
  const diagnostics: readonly Diagnostic[] = [
    ...(found.count === 0 ? [] : [toldOfChanges(found, tracked)]),
    ...toldOfComments(read.value.diagnostics, comments),
  ]
  return ok({ ...read.value, diagnostics, comments })
}

/** What a document was written from, its changes being what a person chose. Throws for one that is no longer read. */
export function chosenBytes(bytes: Uint8Array, tracked: TrackedChoice | undefined): Uint8Array {
  const container = openContainer(bytes)
  const chosen = container.ok ? resolveIn(container.value, bytes, tracked) : container
  if (!chosen.ok) throw new Error(`a stored document is no longer read: ${chosen.failure.kind}`)
  return chosen.value
}

function openContainer(bytes: Uint8Array): Result<WordPackage, FileRefused> {
  const found = findParts(bytes)
  if (!found.ok) return found
  return found.value === undefined ? fail(refusePackage('no-main-part', '')) : ok(found.value)
}

function resolveIn(
  container: WordPackage,
  bytes: Uint8Array,
  tracked: TrackedChoice = 'keep',
): Result<Uint8Array, FileRefused> {
  return tracked === 'keep' ? ok(bytes) : resolveChanges(container, tracked)
}
