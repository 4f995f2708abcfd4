import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectModels, readModelsFrom } from '../../../service/models/read-models.ts'
import { isModelThere, modelBytes, openedOnce, provideModel, shelveModels } from './model-shelf.ts'

beforeEach(() => shelveModels(() => undefined))
afterEach(() => readModelsFrom(projectModels))

test('a model without a file is not there', () => {
  expect(modelBytes('en', 'gaps')).toBeUndefined()
})

test('a regional variant has the model of its language', () => {
  provideModel('en', 'gaps', Uint8Array.of(1, 2))
  expect(modelBytes('en-GB', 'gaps')).toEqual(Uint8Array.of(1, 2))
})

test('bytes begin where wide numbers can be read in place', () => {
  provideModel('en', 'gaps', new Uint8Array(new ArrayBuffer(20), 3, 4))
  expect((modelBytes('en', 'gaps')?.byteOffset ?? 1) % 8).toBe(0)
})

test('a file is asked for once', () => {
  let asked = 0
  shelveModels(() => Uint8Array.of(++asked))
  modelBytes('kk', 'words')
  expect(modelBytes('kk', 'words')).toEqual(Uint8Array.of(1))
})

test('whether a model is there is told without reading it', () => {
  const read: string[] = []
  shelveModels(
    (language, name) => void read.push(`${language}.${name}`),
    (language, name) => language === 'en' && name === 'gaps',
  )
  provideModel('ru', 'gaps', new Uint8Array(8))
  const there = ['en-GB', 'ru', 'kk'].map((language) => isModelThere(language, 'gaps'))
  expect([there, read]).toEqual([[true, true, false], []])
})

test('what was opened is forgotten when a model is taken away', () => {
  const sizeOf = openedOnce((language) => modelBytes(language, 'words')?.length)
  provideModel('ru', 'words', new Uint8Array(8))
  const before = sizeOf('ru')
  provideModel('ru', 'words', undefined)
  expect([before, sizeOf('ru')]).toEqual([8, undefined])
})
