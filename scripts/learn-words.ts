/**
 * Learns the word models of core/check/model from plain text, one sentence or paragraph a line:
 * `node scripts/learn-words.ts CORPORA`, where CORPORA holds en/*.txt.xz and ru/*.txt.xz. Needs `xz`.
 * Only texts without a share-alike condition are read; ATTRIBUTION.md beside the models names them.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeModel } from '../core/check/model/encode-model.ts'
import { tokensOf } from '../core/check/model/tokens.ts'

type Text = { readonly file: string; readonly weight: number }
type Plan = {
  readonly language: string
  readonly words: number
  readonly pairs: number
  readonly texts: readonly Text[]
}

const plans: readonly Plan[] = [
  {
    language: 'en',
    words: 48_000,
    pairs: 330_000,
    texts: [
      { file: 'en/kremlin-news', weight: 2 },
      { file: 'en/us-gov-blogs', weight: 2 },
      { file: 'en/sotu-1981', weight: 2 },
      { file: 'en/un-general-debate', weight: 0.5 },
    ],
  },
  {
    language: 'ru',
    words: 84_000,
    pairs: 270_000,
    texts: [
      { file: 'ru/duma-speeches', weight: 1 },
      { file: 'ru/wikinews-nerel', weight: 3 },
      { file: 'ru/un-common-voice', weight: 2 },
      { file: 'ru/codes-rf', weight: 0.25 },
      { file: 'ru/kz-tax-code', weight: 0.25 },
    ],
  },
]

function linesOf(path: string): readonly string[] {
  const read = spawnSync('xz', ['-dc', path], { maxBuffer: 1 << 30, encoding: 'utf8' })
  if (read.status !== 0) throw new Error(`cannot read ${path}: ${read.stderr}`)
  return read.stdout.split('\n')
}

type Counts = {
  readonly words: Map<string, number>
  readonly capitals: Map<string, number>
  readonly inner: Map<string, number>
}

function add(map: Map<string, number>, key: string, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight)
}

function countWords(corpora: string, texts: readonly Text[]): Counts {
  const counts: Counts = { words: new Map(), capitals: new Map(), inner: new Map() }
  for (const { file, weight } of texts)
    for (const line of linesOf(join(corpora, `${file}.txt.xz`))) {
      let isStart = true
      for (const token of tokensOf(line)) {
        add(counts.words, token.text, weight)
        if (!isStart && token.text !== '.') add(token.isCapital ? counts.capitals : counts.inner, token.text, weight)
        isStart = token.text === '.'
      }
    }
  return counts
}

function countPairs(corpora: string, texts: readonly Text[], ids: ReadonlyMap<string, number>): Map<number, number> {
  const pairs = new Map<number, number>()
  const end = ids.get('.') ?? 0
  for (const { file, weight } of texts) {
    for (const line of linesOf(join(corpora, `${file}.txt.xz`))) {
      let last: number | undefined = end
      for (const token of [...tokensOf(line).map((one) => one.text), '.']) {
        const id = ids.get(token)
        if (last !== undefined && id !== undefined && !(last === end && id === end)) {
          const key = last * 2 ** 20 + id
          pairs.set(key, (pairs.get(key) ?? 0) + weight)
        }
        last = id
      }
    }
    dropRare(pairs)
  }
  return pairs
}

/** A map holds at most 2^24 entries; pairs met once are let go when it grows large. */
function dropRare(pairs: Map<number, number>): void {
  if (pairs.size < 3_000_000) return
  for (const [key, count] of pairs) if (count < 1) pairs.delete(key)
}

function learn(corpora: string, plan: Plan): void {
  const counts = countWords(corpora, plan.texts)
  const ranked = [...counts.words]
    .filter(([word]) => word.length <= 30)
    .sort((a, b) => b[1] - a[1])
    .slice(0, plan.words)
  const share = (word: string) => {
    const capital = counts.capitals.get(word) ?? 0
    return capital / (capital + (counts.inner.get(word) ?? 0) + 0.5)
  }
  const words = ranked.map(([word, count]) => ({ word, count, capitalShare: share(word) }))
  const ids = new Map(words.map(({ word }, id) => [word, id]))
  const pairs = [...countPairs(corpora, plan.texts, ids)].sort((a, b) => b[1] - a[1]).slice(0, plan.pairs)
  const model = encodeModel(
    words,
    pairs.map(([key, count]) => ({ first: Math.floor(key / 2 ** 20), second: key % 2 ** 20, count })),
  )
  const path = join(import.meta.dirname, `../core/check/model/${plan.language}.json`)
  writeFileSync(path, `${JSON.stringify(model)}\n`)
  console.log(
    plan.language,
    words.length,
    'words',
    pairs.length,
    'pairs, rarest',
    words.at(-1)?.count,
    pairs.at(-1)?.[1],
  )
}

const corpora = process.argv[2]
if (corpora === undefined) throw new Error('usage: node scripts/learn-words.ts CORPORA')
for (const plan of plans) learn(corpora, plan)
