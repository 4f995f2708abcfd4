import { expect, test } from 'vitest'
import { isGoverned as kazakh } from './kk/governed.ts'
import { isGoverned as russian } from './ru/governed.ts'
import { wordsOf } from './word.ts'

test.each([
  ['Он говорил о последствиях закона', 4],
  ['Поезд идёт в новый город', 4],
  ['Им велено молчать', 2],
  ['Мост построен рабочими', 2],
])('in "%s" the word %i has a preposition, or a case that speaks for one', (text, at) => {
  expect(russian(wordsOf(text), at)).toBe(true)
})

test.each([
  ['Она обжалует решение', 2],
  ['Рабочие строят мост', 2],
  ['Мы видим новую дорогу', 2],
])('in "%s" the word %i stands bare', (text, at) => {
  expect(russian(wordsOf(text), at)).toBe(false)
})

test.each([
  ['Олар қалада тұрады', 1],
  ['Заң туралы айтты', 0],
  ['Ауылдың мектебі', 0],
])('in "%s" the word %i has a case or a postposition', (text, at) => {
  expect(kazakh(wordsOf(text), at)).toBe(true)
})

test('a Kazakh subject stands bare', () => {
  expect(kazakh(wordsOf('Мектеп ашылды'), 0)).toBe(false)
})
