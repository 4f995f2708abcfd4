/** What is never changed in many places without a look at each. */
import { expect, test } from 'vitest'
import { packOf } from '../language/packs.ts'
import { changesMeaning } from './changes-meaning.ts'

const inside = (before: string, after: string) => ({ before, after, isAtStart: false })

test.each([
  ['is silent', "isn't silent", 'en'],
  ['будет', 'не будет', 'ru'],
  ['ашық', 'ашық емес', 'kk'],
  ['legal', 'illegal', 'en'],
  ['48 seats', '84 seats', 'en'],
  ['84', 'forty', 'en'],
  ['Serikov', 'Seriakov', 'en'],
  ['the minister', 'Marat Iskakov', 'en'],
  ['Алматы', 'Астана', 'kk'],
])('“%s” becoming “%s” (%s) changes what is said', (before, after, language) => {
  expect(changesMeaning(inside(before, after), packOf(language))).toBe(true)
})

test.each([
  ['Head of State', 'head of state', 'en'],
  ['16200 people', '16,200 people', 'en'],
  ['10 rooms', 'ten rooms', 'en'],
  ['in in Almaty', 'in Almaty', 'en'],
  ['recieved', 'received', 'en'],
  ['“word”', '«word»', 'en'],
])('“%s” becoming “%s” (%s) says the same', (before, after, language) => {
  expect(changesMeaning(inside(before, after), packOf(language))).toBe(false)
})

test('the first word of a sentence has its capital from there, and may be no name', () => {
  expect(changesMeaning({ before: 'Becuase', after: 'Because', isAtStart: true }, packOf('en'))).toBe(false)
})
