/** A translation takes the mark-up of its source. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCodeFaults } from '../formats/code-faults.ts'
import { codeOf } from '../formats/code-of.ts'
import { codeCharacter, codesOnly, type InlineCode, withoutCodes } from '../model/inline-text.ts'
import { takeCodes } from './take-codes.ts'

const pair = (id: number, canonical: 'b' | 'link', raws: readonly [string, string]): readonly InlineCode[] => [
  codeOf({ id, raw: raws[0], equiv: '', canonical, half: { kind: 'open', pair: id + 1 } }),
  codeOf({ id: id + 1, raw: raws[1], equiv: '', canonical, half: { kind: 'close', pair: id } }),
]
const bold = pair(1, 'b', ['**', '**'])
const link = pair(3, 'link', ['[', '](u)'])
const lineBreak = codeOf({ id: 5, raw: '  \n', equiv: '\n', canonical: 'br' })
const codes = [...bold, ...link, lineBreak]

const names = ['{b}', '{/b}', '{a}', '{/a}', '{br}']
const coded = (text: string) => names.reduce((all, name, index) => all.replaceAll(name, codeCharacter(index + 1)), text)
/** By the mark-up the codes stand for. */
const written = (text: string, own: readonly InlineCode[]) =>
  own.reduce((all, { id, raw }) => all.replaceAll(codeCharacter(id), raw), text)

function take(source: string, target: string, own: readonly InlineCode[] = [], start = 0, end = start) {
  const taken = takeCodes([{ text: coded(source), codes }], { text: coded(target), codes: own }, { start, end })
  return taken && written(taken.text, [...own, ...taken.added])
}

describe('the next code that is missing', () => {
  test.each([
    ['goes around the words that are marked', 'Мост {b}новый{/b}.', 'A new bridge.', 2, 5, 'A **new** bridge.'],
    ['goes to the caret', 'Мост {b}новый{/b}.', 'A  bridge.', 2, 2, 'A **** bridge.'],
    ['goes behind the words if it stands alone', 'Мост{br}новый.', 'A bridge.', 0, 2, 'A   \nbridge.'],
    ['is the first of several', '{b}Мост{/b} {a}новый{/a}.', 'A bridge.', 0, 1, '**A** bridge.'],
  ])('%s', (_, source, target, start, end, expected) => {
    expect(take(source, target, [], start, end)).toBe(expected)
  })

  test('is one that has no answer yet', () => {
    expect(take('{b}Мост{/b} {a}новый{/a}.', '{b}A{/b} bridge.', bold, 4, 10)).toBe('**A** [bridge](u).')
    expect(take('{b}Мост{/b} новый.', '{b}A{/b} bridge.', bold)).toBeUndefined()
    expect(take('Мост новый.', 'A bridge.')).toBeUndefined()
  })

  test('crosses no other pair: it stands behind what was marked', () => {
    expect(take('{b}Мост{/b} {a}новый{/a}.', '{b}A new{/b} bridge.', bold, 3, 8)).toBe('**A new** [](u)bridge.')
  })
})

test('a translation without words takes all codes, in the order of the source', () => {
  expect(take('{b}Мост {a}новый{/a}{/b}{br}.', '')).toBe('**[](u)**  \n')
})

test('halves of pairs that part in another segment stay where they are', () => {
  expect(take('{b}Мост новый.', '')).toBeUndefined()
})

test('two source segments number their codes apart', () => {
  const taken = takeCodes(
    [
      { text: coded('{b}Мост{/b}'), codes },
      { text: coded('{b}новый{/b}'), codes },
    ],
    { text: '' },
    { start: 0, end: 0 },
  )
  expect(taken?.added.map(({ id, pair: partner }) => [id, partner])).toEqual([
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
  ])
})

test('whatever is taken wherever, no word goes, no code goes, and the text can be written', () => {
  const piece = fc.constantFrom('a', ' b', 'Ж', ...codes.map(({ id }) => codeCharacter(id)))
  const texts = fc.uniqueArray(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const balanced = texts.filter((text) => findCodeFaults(codes, '', text).length === 0)
  fc.assert(
    fc.property(balanced, balanced, fc.nat(8), fc.nat(8), (source, text, one, other) => {
      const span = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b)
      const taken = takeCodes([{ text: source, codes }], { text, codes }, { start: span[0] ?? 0, end: span[1] ?? 0 })
      if (taken === undefined) return
      const own = new Set(codes.map(({ id }) => codeCharacter(id)))
      const kept = [...codesOnly(taken.text)].filter((character) => own.has(character)).join('')
      expect([withoutCodes(taken.text), kept]).toEqual([withoutCodes(text), codesOnly(text)])
      expect(findCodeFaults([...codes, ...taken.added], text, taken.text)).toEqual([])
    }),
  )
})
