/** Long texts take the coarse road: the same promises hold there, and a missing chapter does not lead astray. */
import { expect, test } from 'vitest'
import { alignSegments } from './align-segments.ts'

const places = ['Астана', 'Алматы', 'Семей', 'Тараз', 'Павлодар', 'Орал', 'Ақтау', 'Көкшетау', 'Түркістан', 'Атырау']
const placesInEnglish = [
  'Astana',
  'Almaty',
  'Semey',
  'Taraz',
  'Pavlodar',
  'Oral',
  'Aktau',
  'Kokshetau',
  'Turkistan',
  'Atyrau',
]

/** Invented council minutes; every third line has a number of its own. */
const minutes = (names: readonly string[], opened: string, spent: string, closed: string) =>
  Array.from({ length: 420 }, (_, k) => {
    const name = names[(k * 7 + Math.floor(k / 10)) % names.length] ?? ''
    if (k % 3 === 0) return `${name} ${opened} ${1000 + k}.`
    return k % 3 === 1 ? `${spent} ${name} ${spent}.` : `${closed} ${name}.`
  })
const source = minutes(
  places,
  'қалалық мәслихаты жиналысты ашты, хаттама нөмірі',
  'бюджет туралы баяндама тыңдалды',
  'Отырыс жабылды',
)
const target = minutes(
  placesInEnglish,
  'city council opened the meeting, minutes number',
  'the budget report was heard',
  'The session closed',
)
const align = (target: readonly string[]) =>
  alignSegments({ sourceLanguage: 'kk', targetLanguage: 'en', source, target })

test('four hundred lines face each other', () => {
  const links = align(target)
  const right = links.filter((link) => link.source.length === 1 && link.source[0] === link.target[0]).length
  expect(right).toBeGreaterThan(410)
})

test('where a chapter of the translation is missing, the lines before and after it still face each other', () => {
  const links = align([...target.slice(0, 120), ...target.slice(240)])
  const right = links.filter(
    ({ source: [s = -1], target: [t = -2] }) => t === (s < 120 ? s : s - 120) && (s < 120 || s >= 240),
  )
  expect(right.length).toBeGreaterThan(285)
  expect(links.flatMap((link) => link.source)).toEqual(source.map((_, i) => i))
})
