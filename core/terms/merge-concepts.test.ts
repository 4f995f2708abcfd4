/** What a list brings to a term base. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeConcepts } from './merge-concepts.ts'
import { conceptIn } from './testing/concept-in.ts'

const known = ['ru суд | en court', 'ru мост | en bridge'].map(conceptIn)
const merged = (...lines: readonly string[]) =>
  mergeConcepts(known, lines.map(conceptIn)).map((one) => [
    one.known?.id ?? 'new',
    one.content.terms.map(({ language, text, status }) => `${language} ${text} ${status}`).join(', '),
  ])

test('what is known already brings nothing', () => {
  expect(merged('ru суд | en court', 'ru Мост | en bridge', 'ru суд')).toEqual([
    ['c1', 'ru мост preferred, en bridge preferred, ru Мост preferred'],
  ])
})

test('another name or status of a known concept goes to that concept', () => {
  expect(merged('ru суд | en court | en ! tribunal', 'ru мост | en ~ bridge')).toEqual([
    ['c0', 'ru суд preferred, en court preferred, en tribunal deprecated'],
    ['c1', 'ru мост preferred, en bridge admitted'],
  ])
})

test('one name in common is not enough: words mean more than one thing', () => {
  expect(merged('ru мост | en bridgework')).toEqual([['new', 'ru мост preferred, en bridgework preferred']])
})

test('a list taken in once more brings nothing', () => {
  const line = fc
    .array(
      fc.tuple(fc.constantFrom('ru', 'en', 'kk'), fc.constantFrom('', '! ', '~ '), fc.stringMatching(/^[a-d]{1,2}$/u)),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((terms) => conceptIn(terms.map(([language, mark, text]) => `${language} ${mark}${text}`).join(' | ')))
    .map((concept) => {
      const seen = new Set<string>()
      return {
        ...concept,
        terms: concept.terms.filter(
          ({ language, text }) => !seen.has(`${language} ${text}`) && seen.add(`${language} ${text}`),
        ),
      }
    })
  fc.assert(
    fc.property(line, (concept) => {
      const once = mergeConcepts([], [concept]).map(({ content }, at) => ({ ...content, id: conceptIn('en x', at).id }))
      expect(mergeConcepts(once, [concept])).toEqual([])
    }),
  )
})
