/** XLIFF of any version as units of text, with the way back into the file. */
import { notesIn } from '../bitext/notes.ts'
import type { Changes } from '../bitext/unit-change.ts'
import type { FileThread, OpenedBitext } from '../format.ts'
import type { Splice } from '../text-grammar.ts'
import { childNamed, passingNamed } from '../xml/names.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readSegments } from './read-2.ts'
import { readTransUnits, type TransUnit } from './read-12.ts'
import { splices2 } from './write-2.ts'
import { splices12 } from './write-12.ts'
import type { XliffPiece } from './xliff-piece.ts'

export type XliffFile = Pick<OpenedBitext, 'languages'> & {
  /** Each is read when it is asked for, and kept by nobody here. */
  readonly pieces: () => Iterable<XliffPiece>
  /** What was noted at all of a file. */
  readonly fileNotes: () => readonly FileThread[]
  /** `language` is that of the translation, where the file does not name it yet. */
  readonly splices: (changes: Changes, language: string) => readonly Splice[]
}

/** Of a file that is XML. Never throws. */
export function readXliff({ text, root }: XmlFile): XliffFile {
  if (isVersion2(root)) {
    const languages = { source: root.attributes.get('srcLang'), target: root.attributes.get('trgLang') }
    return {
      languages,
      pieces: () => readSegments(text, root),
      fileNotes: () => notesAtFiles(text, root, 'notes'),
      splices: (changes, language) => splices2({ text, root, language }, readSegments(text, root), changes),
    }
  }
  const attributes = childNamed(root, 'file')?.attributes ?? new Map<string, string>()
  return {
    languages: { source: attributes.get('source-language'), target: attributes.get('target-language') },
    pieces: () => piecesOf(readTransUnits(text, root)),
    fileNotes: () => notesAtFiles(text, root, 'header'),
    splices: (changes) => splices12(text, root, readTransUnits(text, root), changes),
  }
}

function* piecesOf(units: Iterable<TransUnit>): Generator<XliffPiece> {
  for (const { pieces } of units) yield* pieces
}

/** In the element of each file that holds them. */
function notesAtFiles(text: string, root: XmlElement, home: string): readonly FileThread[] {
  return Array.from(passingNamed(root, 'file')).flatMap((file) =>
    Array.from(passingNamed(file, home)).flatMap((element) => notesIn(text, element)),
  )
}

/** What stands in a file beside its text: all remarks of people and programs, and tracked changes of Trados. */
export type Told = { readonly notes: number; readonly insertions: number; readonly deletions: number }

export function toldIn({ text }: XmlFile): Told {
  const hasTrados = text.includes('x-sdl-')
  return {
    notes:
      count(text, /<(?:[\w.-]+:)?note[\s>]/gu) +
      (hasTrados ? count(text, /<mrk\s[^>]*mtype=["']x-sdl-comment["']/gu) : 0),
    insertions: hasTrados ? count(text, /mtype=["']x-sdl-added["']/gu) : 0,
    deletions: hasTrados ? count(text, /mtype=["']x-sdl-deleted["']/gu) : 0,
  }
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  while (pattern.test(text)) found++
  return found
}

/** By its version, else by its namespace. */
export function isVersion2(root: XmlElement): boolean {
  const attributes = [...root.attributes]
  const version = attributes.find(([name]) => name === 'version')?.[1]
  if (version !== undefined) return version.startsWith('2')
  return attributes.some(([name, value]) => name.startsWith('xmlns') && /xliff:document:2/u.test(value))
}
