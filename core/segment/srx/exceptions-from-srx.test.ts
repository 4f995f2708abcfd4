/** Abbreviations of an SRX file become exceptions of our own segmenter. */
import { expect, test } from 'vitest'
import { segmentText } from '../segment-text.ts'
import { exceptionsFromSrx } from './exceptions-from-srx.ts'
import type { SegmentingRules, SrxRule } from './rules.ts'

function rulesOf(...rules: readonly SrxRule[]): SegmentingRules {
  return { cascade: false, languageRules: [{ name: 'any', rules }], maps: [{ pattern: '.*', rules: 'any' }] }
}

function keep(before: string, after: string): SrxRule {
  return { action: 'keep', before, after }
}

test.each([
  ['\\bAbt\\.', '\\s', ['Abt.']],
  ['Abt\\.\\s', '', ['Abt.']],
  ['\\b[Aa]bt\\.', '\\s+', ['Abt.', 'abt.']],
  ['(?:^|[^\\p{L}])(?:Abt|Kan)\\.', '[\\s\\u00A0]+', ['Abt.', 'Kan.']],
  ['\\b(?i:abt)\\.', '\\s', ['ABT.', 'ABt.', 'AbT.', 'Abt.', 'aBT.', 'aBt.', 'abT.', 'abt.']],
  ['\\bStd?\\.', '\\s', ['St.', 'Std.']],
])('the rule %j %j names words', (before, after, tokens) => {
  const { exceptions } = exceptionsFromSrx(rulesOf(keep(before, after)), 'en')
  expect(exceptions.map((exception) => exception.after).sort()).toEqual(tokens)
})

test.each([
  ['\\bNo\\.', '\\s\\d'],
  ['\\b\\p{Lu}\\.', '\\s'],
  ['\\.\\.\\.', '\\s\\p{Ll}'],
  ['[.?!]', '\\s'],
  ['z\\. B\\.', '\\s'],
])('the rule %j %j says more than a word and is left out', (before, after) => {
  expect(exceptionsFromSrx(rulesOf(keep(before, after)), 'en')).toEqual({ exceptions: [], leftOut: 1 })
})

test('the main segmenter heeds them, the first rule of a file before the later', () => {
  const rules = rulesOf(keep('\\bAbt\\.', '\\s'), { action: 'break', before: '\\bAbt\\.', after: '\\s' })
  const text = 'We saw Abt. Then we left.'
  expect(segmentText(text, 'en', exceptionsFromSrx(rules, 'en').exceptions)).toHaveLength(1)
})
