/** What people mark, and whom they name. */
import { expect, test } from 'vitest'
import { asId, type PersonId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'
import { mentionsIn, nameBegun } from './mentions.ts'
import { takeAnchor } from './take-anchor.ts'

const people: readonly Person[] = ['Anna', 'Anna Berg', 'Әлия', 'Per'].map((name) => ({
  id: asId<PersonId>(name),
  name,
  role: 'editor',
}))

test.each([
  ['@Anna, please', ['Anna']],
  ['@anna berg and @Әлия', ['Anna Berg', 'Әлия']],
  ['@Person is nobody here', []],
  ['write to desk@Anna', []],
  ['@Anna and @Anna again', ['Anna']],
  ['@Anna Bergman', ['Anna']],
])('%s names %j', (words, names) => {
  expect(mentionsIn(words, people)).toEqual(names)
})

test('a name begun tells who may be meant', () => {
  const names = (words: string) => nameBegun(words, words.length, people)?.meant.map(({ name }) => name)
  expect([names('see @an'), names('see @Anna B'), names('see @x'), names('see'), names('@')]).toEqual([
    ['Anna', 'Anna Berg'],
    ['Anna Berg'],
    undefined,
    undefined,
    ['Anna', 'Anna Berg', 'Әлия', 'Per'],
  ])
})

test.each([
  ['the words without the space around them', 'It rained hard', 2, 10, 'rained'],
  ['a picture whole', 'Well 👍🏽 done', 6, 8, '👍🏽'],
  ['a letter with its mark', 'Cafe\u0301 opens', 0, 4, 'Cafe\u0301'],
])('a mark takes %s', (_, text, start, end, words) => {
  const span = takeAnchor(text, { start, end })
  expect(span && text.slice(span.start, span.end)).toBe(words)
})

test('a mark of nothing but space is none', () => {
  expect([takeAnchor('It rained', { start: 2, end: 3 }), takeAnchor('It', { start: 1, end: 1 })]).toEqual([
    undefined,
    undefined,
  ])
})
