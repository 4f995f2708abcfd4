/** Every interface language says everything that English says, with its own plural forms and the same placeholders. */

import { describe, expect, test } from 'vitest'
import { interfaceLanguages } from './languages.ts'
import { words } from './registry.ts'

type Tree = { readonly [key: string]: string | Tree }

const pluralEnding = /_(?:zero|one|two|few|many|other)$/u

function flatten(tree: Tree, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flatten(value, `${path}${key}.`),
  )
}

const textsOf = (language: (typeof interfaceLanguages)[number]) => new Map(flatten(words[language]))
const stem = (key: string) => key.replace(pluralEnding, '')
const stemsOf = (texts: ReadonlyMap<string, string>) => [...new Set([...texts.keys()].map(stem))].sort()
const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/gu) ?? [])].sort().join(' ')

const english = textsOf('en')

describe.each(interfaceLanguages)('%s', (language) => {
  const texts = textsOf(language)

  test('says what English says, no more and no less', () => {
    expect(stemsOf(texts)).toEqual(stemsOf(english))
  })

  test('has every plural form its grammar asks for, and no other', () => {
    const wanted = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.map((form) => `_${form}`)
      .sort()
    const counted = [...new Set([...texts.keys()].filter((key) => pluralEnding.test(key)).map(stem))]
    const formsOf = (key: string) =>
      [...texts.keys()]
        .filter((other) => pluralEnding.test(other) && stem(other) === key)
        .map((o) => o.slice(key.length))
    expect(counted.filter((key) => String(formsOf(key).sort()) !== String(wanted))).toEqual([])
  })

  test('fills the placeholders that English fills', () => {
    const inEnglish = new Map([...english].map(([key, text]) => [stem(key), placeholders(text)]))
    const differing = [...texts].filter(([key, text]) => {
      // One of something may be said without its number.
      if (key.endsWith('_one')) return false
      return placeholders(text) !== inEnglish.get(stem(key))
    })
    expect(differing).toEqual([])
  })

  test('leaves no text empty, doubled in spaces or with spaces around it', () => {
    expect([...texts].filter(([, text]) => text.trim() !== text || text === '' || /\s{2}/u.test(text))).toEqual([])
  })

  test('mixes no Latin and Cyrillic letters in one word', () => {
    const mixed = (word: string) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)
    expect([...texts].filter(([, text]) => (text.match(/\p{L}+/gu) ?? []).some(mixed))).toEqual([])
  })
})
