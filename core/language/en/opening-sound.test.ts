import { expect, test } from 'vitest'
import { openingSound } from './opening-sound.ts'

test.each([
  'hour',
  'honest',
  'heir',
  'apple',
  'urban',
  'uninvited',
  'unimportant',
  'Uzbek',
  '8-day',
  '11',
  '18th',
  '80,000',
])('“an” stands before %s', (word) => expect(openingSound(word)).toBe('vowel'))
test.each(['MP', 'MPs', 'FBI', 'NGO', 'X-ray', 'L-shaped', 'EU', 'AI', 'F1', '11,000', '8.5'])(
  '“an” stands before %s, as it is read',
  (word) => expect(openingSound(word)).toBe('vowel'),
)
test.each([
  'university',
  'European',
  'one-way',
  'useful',
  'Ukrainian',
  'house',
  'year',
  'UN',
  'US-based',
  'T-shirt',
  '110',
  '1.8',
  '12',
])('“a” stands before %s', (word) => expect(openingSound(word)).toBe('consonant'))
test.each(['historic', 'herb', 'NATO', '1812', 'SARS', 'Uyghur', 'r'])('of %s it is not told', (word) =>
  expect(openingSound(word)).toBe(undefined),
)
