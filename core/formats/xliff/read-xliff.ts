/** XLIFF of any version as units of text, with the way back into the file. */
import type { FileRefused } from '../../model/file.ts'
import { ok, type Result } from '../../model/result.ts'
import { notesIn } from '../bitext/notes.ts'
import type { Changes } from '../bitext/unit-change.ts'
import type { FileThread, OpenedBitext } from '../format.ts'
import type { Splice } from '../text-grammar.ts'
import { childNamed, childrenNamed, tagAttributes } from '../xml/names.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readSegments } from './read-2.ts'
import { readTransUnits } from './read-12.ts'
import { splices2 } from './write-2.ts'
import { splices12 } from './write-12.ts'

export type XliffFile = Pick<OpenedBitext, 'units' | 'languages'> & {
  /** What was noted at all of a file. */
  readonly fileNotes: readonly FileThread[]
  /** All remarks of people and programs. */
  readonly notes: number
  /** Tracked changes of Trados. */
  readonly insertions: number
  readonly deletions: number
  /** `language` is that of the translation, where the file does not name it yet. */
  readonly splices: (changes: Changes, language: string) => readonly Splice[]
}

/** Of a file that is XML. Never throws. */
export function readXliff({ text, root }: XmlFile): Result<XliffFile, FileRefused> {
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length
  const told = {
    notes: count(/<(?:[\w.-]+:)?note[\s>]|<mrk\s[^>]*mtype=["']x-sdl-comment["']/gu),
    insertions: count(/mtype=["']x-sdl-added["']/gu),
    deletions: count(/mtype=["']x-sdl-deleted["']/gu),
  }
  if (isVersion2(text, root)) {
    const units = readSegments(text, root)
    const attributes = tagAttributes(text, root)
    const languages = { source: attributes.get('srcLang'), target: attributes.get('trgLang') }
    return ok({
      ...told,
      units,
      languages,
      fileNotes: notesAtFiles(text, root, 'notes'),
      splices: (changes, language) => splices2({ text, root, language }, units, changes),
    })
  }
  const transUnits = readTransUnits(text, root)
  const file = childNamed(root, 'file')
  const attributes = file === undefined ? new Map<string, string>() : tagAttributes(text, file)
  const languages = { source: attributes.get('source-language'), target: attributes.get('target-language') }
  const units = transUnits.flatMap(({ pieces }) => pieces)
  const fileNotes = notesAtFiles(text, root, 'header')
  return ok({ ...told, units, languages, fileNotes, splices: (changes) => splices12(text, root, transUnits, changes) })
}

/** In the element of each file that holds them. */
function notesAtFiles(text: string, root: XmlElement, home: string): readonly FileThread[] {
  return childrenNamed(root, 'file').flatMap((file) =>
    childrenNamed(file, home).flatMap((element) => notesIn(text, element)),
  )
}

/** By its version, else by its namespace. */
export function isVersion2(text: string, root: XmlElement): boolean {
  const attributes = [...tagAttributes(text, root)]
  const version = attributes.find(([name]) => name === 'version')?.[1]
  if (version !== undefined) return version.startsWith('2')
  return attributes.some(([name, value]) => name.startsWith('xmlns') && /xliff:document:2/u.test(value))
}
