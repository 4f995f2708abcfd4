import { expect, test } from 'vitest'
import { createProductChecker } from '../../../service/models/product-checker.ts'
import { spellingsOf } from './render-name.ts'

const { language: languageOf } = createProductChecker()
const pairWith = (tag: string) => ({ latin: languageOf('en'), cyrillic: languageOf(tag) })

test.each([
  ['Женеве', 'ru', [], 'Geneva'],
  ['Вашингтоном', 'ru', [], 'Washington'],
  ['Хамитовым', 'ru', [], 'Khamitov'],
  ['Тоқаевтың', 'kk', [], 'Tokayev'],
  ['Жолдасбекова', 'ru', ['Joldasbekova'], 'Joldasbekova'],
  ['Reuters-ке', 'kk', [], 'Reuters'],
  ['Фрэнка', 'ru', [], 'Frank'],
  ['Трампом', 'ru', [], 'Trump'],
  ['Пэлтроу', 'ru', [], 'Paltrow'],
])('%s is spelt as English newspapers do, or as the article does', (name, language, near, spelling) => {
  expect(spellingsOf(name, pairWith(language), near)[0]).toBe(spelling)
})

test.each([
  ['Ковалёва', 'Kovaleva'],
  ['Хамитовой', 'Khamitova'],
])("a woman's surname %s keeps its ending", (name, spelling) => {
  expect(spellingsOf(name, pairWith('ru'), [], true)[0]).toBe(spelling)
})

test('a surname of a man keeps his form, though a woman stands in his place', () => {
  expect(spellingsOf('Семин', pairWith('ru'), [], true)[0]).toBe('Semin')
})

test.each(['Ольховке', 'Капотне'])('%s is not spelt: nobody can tell its dictionary form', (name) => {
  expect(spellingsOf(name, pairWith('ru'), [])).toEqual([])
})
