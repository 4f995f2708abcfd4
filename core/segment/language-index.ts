/** A language's table, made ready for looking words up quickly. */
import type { SentenceRules } from '../language/sentence-rules.ts'

/** What may follow an abbreviation's stop; a word may be of several classes. */
export const followedBy = {
  name: 1,
  number: 2,
  /** Nothing, if a number stands before it. */
  afterNumber: 4,
  closing: 8,
  anything: 16,
  plain: 32,
} as const

/** Ends of sentences in every language. */
const stops = '.!?…‼⁇⁈⁉。！？｡．؟۔।॥։።፧፨፡။།។៕'

export type LanguageIndex = {
  readonly language: SentenceRules
  /** The characters a sentence may end with. */
  readonly stops: ReadonlySet<string>
  readonly abbreviations: ReadonlyMap<string, number>
  readonly starters: ReadonlySet<string>
  readonly reportingVerbs: ReadonlySet<string>
  readonly afterOrdinal: ReadonlySet<string>
  readonly alwaysCapital: ReadonlySet<string>
  readonly timeWords: ReadonlySet<string>
  readonly afterTime: ReadonlySet<string>
  readonly compoundEnds: readonly string[]
  /** Quotation marks that only open, only close; a mark in neither set is told by its surroundings. */
  readonly openers: ReadonlySet<string>
  readonly closers: ReadonlySet<string>
}

const indexes = new Map<SentenceRules, LanguageIndex>()

/** The index of a language, built once. */
export function indexOf(language: SentenceRules): LanguageIndex {
  const known = indexes.get(language)
  if (known) return known
  const index = buildIndex(language)
  indexes.set(language, index)
  return index
}

function buildIndex(language: SentenceRules): LanguageIndex {
  const opening = language.quotes.map(([open]) => open)
  const closing = language.quotes.map(([, close]) => close)
  return {
    language,
    stops: new Set([...stops, ...language.terminators]),
    abbreviations: abbreviationClasses(language),
    starters: new Set(language.starters),
    reportingVerbs: new Set(language.reportingVerbs),
    afterOrdinal: new Set(language.afterOrdinal),
    alwaysCapital: new Set(language.alwaysCapital),
    timeWords: new Set(language.timeWords),
    afterTime: new Set(language.afterTime),
    compoundEnds: language.compoundEnds ?? [],
    openers: new Set([...opening.filter((mark) => !closing.includes(mark)), ...'([{（「『《〈【〔［¿¡']),
    closers: new Set([...closing.filter((mark) => !opening.includes(mark)), ...')]}）」』》〉】〕］']),
  }
}

/** Written with a capital in the texts of any language, beside its own: "Apple Inc. компаниясы", "Dr. 田中", "No. 5". */
const everywhere = {
  name: ['Dr', 'Mr', 'Mrs', 'Ms', 'Prof'],
  number: ['No', 'Nr'],
  plain: ['Inc', 'Ltd', 'Co', 'Corp', 'Bros', 'Jr', 'Sr', 'LLC', 'Plc', 'S.A', 'U.S', 'U.K'],
}

function abbreviationClasses({ abbreviations }: SentenceRules): ReadonlyMap<string, number> {
  const classes = new Map<string, number>()
  const add = (entries: readonly string[], bit: number): void => {
    for (const entry of entries) classes.set(entry, (classes.get(entry) ?? 0) | bit)
  }
  add(abbreviations.beforeName, followedBy.name)
  add(abbreviations.beforeNumber, followedBy.number)
  add(abbreviations.afterNumber, followedBy.afterNumber)
  add(abbreviations.closing, followedBy.closing)
  add(abbreviations.inner, followedBy.anything)
  add(abbreviations.plain, followedBy.plain)
  const isNew = (entry: string): boolean => !classes.has(entry) && !classes.has(entry.toLowerCase())
  add(everywhere.name.filter(isNew), followedBy.name)
  add(everywhere.number.filter(isNew), followedBy.number)
  add(everywhere.plain.filter(isNew), followedBy.plain)
  return classes
}
