import { expect, test } from 'vitest'
import { endingAfter, inCase, isSameCase, pluralIn, vowelRowOf, wrongRow } from './endings.ts'

test('an ending has the vowels of its stem', () => {
  expect(['қала', 'көше', 'түбегі', 'қайтару', 'келу', 'жол', 'университет'].map(vowelRowOf)).toEqual([
    ...['back', 'front', 'front', 'back', 'front', 'back', 'front'],
  ])
  expect(wrongRow('көшеда')).toEqual({ stem: 'көше', ending: 'да', right: 'де' })
  expect(wrongRow('көшеде')).toBeUndefined()
})

test('where writers differ, no row is claimed', () => {
  expect(['күнә', 'митинг', 'Тоқаев'.toLowerCase(), 'банк', 'альбель', 'клуб', 'ғғ'].map(vowelRowOf)).toEqual(
    Array.from({ length: 7 }),
  )
})

test('a noun takes the case its last sound asks for', () => {
  expect(inCase('жыл', 'ablative')).toEqual(['жылдан'])
  expect(inCase('кітап', 'dative')).toEqual(['кітапқа'])
  expect(inCase('жиын', 'ablative')).toEqual(['жиыннан'])
  expect(inCase('соңы', 'dative')).toEqual(['соңына', 'соңыға'])
  expect(inCase('митинг', 'ablative')).toEqual(['митингтан', 'митингтен'])
})

test('a plural is taken apart, and a word that only ends like one is none', () => {
  expect(pluralIn('ойындарын')).toEqual({ stem: 'ойын', rest: 'ын' })
  expect([pluralIn('гектар'), pluralIn('қала')]).toEqual([undefined, undefined])
})

test('a name takes the ending of the same case as another name, in the vowels and the first sound its own stem asks for', () => {
  const bent = [
    ['париж', 'нан'],
    ['тараз', 'ке'],
    ['волков', 'ні'],
    ['норвегия', 'дің'],
    ['әлем', ''],
  ].map(([noun = '', ending = '']) => endingAfter(noun, ending))
  expect(bent).toEqual([['париждан', 'парижден'], ['таразға'], ['волковты'], ['норвегияның'], ['әлем']])
})

test('endings of one case are known for each other, whatever stem they follow', () => {
  expect([isSameCase('ның', 'тің'), isSameCase('да', 'те'), isSameCase('да', 'дан'), isSameCase('', '')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
