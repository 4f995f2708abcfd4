import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeCharacter, codesOnly, type InlineCode } from '../model/inline-text.ts'
import { readerText, viewAsReader } from '../model/reader-text.ts'
import type { Replacement, SearchPattern } from '../model/search-pattern.ts'
import { sliceSpan } from '../model/span.ts'
import { createFinder, type FoundPlace, type SegmentFinder } from './find-in-segment.ts'

const plain: SearchPattern = {
  text: '',
  isRegex: false,
  isWholeWords: false,
  isCaseExact: false,
  isAccentExact: true,
}

function finderOf(pattern: Partial<SearchPattern>, replacement?: Partial<Replacement>): SegmentFinder {
  const whole = replacement && { text: '', isCaseFollowed: true, ...replacement }
  const finder = createFinder({ ...plain, ...pattern }, whole)
  if (!finder.ok) throw new Error(finder.failure)
  return finder.value
}

function segment(text: string, codes: readonly InlineCode[] = [], language = 'en') {
  return { text, codes, language }
}

/** The words found in a text without codes. */
function found(text: string, pattern: Partial<SearchPattern>): readonly string[] {
  return finderOf(pattern)(segment(text), 100).map(({ span }) => sliceSpan(text, span))
}

function written(text: string, places: readonly FoundPlace[]): string {
  const fixes = places.flatMap(({ fix }) => fix ?? [])
  return fixes.reduceRight((whole, { span, replacement }) => {
    return whole.slice(0, span.start) + replacement + whole.slice(span.end)
  }, text)
}

function replaced(text: string, pattern: Partial<SearchPattern>, replacement: Partial<Replacement>, language = 'en') {
  return written(text, finderOf(pattern, replacement)(segment(text, [], language), 100))
}

const bold: readonly InlineCode[] = [1, 2].map((id) => ({
  id,
  kind: id === 1 ? 'open' : 'close',
  pair: 3 - id,
  canonical: 'b',
  equiv: '',
  may: { copy: true, delete: true, reorder: false, overlap: false },
  raw: '**',
}))
const [open, close] = [codeCharacter(1), codeCharacter(2)]

describe('a text that is looked for', () => {
  test('is found whatever the case of its letters, in Kazakh too', () => {
    expect(found('ТОҚАЕВ келді. Тоқаев сөйледі, тоқаев.', { text: 'тоқаев' })).toEqual(['ТОҚАЕВ', 'Тоқаев', 'тоқаев'])
  })
  test('is found in its own case alone if that is asked for', () => {
    expect(found('Мост. мост.', { text: 'мост', isCaseExact: true })).toEqual(['мост'])
  })
  test('is no part of a longer word where whole words are asked for', () => {
    const text = 'Ел, елдер, ел. Un été, étés. Level_2, level.'
    expect(found(text, { text: 'ел', isWholeWords: true })).toEqual(['Ел', 'ел'])
    expect(found(text, { text: 'été', isWholeWords: true })).toEqual(['été'])
    expect(found(text, { text: 'level', isWholeWords: true })).toEqual(['level'])
  })
  test('is found without its accents, and й stays a letter of its own', () => {
    expect(found('Всё, все. Café, cafe\u0301, cafe.', { text: 'все', isAccentExact: false })).toEqual(['Всё', 'все'])
    expect(found('Café, cafe\u0301, cafe.', { text: 'cafe', isAccentExact: false })).toEqual([
      'Café',
      'cafe\u0301',
      'cafe',
    ])
    expect(found('мои, мой', { text: 'мои', isAccentExact: false })).toEqual(['мои'])
  })
  test('is found however its accents are composed', () => {
    expect(found('Cafe\u0301.', { text: 'café' })).toEqual(['Cafe\u0301'])
  })
  test('means its signs as they stand', () => {
    expect(found('a.b (c) a+b axb $5', { text: 'a.b' })).toEqual(['a.b'])
    expect(found('a.b (c) $5', { text: '(c) $' })).toEqual(['(c) $'])
  })
  test('is found over a space that keeps a line together', () => {
    expect(found('5\u00a0млн тенге', { text: '5 млн' })).toEqual(['5\u00a0млн'])
  })
  test('beside an emoji keeps its place', () => {
    expect(found('👩‍👩‍👧 rose 👩‍👩‍👧 rose', { text: 'rose' })).toEqual(['rose', 'rose'])
    expect(found('👍🏽é', { text: 'e', isAccentExact: false })).toEqual(['é'])
  })
})

describe('a regular expression', () => {
  const regex = { isRegex: true }
  test('knows the letters of every script', () => {
    expect(found('Әлия 12, Ольга 7', { ...regex, text: String.raw`\p{Lu}\p{Ll}+`, isCaseExact: true })).toEqual([
      'Әлия',
      'Ольга',
    ])
  })
  test('finds nothing where it would find nothing at all', () => {
    expect(found('aab', { ...regex, text: 'x*' })).toEqual([])
  })
  test('puts what its groups caught where they are named', () => {
    const date = { ...regex, text: String.raw`(?<day>\d+)\.(\d+)\.(\d{4})` }
    expect(replaced('On 05.11.2024.', date, { text: '$3-$2-$<day> ($&, $$, $9)' })).toBe(
      'On 2024-11-05 (05.11.2024, $, $9).',
    )
  })
  test('gives back what it caught with its accents, though it was compared without', () => {
    expect(
      replaced(
        'Café Noir',
        { ...regex, text: '(cafe) (noir)', isAccentExact: false },
        { text: '$2 $1', isCaseFollowed: false },
      ),
    ).toBe('Noir Café')
  })
  const faults = [
    ['(a', 'unclosed-group'],
    ['[a', 'unclosed-class'],
    ['a)', 'unmatched-bracket'],
    ['*a', 'nothing-to-repeat'],
    ['a{2,1}', 'nothing-to-repeat'],
    [String.raw`\p{Nope}`, 'bad-escape'],
    ['a\\', 'bad-escape'],
    ['[z-a]', 'bad-range'],
    ['(?<1>a)', 'bad-name'],
    ['', 'empty'],
    ['a)(?:b', 'unmatched-bracket'],
  ] as const
  test.each(faults)('that cannot be read says why: %s', (text, fault) => {
    expect(createFinder({ ...plain, isRegex: true, isWholeWords: true, text }, undefined)).toEqual({
      ok: false,
      failure: fault,
    })
  })
})

describe('a replacement', () => {
  test('follows the case of what stood there, as in Word', () => {
    const text = 'ТОҚАЕВ, Тоқаев, тоқаев'
    expect(replaced(text, { text: 'тоқаев' }, { text: 'назарбаев' })).toBe('НАЗАРБАЕВ, Назарбаев, назарбаев')
    expect(replaced(text, { text: 'тоқаев' }, { text: 'Президент', isCaseFollowed: false })).toBe(
      'Президент, Президент, Президент',
    )
  })
  test('writes large letters as the language does', () => {
    expect(replaced('ANKARA', { text: 'ankara' }, { text: 'izmir' }, 'tr')).toBe('İZMİR')
  })
  test('of a literal text knows no signs', () => {
    expect(replaced('It cost 5.', { text: '5' }, { text: '$& $1' })).toBe('It cost $& $1.')
  })
})

describe('inline codes', () => {
  test('are invisible to whoever looks, and stay when words change around them', () => {
    const text = `The Head ${open}of${close} State left.`
    const places = finderOf({ text: 'head of state' }, { text: 'chief of state' })(segment(text, bold), 10)
    expect([places.map(({ span }) => sliceSpan(text, span)), written(text, places)]).toEqual([
      [`Head ${open}of${close} State`],
      `The Chief ${open}of${close} state left.`,
    ])
  })
  test('whose words are no text cannot be written in', () => {
    const field: InlineCode = { ...bold[0]!, id: 1, kind: 'single', canonical: 'field', equiv: 'price' }
    const text = `The ${open} rose, the price fell.`
    const places = finderOf({ text: 'price' }, { text: 'cost' })(segment(text, [field]), 10)
    expect([places.length, written(text, places)]).toEqual([2, `The ${open} rose, the cost fell.`])
  })
})

describe('whatever is replaced by whatever', () => {
  const words = fc.array(fc.constantFrom('a', 'ab', 'Б', 'бв', ' ', ' ', '.', 'é', '👍', open, close), {
    maxLength: 30,
  })
  const coded = words.map((pieces) => {
    // Each code once, in its order: as any text has it.
    const whole = pieces.join('')
    const at = [whole.indexOf(open), whole.lastIndexOf(close)]
    const bare = [...whole].map((sign, index) => {
      const place = [...whole].slice(0, index).join('').length
      return (sign === open || sign === close) && !at.includes(place) ? '' : sign
    })
    return bare.join('')
  })
  const wanted = fc.constantFrom('a', 'ab', 'б', 'é', 'a b', '.', 'бв')
  const instead = fc.constantFrom('x', 'yz', '', 'Q w')
  const codesOf = (text: string) => bold.filter(({ id }) => text.includes(codeCharacter(id)))

  test('spans lie in the text, apart and in order, and cover what was looked for', () => {
    fc.assert(
      fc.property(coded, wanted, (text, pattern) => {
        const places = finderOf({ text: pattern })(segment(text, codesOf(text)), 100)
        let end = 0
        for (const { span } of places) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(readerText(sliceSpan(text, span), codesOf(text)).toLowerCase()).toBe(pattern)
          end = span.end
        }
      }),
    )
  })
  test('every code is kept, and what was written is found where it was', () => {
    fc.assert(
      fc.property(coded, wanted, instead, (text, pattern, replacement) => {
        const codes = codesOf(text)
        const places = finderOf({ text: pattern }, { text: replacement, isCaseFollowed: false })(
          segment(text, codes),
          100,
        )
        const after = written(text, places)
        expect(codesOnly(after)).toBe(codesOnly(text))
        const fixed = places.filter(({ fix }) => fix !== undefined).length
        const expected = viewAsReader(text, codes).text.toLowerCase().split(pattern).length - 1
        expect(places.length).toBe(expected)
        if (fixed === places.length) {
          const seen = viewAsReader(text, codes).text
          expect(readerText(after, codes)).toBe(
            seen.replaceAll(new RegExp(pattern.replace('.', '\\.'), 'giu'), replacement),
          )
        }
      }),
    )
  })
})
