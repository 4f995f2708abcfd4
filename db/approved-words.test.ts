import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId, TranslationId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import {
  addApprovedWords,
  listApprovedLanguages,
  listApprovedWords,
  mostApprovedWords,
  packApprovedWords,
  takeBackApprovedWords,
} from './approved-words.ts'
import { addArticle } from './articles.ts'
import type { Library } from './library.ts'
import { openLibrary } from './opening.ts'
import { addTranslation, showTranslation } from './translations.ts'

let library: Library
const [one, other] = [asId<ArticleId>('one'), asId<ArticleId>('other')]
beforeEach(() => {
  let made = 0
  const opened = openLibrary(':memory:', { nowMs: 0, newId: () => `id-${made++}` })
  if (!opened.ok) throw new Error(opened.failure.kind)
  library = opened.value
  for (const id of [one, other]) {
    const translation = asId<TranslationId>(`${id} in English`)
    const head = { headline: '', state: 'approved' as const, createdMs: 0, isWhole: true }
    library.write((db) => {
      addArticle(db, { id, sourceLanguage: 'kk', createdMs: 0 })
      addTranslation(db, { id: translation, article: id, language: 'en', ...head })
      showTranslation(db, translation)
    })
  }
})
afterEach(() => library.close())

const pair = (first: string, second: string, count: number) => ({ first, second, count })
const words = () => listApprovedWords(library.read, ['en', 'kk'])

describe('what approved articles taught', () => {
  test('is added up, pair by pair', () => {
    library.write((db) => {
      addApprovedWords(db, one, ['en', 'kk'], [pair('bridge', 'kopir', 1.5), pair('river', 'ozen', 1)])
      addApprovedWords(db, other, ['en', 'kk'], [pair('bridge', 'kopir', 0.75)])
    })
    expect(words()).toEqual([pair('bridge', 'kopir', 2.25), pair('river', 'ozen', 1)])
    expect([packApprovedWords(library.read, ['en', 'kk']), packApprovedWords(library.read, ['en', 'ru'])]).toEqual([
      '[["bridge","kopir",2.25],["river","ozen",1.0]]',
      undefined,
    ])
  })

  test('is counted once, however often an article is approved', () => {
    library.write((db) => addApprovedWords(db, one, ['en', 'kk'], [pair('bridge', 'kopir', 1.5)]))
    library.write((db) =>
      addApprovedWords(db, one, ['en', 'kk'], [pair('bridge', 'kopir', 1), pair('mill', 'diirme', 1)]),
    )
    expect(words()).toEqual([pair('bridge', 'kopir', 1), pair('mill', 'diirme', 1)])
  })

  test('is taken back with the article, and what others taught stays', () => {
    library.write((db) => {
      addApprovedWords(db, one, ['en', 'kk'], [pair('bridge', 'kopir', 1.1), pair('river', 'ozen', 1)])
      addApprovedWords(db, other, ['en', 'kk'], [pair('bridge', 'kopir', 0.7)])
      takeBackApprovedWords(db, one)
      takeBackApprovedWords(db, one)
    })
    expect(words()).toEqual([pair('bridge', 'kopir', 0.7)])
  })

  test('says nothing of other languages', () => {
    library.write((db) => {
      addApprovedWords(db, one, ['en', 'kk'], [pair('bridge', 'kopir', 1)])
      addApprovedWords(db, other, ['en', 'ru'], [pair('bridge', 'most', 2)])
      takeBackApprovedWords(db, one)
    })
    expect([words(), listApprovedWords(library.read, ['en', 'ru'])]).toEqual([[], [pair('bridge', 'most', 2)]])
  })

  test('is held up to a number of pairs; the least counted go first', () => {
    const many = Array.from({ length: mostApprovedWords }, (_, n) => pair(`a${n}`, 'b', 2))
    const summary = () => listApprovedLanguages(library.read, 1)
    library.write((db) => addApprovedWords(db, one, ['en', 'kk'], [...many, pair('rare', 'b', 0.5)]))
    const rareIsGone = words().every(({ first }) => first !== 'rare')
    library.write((db) => addApprovedWords(db, other, ['en', 'kk'], [pair('often', 'b', 3)]))
    expect([rareIsGone, summary()]).toEqual([
      true,
      [{ languages: ['en', 'kk'], articles: 2, pairs: mostApprovedWords, words: [pair('often', 'b', 3)] }],
    ])
    library.write((db) => takeBackApprovedWords(db, one))
    expect(words()).toEqual([pair('often', 'b', 3)])
  })
})
