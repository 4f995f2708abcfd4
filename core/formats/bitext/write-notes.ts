/** Writes what was said here as elements of a bilingual file, each behind what it answers. */
import type { RemarkToWrite, ThreadToWrite } from '../said-here.ts'
import type { Splice } from '../text-grammar.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { possibleXmlText, quotedAttributes } from '../xml/write-xml.ts'
import { wordsIn } from './notes.ts'
import { readSigned, signWords } from './signed-words.ts'

export type NotePlace = {
  /** Those that stand there, in their order. */
  readonly known: readonly XmlElement[]
  /** Where the first one would stand. */
  readonly at: number
  /** What stands before each. */
  readonly lead: string
}

/** Behind the note that a thread answers, else behind all of them. */
export function noteSplices(
  text: string,
  { known, at, lead }: NotePlace,
  threads: readonly ThreadToWrite[],
  write: (remark: RemarkToWrite) => string,
): readonly Splice[] {
  return threads.map(({ answers, remarks }) => {
    const answered = answers === undefined ? undefined : known.find((note) => isOf(text, note, answers))
    const start = (answered ?? known.at(-1))?.end ?? at
    return { range: { start, end: start }, replacement: remarks.map((remark) => lead + write(remark)).join('') }
  })
}

/** True of a note that says these words. */
export function isOf(text: string, note: XmlElement, words: string): boolean {
  const plain = (all: string) => all.replace(/\s+/gu, ' ').trim()
  return plain(readSigned(wordsIn(text, note).trim()).words) === plain(words)
}

/** `named`: the file says in an attribute whose it is. */
export function remarkAsElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  remark: RemarkToWrite,
  named: 'named' | 'in words',
): string {
  return `<${name}${quotedAttributes(attributes)}>${possibleXmlText(saidBy(remark, named))}</${name}>`
}

/** In lists where all that follows the first answers it, nothing says so. */
export function saidBy({ by, wants, words }: RemarkToWrite, named: 'named' | 'in words' | 'in a list'): string {
  const own = named === 'in a list' && wants === 'answer' ? 'note' : wants
  return signWords({ author: named === 'in words' ? by : '', wants: own, words })
}

/** The white space before an element, its line end too, so that another stands as it does. */
export function indentOf(text: string, { start }: XmlElement): string {
  return /\s*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''
}
