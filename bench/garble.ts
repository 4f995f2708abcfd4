/** Measures the checks: `node bench/garble.ts DIR` runs DIR's scorer on its dev sets, then times articles and single edits. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkBitext, recheck } from '../core/check/check-bitext.ts'
import type { Bitext } from '../core/model/finding.ts'
import { checkText, readBitext } from '../service/check/check-text.ts'

type Item = { readonly lang: string; readonly sourceLang: string; readonly source: string; readonly text: string }

const dir = process.argv[2]
if (dir === undefined) throw new Error('usage: node bench/garble.ts DIR')

const files = readdirSync(dir).filter((name) => name.endsWith('.jsonl'))
const real = files.filter((name) => name.startsWith('real-')).flatMap((name) => ['--real', join(dir, name)])
const made = files.filter((name) => !name.startsWith('real-')).map((name) => join(dir, name))
const lines = join(import.meta.dirname, 'garble-lines.ts')
spawnSync(process.execPath, [join(dir, 'score.mjs'), ...made, ...real, '--', process.execPath, lines], {
  stdio: 'inherit',
})

const clean = made
  .filter((name) => name.includes('clean'))
  .flatMap((name) =>
    readFileSync(name, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Item => JSON.parse(line)),
  )

const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}

/** An article of so many paragraphs, as news articles are long. */
function article(language: string, paragraphs: number): { bitext: Bitext; text: string } {
  const items = clean.filter((item) => item.lang === language).slice(0, paragraphs)
  const text = items.map((item) => item.text).join('\n\n')
  const source = items.map((item) => item.source).join('\n\n')
  const first = items[0]
  return { text, bitext: readBitext({ text, language, source, sourceLanguage: first?.sourceLang ?? 'ru' }).bitext }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function timeEdits(bitext: Bitext): readonly number[] {
  const previous = checkBitext(bitext)
  return bitext.target.map((segment, index) => {
    const after = { ...segment, text: segment.text.replace(/ (\p{L}+) /u, ' $1 $1 ') }
    const edited: Bitext = { ...bitext, target: bitext.target.map((one, at) => (at === index ? after : { ...one })) }
    return timeOf(() => recheck(edited, [segment.id], previous))
  })
}

for (const language of ['en', 'ru']) {
  const { bitext, text } = article(language, 25)
  const cold = timeOf(() => checkBitext(bitext))
  const warm = Array.from({ length: 10 }, () => timeOf(() => checkBitext(structuredClone(bitext))))
  const edits = [...timeEdits(bitext), ...timeEdits(bitext)]
  const bytes = Buffer.byteLength(
    clean
      .filter((item) => item.lang === language)
      .map((item) => item.text)
      .join(''),
  )
  const alone = timeOf(() => {
    for (const item of clean) if (item.lang === language) checkText({ text: item.text, language })
  })
  console.log(
    `${language}: article of ${bitext.target.length} segments (${text.length} characters) with source: first ${milliseconds(cold)}, ` +
      `then ${milliseconds(percentile(warm, 0.5))}; one edit p50 ${milliseconds(percentile(edits, 0.5))}, p95 ${milliseconds(percentile(edits, 0.95))}; ` +
      `plain text ${(bytes / 1e3 / alone).toFixed(2)} MB/s`,
  )
}
