/**
 * Measures what checking costs: `npm run bench check [TEXT [LANGUAGE]]`. Each sample article: in a process that has
 * opened nothing yet, first, warm, and after an edit in each of its segments. Then much text: the lines of TEXT, a file of
 * plain text, as one article, or else the samples again and again up to 100,000 segments, which every cache makes look
 * good: until the first findings, the whole, and check by check. Beside all stands the floor: what merely cutting the
 * same text into words takes the engine (Intl.Segmenter). Quiet checks stay off, as they are by default.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { idleChecks } from '../core/check/catalogue.ts'
import { type Check, speaks } from '../core/check/check.ts'
import { checks } from '../core/check/registry.ts'
import type { ArticleView } from '../core/check/view.ts'
import type { Bitext } from '../core/model/finding.ts'
import { asId, type SegmentId } from '../core/model/ids.ts'
import { readSamples, type Sample } from '../samples/read-sample.ts'
import { readBitext } from '../service/check/check-text.ts'
import { createProductChecker } from '../service/models/product-checker.ts'
import { quantile } from './made-text.ts'

const checker = createProductChecker()

const warmRounds = 20
const editRounds = 3
const longSegments = 100_000
const coldFlag = '--cold'
const quiet = idleChecks(new Map())

function milliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function bitextOf({ target, targetLanguage, source, sourceLanguage }: Sample): Bitext {
  return readBitext({ text: target, language: targetLanguage, source, sourceLanguage }).bitext
}

/** Doubles a word in each segment in turn, as a careless hand does. */
function timeEdits(bitext: Bitext): readonly number[] {
  const previous = checker.check(bitext, quiet)
  return bitext.target.map((segment, index) => {
    const after = { ...segment, text: segment.text.replace(/ (\p{L}+) /u, ' $1 $1 ') }
    const target = bitext.target.map((one, at) => (at === index ? after : one))
    return timeOf(() => checker.recheck({ ...bitext, target }, [segment.id], previous, quiet))
  })
}

function floorOf(texts: readonly string[]): number {
  const words = new Intl.Segmenter('en', { granularity: 'word' })
  return timeOf(() => {
    for (const text of texts) for (const _ of words.segment(text));
  })
}

/** Checking the sample in a process of its own: models are read and opened, nothing is compiled yet. */
function timeCold(sample: Sample): number {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), coldFlag, sample.id], {
    encoding: 'utf8',
  })
  return Number(stdout)
}

function measureSample(sample: Sample): void {
  const bitext = bitextOf(sample)
  const first = timeOf(() => checker.check(bitext, quiet))
  const warm = Array.from({ length: warmRounds }, () => timeOf(() => checker.check(structuredClone(bitext), quiet)))
  const edits = Array.from({ length: editRounds }, () => timeEdits(bitext)).flat()
  const floor = floorOf([...bitext.source, ...bitext.target].map(({ text }) => text))
  console.log(
    `${sample.id.padEnd(24)} ${bitext.target.length} segments: cold ${milliseconds(timeCold(sample))}, ` +
      `first ${milliseconds(first)}, warm ${milliseconds(quantile(warm, 0.5))} (floor ${milliseconds(floor)}); ` +
      `one edit p50 ${milliseconds(quantile(edits, 0.5))}, p95 ${milliseconds(quantile(edits, 0.95))}`,
  )
}

/** The samples again and again, each time as an article that nobody has seen. */
function* manyArticles(segments: number): Generator<Bitext> {
  const samples = readSamples().map(bitextOf)
  for (let done = 0, turn = 0; done < segments; turn++) {
    const sample = samples[turn % samples.length]
    if (!sample) return
    done += sample.target.length
    yield { ...sample, target: sample.target.map((segment) => ({ ...segment })), links: [...sample.links] }
  }
}

function articleOf(texts: readonly string[], language: string): Bitext {
  const target = texts.map((text, at) => ({
    id: asId<SegmentId>(`t${at}`),
    text,
    block: Math.floor(at / 4),
    kind: 'paragraph' as const,
    gapBefore: ' ',
  }))
  return { targetLanguage: language, target, sourceLanguage: undefined, source: [], links: [] }
}

function runAlone(check: Check, article: ArticleView): void {
  if (check.scope === 'document') check.find(article)
  else
    for (const paragraph of article.paragraphs)
      if (check.scope === 'neighbours') check.find(paragraph)
      else for (const segment of paragraph.segments) check.find(segment)
}

type Whole = { readonly firstMs: number; readonly wholeMs: number; readonly findings: number }

function timeWhole(articles: Iterable<Bitext>): Whole {
  const start = performance.now()
  let firstMs: number | undefined
  let findings = 0
  for (const article of articles) {
    const steps = checker.checkInSteps(article, quiet)
    let step = steps.next()
    for (; !step.done; step = steps.next()) if (step.value.found.length > 0) firstMs ??= performance.now() - start
    findings += step.value.length
  }
  const wholeMs = performance.now() - start
  return { firstMs: firstMs ?? wholeMs, wholeMs, findings }
}

/** The time of each check by itself, the dearest first. */
function timeChecks(articles: Iterable<Bitext>): readonly (readonly [id: string, ms: number])[] {
  const costs = new Map<string, number>()
  for (const bitext of articles) {
    const article = checker.view(bitext)
    for (const check of checks)
      if (speaks(check, article.language) && !quiet.has(check.id))
        costs.set(check.id, (costs.get(check.id) ?? 0) + timeOf(() => runAlone(check, article)))
  }
  return [...costs].sort(([, a], [, b]) => b - a)
}

function measureMuch(articles: () => Iterable<Bitext>): void {
  const texts = [...articles()].flatMap(({ target }) => target.map(({ text }) => text))
  const kilobytes = Buffer.byteLength(texts.join('\n')) / 1000
  const speed = (ms: number) => `${milliseconds(ms)} = ${(kilobytes / ms).toFixed(2)} MB/s`
  const { firstMs, wholeMs, findings } = timeWhole(articles())
  console.log(
    `${texts.length} segments, ${(kilobytes / 1000).toFixed(1)} MB: first findings after ${milliseconds(firstMs)}, ` +
      `whole ${speed(wholeMs)}, ${findings} findings (floor ${speed(floorOf(texts))})`,
  )
  for (const [id, ms] of timeChecks(articles()))
    console.log(`  ${id.padEnd(24)} ${milliseconds(ms).padStart(10)}  ${(ms / kilobytes).toFixed(3)} s/MB`)
}

const [text, language = 'en'] = process.argv.slice(2)
if (text === coldFlag) {
  const sample = readSamples().find(({ id }) => id === language)
  const bitext = sample && bitextOf(sample)
  if (bitext) process.stdout.write(String(timeOf(() => checker.check(bitext, quiet))))
} else {
  for (const sample of readSamples()) measureSample(sample)
  const lines = text === undefined ? [] : readFileSync(text, 'utf8').split('\n')
  measureMuch(() => (text === undefined ? manyArticles(longSegments) : [articleOf(lines, language)]))
}
