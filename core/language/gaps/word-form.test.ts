/** A lost word is put back in the form its place asks for. */
import { expect, test } from 'vitest'
import { englishGaps } from '../en/gaps.ts'
import { russianGaps } from '../ru/gaps.ts'

test('an English article is chosen by sound', () => {
  const nouns = [
    'answer',
    'hour',
    'union',
    'university',
    'uncle',
    'uninvited',
    'unit',
    'one-off',
    'European',
    '8-day',
    'book',
  ]
  expect(nouns.map((noun) => `${englishGaps.formBefore('a', noun.toLowerCase())} ${noun}`)).toEqual([
    'an answer',
    'an hour',
    'a union',
    'a university',
    'an uncle',
    'an uninvited',
    'a unit',
    'a one-off',
    'a European',
    'an 8-day',
    'a book',
  ])
})

test('a Russian preposition takes its vowel where two consonants meet', () => {
  const places: readonly (readonly [string, string])[] = [
    ['в', 'вторник'],
    ['в', 'воде'],
    ['с', 'стороны'],
    ['с', 'соседом'],
    ['о', 'этом'],
    ['о', 'людях'],
    ['к', 'мне'],
    ['на', 'столе'],
  ]
  expect(places.map(([word, next]) => `${russianGaps.formBefore(word, next)} ${next}`)).toEqual([
    'во вторник',
    'в воде',
    'со стороны',
    'с соседом',
    'об этом',
    'о людях',
    'ко мне',
    'на столе',
  ])
})
