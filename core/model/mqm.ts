/**
 * The error types of MQM core: where each belongs, the letter by which people choose it, and what ITS 2.0 calls it.
 * This implements MQM core; the list is that of themqm.info.
 */

export const mqmDimensions = [
  'terminology',
  'accuracy',
  'linguistic',
  'style',
  'locale',
  'audience',
  'design',
  'other',
] as const
export type MqmDimension = (typeof mqmDimensions)[number]

/** ITS 2.0 `locQualityIssueType`, all of them. */
export const itsTypes = [
  'addition',
  'characters',
  'duplication',
  'formatting',
  'grammar',
  'inconsistency',
  'inconsistent-entities',
  'internationalization',
  'legal',
  'length',
  'locale-specific-content',
  'locale-violation',
  'markup',
  'misspelling',
  'mistranslation',
  'non-conformance',
  'numbers',
  'omission',
  'other',
  'pattern-problem',
  'register',
  'style',
  'terminology',
  'typographical',
  'uncategorized',
  'untranslated',
  'whitespace',
] as const
export type ItsType = (typeof itsTypes)[number]

type Row = {
  readonly dimension: MqmDimension
  /** A capital one is typed with Shift: the rarer types have those. */
  readonly letter: string
  readonly its: ItsType
}

const table = {
  'wrong-term': { dimension: 'terminology', letter: 't', its: 'terminology' },
  'inconsistent-use-of-terminology': { dimension: 'terminology', letter: 'y', its: 'terminology' },
  'inconsistent-with-terminology-resource': { dimension: 'terminology', letter: 'T', its: 'terminology' },
  mistranslation: { dimension: 'accuracy', letter: 'm', its: 'mistranslation' },
  omission: { dimension: 'accuracy', letter: 'o', its: 'omission' },
  addition: { dimension: 'accuracy', letter: 'a', its: 'addition' },
  untranslated: { dimension: 'accuracy', letter: 'u', its: 'untranslated' },
  'do-not-translate': { dimension: 'accuracy', letter: 'k', its: 'mistranslation' },
  overtranslation: { dimension: 'accuracy', letter: 'v', its: 'mistranslation' },
  undertranslation: { dimension: 'accuracy', letter: 'n', its: 'mistranslation' },
  grammar: { dimension: 'linguistic', letter: 'g', its: 'grammar' },
  punctuation: { dimension: 'linguistic', letter: 'p', its: 'typographical' },
  spelling: { dimension: 'linguistic', letter: 's', its: 'misspelling' },
  unintelligible: { dimension: 'linguistic', letter: 'x', its: 'non-conformance' },
  'textual-conventions': { dimension: 'linguistic', letter: 'c', its: 'typographical' },
  'character-encoding': { dimension: 'linguistic', letter: 'e', its: 'characters' },
  'awkward-style': { dimension: 'style', letter: 'w', its: 'style' },
  'unidiomatic-style': { dimension: 'style', letter: 'i', its: 'style' },
  'language-register': { dimension: 'style', letter: 'r', its: 'register' },
  'inconsistent-style': { dimension: 'style', letter: 'j', its: 'inconsistency' },
  'organization-style': { dimension: 'style', letter: 'h', its: 'style' },
  'third-party-style': { dimension: 'style', letter: 'H', its: 'style' },
  'inconsistent-with-external-reference': { dimension: 'style', letter: 'b', its: 'inconsistency' },
  'number-format': { dimension: 'locale', letter: 'f', its: 'locale-violation' },
  'date-format': { dimension: 'locale', letter: 'd', its: 'locale-violation' },
  'time-format': { dimension: 'locale', letter: 'D', its: 'locale-violation' },
  'currency-format': { dimension: 'locale', letter: 'q', its: 'locale-violation' },
  'measurement-format': { dimension: 'locale', letter: 'M', its: 'locale-violation' },
  'address-format': { dimension: 'locale', letter: 'A', its: 'locale-violation' },
  'telephone-format': { dimension: 'locale', letter: 'P', its: 'locale-violation' },
  'shortcut-key': { dimension: 'locale', letter: 'K', its: 'locale-violation' },
  'culture-specific-reference': { dimension: 'audience', letter: 'C', its: 'locale-specific-content' },
  offensive: { dimension: 'audience', letter: 'O', its: 'other' },
  link: { dimension: 'design', letter: 'l', its: 'markup' },
  layout: { dimension: 'design', letter: 'L', its: 'formatting' },
  'markup-tag': { dimension: 'design', letter: 'X', its: 'markup' },
  truncation: { dimension: 'design', letter: 'U', its: 'length' },
  'missing-text': { dimension: 'design', letter: 'N', its: 'omission' },
  other: { dimension: 'other', letter: 'z', its: 'other' },
} as const satisfies Readonly<Record<string, Row>>

export type MqmType = keyof typeof table

/** Every type with what is known of it. */
export const mqmTable: Readonly<Record<MqmType, Row>> = table

/** In the order of their dimensions, the usual ones of each first. */
export const mqmTypes = Object.keys(table).filter((name): name is MqmType => Object.hasOwn(table, name))

/** The type by the letter that was pressed; `isShifted` for the capital one. */
export function mqmTypeOf(letter: string, isShifted: boolean): MqmType | undefined {
  const wanted = isShifted ? letter.toUpperCase() : letter.toLowerCase()
  return mqmTypes.find((type) => table[type].letter === wanted)
}
