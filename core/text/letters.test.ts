/** Kinds of characters, told unit by unit. */
import { expect, test } from 'vitest'
import {
  isCyrillicLetter,
  isGap,
  isLatinLetter,
  isLetter,
  isLowerCase,
  isPictograph,
  isUpperCase,
  scriptOf,
} from './letters.ts'

test('the case of letters is known in every alphabet', () => {
  expect(['A', 'Ә', 'Ы', 'É', 'İ'].every(isUpperCase)).toBe(true)
  expect(['a', 'ң', 'ы', 'é', 'ß'].every(isLowerCase)).toBe(true)
  expect(['1', '.', '字', '', '\ud800'].some((character) => isUpperCase(character) || isLowerCase(character))).toBe(
    false,
  )
})

test('look-alikes of two alphabets are told apart', () => {
  expect([isLatinLetter('a'), isLatinLetter('а'), isCyrillicLetter('а'), isCyrillicLetter('a')]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('each letter has its script', () => {
  expect(['q', 'ж', 'λ', 'Հ', 'ب', 'क', '語', '5'].map(scriptOf)).toEqual([
    'latin',
    'cyrillic',
    'greek',
    'armenian',
    'arabic',
    'devanagari',
    'cjk',
    'other',
  ])
})

test('gaps are what a reader sees as empty, and the end of a text is no gap', () => {
  expect([' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\n'].every((character) => isGap(character.charCodeAt(0)))).toBe(
    true,
  )
  expect([isGap(Number.NaN), isGap('a'.charCodeAt(0)), isGap(0x200d)]).toEqual([false, false, false])
})

test('picture signs are known by their first half', () => {
  expect([
    isPictograph('👏'.charCodeAt(0)),
    isPictograph('❤'.charCodeAt(0)),
    isPictograph('я'.charCodeAt(0)),
    isLetter('👏'),
  ]).toEqual([true, true, false, false])
})
