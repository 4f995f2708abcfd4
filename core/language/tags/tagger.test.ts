import { expect, test } from 'vitest'
import { modelsIn, projectModels } from '../../../service/models/read-models.ts'
import { wordsOf } from '../word.ts'
import { openTagger } from './tagger.ts'

const shipped = modelsIn(projectModels)
const tagger = openTagger(shipped.read('en', 'tags'))

function tagged(text: string): string {
  const tags = tagger?.(text, wordsOf(text)) ?? []
  return tags.join(' ')
}

test('verbs are told apart by what stands before them', () => {
  expect([tagged('They plan to build it.'), tagged('The bridge was built by them.'), tagged('They built it.')]).toEqual(
    [
      'pronoun finite particle infinitive pronoun',
      'determiner noun auxiliary participle preposition pronoun',
      'pronoun finite pronoun',
    ],
  )
})

test('one word is a noun in one place and a verb in another', () => {
  expect([tagged('The plan was good.').split(' ')[1], tagged('We plan to go.').split(' ')[1]]).toEqual([
    'noun',
    'finite',
  ])
})

test('a language without a file has no tagger, and an empty text no tags', () => {
  expect([openTagger(shipped.read('kk', 'tags')), tagged('')]).toEqual([undefined, ''])
})
