/** Word documents: their own package is the skeleton, and only the paragraphs that were corrected are written into it. */

import type { Claim, Format } from '../format.ts'
import { recogniseBinary } from '../magic-bytes.ts'
import { packageOf, readingBy, refusing } from '../package/package-format.ts'
import { beginsAsPackage } from '../package/read-package.ts'
import { endingOf, type UnknownFile } from '../unknown-file.ts'
import { chosenBytes, readChosen } from './chosen.ts'
import { findParts } from './find-parts.ts'
import { withAddresses } from './link-addresses.ts'
import { readMarks } from './read-marks.ts'
import { withoutChangesOf } from './without-changes-of.ts'
import { writeDocument } from './write-document.ts'
import { writeRedline } from './write-redline.ts'

const extensions = ['docx', 'docm', 'dotx', 'dotm'] as const

export const docx: Format = {
  id: 'docx',
  extensions,
  capabilities: {
    isBilingual: false,
    hasNotes: true,
    hasStates: false,
    takesAnyEncoding: false,
    isProse: false,
    // Notes, pictures, fields and links lead to other parts of their own package.
    codesToTake: ['b', 'i', 'u', 'sup', 'sub', 'br', 'tab'],
  },
  sniff: claim,
  ...readingBy(readChosen),
  write: (bytes, edits) => writeDocument(chosenBytes(bytes, edits.tracked), edits),
  redline: (bytes, edits) => writeRedline(chosenBytes(bytes, edits.tracked), edits),
  withAddresses,
  marks: readMarks,
  withoutChangesOf,
}

/** By its content, whatever it is called; by its name, a package so broken that it does not say what it is. */
function claim({ name, bytes }: UnknownFile): Claim | undefined {
  if (isProtected(bytes)) return refusing({ kind: 'password-protected' })
  if (!beginsAsPackage(bytes)) return undefined
  const found = findParts(bytes)
  if (found.ok && found.value !== undefined) return packageOf('docx')
  const seems = recogniseBinary(bytes)
  const isNamedSo = extensions.some((ending) => ending === endingOf(name))
  if (seems !== 'word-document' && !(isNamedSo && (seems === 'zip' || !found.ok))) return undefined
  return refusing(found.ok ? { kind: 'broken-package', rule: 'no-main-part', entry: '' } : found.failure)
}

/** Office wraps what it encrypts into an old compound file with a stream of this name. */
function isProtected(bytes: Uint8Array): boolean {
  if (recogniseBinary(bytes) !== 'ole') return false
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const last = bytes.length - name.length
  for (let at = 0; at <= last; at += 64) if (name.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
