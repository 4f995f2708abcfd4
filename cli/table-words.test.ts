/** What tables say in the words of one language is understood in any other. */
import { expect, test } from 'vitest'
import { readSigned, signWords } from '../core/formats/bitext/signed-words.ts'
import { stateNamed } from '../core/formats/table/state-words.ts'
import { remarkWants } from '../core/model/comment.ts'
import { segmentStates } from '../core/model/segment.ts'
import { interfaceLanguages } from '../locales/languages.ts'
import { tableWords } from './table-words.ts'
import { sayIn } from './words.ts'

test.each(interfaceLanguages)('states and comments of a table in %s', (language) => {
  const words = tableWords(sayIn(language))
  expect(segmentStates.map((state) => stateNamed(words.states[state] ?? ''))).toEqual(segmentStates)
  const signed = remarkWants.map((wants) => ({ author: 'Айша', wants, words: 'Which ferry?' }))
  expect(signed.map((one) => readSigned(signWords(one, words.remarks)))).toEqual(signed)
})

test('of a row of several states the one least far counts, and a word that names none is none', () => {
  expect([stateNamed('Утвержден, Черновик'), stateNamed('Approved, maybe'), stateNamed('')]).toEqual([
    'draft',
    undefined,
    undefined,
  ])
})
