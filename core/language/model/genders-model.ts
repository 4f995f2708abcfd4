/**
 * Which endings adjectives had before a noun form, learnt from running text: "соглашение" follows -ое, "компании" -ые or
 * an oblique ending. So a noun's gender and number are known without a dictionary.
 */
import { frequencies, frequencyCode } from './frequency-code.ts'
import { packSections, readSections } from './sections.ts'
import { packWordTable, readWordTable } from './word-table.ts'

/** Masculine, feminine, neuter, plural in the nominative; `oblique` for every other case. */
export const agreeings = ['masculine', 'feminine', 'neuter', 'plural', 'oblique'] as const
export type Agreeing = (typeof agreeings)[number]

/** How often each was met before the word. */
export type AgreeingCounts = Readonly<Record<Agreeing, number>>

export type GendersModel = {
  /** Of the word, or if it was seldom met, of all seldom words with its last letters; undefined if nothing is known. */
  of(word: string): (AgreeingCounts & { readonly isByEnding: boolean }) | undefined
}

const fileKind = 0x0006_0001

/** Before an ending, where a word stands for all with it. */
const endingMark = '~'
const endingLetters = [4, 3, 2]

/** The entries a word is learnt under if it is met too seldom to stand for itself, longest ending first. */
export function endingsOf(word: string): readonly string[] {
  return endingLetters.filter((letters) => word.length > letters).map((letters) => endingMark + word.slice(-letters))
}

/** The bytes of a model, for the trainer: the entries, and five codes of frequency each. */
export function encodeGendersModel(entries: ReadonlyMap<string, AgreeingCounts>): Uint8Array {
  const codes = [...entries.values()].flatMap((counts) => agreeings.map((one) => frequencyCode(counts[one])))
  return packSections(fileKind, [...packWordTable([...entries.keys()]), Uint8Array.from(codes)])
}

/** Undefined if the bytes are missing or of another kind. They begin at a multiple of eight. */
export function openGendersModel(bytes: Uint8Array | undefined): GendersModel | undefined {
  const sections = bytes && readSections(bytes, fileKind)
  const codes = sections?.[4]
  if (!sections || !codes) return undefined
  const words = readWordTable(sections.slice(0, 4))
  const countsOf = (id: number): AgreeingCounts => {
    const at = (one: number) => frequencies[codes[id * agreeings.length + one] ?? 0] ?? 0
    return { masculine: at(0), feminine: at(1), neuter: at(2), plural: at(3), oblique: at(4) }
  }
  return {
    of: (word) => {
      const own = words.idOf(word)
      if (own >= 0) return { ...countsOf(own), isByEnding: false }
      const shared = endingsOf(word)
        .map((ending) => words.idOf(ending))
        .find((id) => id >= 0)
      return shared === undefined ? undefined : { ...countsOf(shared), isByEnding: true }
    },
  }
}
