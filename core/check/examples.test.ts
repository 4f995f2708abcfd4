/** Every check is held by its own examples: bad ones are found and mended, good ones are left alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import { noModels } from '../language/model/model-source.ts'
import type { Bitext } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import type { SegmentText } from '../model/segment.ts'
import { conceptIn } from '../terms/testing/concept-in.ts'
import type { Check, Example } from './check.ts'
import { checks } from './registry.ts'

type Given = Exclude<Example, string>

function given(example: Example): Given {
  return typeof example === 'string' ? { text: example } : example
}

function cut(text: string, side: string): readonly SegmentText[] {
  const sentences = text.split('\n').flatMap((paragraph, block) =>
    paragraph.split(/(?<=\p{L}{2}[.!?…]+["”»]*) (?=["“«]*\p{Lu})/u).map((sentence, index) => ({
      text: sentence,
      block,
      kind: 'paragraph' as const,
      gapBefore: index === 0 ? '' : ' ',
    })),
  )
  return sentences.map((sentence, index) => ({ ...sentence, id: asId<SegmentId>(`${side}${index}`) }))
}

/** Sentence by sentence, what is left over on one side stays alone. */
function bitextOf(example: Given): Bitext {
  const target = cut(example.text, 't')
  const source = example.source === undefined ? [] : cut(example.source, 's')
  const rows = Array.from({ length: Math.max(source.length, target.length) }, (_, index) => index)
  const links = rows.map((row) => ({
    source: source.slice(row, row + 1).map((segment) => segment.id),
    target: target.slice(row, row + 1).map((segment) => segment.id),
    confidence: 1,
  }))
  return {
    targetLanguage: example.language ?? 'en',
    target,
    sourceLanguage: example.source === undefined ? undefined : (example.sourceLanguage ?? 'ru'),
    source,
    links: example.source === undefined ? [] : links,
    terms: example.terms?.map(conceptIn),
  }
}

const checker = createProductChecker()

function found(check: Check, example: Given, by = checker) {
  return by.check(bitextOf(example)).filter((issue) => issue.check === check.id)
}

function mended(check: Check, example: Given): string {
  const { target } = bitextOf(example)
  const issue = found(check, example)[0]
  const fix = issue?.fixes[0]
  let text = ''
  for (const [index, segment] of target.entries()) {
    if (index > 0) text += segment.block === target[index - 1]!.block ? segment.gapBefore : '\n'
    const isMended = fix && segment.id === issue.segment
    text += isMended
      ? segment.text.slice(0, fix.span.start) + fix.replacement + segment.text.slice(fix.span.end)
      : segment.text
  }
  return text
}

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  test('has examples of both kinds', () => {
    expect([check.bad.length > 0, check.good.length > 0]).toEqual([true, true])
  })

  test.each(check.bad.map(given))('finds: $text', (example) => {
    expect(found(check, example)).not.toEqual([])
  })

  const mendable = check.bad.map(given).filter((example) => example.fixed !== undefined)
  if (mendable.length > 0)
    test.each(mendable)('mends: $text', (example) => {
      expect(mended(check, example)).toBe(example.fixed)
    })

  test.each(check.good.map(given))('leaves alone: $text', (example) => {
    expect(found(check, example)).toEqual([])
  })
})

test('a check that finds less without the learned models names those it leans on', () => {
  const examplesOf = (check: Check) => [...check.bad, ...check.good].map(given)
  const answers = (by: typeof checker) =>
    checks.map((check) => JSON.stringify(examplesOf(check).map((example) => found(check, example, by))))
  const before = answers(checker)
  const without = answers(createProductChecker(noModels))
  const leaning = checks.filter((_, index) => before[index] !== without[index])
  expect(leaning.filter(({ models, helpers }) => !models && !helpers).map(({ id }) => id)).toEqual([])
})

test('a check is named once', () => {
  expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length)
})

describe.each(['en', 'ru', 'kk'] as const)('the words of the findings in %s', (language) => {
  const words: Readonly<Record<string, { name: string; reason: string; doubt: string }>> = JSON.parse(
    readFileSync(new URL(`../../locales/${language}/findings.json`, import.meta.url), 'utf8'),
  )

  // Those that the other languages lack are told by the test of all words, and stop a release.
  test('name and explain every check, at least in English', () => {
    const ids = checks.map((check) => check.id).filter((id) => language === 'en' || id in words)
    expect(Object.keys(words).sort()).toEqual(ids.sort())
  })

  test('say of every check when it may be wrong, in a sentence of its own', () => {
    const silent = Object.entries(words).filter(
      ([, { doubt, reason }]) => !/^\p{Lu}.{15,}\.$/u.test(doubt) || doubt === reason,
    )
    expect(silent.map(([id]) => id)).toEqual([])
  })

  test.each(checks.map((check) => [check.id, check] as const))('%s is explained by facts it gives', (id, check) => {
    const asked = [...(words[id]?.reason ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!)
    const facts = check.bad.flatMap((example) => found(check, given(example))).map((issue) => Object.keys(issue.facts))
    expect(facts.filter((keys) => !asked.every((fact) => keys.includes(fact)))).toEqual([])
  })
})
