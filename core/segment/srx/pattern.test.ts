/** Regular expressions in ICU's notation. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePattern } from './parse-pattern.ts'
import { compilePattern } from './pattern-program.ts'
import { makeRunner } from './run-pattern.ts'

function fits(pattern: string, text: string, at = 0, isBackward = false): boolean {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return makeRunner(compilePattern(parsed.value.node, isBackward)).fits(text, at, { steps: 1_000_000 })
}

function fitsWhole(pattern: string, text: string): boolean {
  return fits(`(?:${pattern})$`, text)
}

test.each([
  ['[A-Za-z]+', 'Word'],
  ['\\p{Lu}\\p{Ll}*', 'Әлем'],
  ['\\p{IsLatin}\\p{Cyrillic}\\p{script=greek}\\p{lu}\\pL', 'aжδQi'],
  ['[[:alpha:][:^digit:]]{2}', 'a;'],
  ['[\\p{L}&&[^aeiou]]', 'b'],
  ['[[a-z]--[b]]', 'a'],
  ['[^\\s\\]]', 'x'],
  ['[]x]+', ']x'],
  ['[a\\-z-]+', '-a-z'],
  ['\\x41\\x{1F600}\\u0042\\U0001F600\\0101', 'A😀B😀A'],
  ['\\Qa.b*\\Ec', 'a.b*c'],
  ['(?i)straße(?-i)X', 'STRAßEX'],
  ['(?i:мр)\\.', 'МР.'],
  ['(?s:.)', '\n'],
  ['a(?#a comment)b', 'ab'],
  ['(?<name>a)|b', 'a'],
  ['a{2,3}?b{2}c{1,}', 'aaabbcc'],
  ['\\w+', 'қала'],
  ['\\d\\s\\h\\R', '٣\u00a0\t\n'],
  ['(?=ab)a(?!c)b(?<=ab)(?<!x)', 'ab'],
  ['\\bab\\b', 'ab'],
  ['.', '😀'],
  ['(?:a*)*b', 'aab'],
])('%s fits %j', (pattern, text) => {
  expect(fitsWhole(pattern, text)).toBe(true)
})

test.each([
  ['.', '\n'],
  ['[\\p{L}&&[^aeiou]]', 'e'],
  ['[[a-z]--[b]]', 'b'],
  ['\\bb', 'é'],
  ['a(?!b)b', 'ab'],
  ['(?i:a)b', 'AB'],
  ['a{2,3}', 'aaaa'],
])('%s does not fit %j', (pattern, text) => {
  expect(fitsWhole(pattern, text)).toBe(false)
})

test.each([
  ['(a)\\1', 'unsupported'],
  ['\\X', 'unsupported'],
  ['\\N{DOT}', 'unsupported'],
  ['\\p{NoSuch}', 'unsupported'],
  ['(?x: a )', 'unsupported'],
  ['(?(1)a|b)', 'unsupported'],
  ['(a', 'malformed'],
  ['a)', 'malformed'],
  ['[a', 'malformed'],
  ['*a', 'malformed'],
  ['a{2,1}', 'malformed'],
  ['[z-a]', 'malformed'],
  ['a\\', 'malformed'],
  ['a{5000}', 'too-large'],
  ['('.repeat(100) + ')'.repeat(100), 'too-large'],
])('%s is refused as %s', (pattern, kind) => {
  expect(parsePattern(pattern)).toMatchObject({ ok: false, failure: { kind } })
})

test('read backwards, a pattern fits what ends at a place', () => {
  expect([fits('\\bDr\\.', 'See Dr. Lowe', 7, true), fits('\\bDr\\.', 'Padr. Lowe', 5, true)]).toEqual([true, false])
  expect(fits('^😀.', '😀x', 3, true)).toBe(true)
})

/** Expressions that mean the same to JavaScript as to ICU. */
const plainPattern = fc.letrec<{ whole: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '\\.', '^', '$'),
    tie('whole').map((inner) => `(?:${inner})`),
    tie('whole').map((inner) => `(?=${inner})`),
    tie('whole').map((inner) => `(?<!${inner})`),
  ),
  whole: fc.oneof(
    { maxDepth: 4 },
    tie('atom'),
    fc
      .tuple(fc.constantFrom('a', 'b', '[ab]', '(?:ab|b)'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}'))
      .map((p) => p.join('')),
    fc.tuple(tie('whole'), tie('whole')).map((p) => p.join('')),
    fc.tuple(tie('whole'), tie('whole')).map((p) => p.join('|')),
  ),
})).whole

test('where ICU and JavaScript mean the same, both find the same, forwards and backwards', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '.', 'x'), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(plainPattern, text, fc.nat(8), (pattern, sample, place) => {
      const at = Math.min(place, sample.length)
      const after = new RegExp(`(?:${pattern})`, 'uy')
      after.lastIndex = at
      const before = new RegExp(`(?<=${pattern})`, 'uy')
      before.lastIndex = at
      expect([fits(pattern, sample, at), fits(pattern, sample, at, true)]).toEqual([
        after.test(sample),
        before.test(sample),
      ])
    }),
    { numRuns: 1000 },
  )
})
