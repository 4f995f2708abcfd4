/** Names and loans must be known again across scripts; ordinary words must not be taken for them. */
import { describe, expect, test } from 'vitest'
import { cognates, wordLikeness } from './cognates.ts'
import { foldWord } from './fold-word.ts'
import { readSide } from './side.ts'

const likeness = (one: string, other: string): number => wordLikeness(foldWord(one), foldWord(other))

describe('likeness', () => {
  test.each([
    ['Нұрланова', 'Nurlanova'],
    ['Сапаровтың', 'Saparov'],
    ['парламентте', 'parliament'],
    ['президента', 'president'],
    ['Вашингтоном', 'Washington'],
    ['Қарағанды', 'Karaganda'],
    ['Шымкент', 'Shymkent'],
    ['конституция', 'constitution'],
    ['Europäische', 'européenne'],
  ])('%s and %s look alike', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.62)
  })

  test.each([
    ['бюджет', 'school'],
    ['мектеп', 'budget'],
    ['сұрақ', 'answer'],
    ['ауыл', 'deputy'],
  ])('%s and %s do not', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.62)
  })
})

test('the evidence names pairs of both vocabularies with the numbers surest', () => {
  const read = (text: string, language: string) => readSide([text], language, undefined, () => undefined).vocabulary
  const [source, target] = [read('Депутат Сапаров 120 мектеп', 'kk'), read('Deputy Saparov 120 schools', 'en')]
  const named = cognates
    .pairs(source, target, () => undefined)
    .toSorted((one, other) => other.forward - one.forward)
    .map((pair) => [source.folded[pair.source], target.folded[pair.target]])
  expect(named[0]).toEqual(['120', '120'])
  expect(named).toContainEqual(['saparov', 'saparov'])
  expect(named).toContainEqual(['deputat', 'deputi'])
})
