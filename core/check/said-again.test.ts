import { expect, test } from 'vitest'
import { openLanguages } from '../language/language.ts'
import { noModels } from '../language/model/model-source.ts'
import { languagePacks } from '../language/packs.ts'
import { wordsOf } from '../language/word.ts'
import { saidAgain } from './said-again.ts'

const english = openLanguages(noModels, languagePacks)('en')

test.each([
  ['They mended the road in town, they mended the road in town.', { first: 0, second: 6, length: 6 }],
  ['Snow fell and the miller closed the gate and the miller closed the gate.', { first: 2, second: 8, length: 6 }],
])('a clause that follows upon itself is found: %s', (text, place) => {
  expect(saidAgain(wordsOf(text), english)).toEqual(place)
})

test.each([
  'The road from the north end of town to the north end of town is long.',
  'They mended the road in town, and she mended the road in Holm.',
  'We shall sing, we shall sing, we shall sing.',
])('other repetitions are left alone: %s', (text) => {
  expect(saidAgain(wordsOf(text), english)).toBe(undefined)
})
