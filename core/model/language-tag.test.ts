import { describe, expect, test } from 'vitest'
import { canonicalLanguage, holdsFor, languageAndWider, languagePart, lookUpLanguage } from './language-tag.ts'

describe('a language tag', () => {
  test.each([
    ['kk', 'kk'],
    ['pt-br', 'pt-BR'],
    ['PT_br', 'pt-BR'],
    [' en-gb ', 'en-GB'],
    ['ZH-hANT-tw', 'zh-Hant-TW'],
    ['sr-latn', 'sr-Latn'],
    ['es-419', 'es-419'],
    ['de-CH-1996', 'de-CH-1996'],
    ['iw', 'he'],
  ])('%s is written %s', (raw, canonical) => {
    expect(canonicalLanguage(raw)).toBe(canonical)
    expect(canonicalLanguage(canonical)).toBe(canonical)
  })

  test.each(['', 'english', 'e', 'pt-', 'x-klingon', 'en-a-bbb', 'de-1996-1996', 'ру', 'pt BR', 'en-GB-US'])(
    '%j is none',
    (raw) => expect(canonicalLanguage(raw)).toBeUndefined(),
  )

  test('falls back to wider ones, cut from the end', () => {
    expect([languageAndWider('zh-Hant-TW'), languageAndWider('kk'), languagePart('sr-Latn-RS')]).toEqual([
      ['zh-Hant-TW', 'zh-Hant', 'zh'],
      ['kk'],
      'sr',
    ])
  })

  test('finds what is nearest to it', () => {
    const known = new Map([
      ['zh', 1],
      ['zh-Hant', 2],
      ['pt', 3],
    ])
    const found = ['zh-Hant-TW', 'zh-Hans', 'pt-BR', 'PT_pt', 'en-GB'].map((tag) => lookUpLanguage(tag, known))
    expect(found).toEqual([2, 1, 3, 3, undefined])
  })

  test('takes what holds for a wider one, and nothing of its neighbours', () => {
    expect([
      holdsFor('pt', 'pt-BR'),
      holdsFor('pt-BR', 'pt'),
      holdsFor('pt-PT', 'pt-BR'),
      holdsFor('pt', 'pt'),
    ]).toEqual([true, false, false, true])
  })
})
