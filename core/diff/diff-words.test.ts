/** What an editor sees of a change. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DiffPart } from '../model/diff-part.ts'
import { diffWords } from './diff-words.ts'

/** `[-removed-]{+added+}`, the rest kept. */
function mark(parts: readonly DiffPart[]): string {
  const marks = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return parts.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('')
}

const shown: readonly (readonly [name: string, before: string, after: string, marked: string])[] = [
  ['an equal text is kept whole', 'The mayor spoke.', 'The mayor spoke.', 'The mayor spoke.'],
  ['a word put in comes with the space after it', 'a dry year', 'a very dry year', 'a {+very +}dry year'],
  ['a word taken out too', 'a very dry year', 'a dry year', 'a [-very -]dry year'],
  ['a last word takes the space before it', 'They met', 'They met again', 'They met{+ again+}'],
  ['a replaced word stands beside its replacement', 'the tall house', 'the stone house', 'the [-tall-]{+stone+} house'],
  ['two replaced words are one thought', 'a small red barn', 'a large old barn', 'a [-small red-]{+large old+} barn'],
  ['a misspelling shows its letters', 'the goverment met', 'the government met', 'the gover{+n+}ment met'],
  ['a letter kept by chance is not kept', 'the centre', 'the center', 'the cent[-re-]{+er+}'],
  [
    'words kept in their order stay kept',
    'built school in town',
    'built the town hall',
    'built [-school in-]{+the+} town{+ hall+}',
  ],
  ['a lost space and capital', 'of the law.that all', 'of the law. That all', 'of the law.[-that-]{+ That+} all'],
  ['a mark alone', 'He came. Why', 'He came, Why', 'He came[-.-]{+,+} Why'],
  ['a no-break space is seen', '5 km', '5\u00a0km', '5[- -]{+\u00a0+}km'],
  ['a doubled phrase loses its first copy', 'it is often it is good', 'it is good', '[-it is often -]it is good'],
  [
    'a sentence put in comes whole',
    'It rained. We left.',
    'It rained. Nobody came. We left.',
    'It rained. {+Nobody came. +}We left.',
  ],
  [
    'a code is never torn from its place',
    'the \ue000old\ue001 town',
    'the \ue000new\ue001 town',
    'the \ue000[-old-]{+new+}\ue001 town',
  ],
  ['letters keep their marks', 'cafe\u0301', 'cafe', 'caf[-e\u0301-]{+e+}'],
  ['Kazakh words refine as others do', 'халықтын үні', 'халықтың үні', 'халықты[-н-]{+ң+} үні'],
  ['writing without spaces is shown by letters', '我们今天去', '我们明天去', '我们[-今-]{+明+}天去'],
  ['a figure is changed whole', 'worth 1,250 tenge', 'worth 1,350 tenge', 'worth [-1,250-]{+1,350+} tenge'],
  ['never "1~~48~~84"', 'the 148 readers', 'the 184 readers', 'the [-148-]{+184+} readers'],
  [
    'a figure that only lost its point is changed whole',
    'worth 2.5 tenge',
    'worth 25 tenge',
    'worth [-2.5-]{+25+} tenge',
  ],
  [
    'a figure parted by a space is changed whole',
    'all 12 500 books',
    'all 12 800 books',
    'all [-12 500-]{+12 800+} books',
  ],
  [
    'a figure parted by no-break spaces is changed whole',
    'worth 1\u00a0250\u00a0000,5 tenge',
    'worth 1\u00a0350\u00a0000,5 tenge',
    'worth [-1\u00a0250\u00a0000,5-]{+1\u00a0350\u00a0000,5+} tenge',
  ],
  [
    'two figures side by side stay two',
    'in 2024 150 readers came',
    'in 2024 180 readers came',
    'in 2024 [-150-]{+180+} readers came',
  ],
]

describe('diffWords', () => {
  test.each(shown)('%s', (_, before, after, marked) => {
    expect(mark(diffWords(before, after))).toBe(marked)
  })

  const word = fc.constantFrom(
    'the',
    'steppe',
    'wind',
    'Wind',
    'blew',
    'blow',
    'so',
    '\ue000',
    'e\u0301',
    '👩‍🚀',
    'ұлы',
  )
  const gap = fc.constantFrom(' ', ' ', ' ', '  ', ', ', '. ', '\u00a0', '-', '')
  const line = fc.array(fc.tuple(word, gap), { maxLength: 30 }).map((pairs) => pairs.flat().join(''))
  const joined = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
    parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')

  test('what is kept and removed is the text before, what is kept and added the text after', () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.string({ unit: 'binary' })), fc.oneof(line, fc.string()), (before, after) => {
        const parts = diffWords(before, after)
        expect([joined(parts, 'added'), joined(parts, 'removed')]).toEqual([before, after])
      }),
    )
  })

  test('neighbouring parts are of different kinds and never empty', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const parts = diffWords(before, after)
        expect(parts.every(({ text, kind }, index) => text !== '' && kind !== parts[index + 1]?.kind)).toBe(true)
      }),
    )
  })

  test('two long articles with nothing in common are one replacement', () => {
    const before = Array.from({ length: 10_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(' ')
    const after = Array.from({ length: 10_000 }, (_, index) => String.fromCodePoint(0xac00 + index)).join(' ')
    expect(diffWords(before, after).filter(({ kind, text }) => kind === 'kept' && text !== ' ')).toEqual([])
  })

  test('a long article with scattered changes keeps everything else', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index % 5000}`)
    const changed = words.map((one, index) => (index % 10 === 0 ? '—' : one))
    const kept = diffWords(words.join(' '), changed.join(' ')).filter(({ kind }) => kind === 'kept')
    expect(kept.flatMap(({ text }) => text.match(/\w+/g) ?? []).length).toBe(18_000)
  })
})
