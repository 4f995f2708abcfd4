/** OpenDocument texts (ODT): their own package is the skeleton, and only the words that were corrected are written into it. */
import type { Claim, Format } from '../format.ts'
import { recogniseBinary } from '../magic-bytes.ts'
import { packageOf, readingBy, refusing } from '../package/package-format.ts'
import { beginsAsPackage } from '../package/read-package.ts'
import { endingOf, type UnknownFile } from '../unknown-file.ts'
import { chosenBytes, readChosen, withoutChangesOf } from './chosen.ts'
import { readDocument } from './read-document.ts'
import { readMarks } from './read-marks.ts'
import { writeDocument } from './write-document.ts'
import { writeRedline } from './write-redline.ts'

const extensions = ['odt', 'ott'] as const

export const odt: Format = {
  id: 'odt',
  extensions,
  capabilities: {
    isBilingual: false,
    hasNotes: true,
    hasStates: false,
    takesAnyEncoding: false,
    isProse: false,
    // Looks are styles of their own document, and so are links' and notes'.
    codesToTake: ['br', 'tab'],
  },
  sniff: claim,
  ...readingBy(readChosen),
  write: (bytes, edits) => writeDocument(chosenBytes(bytes, edits.tracked), edits),
  redline: (bytes, edits) => writeRedline(chosenBytes(bytes, edits.tracked), edits),
  marks: readMarks,
  withoutChangesOf,
}

/** By its content, whatever it is called; by its name, a package so broken that it does not say what it is. */
function claim({ name, bytes }: UnknownFile): Claim | undefined {
  if (!beginsAsPackage(bytes)) return undefined
  const seems = recogniseBinary(bytes)
  const isNamedSo = extensions.some((ending) => ending === endingOf(name))
  if (seems !== 'opendocument-text' && !(isNamedSo && seems === 'zip')) return undefined
  const read = readDocument(bytes, false)
  return read.ok ? packageOf('odt') : refusing(read.failure)
}
