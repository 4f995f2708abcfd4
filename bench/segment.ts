/**
 * Measures the segmenter: `node bench/segment.ts FOLDER`, where FOLDER holds `golden.dev.json` and `ud.dev.json`
 * (lists of `{lang, id, text, expected}`). Prints exact matches per language, boundary F1 per treebank, and MB/s,
 * each beside plain `Intl.Segmenter` in the same run.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { segmentText } from '../core/segment/segment-text.ts'

type Item = { readonly lang: string; readonly id: string; readonly text: string; readonly expected: readonly string[] }
type Cut = (text: string, language: string) => readonly number[]
type Tally = { items: number; exact: number; hits: number; wrong: number; missed: number }

const intl = new Map<string, Intl.Segmenter>()

/** Ends of sentences as the segmenter of the engine sees them. */
function cutByIntl(text: string, language: string): readonly number[] {
  const segmenter = intl.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  intl.set(language, segmenter)
  return [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length)
}

function cutBySverka(text: string, language: string): readonly number[] {
  return segmentText(text, language).map((piece) => piece.end)
}

function blackLength(text: string): number {
  return text.replace(/[\s\u200b\ufeff]+/gu, '').length
}

/** Inner boundaries, counted in characters that are not white space: white space at edges is free. */
function innerBoundaries(parts: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>()
  let length = 0
  for (const part of parts) {
    length += blackLength(part)
    ends.add(length)
  }
  ends.delete(length)
  ends.delete(0)
  return ends
}

function partsOf(text: string, ends: readonly number[]): readonly string[] {
  return ends.map((end, nth) => text.slice(ends[nth - 1] ?? 0, end))
}

function tally(items: readonly Item[], cut: Cut): Tally {
  const sum: Tally = { items: items.length, exact: 0, hits: 0, wrong: 0, missed: 0 }
  for (const { text, lang, expected } of items) {
    const wanted = innerBoundaries(expected)
    const found = innerBoundaries(partsOf(text, cut(text, lang)))
    const hits = [...found].filter((end) => wanted.has(end)).length
    sum.hits += hits
    sum.wrong += found.size - hits
    sum.missed += wanted.size - hits
    if (hits === wanted.size && hits === found.size) sum.exact++
  }
  return sum
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((10_000 * part) / whole) / 100
}

function f1({ hits, wrong, missed }: Tally): number {
  return percent(2 * hits, 2 * hits + wrong + missed)
}

function groups(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const byName = new Map<string, Item[]>()
  for (const item of items) byName.set(nameOf(item), [...(byName.get(nameOf(item)) ?? []), item])
  return new Map([...byName, ['all', [...items]]])
}

function table(byName: ReadonlyMap<string, readonly Item[]>, figure: (sum: Tally) => number): Record<string, unknown> {
  return Object.fromEntries(
    [...byName].map(([name, items]) => [
      name,
      { items: items.length, sverka: figure(tally(items, cutBySverka)), intl: figure(tally(items, cutByIntl)) },
    ]),
  )
}

/** Megabytes of UTF-8 a second, the better of three runs over all items. */
function speed(items: readonly Item[], cut: Cut): number {
  const megabytes = items.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  const runs = [1, 2, 3].map(() => {
    const startMs = performance.now()
    for (const { text, lang } of items) cut(text, lang)
    return (performance.now() - startMs) / 1000
  })
  return Math.round((10 * megabytes) / Math.min(...runs)) / 10
}

function read(folder: string, name: string): readonly Item[] {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('usage: node bench/segment.ts FOLDER (with golden.dev.json and ud.dev.json)')
    process.exitCode = 2
    return
  }
  const golden = read(folder, 'golden.dev.json')
  const treebanks = read(folder, 'ud.dev.json')
  console.log('Golden cases cut exactly, %')
  console.table(
    table(
      groups(golden, ({ lang }) => lang),
      ({ exact, items }) => percent(exact, items),
    ),
  )
  console.log('Treebanks, F1 of inner boundaries')
  console.table(
    table(
      groups(treebanks, ({ id }) => id.split('/')[0] ?? id),
      f1,
    ),
  )
  const all = [...golden, ...treebanks]
  console.log(`MB/s: sverka ${speed(all, cutBySverka)}, Intl.Segmenter ${speed(all, cutByIntl)}`)
}

main(process.argv[2])
