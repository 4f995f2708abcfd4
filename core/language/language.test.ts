import { expect, test } from 'vitest'
import type { ModelName } from '../model/check.ts'
import type { LanguageTag } from '../model/ids.ts'
import { openLanguages } from './language.ts'
import { alignedBytes, type ModelSource, noModels, withModel } from './model/model-source.ts'
import { languagePacks } from './packs.ts'

/** Models that are never what they should be, and who asked for which. */
function watched(): { readonly models: ModelSource; readonly read: string[] } {
  const read: string[] = []
  const models: ModelSource = {
    read: (language, name) => {
      read.push(`${language}.${name}`)
      return undefined
    },
    has: (language: LanguageTag, name: ModelName) => language === 'en' && name === 'gaps',
  }
  return { models, read }
}

test('a regional variant is its language, with the same pack and models', () => {
  const languages = openLanguages(withModel(noModels, 'en', 'gaps', Uint8Array.of(1, 2)), languagePacks)
  const british = languages('en-GB')
  expect([british === languages('en'), british.tag, british.pack.tag, british.hasModel('gaps')]).toEqual([
    true,
    'en',
    'en',
    true,
  ])
})

test('a language without a pack has its tag, and knows where sentences end', () => {
  const latin = openLanguages(noModels, languagePacks)('la')
  expect([latin.tag, latin.pack.tag, latin.pack.words, latin.wordModel()]).toEqual(['la', 'und', undefined, undefined])
})

test('a file is asked for once, when something is asked of the model', () => {
  const { models, read } = watched()
  const english = openLanguages(models, languagePacks)('en')
  const before = [...read]
  english.gapModel()
  english.gapModel()
  expect([before, read]).toEqual([[], ['en.gaps']])
})

test('whether a model is there is told without reading it', () => {
  const { models, read } = watched()
  const languages = openLanguages(withModel(models, 'ru', 'gaps', new Uint8Array(8)), languagePacks)
  const there = ['en-GB', 'ru', 'kk'].map((tag) => languages(tag).hasModel('gaps'))
  expect([there, read]).toEqual([[true, true, false], []])
})

test('a model that is taken away is not there', () => {
  const models = withModel(withModel(noModels, 'ru', 'words', new Uint8Array(8)), 'ru', 'words', undefined)
  expect([models.has('ru', 'words'), models.read('ru', 'words')]).toEqual([false, undefined])
})

test('bytes begin where wide numbers can be read in place', () => {
  expect((alignedBytes(new Uint8Array(new ArrayBuffer(20), 3, 4))?.byteOffset ?? 1) % 8).toBe(0)
})
