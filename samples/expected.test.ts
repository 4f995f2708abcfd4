/** The checker finds in the samples what was planted there, with the right repair, and little else. */

import { describe, expect, test } from 'vitest'
import { alignSegments } from '../core/align/align-segments.ts'
import { checks } from '../core/check/registry.ts'
import { segmentRange } from '../core/formats/block-map.ts'
import { openFile } from '../core/formats/open-file.ts'
import { sniffFile } from '../core/formats/sniff.ts'
import type { FoundIssue } from '../core/model/finding.ts'
import { asId, type SegmentId } from '../core/model/ids.ts'
import type { SegmentText } from '../core/model/segment.ts'
import type { Span } from '../core/model/span.ts'
import { segmentBlock } from '../core/segment/segment-block.ts'
import { createProductChecker } from '../service/models/product-checker.ts'
import { type ExpectedFinding, findGarble, paragraphsOf, readSamples, type Sample } from './read-sample.ts'

const checker = createProductChecker()

/** A segment and where it stands in its file. */
type Placed = SegmentText & { readonly place: (span: Span) => Span }

/** A span of the target file and what the first fix would put there. */
type Alarm = { readonly kind: string; readonly span: Span; readonly fixed: string | undefined; readonly words: string }

function readSide(side: string, file: string, text: string, language: string): readonly Placed[] {
  const bytes = new TextEncoder().encode(text)
  const guess = sniffFile(file, bytes)
  const opened = guess.ok ? openFile({ name: file, bytes, ...guess.value }) : guess
  if (!opened.ok) throw new Error(`${file}: ${opened.failure.kind}`)
  return opened.value.blocks.flatMap((block, index) =>
    segmentBlock(block, language).map((segment, at) => ({
      id: asId<SegmentId>(`${side}${index}.${at}`),
      text: block.text.slice(segment.range.start, segment.range.end),
      block: index,
      kind: block.kind,
      gapBefore: segment.gapBefore,
      place: (span: Span) =>
        segmentRange(block, { start: segment.range.start + span.start, end: segment.range.start + span.end }),
    })),
  )
}

function readBitext(sample: Sample) {
  const source = readSide('s', sample.sourceFile, sample.source, sample.sourceLanguage)
  const target = readSide('t', sample.targetFile, sample.target, sample.targetLanguage)
  const links = alignSegments({
    sourceLanguage: sample.sourceLanguage,
    targetLanguage: sample.targetLanguage,
    source: source.map(({ text }) => text),
    target: target.map(({ text }) => text),
    sourceBlocks: source.map(({ block }) => block),
    targetBlocks: target.map(({ block }) => block),
  })
  return { source, target, links }
}

function alarmsOf(sample: Sample): readonly Alarm[] {
  const { source, target, links } = readBitext(sample)
  const found = checker.check({
    sourceLanguage: sample.sourceLanguage,
    targetLanguage: sample.targetLanguage,
    source,
    target,
    links: links.map((link) => ({
      source: link.source.map((index) => source[index]!.id),
      target: link.target.map((index) => target[index]!.id),
      confidence: link.confidence,
    })),
  })
  return found.map((issue) => toAlarm(sample, issue, target.find(({ id }) => id === issue.segment)!))
}

function toAlarm({ target }: Sample, issue: FoundIssue, segment: Placed): Alarm {
  const span = segment.place(issue.span)
  const fix = issue.fixes[0]
  return {
    kind: issue.check,
    span,
    words: target.slice(span.start, span.end),
    fixed: fix && replace(target, segment.place(fix.span), fix.replacement),
  }
}

function replace(text: string, span: Span, replacement: string): string {
  return squeeze(text.slice(0, span.start) + replacement + text.slice(span.end))
}

/** Whether a deleted sentence leaves its blank before or after it is nothing to quarrel about. */
function squeeze(text: string): string {
  return text
    .replace(/[ ]*\n\s*/gu, '\n')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** Where a garble stands in the target file; the whole paragraph for a sentence that is missing. */
function spanOf({ target }: Sample, finding: ExpectedFinding): Span {
  const paragraphs = paragraphsOf(target)
  let start = 0
  for (let index = 0; index <= finding.paragraph; index++) {
    start = target.indexOf(paragraphs[index]!, start) + (index < finding.paragraph ? paragraphs[index]!.length : 0)
  }
  const paragraph = paragraphs[finding.paragraph]!
  if (finding.text === null) return { start, end: start + paragraph.length }
  const at = start + findGarble(paragraph, finding)
  return { start: at, end: at + finding.text.length }
}

const isTouching = (a: Span, b: Span) => a.start <= b.end + 2 && a.end >= b.start - 2

const answers = (sample: Sample, finding: ExpectedFinding) => (alarm: Alarm) =>
  alarm.kind === finding.kind && isTouching(alarm.span, spanOf(sample, finding))

const isChecked = ({ kind }: ExpectedFinding) => checks.some((check) => check.id === kind)

const label = ({ kind, paragraph, text }: ExpectedFinding) => `${kind} ${paragraph}: ${text}`

describe.each(readSamples())('$id', (sample) => {
  const alarms = alarmsOf(sample)
  const planted = sample.expected.findings.filter(isChecked)

  test('every planted garble is found', () => {
    expect(planted.filter((finding) => !alarms.some(answers(sample, finding))).map(label)).toEqual([])
  })

  test('the first fix mends it', () => {
    const wrong = planted.flatMap((finding) => {
      const found = alarms.filter(answers(sample, finding))
      if (finding.text === null || finding.fix === null || found.length === 0) return []
      const right = replace(sample.target, spanOf(sample, finding), finding.fix)
      return found.some((alarm) => alarm.fixed === right) ? [] : [label(finding)]
    })
    expect(wrong).toEqual([])
  })

  test('at most one alarm is at a place where nothing was planted', () => {
    const places = sample.expected.findings.map((finding) => spanOf(sample, finding))
    const needless = alarms.filter((alarm) => !places.some((place) => isTouching(alarm.span, place)))
    expect(needless.length, JSON.stringify(needless.map(({ kind, words }) => [kind, words]))).toBeLessThanOrEqual(1)
  })

  test('sentences are cut and aligned as a person would', () => {
    const { source, target, links } = readBitext(sample)
    expect([source.length, target.length]).toEqual([
      count(sample.expected.sentences.source),
      count(sample.expected.sentences.target),
    ])
    expect(links.map((link) => [link.source, link.target])).toEqual(sample.expected.alignment)
  })
})

function count(sentences: readonly number[]): number {
  return sentences.reduce((sum, number) => sum + number, 0)
}

type Gold = Sample['expected']['alignment']

/** A sample's sentences, with which answer which as a person sees it. */
type Bitext = { readonly source: readonly string[]; readonly target: readonly string[]; readonly gold: Gold }

/** What translators do to the sentence at `at` of the target: the translation, and what then answers what. */
const habits: Readonly<Record<string, (bitext: Bitext, at: number) => Bitext>> = {
  'a sentence left out': ({ source, target, gold }, at) => ({
    source,
    target: target.toSpliced(at, 1),
    gold: renumbered(gold, (index) => (index === at ? [] : [index < at ? index : index - 1])),
  }),
  'two sentences made one': ({ source, target, gold }, at) => ({
    source,
    target: target.toSpliced(at, 2, `${target[at]} ${target[at + 1]}`),
    gold: joinedWhereShared(renumbered(gold, (index) => [index <= at ? index : index - 1])),
  }),
  'a sentence of the source nobody translated': ({ source, target, gold }, at) => ({
    source: source.toSpliced(at, 0, 'Ещё 17 саженцев тополя, рассказал Ермек Досанов, привезут в Аксу 4 октября.'),
    target,
    gold: [
      ...gold.map(([from, to]) => [from.map((index) => (index < at ? index : index + 1)), to] as const),
      [[at], []] as const,
    ],
  }),
}

function renumbered(gold: Gold, to: (index: number) => readonly number[]): Gold {
  return gold.map(([source, target]) => [source, target.flatMap(to)] as const)
}

/** A sentence two links lay claim to makes them one. */
function joinedWhereShared(gold: Gold): Gold {
  const joined: [readonly number[], readonly number[]][] = []
  for (const [source, target] of gold) {
    const last = joined.at(-1)
    if (last?.[1].some((index) => target.includes(index))) {
      last[0] = [...last[0], ...source]
      last[1] = [...new Set([...last[1], ...target])]
    } else joined.push([source, target])
  }
  return joined
}

/** The share of links found that are right, and of right links that were found, as their harmonic mean (F1). */
function agreement(found: Gold, gold: Gold): number {
  const keys = (links: Gold) => links.map(([source, target]) => `${source}|${target}`)
  const wanted = new Set(keys(gold))
  return (2 * keys(found).filter((key) => wanted.has(key)).length) / (found.length + gold.length)
}

/** Measured 0.988 to 1; it only rises. */
const alignmentFloor = 0.98

describe.each(readSamples())('$id, as translators change texts', (sample) => {
  const { source, target } = readBitext(sample)
  const whole: Bitext = {
    source: source.map(({ text }) => text),
    target: target.map(({ text }) => text),
    gold: sample.expected.alignment,
  }

  test.each(Object.entries(habits))('%s: links stay as a person would set them', (_, change) => {
    const scores = whole.target.flatMap((__, at) => {
      if (at % 6 !== 1 || at + 1 >= whole.target.length) return []
      const changed = change(whole, at)
      const { sourceLanguage, targetLanguage } = sample
      const links = alignSegments({ sourceLanguage, targetLanguage, source: changed.source, target: changed.target })
      return [
        agreement(
          links.map((link) => [link.source, link.target] as const),
          changed.gold,
        ),
      ]
    })
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(alignmentFloor)
  })
})
