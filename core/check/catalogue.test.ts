import { expect, test } from 'vitest'
import { projectModels, readModelsFrom } from '../../service/models/read-models.ts'
import { checkCatalogue, familyOf } from './catalogue.ts'
import { provideModel } from './model/model-shelf.ts'

const statusOf = (check: string, ...of: Parameters<typeof checkCatalogue>) =>
  checkCatalogue(...of).find(({ id }) => id === check)?.status

test('a check works where it knows the language, has its model and, if it needs one, a source', () => {
  expect([
    statusOf('glued-words', 'ru', undefined),
    statusOf('agreement', 'ru', undefined),
    statusOf('wrong-number', 'kk', undefined),
    statusOf('wrong-number', 'kk', 'ru'),
  ]).toEqual(['on', 'other-language', 'without-source', 'on'])
})

test('a check that somebody switched off is told so, whatever the text', () => {
  const choices = new Map([['spacing', { isOn: false, severity: undefined }]])
  expect([statusOf('spacing', 'en', 'ru', choices), statusOf('spacing', undefined, undefined, choices)]).toEqual([
    'switched-off',
    'switched-off',
  ])
})

test('the family of a check is that of its page; an unknown one is garble', () => {
  expect([familyOf('quote-unbalanced'), familyOf('wrong-number'), familyOf('gone-long-ago')]).toEqual([
    'punctuation',
    'accuracy',
    'garble',
  ])
})

test('a check that lost the file of its model says so', () => {
  provideModel('ru', 'words', undefined)
  provideModel('ru', 'words.sa', undefined)
  const rowOf = (check: string) => checkCatalogue('ru', 'en').find(({ id }) => id === check)!
  const told = ['glued-words', 'doubled-phrase', 'spacing'].map((id) => [rowOf(id).status, rowOf(id).missing])
  readModelsFrom(projectModels)
  expect(told).toEqual([
    ['without-model', ['words']],
    ['on', ['words']],
    ['on', []],
  ])
})

test('a damaged model is a missing one', () => {
  provideModel('ru', 'words', new Uint8Array(4096))
  provideModel('ru', 'words.sa', undefined)
  const status = statusOf('glued-words', 'ru', undefined)
  readModelsFrom(projectModels)
  expect(status).toBe('without-model')
})
