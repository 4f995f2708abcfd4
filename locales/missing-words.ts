/**
 * What English says and another language does not say yet. A change may land with its words in English only: the tests
 * warn of the others, and no release is packed before they are said.
 */
import type { InterfaceLanguage } from './languages.ts'
import { words } from './registry.ts'

type Tree = { readonly [key: string]: string | Tree }

const pluralEnding = /_(?:zero|one|two|few|many|other)$/u

/** Every text of a language by its key, such as `article.notice.fixedMany_one`; empty ones too. */
export function textsOf(language: InterfaceLanguage): ReadonlyMap<string, string> {
  return new Map(flatten(words[language]))
}

function flatten(tree: Tree, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flatten(value, `${path}${key}.`),
  )
}

/** A key without the form that a count gives it. */
export function stemOf(key: string): string {
  return key.replace(pluralEnding, '')
}

/** Whether the key is one form of several. */
export function isPluralForm(key: string): boolean {
  return pluralEnding.test(key)
}

/** The keys, without plural forms, that the language lacks or leaves empty; in order. */
export function missingWords(language: InterfaceLanguage): readonly string[] {
  const said = new Set([...textsOf(language)].flatMap(([key, text]) => (text === '' ? [] : [stemOf(key)])))
  return [...new Set([...textsOf('en').keys()].map(stemOf))].filter((key) => !said.has(key)).sort()
}
