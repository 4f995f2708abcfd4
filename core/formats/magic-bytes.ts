/** Recognises files that are no text at all, by their first bytes and not by their name. */

import type { BinaryKind } from '../model/file.ts'

type Signature = { readonly kind: BinaryKind; readonly bytes: readonly number[]; readonly at?: number }

const signatures: readonly Signature[] = [
  { kind: 'pdf', bytes: latin('%PDF-') },
  { kind: 'rtf', bytes: latin('{\\rtf') },
  { kind: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: latin('GIF87a') },
  { kind: 'image', bytes: latin('GIF89a') },
  { kind: 'image', bytes: latin('WEBP'), at: 8 },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'image', bytes: [0x00, 0x00, 0x01, 0x00] },
  { kind: 'sound-or-video', bytes: latin('ftyp'), at: 4 },
  { kind: 'sound-or-video', bytes: latin('ID3') },
  { kind: 'sound-or-video', bytes: latin('OggS') },
  { kind: 'sound-or-video', bytes: latin('WAVE'), at: 8 },
  { kind: 'sound-or-video', bytes: latin('AVI '), at: 8 },
  { kind: 'sound-or-video', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'archive', bytes: latin('BZh') },
  { kind: 'archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'archive', bytes: latin('Rar!\u001a') },
  { kind: 'archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'archive', bytes: latin('ustar'), at: 257 },
  { kind: 'program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { kind: 'program', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'database', bytes: latin('SQLite format 3\u0000') },
]

/** Folders inside a ZIP package that tell what the package is. */
const packageFolders: Readonly<Record<string, BinaryKind>> = {
  word: 'word-document',
  xl: 'spreadsheet',
  ppt: 'presentation',
}
/** A name stands behind the head of its entry and of its record: three letters anywhere in packed bytes are chance. */
const folders = /PK(?:\u0003\u0004[\s\S]{26}|\u0001\u0002[\s\S]{42})(word|xl|ppt)\//u

const packageTypes: readonly (readonly [type: string, kind: BinaryKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'opendocument-text'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
  ['application/vnd.oasis.opendocument.presentation', 'presentation'],
]

/** The kind of file its first bytes announce; undefined if they announce nothing (it may be text). */
export function recogniseBinary(bytes: Uint8Array): BinaryKind | undefined {
  if (standsAt(bytes, latin('PK\u0003\u0004'), 0) || standsAt(bytes, latin('PK\u0005\u0006'), 0)) {
    return recognisePackage(bytes)
  }
  return signatures.find((signature) => standsAt(bytes, signature.bytes, signature.at ?? 0))?.kind
}

function recognisePackage(bytes: Uint8Array): BinaryKind {
  // Names stand both before each entry and in the directory at the end of the package.
  const ends = `${asLatin(bytes.subarray(0, 65536))}${asLatin(bytes.subarray(-65536))}`
  const [, folder = ''] = folders.exec(ends) ?? []
  return packageFolders[folder] ?? packageTypes.find(([type]) => ends.includes(type))?.[1] ?? 'zip'
}

function standsAt(bytes: Uint8Array, expected: readonly number[], at: number): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}

function latin(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0))
}

function asLatin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
