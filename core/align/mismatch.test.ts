/** Texts that are not what they are said to be; all sentences are invented. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignSegments } from './align-segments.ts'
import { findLanguageMismatch, shareIfUnrelated } from './mismatch.ts'

const ru = [
  'Городской совет утвердил бюджет на 2031 год.',
  'На ремонт школ выделят 48 миллионов рублей.',
  'Мэр Ольга Терентьева назвала это решение трудным.',
  'Новый мост через реку Вязьму откроют в мае.',
  'По нему каждый день будут ездить 12 тысяч машин.',
  'Строители обещали закончить работу на три недели раньше.',
  'Жители улицы Лесной жалуются на шум по ночам.',
  'Полиция проверила девять жалоб и ничего не нашла.',
  'В субботу на площади пройдёт ярмарка мёда.',
  'Вход свободный, начало в 10 часов.',
]
const en = [
  'The city council approved the budget for 2031.',
  'Repairs to schools will receive 48 million roubles.',
  'Mayor Olga Terentyeva called the decision difficult.',
  'The new bridge over the Vyazma river will open in May.',
  'Every day 12 thousand cars will use it.',
  'The builders promised to finish the work three weeks early.',
  'Residents of Lesnaya Street complain about noise at night.',
  'The police looked into nine complaints and found nothing.',
  'On Saturday a honey fair will be held in the square.',
  'Admission is free; it starts at 10 o’clock.',
]
const stranger = [
  'Whales sing, and their songs change from year to year.',
  'Nobody knows who begins a new tune.',
  'Professor Imogen Halloway has listened to them since 1987 and owns some four thousand hours of recordings.',
  'She keeps them in a barn.',
  'A young male, she says, copies what he hears from others that pass by on their way south, much as a teenager would.',
  'Some of it is lost.',
  'Ships are louder now than they were when she began, and the animals fall silent when one comes near the bay.',
  'They wait.',
  'Her student Pell built an instrument that hears through the noise, though it cost him his savings.',
  'It works on calm days only, which are rare there.',
]

const input = (target: readonly string[]) => ({ sourceLanguage: 'ru', targetLanguage: 'en', source: ru, target })
const judge = (target: readonly string[]) => shareIfUnrelated(input(target), alignSegments(input(target)))

describe('two texts', () => {
  test('that are translations are let pass', () => {
    expect(judge(en)).toBeUndefined()
  })
  test('that are translations of an excerpt are let pass', () => {
    expect(judge(en.slice(0, 8))).toBeUndefined()
  })
  test('about different things are noticed, with the share that fits', () => {
    expect(judge(stranger)).toBeLessThan(0.7)
  })
  test('too short to tell are let pass', () => {
    expect(shareIfUnrelated({ ...input(stranger.slice(0, 3)), source: ru.slice(0, 3) }, [])).toBeUndefined()
  })
})

const russian = { language: 'ru', texts: ru }
const english = { language: 'en', texts: en }

describe('languages', () => {
  test('as declared are let pass, with a source and without', () => {
    expect([findLanguageMismatch(russian, english), findLanguageMismatch(undefined, english)]).toEqual([
      undefined,
      undefined,
    ])
  })
  test('swapped are noticed', () => {
    const swapped = findLanguageMismatch({ language: 'ru', texts: en }, { language: 'en', texts: ru })
    expect(swapped).toEqual({ kind: 'sides-swapped' })
  })
  test('declared wrongly on one side are named', () => {
    expect(findLanguageMismatch(russian, { language: 'kk', texts: en })).toEqual({
      kind: 'wrong-language',
      side: 'target',
      declared: 'kk',
      seems: 'en',
    })
  })
  test('of a few words are not judged', () => {
    expect(findLanguageMismatch(undefined, { language: 'ru', texts: ['Hello there'] })).toBeUndefined()
  })
})

test('any text is judged without failing', () => {
  const odd = fc.array(fc.string(), { maxLength: 12 })
  fc.assert(
    fc.property(odd, odd, (source, target) => {
      const both = { sourceLanguage: 'ru', targetLanguage: 'en', source, target }
      const share = shareIfUnrelated(both, alignSegments(both))
      expect(share === undefined || (share >= 0 && share <= 1)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
