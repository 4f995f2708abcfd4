/** PO: what is read of it, and that an export rewrites only the messages that were corrected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { openBitext } from '../open-file.ts'
import { openText, writeUnits } from '../testing/bitext-edits.ts'

const ferry = readFileSync(join(import.meta.dirname, '../../../samples/formats/ferry.ru-en.po'), 'utf8')

const read = (text: string) =>
  openText('a.po', text).units.map(({ source, target, state }) => {
    return [readerText(source.text, source.codes), readerText(target.text, target.codes), state]
  })

test('messages are read with their plural forms and states; the header and what is obsolete are none', () => {
  expect(read(ferry)).toEqual([
    ['Паром из Караоя возвращается', 'The ferry of Qaraoy returns', 'translated'],
    ['Билет «%s» продан', 'Ticket "%s" is sold', 'draft'],
    ['Отправление в полдень.\nНе опаздывайте.\n', 'Departure at noon.\nDo not be late.\n', 'translated'],
    ['%d место', '%d seat', 'translated'],
    ['%d мест', '%d seats', 'translated'],
    ['Касса закрыта', '', 'empty'],
  ])
  expect(openText('a.po', ferry).languages).toEqual({ source: undefined, target: 'en' })
})

test('a corrected message is written anew, with what is quoted in it, and its fuzzy mark goes', () => {
  expect(writeUnits('a.po', ferry, { 1: { text: 'The ticket "%s" \\ is sold', state: 'reviewed' } })).toBe(
    ferry
      .replace('#, fuzzy, c-format', '#, c-format')
      .replace('Ticket \\"%s\\" is sold', 'The ticket \\"%s\\" \\\\ is sold'),
  )
})

test('a message sent back is fuzzy, whether it had flags or none; all forms of a plural are', () => {
  const marked = writeUnits('a.po', ferry, { 0: { state: 'returned' }, 4: { state: 'draft' } })
  expect(marked).toBe(
    ferry
      .replace('msgid "Паром', '#, fuzzy\nmsgid "Паром')
      .replace('#, c-format\nmsgid "%d', '#, fuzzy, c-format\nmsgid "%d'),
  )
  expect(
    writeUnits('a.po', marked, { 0: { state: 'translated' }, 3: { state: 'translated' }, 4: { state: 'translated' } }),
  ).toBe(ferry)
})

test('a message of several lines stays one a line', () => {
  const { text } = openText('a.po', ferry).units[2]?.target ?? { text: '' }
  expect(writeUnits('a.po', ferry, { 2: { text: text.replace('late', 'tardy') } })).toBe(ferry.replace('late', 'tardy'))
})

test('whatever is typed is read again letter by letter, and nothing else changes', () => {
  const typed = fc
    .string({ unit: fc.constantFrom('a', 'ә', '"', '\\', '%', 'n', '\t', ' ') })
    .filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(typed, (text) => {
      const again = read(writeUnits('a.po', ferry, { 5: { text, state: 'translated' } }))
      expect(again).toEqual([...read(ferry).slice(0, 5), ['Касса закрыта', text, 'translated']])
    }),
  )
})

test.each([
  ['a string that is never closed', 'msgid "a"\nmsgstr "b\n', 2],
  ['words between messages', 'msgid "a"\nmsgstr "b"\nand so on\n', 3],
])('%s is refused with its line', (_, text, line) => {
  const bytes = new TextEncoder().encode(text)
  expect(openBitext({ name: 'a.po', bytes })).toMatchObject({ failure: { kind: 'broken-line', line, rule: 'po-line' } })
})
