/** Texts nobody would call an article: the aligner still answers, keeps every index, and looks up in good time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AlignControl, alignSegments } from './align-segments.ts'
import { Pace, stepsPerCheck } from './control.ts'

const align = (source: readonly string[], target: readonly string[], control: AlignControl = {}) =>
  alignSegments({ sourceLanguage: 'kk', targetLanguage: 'en', source, target }, control)

function expectEveryIndexOnce(source: readonly string[], target: readonly string[]): void {
  const links = align(source, target)
  expect(links.flatMap((link) => link.source)).toEqual(source.map((_, i) => i))
  expect(links.flatMap((link) => link.target)).toEqual(target.map((_, j) => j))
}

const numbered = (count: number, words: string) => Array.from({ length: count }, (_, k) => `${words} ${k}.`)
const million = 1_000_000
const withoutStop = (word: string) => word.repeat(Math.ceil(million / word.length))

describe('every index stands in one link', () => {
  test.each([
    ['words without a stop', withoutStop('қала мен ауыл '), withoutStop('town and village ')],
    ['a word without an end', withoutStop('қала'), withoutStop('town')],
    ['blanks after a stop', `Қала.${withoutStop(' ')}x`, `Town.${withoutStop(' ')}x`],
    ['quotation marks', withoutStop('»'), withoutStop('"')],
    ['dashes', withoutStop(' —'), withoutStop(' - ')],
    ['digits', withoutStop('12 345 '), withoutStop('1,')],
  ])('in a line of a million characters: %s', (_, source, target) => {
    expectEveryIndexOnce(['Сәлем.', source, 'Қош бол.'], ['Hello.', target, 'Farewell.'])
  })

  test('in texts of punctuation only', () => {
    expectEveryIndexOnce(Array(300).fill('***'), Array(260).fill('—'))
  })

  test('where one side is ten times the other', () => {
    expectEveryIndexOnce(numbered(900, 'хаттама нөмірі'), numbered(90, 'minutes number'))
    expectEveryIndexOnce(numbered(90, 'хаттама нөмірі'), numbered(900, 'minutes number'))
  })

  test('where a single segment faces thousands', () => {
    expectEveryIndexOnce(['Бір сөйлем.'], numbered(3000, 'sentence'))
    expectEveryIndexOnce(numbered(3000, 'сөйлем'), ['One sentence.'])
  })

  test('in texts of any scripts, mixed', () => {
    const piece = fc.constantFrom('Қала', 'город', '北京', 'بيت', 'घर', '๑๒', '12', '—', '\u0000', '\ud800', '🙂', ' ')
    const segment = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    const text = fc.array(segment, { minLength: 61, maxLength: 90 })
    fc.assert(fc.property(text, text, expectEveryIndexOnce), { numRuns: 12 })
  })
})

describe('looking up from work', () => {
  test('never more steps pass unlooked than are allowed, but for the piece of work in hand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3 * stepsPerCheck), { minLength: 1 }), (pieces) => {
        let [unlooked, looks] = [0, 0]
        const pace = new Pace(() => {
          unlooked = 0
          looks++
        })
        for (const steps of pieces) {
          unlooked += steps
          pace.work(steps, 0)
          expect(unlooked).toBeLessThan(stepsPerCheck)
        }
        expect(looks).toBeGreaterThan(0)
      }),
    )
  })

  test('the more work a text is, the oftener the aligner looks whether to stop', () => {
    const looksOf = (count: number) => {
      let looks = 0
      align(numbered(count, 'хаттама нөмірі туралы'), numbered(count, 'about minutes number'), {
        onProgress: () => looks++,
      })
      return looks
    }
    expect(looksOf(1200)).toBeGreaterThan(2 * looksOf(300))
  })
})
