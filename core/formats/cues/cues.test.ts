/** Subtitles: what is a cue, what a sentence over several, and that no time is ever touched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOnly } from '../../model/inline-text.ts'
import { ok } from '../../model/result.ts'
import { sniffFile } from '../sniff.ts'
import { corrected, seenBlocks } from '../testing/corrected.ts'
import { typed } from '../testing/typed-signs.ts'
import { srtGrammar } from './srt.ts'
import { vttGrammar } from './vtt.ts'

const ferry = `1
00:00:01,000 --> 00:00:03,500
The ferry of Qaraoy
returns on Monday,

2
00:00:03,500 --> 00:00:06,000
and <i>nobody</i> knows for how long.

3
00:00:07,000 --> 00:00:09,000
{\\an8}- Who sold the tickets?
- Not me.
`

const film = `WEBVTT - a film

NOTE
nobody reads this

STYLE
::cue { color: red }

opening
00:01.000 --> 00:03.500 align:start
<v Asel>Bread &amp; salt,

00:03.500 --> 00:06.000
said <b>grandmother</b>.
`

const read: readonly (readonly [what: string, grammar: 'srt' | 'vtt', text: string, seen: readonly string[]])[] = [
  [
    'a sentence over two cues is one, what two people say is two lines',
    'srt',
    ferry,
    ['The ferry of Qaraoy returns on Monday, and nobody knows for how long.', '- Who sold the tickets?\n- Not me.'],
  ],
  ['remarks, styles and names of cues are none of the text', 'vtt', film, ['Bread & salt, said grandmother.']],
  ['a cue without index, with a point for the comma', 'srt', '0:00:01.0 --> 0:00:02.00\nRain.\n', ['Rain.']],
  ['words right behind the times', 'srt', '1\n00:00:01,000 --> 00:00:02,000x1:10\nRain.\n', ['Rain.']],
  [
    'the next cue begins without a blank line',
    'srt',
    '1\n00:00:01,0 --> 00:00:02,0\nRain.\n2\n00:00:02,0 --> 00:00:03,0\nSnow.',
    ['Rain.', 'Snow.'],
  ],
  [
    'three points end no sentence',
    'srt',
    '1\n00:00:01,0 --> 00:00:02,0\nIt rained...\n\n2\n00:00:02,0 --> 00:00:03,0\nall night.',
    ['It rained... all night.'],
  ],
  ['a bracket that is no tag is text', 'srt', '1\n00:00:01,0 --> 00:00:02,0\n<now> {not} a tag', ['<now> {not} a tag']],
  ['a cue that says nothing', 'srt', '1\n00:00:01,0 --> 00:00:02,0\n\n\n2\n00:00:02,0 --> 00:00:03,0\nRain', ['Rain']],
  [
    'one time of two that cannot be read',
    'vtt',
    'WEBVTT\n\n00:1 --> 00:2\nSnow\n\n00:01.000 --> 00:02.000\nRain',
    ['Rain'],
  ],
]

const grammars = { srt: srtGrammar, vtt: vttGrammar }

test.each(read)('%s', (_, grammar, text, seen) => {
  expect(seenBlocks(grammars[grammar], text)).toEqual(seen)
})

test('lines that no cue holds are told, with the first of them', () => {
  const text = '1\n00:00:01,0 --> 00:00:02,0\nRain.\n\nall night\n\nlong\n'
  expect(srtGrammar.parse(text).diagnostics).toEqual([{ kind: 'stray-lines', count: 2, line: 5 }])
})

const refused: readonly (readonly [name: string, text: string, failure: object])[] = [
  ['a.srt', '1\n00:00:01 --> 00:00:10\nRain\n', { kind: 'broken-line', line: 2, rule: 'cue-time' }],
  ['a.srt', 'It rained.\n\nAll night.\n', { kind: 'broken-line', line: 1, rule: 'no-cue' }],
  ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\n\n', { kind: 'blank' }],
  ['a.vtt', '00:01.000 --> 00:02.000\nRain\n', { kind: 'broken-line', line: 1, rule: 'vtt-start' }],
  ['a.vtt', 'WEBVTT\n\n00:01 --> 00:02\nRain\n', { kind: 'broken-line', line: 3, rule: 'no-cue' }],
  ['a.vtt', 'WEBVTT\nRegion: id=fred\n', { kind: 'blank' }],
]

test.each(refused)('%s is refused with its line: %j', (name, text, failure) => {
  expect(sniffFile(name, new TextEncoder().encode(text))).toMatchObject({ ok: false, failure })
})

test('what is no subtitle can still be taken for the text it is', () => {
  const bytes = new TextEncoder().encode('It rained.\n')
  expect(sniffFile('a.srt', bytes, { asText: true })).toMatchObject({ value: { format: 'txt' } })
})

const written: readonly (readonly [what: string, grammar: 'srt' | 'vtt', from: string, to: string])[] = [
  ['a word, in its line', 'srt', 'Monday', 'Tuesday'],
  ['a word in italics', 'srt', 'nobody', 'somebody'],
  ['signs that are mark-up', 'vtt', 'salt', 'salt &lt;&amp;--&gt;'],
]

test.each(written)('%s is corrected, and nothing beside it', (_, grammar, from, to) => {
  const text = grammar === 'srt' ? ferry : film
  const words = to.replace('&lt;', '<').replace('&amp;', '&').replace('&gt;', '>')
  expect(corrected(grammars[grammar], text, (coded) => coded.replace(from, words))).toEqual(ok(text.replace(from, to)))
})

describe('a correction', () => {
  test('that takes all words of a line leaves no blank line, which would end the cue', () => {
    const written = corrected(srtGrammar, ferry, (coded) => coded.replace('The ferry of Qaraoy', ''))
    expect(written.ok && seenBlocks(srtGrammar, written.value)[0]).toBe(
      'returns on Monday, and nobody knows for how long.',
    )
  })

  test('that loses the time of the next cue stops the export', () => {
    const written = corrected(srtGrammar, ferry, (coded, index) =>
      index === 0 ? coded.replace(/[\uE000-\uF8FF]/gu, '') : coded,
    )
    expect(written).toMatchObject({ failure: { blocks: [{ block: 0, faults: [{ kind: 'code-lost', id: 2 }] }] } })
  })

  test('that empties a sentence keeps the times of all its cues', () => {
    const written = corrected(srtGrammar, ferry, (coded, index) => (index === 0 ? '' : coded))
    expect(written.ok && written.value.match(/-->/gu)).toHaveLength(3)
  })

  test('turns the order of no two times', () => {
    const three = ferry.replace('for how long.', 'if\n\n9\n00:00:06,000 --> 00:00:06,500\nit stays.')
    const written = corrected(srtGrammar, three, (coded, index) => {
      if (index > 0) return coded
      const [first, second] = [...codesOnly(coded)].slice(1).filter((_, at) => at === 0 || at === 3)
      return coded.replace(first!, '#').replace(second!, first!).replace('#', second!)
    })
    expect(written).toMatchObject({ failure: { blocks: [{ faults: [{ kind: 'code-out-of-order' }] }] } })
  })
})

describe.each(['srt', 'vtt'] as const)('whatever is typed into %s', (id) => {
  const text = id === 'srt' ? ferry : film
  const lineEnds = fc.constantFrom('\n', '\r\n', '\r')
  /** Tags that somebody types into SRT are tags: it has no way to say otherwise. */
  const words = typed.map((signs) => (id === 'srt' ? signs.replace(/<\/?b>/gu, '') : signs))

  test('is read again, and every line that nobody touched is as it was', () => {
    fc.assert(
      fc.property(words, lineEnds, (signs, lineEnd) => {
        const original = text.replaceAll('\n', lineEnd)
        const written = corrected(grammars[id], original, (coded) =>
          coded.replace('salt', signs).replace('Monday', signs),
        )
        if (!written.ok) throw new Error('refused')
        const wanted = seenBlocks(grammars[id], original).map((seen) =>
          seen.replace('salt', signs).replace('Monday', signs),
        )
        expect(seenBlocks(grammars[id], written.value)).toEqual(wanted)
        const [before, after] = [original, written.value].map((whole) => whole.split(lineEnd))
        const touched = after!.filter((line, at) => line !== before![at])
        expect([after!.length, touched.length, /[\r\n]/u.test(after!.join(''))]).toEqual([before!.length, 1, false])
      }),
    )
  })
})

test('any text at all is answered', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^(?:1\n|00:00:01,000 --> 00:00:02,000|-->|WEBVTT|<i>|\n|a|<|&amp;){0,20}$/u),
      (text) => {
        for (const grammar of [srtGrammar, vttGrammar]) {
          void grammar.findBroken?.(text)
          expect(corrected(grammar, text, (coded) => coded)).toEqual(ok(text))
        }
      },
    ),
  )
})
