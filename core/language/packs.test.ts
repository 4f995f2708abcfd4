/** The tables hold together: names, entries, examples. */
import { describe, expect, test } from 'vitest'
import { defaultSentences } from './default-sentences.ts'
import { languagePacks, packOf } from './packs.ts'

test('every language is found by its own tag, once', () => {
  expect(languagePacks.map(({ tag }) => packOf(tag).tag)).toEqual(languagePacks.map(({ tag }) => tag))
  expect(new Set(languagePacks.map(({ tag }) => tag)).size).toBe(languagePacks.length)
})

test('a regional tag uses its language, an unknown one the default', () => {
  expect([packOf('en-GB').tag, packOf('KK').tag, packOf('la').tag, packOf('').tag]).toEqual(['en', 'kk', 'und', 'und'])
})

describe.each([...languagePacks.map(({ sentences }) => sentences), defaultSentences])('$tag', (language) => {
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
