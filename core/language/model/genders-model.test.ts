import { expect, test } from 'vitest'
import { modelsIn, projectModels } from '../../../service/models/read-models.ts'
import { type AgreeingCounts, agreeings, encodeGendersModel, openGendersModel } from './genders-model.ts'

const counts = (some: Partial<AgreeingCounts>): AgreeingCounts => ({
  ...{ masculine: 0, feminine: 0, neuter: 0, plural: 0, oblique: 0 },
  ...some,
})

test('what was learnt of a word is read again, a seldom word goes by its ending, and other bytes are no model', () => {
  const bytes = encodeGendersModel(
    new Map([
      ['мост', counts({ masculine: 8 })],
      ['~ение', counts({ neuter: 16, oblique: 1 })],
    ]),
  )
  const model = openGendersModel(bytes)
  expect(model?.of('мост')).toEqual({ ...counts({ masculine: 8 }), isByEnding: false })
  expect(model?.of('терпение')).toEqual({ ...counts({ neuter: 16, oblique: 1 }), isByEnding: true })
  expect(model?.of('окно')).toBeUndefined()
  expect([openGendersModel(new Uint8Array(64)), openGendersModel(undefined)]).toEqual([undefined, undefined])
})

test('the Russian model knows which adjectives go with a noun', () => {
  const model = openGendersModel(modelsIn(projectModels).read('ru', 'genders'))
  const most = (noun: string) => {
    const found = model?.of(noun)
    return found && agreeings.reduce((a, b) => (found[b] > found[a] ? b : a))
  }
  expect(['вопрос', 'служба', 'соглашение', 'дети', 'завода'].map(most)).toEqual([
    'masculine',
    'feminine',
    'neuter',
    'plural',
    'oblique',
  ])
})
