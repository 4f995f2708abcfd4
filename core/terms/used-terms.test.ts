/** How each term of a source is rendered in its translation. */
import { expect, test } from 'vitest'
import { packOf } from '../language/packs.ts'
import { termsOf } from '../model/term.ts'
import { indexTerms } from './term-index.ts'
import { conceptIn } from './testing/concept-in.ts'
import { usedTerms } from './used-terms.ts'

const court = conceptIn('ru суд | en court | en ~ bench | en ! tribunal', 0)
const military = conceptIn('ru военный суд | en Military Tribunal', 1)
const city = conceptIn('ru городской совет | en City Council', 2)
const concepts = [court, military, city]

const indexOf = (tag: string) => {
  const terms = concepts.flatMap((concept) => termsOf(concept, tag).map((term) => [concept, term] as const))
  return indexTerms(terms, packOf(tag).wordForms)
}
const pair = { source: indexOf('ru'), target: indexOf('en') }

const used = (source: string, target: string) =>
  usedTerms(pair, { row: 0, source, target, languages: { source: 'ru', target: 'en' } }).map(
    ({ name, found, rendered, rendering }) => [name, found, rendered, rendering],
  )

test.each([
  ['Решение суда.', 'The decision of the court.', [['суд', 'суда', 'court', 'asGiven']]],
  ['Суд удалился.', 'The bench rose.', [['суд', 'Суд', 'bench', 'otherName']]],
  ['Суд удалился.', 'The tribunal rose.', [['суд', 'Суд', 'tribunal', 'forbidden']]],
  ['Суд удалился.', 'They rose.', [['суд', 'Суд', '', 'missing']]],
  ['Суд и ещё раз суд.', 'The court, and again the court.', [['суд', 'Суд', 'court', 'asGiven']]],
  [
    'Военный суд удалился.',
    'The Military Tribunal rose.',
    [['военный суд', 'Военный суд', 'Military Tribunal', 'asGiven']],
  ],
  [
    'Городской совет решил.',
    'The Council of the City decided.',
    [['городской совет', 'Городской совет', 'City Council', 'asGiven']],
  ],
  ['Мост стоял.', 'The court stood.', []],
])('%s %s', (source, target, expected) => {
  expect(used(source, target)).toEqual(expected)
})
