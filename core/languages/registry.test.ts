/** The tables hold together: names, entries, examples. */
import { describe, expect, test } from 'vitest'
import { defaultLanguage } from './default-language.ts'
import { languageOf, languages } from './registry.ts'

test('every language is found by its own tag, once', () => {
  expect(languages.map(({ tag }) => languageOf(tag).tag)).toEqual(languages.map(({ tag }) => tag))
  expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length)
})

test('a regional tag uses its language, an unknown one the default', () => {
  expect([languageOf('en-GB').tag, languageOf('KK').tag, languageOf('la').tag, languageOf('').tag]).toEqual([
    'en',
    'kk',
    'und',
    'und',
  ])
})

describe.each([...languages, defaultLanguage])('$tag', (language) => {
  const lists = Object.values(language.abbreviations)

  test('abbreviations stand without spaces and without their last stop', () => {
    expect(lists.flat().filter((entry) => /^\.|\.$|\s/.test(entry) || entry === '')).toEqual([])
  })

  test('no list names an entry twice', () => {
    const repeated = [...lists, language.starters, language.reportingVerbs].flatMap((list) =>
      list.filter((entry, nth) => list.indexOf(entry) !== nth),
    )
    expect(repeated).toEqual([])
  })

  test('words that start sentences and reports are in lower case', () => {
    const listed = [
      ...language.starters,
      ...language.reportingVerbs,
      ...language.afterOrdinal,
      ...language.alwaysCapital,
    ]
    expect(listed.filter((word) => word !== word.toLowerCase())).toEqual([])
  })

  test('it has quotation marks, and examples of both kinds', () => {
    expect([language.quotes.length, language.breaks.length, language.keeps.length].every((count) => count > 0)).toBe(
      true,
    )
  })
})
