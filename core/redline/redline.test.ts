/** What a redline shows, and its laws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId, type SegmentId } from '../model/ids.ts'
import {
  isChange,
  type Redline,
  type RedlinePiece,
  type Run,
  takeBack,
  textAsItStands,
  textOfBaseline,
} from '../model/redline.ts'
import { redlineOf } from './redline.ts'
import { textOfRun } from './run-places.ts'

function run(...texts: readonly (readonly [id: string, text: string, gap?: string])[]): Run {
  return texts.map(([id, text, gapBefore = ' ']) => ({ segment: asId<SegmentId>(id), text, gapBefore }))
}

function mark(piece: RedlinePiece): string {
  if (piece.kind === 'kept') return piece.text
  if (!isChange(piece)) return piece.kind === 'split' ? '⟨split⟩' : '⟨joined⟩'
  const { before, after, nature } = piece
  const sign = { words: '', spacing: 's', quotes: 'q' }[nature]
  return `${sign}${before && `[-${before}-]`}${after && `{+${after}+}`}`
}

function show(redline: Redline): readonly string[] {
  return redline.map(
    ({ gap, pieces }) => `${gap.some(isChange) ? `gap ${gap.map(mark).join('')} ` : ''}${pieces.map(mark).join('')}`,
  )
}

const all = (redline: Redline): readonly RedlinePiece[] => redline.flatMap(({ gap, pieces }) => [...gap, ...pieces])

describe('a redline shows', () => {
  const shown: readonly (readonly [name: string, before: Run, after: Run, lines: readonly string[]])[] = [
    ['a word put in', run(['a', 'a dry year']), run(['a', 'a very dry year']), ['a {+very +}dry year']],
    [
      'a word replaced as one change',
      run(['a', 'the tall house']),
      run(['a', 'the stone house']),
      ['the [-tall-]{+stone+} house'],
    ],
    ['a doubled space', run(['a', 'of  the law']), run(['a', 'of the law']), ['of s[- -]the law']],
    ['quotation marks', run(['a', 'the "law"']), run(['a', 'the «law»']), ['the q[-"-]{+«+}lawq[-"-]{+»+}']],
    ['a split as a mark', run(['a', 'One. Two.']), run(['a', 'One.'], ['b', 'Two.']), ['One.', '⟨split⟩Two.']],
    ['a join as a mark', run(['a', 'One.'], ['b', 'Two.']), run(['a', 'One. Two.']), ['One.⟨joined⟩ Two.']],
    [
      'a join with a correction behind it',
      run(['a', 'The mayor.'], ['b', 'spoke long.']),
      run(['a', 'The mayor. spoke briefly.']),
      ['The mayor.⟨joined⟩ spoke [-long-]{+briefly+}.'],
    ],
    [
      'nothing of a join that was split again at its place',
      run(['a', 'One.'], ['b', 'Two.']),
      run(['a', 'One.'], ['c', 'Two.']),
      ['One.', 'Two.'],
    ],
    [
      'a correction in the segment it was made in',
      run(['a', 'One came.'], ['b', 'Two left.']),
      run(['a', 'One came.'], ['b', 'left.']),
      ['One came.', '[-Two -]left.'],
    ],
    [
      'white space between two segments taken out of where it stood',
      run(['a', 'One.'], ['b', 'Two.', '   ']),
      run(['a', 'One.'], ['b', 'Two.', ' ']),
      ['One.', 'gap  s[-  -] Two.'],
    ],
    ['a segment emptied and joined', run(['a', 'One.'], ['b', 'Two.']), run(['a', 'One.']), ['One.[- Two.-]⟨joined⟩']],
  ]
  test.each(shown)('%s', (_, before, after, lines) => {
    expect(show(redlineOf(before, after))).toEqual(lines)
  })

  test('a word mostly kept letter by letter, as one change', () => {
    const [segment] = redlineOf(run(['a', 'the goverment met']), run(['a', 'the government met']))
    expect(segment?.pieces.filter(isChange).map(({ before, after, letters }) => ({ before, after, letters }))).toEqual([
      {
        before: 'goverment',
        after: 'government',
        letters: [
          { kind: 'kept', text: 'gover' },
          { kind: 'added', text: 'n' },
          { kind: 'kept', text: 'ment' },
        ],
      },
    ])
  })

  test('an inline code as a word of its own', () => {
    const [segment] = redlineOf(run(['a', 'the \ue000old\ue001 town']), run(['a', 'the \ue000old town']))
    expect(segment?.pieces.filter(isChange).map(({ before }) => before)).toEqual(['\ue001'])
  })

  test('one change taken back leaves the others', () => {
    const [segment] = redlineOf(run(['a', 'a dry cold year']), run(['a', 'a wet cold month']))
    const [first] = segment?.pieces.filter(isChange) ?? []
    expect(segment && first && takeBack(segment.pieces, first)).toBe('a dry cold month')
  })
})

/** Words, signs, pictures of several characters, letters with marks, codes, and white space of every kind. */
const bits = [
  'a',
  'the',
  'law',
  'халық',
  '.',
  ',',
  ' ',
  '  ',
  '\u00a0',
  '"',
  '«',
  '\ue000',
  '\ue001',
  '👩‍👧',
  '🏳️‍🌈',
  '🇰🇿',
  'e\u0301',
  '我',
  '\n',
  '12 500',
  'क्षि',
  '👍🏽',
  '\u0301',
  '\u200d',
  // Written from right to left, with vowels, and the marks that turn the direction.
  'السَّلام',
  'لا',
  'לַיְלָה',
  '١٢٣',
  '\u200f',
  '\u2067',
  '\u2069',
]
const prose = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(''))

type Doing =
  | { readonly do: 'write'; readonly at: number; readonly from: number; readonly to: number; readonly text: string }
  | { readonly do: 'split'; readonly at: number; readonly cut: number; readonly gap: string }
  | { readonly do: 'join'; readonly at: number }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), at: share, from: share, to: share, text: prose }),
  fc.record({ do: fc.constant('split' as const), at: share, cut: share, gap: fc.constantFrom('', ' ', '\n') }),
  fc.record({ do: fc.constant('join' as const), at: share }),
)

/** As people do: a split keeps the first part's identity, a join the left one's. Ids come from `next`. */
function done(before: Run, doing: Doing, next: () => string): Run {
  const index = Math.min(before.length - 1, Math.floor(doing.at * before.length))
  const here = before[index]
  if (here === undefined) return before
  const rest = (...now: Run): Run => [
    ...before.slice(0, index),
    ...now,
    ...before.slice(index + (doing.do === 'join' ? 2 : 1)),
  ]
  if (doing.do === 'write') {
    const [from, to] = [doing.from, doing.to].map((part) => Math.floor(part * here.text.length)).sort((a, b) => a - b)
    return rest({ ...here, text: here.text.slice(0, from) + doing.text + here.text.slice(to) })
  }
  if (doing.do === 'split') {
    const cut = Math.floor(doing.cut * here.text.length)
    const added = { segment: asId<SegmentId>(next()), gapBefore: doing.gap, text: here.text.slice(cut) }
    return rest({ ...here, text: here.text.slice(0, cut) }, added)
  }
  const right = before[index + 1]
  return right === undefined ? before : rest({ ...here, text: here.text + right.gapBefore + right.text })
}

const work = fc
  .record({ texts: fc.array(prose, { minLength: 1, maxLength: 3 }), doings: fc.array(doing, { maxLength: 8 }) })
  .map(({ texts, doings }) => {
    let made = 0
    const next = () => `s${made++}`
    const before = run(...texts.map((text): readonly [string, string] => [next(), text]))
    return { before, after: doings.reduce((now, one) => done(now, one, next), before) }
  })

describe('over random edits, splits and joins', () => {
  test('all kept is the text as it stands, segment by segment, byte for byte', () => {
    fc.assert(
      fc.property(work, ({ before, after }) => {
        const redline = redlineOf(before, after)
        expect(redline.map(({ segment, pieces }) => [segment, textAsItStands(pieces)])).toEqual(
          after.map(({ segment, text }) => [segment, text]),
        )
        expect(textAsItStands(all(redline))).toBe(textOfRun(after))
      }),
      { numRuns: 1_000 },
    )
  })

  test('all taken back is the baseline, byte for byte', () => {
    fc.assert(
      fc.property(work, ({ before, after }) => {
        expect(textOfBaseline(all(redlineOf(before, after)))).toBe(textOfRun(before))
      }),
      { numRuns: 1_000 },
    )
  })

  test('changes taken back one after another, in any order, come to the baseline', () => {
    fc.assert(
      fc.property(prose, prose, fc.func(fc.nat()), (before, after, pick) => {
        let text = after
        for (let round = 0; text !== before && round < 100; round++) {
          const pieces = redlineOf(run(['a', before]), run(['a', text]))[0]?.pieces ?? []
          const changes = pieces.filter(isChange)
          const change = changes[pick(round) % changes.length]
          if (change === undefined) break
          text = takeBack(pieces, change)
        }
        expect(text).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  test('the places of a change are where its words stand', () => {
    fc.assert(
      fc.property(work, ({ before, after }) => {
        for (const piece of all(redlineOf(before, after))) {
          if (!isChange(piece)) continue
          expect(textOfRun(after).slice(piece.at.start, piece.at.end)).toBe(piece.after)
          expect(textOfRun(before).slice(piece.beforeAt.start, piece.beforeAt.end)).toBe(piece.before)
        }
      }),
    )
  })

  test('no change begins or ends inside a character as a reader counts them', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
    const edges = (text: string) => new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length))
    // A code is no character of the text, whatever Unicode says of what stands behind it.
    const written = fc
      .oneof(prose, fc.string({ unit: 'grapheme', maxLength: 12 }))
      .map((text) => text.replace(/[\uE000-\uF8FF]/gu, ''))
    fc.assert(
      fc.property(written, written, (before, after) => {
        const [inBefore, inAfter] = [edges(before), edges(after)]
        for (const piece of all(redlineOf(run(['a', before]), run(['a', after])))) {
          if (!isChange(piece)) continue
          const places = [inAfter.has(piece.at.start), inAfter.has(piece.at.end), inBefore.has(piece.beforeAt.start)]
          expect([...places, inBefore.has(piece.beforeAt.end)]).toEqual([true, true, true, true])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('nothing changed, nothing shown', () => {
    fc.assert(
      fc.property(work, ({ after }) => {
        expect(all(redlineOf(after, after)).filter(({ kind }) => kind !== 'kept')).toEqual([])
      }),
    )
  })
})
