/** Numbers in words are read by their value, however many words they take. */
import { expect, test } from 'vitest'
import { languagePacks } from './packs.ts'
import { spokenNumbers } from './spoken-numbers.ts'
import { wordsOf } from './word.ts'

function read(tag: string, text: string): readonly number[] {
  const pack = languagePacks.find((one) => one.tag === tag)!
  return spokenNumbers(text, wordsOf(text), pack).map(({ value }) => value)
}

test.each([
  ['en', 'Twenty-six boats and a hundred and five oars', [26, 105]],
  ['en', 'two hundred thirty-four thousand one hundred', [234_100]],
  ['en', 'five and six, the twenty-first of May', [5, 6, 21]],
  ['en', 'In nineteen eighty-four, seventeen left', [1984, 17]],
  ['en', 'a twenty-year-old in his forties', []],
  ['ru', 'двадцать пять лодок и двести тридцать четыре весла', [25, 234]],
  ['ru', 'от одиннадцати до сорока двух тысяч трёхсот', [11, 42_300]],
  ['ru', 'пятидесятый год, третье место, третьего дня', [50, 3, 3]],
  ['ru', 'стая сорок и пятно', [40]],
  ['kk', 'жиырма бес қайық, үш жүз он төрт ескек', [25, 314]],
  ['kk', 'қырқыншы жыл, отыз мың теңге, оны көрді', [40, 30_000]],
  ['de', 'zwei Boote', []],
] as const)('%s: %s', (tag, text, values) => {
  expect(read(tag, text)).toEqual(values)
})
