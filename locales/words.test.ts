/** Interface languages say nothing that English does not say, with plural forms of their own and the same placeholders. */

import { describe, expect, test } from 'vitest'
import { interfaceLanguages } from './languages.ts'
import { isPluralForm, missingWords, stemOf, textsOf } from './missing-words.ts'

const stemsOf = (texts: ReadonlyMap<string, string>) => [...new Set([...texts.keys()].map(stemOf))].sort()
const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/gu) ?? [])].sort().join(' ')

const english = textsOf('en')

describe.each(interfaceLanguages)('%s', (language) => {
  const missing = missingWords(language)
  const texts = new Map([...textsOf(language)].filter(([key]) => !missing.includes(stemOf(key))))

  test('says what English says; what is not said yet is warned of, and stops a release', () => {
    if (missing.length > 0) console.warn(`${language} does not say yet: ${missing.join(', ')}`)
    expect(stemsOf(texts)).toEqual(stemsOf(english).filter((key) => !missing.includes(key)))
  })

  test('has every plural form its grammar asks for, and no other', () => {
    const wanted = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.map((form) => `_${form}`)
      .sort()
    const counted = [...new Set([...texts.keys()].filter(isPluralForm).map(stemOf))]
    const formsOf = (key: string) =>
      [...texts.keys()]
        .filter((other) => isPluralForm(other) && stemOf(other) === key)
        .map((other) => other.slice(key.length))
    expect(counted.filter((key) => String(formsOf(key).sort()) !== String(wanted))).toEqual([])
  })

  test('fills the placeholders that English fills', () => {
    const inEnglish = new Map([...english].map(([key, text]) => [stemOf(key), placeholders(text)]))
    const differing = [...texts].filter(([key, text]) => {
      // One of something may be said without its number.
      if (key.endsWith('_one')) return false
      return placeholders(text) !== inEnglish.get(stemOf(key))
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

test('English lacks nothing: it is the measure, and has no empty words', () => {
  expect(missingWords('en')).toEqual([])
})
