/** A line copied from the source, or of a memory, brings the codes that its translation can have. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCodeFaults } from '../formats/code-faults.ts'
import { codeOf } from '../formats/code-of.ts'
import { codeCharacter, type InlineCode, withoutCodes } from '../model/inline-text.ts'
import { cutLine, joinLines, oneLine, readLine, writeLine } from './coded-line.ts'
import { layLine } from './lay-line.ts'

type Meaning = InlineCode['canonical']
const pair = (id: number, canonical: Meaning, raws: readonly [string, string]): readonly InlineCode[] => [
  codeOf({ id, raw: raws[0], equiv: '', canonical, half: { kind: 'open', pair: id + 1 } }),
  codeOf({ id: id + 1, raw: raws[1], equiv: '', canonical, half: { kind: 'close', pair: id } }),
]
const codes = [
  ...pair(1, 'b', ['**', '**']),
  ...pair(3, 'link', ['[', '](u)']),
  codeOf({ id: 5, raw: '`npm`', equiv: 'npm', canonical: 'other' }),
  ...pair(6, 'link', ['[', '](v)']),
]
const names = ['{b}', '{/b}', '{u}', '{/u}', '{npm}', '{v}', '{/v}']
const coded = (text: string) => names.reduce((all, name, index) => all.replaceAll(name, codeCharacter(index + 1)), text)
const line = (text: string) => ({ text: coded(text), codes })
const written = (text: string, own: readonly InlineCode[]) =>
  own.reduce((all, { id, raw }) => all.replaceAll(codeCharacter(id), raw), text)

type Case = { source: string; own?: string; put: string; start?: number; end?: number; as?: readonly InlineCode[] }
function lay({ source, own = '', put, start = 0, end = coded(own).length, as = codes }: Case) {
  const target = { text: coded(own), codes: own === withoutCodes(coded(own)) ? [] : codes }
  const laid = layLine([line(source)], target, { start, end }, { text: coded(put), codes: as })
  return [written(laid.text, [...target.codes, ...laid.added]), laid.leftOut]
}

describe('a line with codes', () => {
  test.each<[string, Case, string, number]>([
    [
      'has those of the source that are missing',
      { source: 'Два {b}года{/b}.', put: 'Два {b}года{/b}.' },
      'Два **года**.',
      0,
    ],
    ['finds its own of several links', { source: '{u}Он{/u} {v}и она{/v}.', put: '{v}и она{/v}' }, '[и она](v)', 0],
    ['has words where there is no code', { source: 'Два года.', put: '{b}Два{/b} {npm}' }, 'Два npm', 2],
    [
      'has none that is answered elsewhere in the translation',
      { source: '{b}Два{/b} года.', own: '{b}Two{/b} years.', put: '{b}Два{/b}', start: 5, end: 5 },
      '**Two**Два years.',
      1,
    ],
    [
      'has the translation’s own that it takes the place of, before others',
      { source: '{b}Два{/b} года.', own: '{b}Two{/b} years.', put: '{b}Два{/b} года.' },
      '**Два** года.',
      0,
    ],
    [
      'leaves own codes that it has no use for before it',
      { source: 'Два года.', own: 'Two {b}years{/b}.', put: 'Два года.' },
      '****Два года.',
      0,
    ],
    [
      'takes a pair that is around nothing from where it stands',
      { source: '{b}Два{/b}.', own: '{b}{/b} a', put: '{b}Два{/b}', start: 4, end: 4 },
      ' a**Два**',
      0,
    ],
  ])('%s', (_, given, text, leftOut) => {
    expect(lay(given)).toEqual([text, leftOut])
  })

  test('of a memory, whose codes nobody knows, takes the next of its kind', () => {
    const unknown = [...pair(1, 'other', ['<bpt i="1"/>', '<ept i="1"/>'])]
    expect(lay({ source: 'Два {v}года{/v}.', put: 'Two {b}years{/b}.', as: unknown })).toEqual(['Two [years](v).', 0])
  })
})

test('a part of a line has the looks of its words and no half without its partner', () => {
  const cut = (text: string, start: number, end: number) => written(cutLine(line(text), { start, end }).text, codes)
  expect(cut('Два {b}новых{/b} года', 6, 8)).toBe('**ов**')
  expect(cut('Два {b}новых{/b} года', 0, 8)).toBe('Два **нов**')
  expect(cut('Два {b}новых{/b} года', 10, 15)).toBe(' год')
  expect(cut('Два {b}{u}новых{/u}{/b} года', 6, 8)).toBe('**[но](u)**')
})

test('lines one behind the other number their codes apart', () => {
  const joined = joinLines([
    { ...line('{b}Два{/b}'), gapBefore: '' },
    { ...line('{b}года{/b}'), gapBefore: ' ' },
  ])
  expect(written(joined.text, joined.codes)).toBe('**Два** **года**')
})

test('a line has no break, however many blanks there are', () => {
  expect(oneLine('Два\r\n  года\tи день\u0000')).toBe('Два года и день')
  expect(oneLine(' '.repeat(1_000_000))).toHaveLength(1_000_000)
})

test('whatever is put wherever, the words are those of both, no code is lost or doubled, and the text can be written', () => {
  const piece = fc.constantFrom('a', ' b', 'Ж', ...codes.map(({ id }) => codeCharacter(id)))
  const texts = fc.uniqueArray(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
  const balanced = texts.filter((text) => findCodeFaults(codes, '', text).length === 0)
  fc.assert(
    fc.property(balanced, balanced, balanced, fc.nat(9), fc.nat(9), (source, text, put, one, other) => {
      const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b)
      const laid = layLine([{ text: source, codes }], { text, codes }, { start, end }, { text: put, codes })
      const words = withoutCodes(text.slice(0, start)) + withoutCodes(put) + withoutCodes(text.slice(end))
      expect(withoutCodes(laid.text).replaceAll('npm', '')).toBe(words)
      expect(findCodeFaults([...codes, ...laid.added], text, laid.text)).toEqual([])
    }),
  )
})

test('a written line is read as it was; what only looks like one is none', () => {
  expect(readLine(writeLine(line('{b}Два{/b}')))?.text).toBe(coded('{b}Два{/b}'))
  const code = { id: 1, kind: 'open', pair: 2, canonical: 'b', equiv: '', raw: '**' }
  const others = [{ ...code, id: 0 }, { ...code, kind: 'half' }, { ...code, canonical: 'x' }, { ...code, raw: 1 }, null]
  for (const codes of [...others.map((one) => [one]), {}, 'code'])
    expect(readLine(JSON.stringify({ text: 'Два', codes }))).toBeUndefined()
  for (const given of ['', '{', 'null', '[]', '{"text":1,"codes":[]}']) expect(readLine(given)).toBeUndefined()
})
