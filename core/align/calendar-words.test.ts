/** Numbers in words, months and days are known across Kazakh, Russian and English. */
import { describe, expect, test } from 'vitest'
import { calendarWords } from './calendar-words.ts'
import { readSide } from './side.ts'

function known(source: string, sourceLanguage: string, target: string, targetLanguage: string): readonly string[] {
  const read = (text: string, language: string) => readSide([text], language, undefined, () => undefined).vocabulary
  const [from, to] = [read(source, sourceLanguage), read(target, targetLanguage)]
  return calendarWords
    .pairs(from, to, () => undefined)
    .map((pair) => `${from.folded[pair.source]} ${to.folded[pair.target]}`)
}

describe('pairs', () => {
  test('a month in any case, a number in words or figures', () => {
    expect(known('Бес мектеп қыркүйекте ашылды', 'kk', 'Five schools opened in September', 'en')).toHaveLength(2)
    expect(known('Пять школ открылись в сентябре', 'ru', '5 schools opened in September', 'en')).toHaveLength(2)
  })

  test('regional tags are the same language', () => {
    expect(known('сәрсенбіде', 'kk-KZ', 'в среду', 'ru')).toHaveLength(1)
  })

  test('other languages and other words are left alone', () => {
    expect(known('fünf Schulen', 'de', 'five schools', 'en')).toEqual([])
    expect(known('мектеп ашылды', 'kk', 'the school opened', 'en')).toEqual([])
  })
})
