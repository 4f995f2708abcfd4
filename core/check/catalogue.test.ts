import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import { modelsIn, projectModels } from '../../service/models/read-models.ts'
import { noModels, withModel } from '../language/model/model-source.ts'
import { checkCatalogue, familyOf } from './catalogue.ts'

type Asked = Parameters<typeof checkCatalogue> extends readonly [unknown, ...infer Rest] ? Rest : never

const checker = createProductChecker()
const statusOf = (check: string, ...of: Asked) => checkCatalogue(checker, ...of).find(({ id }) => id === check)?.status

test('a check works where it knows the language, has its model and, if it needs one, a source', () => {
  expect([
    statusOf('glued-words', 'ru', undefined),
    statusOf('indefinite-article', 'ru', undefined),
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
  const rest = withModel(modelsIn(projectModels), 'ru', 'words', undefined)
  const poorer = createProductChecker(withModel(rest, 'ru', 'words.sa', undefined))
  const rowOf = (check: string) => checkCatalogue(poorer, 'ru', 'en').find(({ id }) => id === check)!
  const told = ['glued-words', 'doubled-phrase', 'case-start'].map((id) => [rowOf(id).status, rowOf(id).missing])
  expect(told).toEqual([
    ['without-model', ['words']],
    ['on', ['words']],
    ['on', []],
  ])
})

test('a damaged model is a missing one', () => {
  const damaged = createProductChecker(withModel(noModels, 'ru', 'words', new Uint8Array(4096)))
  expect(checkCatalogue(damaged, 'ru', undefined).find(({ id }) => id === 'glued-words')?.status).toBe('without-model')
})
