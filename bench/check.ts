/**
 * Measures what checking costs: `npm run bench check`. Each sample article, first and warm, then one edit in each of its
 * segments; beside it the time that merely cutting the same texts into words takes the engine (Intl.Segmenter).
 */
import { performance } from 'node:perf_hooks'
import { checkBitext, recheck } from '../core/check/check-bitext.ts'
import type { Bitext } from '../core/model/finding.ts'
import { readSamples, type Sample } from '../samples/read-sample.ts'
import '../service/models/provide-models.ts'
import { checkText, readBitext } from '../service/check/check-text.ts'

const warmRounds = 20
const editRounds = 3

function milliseconds(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
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
  const previous = checkBitext(bitext)
  return bitext.target.map((segment, index) => {
    const after = { ...segment, text: segment.text.replace(/ (\p{L}+) /u, ' $1 $1 ') }
    const target = bitext.target.map((one, at) => (at === index ? after : one))
    return timeOf(() => recheck({ ...bitext, target }, [segment.id], previous))
  })
}

function floorOf({ source, target }: Bitext): number {
  const words = new Intl.Segmenter('en', { granularity: 'word' })
  return timeOf(() => {
    for (const { text } of [...source, ...target]) for (const _ of words.segment(text));
  })
}

for (const sample of readSamples()) {
  const bitext = bitextOf(sample)
  const first = timeOf(() => checkBitext(bitext))
  const warm = Array.from({ length: warmRounds }, () => timeOf(() => checkBitext(structuredClone(bitext))))
  const edits = Array.from({ length: editRounds }, () => timeEdits(bitext)).flat()
  const kilobytes = Buffer.byteLength(sample.target) / 1000
  const alone = timeOf(() => checkText({ text: sample.target, language: sample.targetLanguage }))
  console.log(
    `${sample.id.padEnd(24)} ${bitext.target.length} segments: first ${milliseconds(first)}, warm ${milliseconds(percentile(warm, 0.5))} ` +
      `(only cutting into words ${milliseconds(floorOf(bitext))}); one edit p50 ${milliseconds(percentile(edits, 0.5))}, ` +
      `p95 ${milliseconds(percentile(edits, 0.95))}; the text alone ${(kilobytes / alone).toFixed(2)} MB/s`,
  )
}
