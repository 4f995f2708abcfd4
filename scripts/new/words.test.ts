import { expect, test } from 'vitest'
import { withWords } from './words.ts'

const text = '{\n  "title": "A } in text",\n  "check": { "one": { "name": "One" } },\n  "empty": {}\n}\n'

test('new words go to the end of their object, and no other line changes', () => {
  expect(withWords(text, ['check', 'two'], { name: '' })).toBe(
    text.replace('{ "name": "One" } }', '{ "name": "One" }, "two": {"name":""} }'),
  )
})

test('an empty object takes its first words', () => {
  expect(withWords(text, ['empty', 'first'], '')).toBe(text.replace('"empty": {}', '"empty": {"first": ""}'))
})

test('a missing object takes none', () => {
  expect(withWords(text, ['missing', 'first'], '')).toBe(text)
})
