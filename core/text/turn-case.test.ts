import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnCase } from './turn-case.ts'

const turns = (text: string, language = 'en') => {
  const first = turnCase(text, language)
  const second = turnCase(first, language)
  return [first, second, turnCase(second, language)]
}

test('words become titled, large and small again', () => {
  expect(turns("the mayor's office")).toEqual(["The Mayor's Office", "THE MAYOR'S OFFICE", "the mayor's office"])
})

test('a single letter is large, then small', () => {
  expect(turns('a')).toEqual(['A', 'a', 'A'])
})

test('by the rules of the language', () => {
  expect([turns('izmir', 'tr')[0], turns('ішкі істер', 'kk')[0], turns('ᏣᎳᎩ 42', 'en')[0]?.length]).toEqual([
    'İzmir',
    'Ішкі Істер',
    6,
  ])
})

test('what has no case stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 «».,–\uE000-\uE0FF\u4E00-\u4EFF]*$/u), (text) => {
      expect(turns(text)).toEqual([text, text, text])
    }),
  )
})
