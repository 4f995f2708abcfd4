/**
 * Learns the English tagger of core/language/tags/tagger.ts: `node scripts/learn-tagger.ts CORPORA TEACHER`. CORPORA holds
 * en/*.txt.xz (needs `xz`); TEACHER is a folder where `npm install wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1` ran (both
 * MIT). The teacher's tags are sharpened for verbs and distilled into core/language/model/files/en.tags.bin. No part of the
 * teacher ships. The same texts give the same file.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import {
  bestTag,
  createLooks,
  featuresAt,
  type Reading,
  readForTags,
  tagRoom,
  tagRows,
  tags,
} from '../core/language/tags/tagger.ts'
import { wordsOf } from '../core/language/word.ts'

const looks = createLooks()

/** Every `one`-th line of a text is read. */
const texts = [
  { file: 'kremlin-news', one: 2 },
  { file: 'us-gov-blogs', one: 2 },
  { file: 'un-general-debate', one: 12 },
  { file: 'sotu-1981', one: 2 },
] as const
const rounds = 5
/** Lines kept from learning, to measure on: one in this many. */
const heldOut = 50

type Token = { readonly text: string; readonly start: number; readonly end: number; readonly pos: string }
type Sentence = { readonly reading: Reading; readonly gold: Uint8Array }
type Teach = (line: string) => readonly Token[]

function linesOf(path: string): readonly string[] {
  const read = spawnSync('xz', ['-dc', path], { maxBuffer: 1 << 30, encoding: 'utf8' })
  if (read.status !== 0) throw new Error(`cannot read ${path}: ${read.stderr}`)
  return read.stdout.split('\n').filter((line) => line !== '')
}

/** As much of the teacher as is asked. */
type Wink = {
  its: { readonly value: unknown; readonly pos: unknown; readonly precedingSpaces: unknown }
  readDoc(text: string): { tokens(): { out(what: unknown): readonly string[] } }
}

function teacherIn(folder: string): Teach {
  const load = createRequire(join(resolve(folder), 'package.json'))
  const nlp: Wink = load('wink-nlp')(load('wink-eng-lite-web-model'), ['sbd', 'pos'])
  return (line) => {
    const doc = nlp.readDoc(line).tokens()
    const [values, parts, spaces] = [doc.out(nlp.its.value), doc.out(nlp.its.pos), doc.out(nlp.its.precedingSpaces)]
    let at = 0
    return values.map((text, index) => {
      const start = at + (spaces[index] ?? '').length
      at = start + text.length
      return { text, start, end: at, pos: parts[index] ?? 'X' }
    })
  }
}

const plain: Readonly<Record<string, (typeof tags)[number]>> = {
  NOUN: 'noun',
  PROPN: 'name',
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'auxiliary',
  CCONJ: 'and',
  DET: 'determiner',
  INTJ: 'interjection',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  SCONJ: 'subordinator',
  VERB: 'finite',
}
const modals = /^(?:will|would|shall|should|can|could|may|might|must|do|does|did|ca|wo|'ll|’ll|'d|’d|cannot|let|lets)$/i
const perfects = /^(?:am|is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m|have|has|had|having|'ve|’ve|get|gets|got)$/i

/** The teacher says only "verb": its form follows from its ending and from what stands before it. */
function tagOf(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  const tag = plain[token?.pos ?? ''] ?? 'other'
  return tags.indexOf(tag === 'finite' && token ? formOf(tokens, index, token.text.toLowerCase()) : tag)
}

function formOf(tokens: readonly Token[], index: number, lower: string): (typeof tags)[number] {
  if (/.ing$/.test(lower) && !/^(?:bring|sing|ring|swing|spring|string|sting|cling|fling)$/.test(lower)) return 'gerund'
  const at = governorOf(tokens, index)
  const before = tokens[at]
  const previous = before?.text.toLowerCase() ?? ''
  const isMarked = before?.pos === 'PART' && previous === 'to'
  const isAsked = before?.pos === 'PRON' && modals.test(tokens[at - 1]?.text ?? '')
  if (isMarked || isAsked || modals.test(previous)) return 'infinitive'
  if (perfects.test(previous)) return 'participle'
  const mayDescribe = /(?:ed|en|wn|ght|made|held|built)$/.test(lower)
  return mayDescribe && describes(before, tokens[index + 1]) ? 'participle' : 'finite'
}

/** The index of the nearest word before that is no adverb and no "not". */
function governorOf(tokens: readonly Token[], index: number): number {
  const isBetween = (token: Token | undefined) =>
    /^(?:ADV|PART)$/.test(token?.pos ?? '') && token?.text.toLowerCase() !== 'to'
  let at = index - 1
  while (at > 0 && index - at < 4 && isBetween(tokens[at])) at--
  return at
}

/** "the proposed law", "built by", "their stolen car". */
function describes(before: Token | undefined, next: Token | undefined): boolean {
  if (/^(?:DET|ADJ|ADP|NUM)$/.test(before?.pos ?? '') || next?.text === 'by') return true
  return before?.pos === 'PRON' && /^(?:his|her|its|their|our|my|your)$/i.test(before.text)
}

/** A word of ours may be several tokens of the teacher: "don't" is its auxiliary, "Chinese-style" its last part. */
function readSentence(line: string, teach: Teach): Sentence {
  const words = wordsOf(line)
  const tokens = teach(line)
  const gold = new Uint8Array(words.length)
  let token = 0
  for (const [index, word] of words.entries()) {
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= word.start) token++
    let best = token
    if (word.text.includes('-')) while ((tokens[best + 1]?.start ?? Number.POSITIVE_INFINITY) < word.end) best++
    gold[index] = tagOf(tokens, best)
  }
  return { reading: readForTags(line, words, looks), gold }
}

/** Averaged perceptron: `total` collects each weight times how long it stood. */
function learn(sentences: readonly Sentence[]): Float32Array {
  const size = tagRows * tags.length
  const [weights, total, since] = [new Float32Array(size), new Float64Array(size), new Uint32Array(size)]
  const { rows, scores } = tagRoom()
  let now = 0
  const change = (at: number, by: number) => {
    total[at] = (total[at] ?? 0) + (now - (since[at] ?? 0)) * (weights[at] ?? 0)
    since[at] = now
    weights[at] = (weights[at] ?? 0) + by
  }
  for (let round = 0; round < rounds; round++) {
    for (const { reading, gold } of sentences) {
      let [last, beforeLast] = [-1, -1]
      for (let at = 0; at < reading.size; at++) {
        now++
        featuresAt(rows, reading, at, last, beforeLast)
        const guess = bestTag(weights, rows, scores)
        const right = gold[at] ?? 0
        if (guess !== right)
          for (const one of rows) {
            change(one * tags.length + right, 1)
            change(one * tags.length + guess, -1)
          }
        beforeLast = last
        last = guess
      }
    }
  }
  return weights.map((weight, at) => ((total[at] ?? 0) + (now - (since[at] ?? 0)) * weight) / now)
}

function quantise(weights: Float32Array): Int8Array {
  const sorted = weights.map(Math.abs).sort()
  const scale = 127 / (sorted[Math.floor(sorted.length * 0.9999)] || 1)
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))))
}

function measure(weights: Int8Array, sentences: readonly Sentence[]): string {
  const { rows, scores } = tagRoom()
  let [right, all] = [0, 0]
  const wrong = new Map<string, number>()
  for (const { reading, gold } of sentences) {
    let [last, beforeLast] = [-1, -1]
    for (let at = 0; at < reading.size; at++) {
      featuresAt(rows, reading, at, last, beforeLast)
      beforeLast = last
      last = bestTag(weights, rows, scores)
      all++
      if (last === gold[at]) right++
      else {
        const pair = `${tags[gold[at] ?? 0]}>${tags[last]}`
        wrong.set(pair, (wrong.get(pair) ?? 0) + 1)
      }
    }
  }
  const worst = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 8)
  return `${((100 * right) / all).toFixed(2)} % of ${all} held-out words as the teacher; ${worst.map(([pair, count]) => `${pair} ${count}`).join(', ')}`
}

const [corpora, teacher] = process.argv.slice(2)
if (corpora === undefined || teacher === undefined)
  throw new Error('usage: node scripts/learn-tagger.ts CORPORA TEACHER')
const teach = teacherIn(teacher)
const sentences = texts.flatMap(({ file, one }) =>
  linesOf(join(corpora, 'en', `${file}.txt.xz`))
    .filter((_, index) => index % one === 0)
    .map((line) => readSentence(line, teach)),
)
const weights = quantise(learn(sentences.filter((_, index) => index % heldOut !== 0)))
console.log(
  measure(
    weights,
    sentences.filter((_, index) => index % heldOut === 0),
  ),
)
writeFileSync(join(import.meta.dirname, '../core/language/model/files/en.tags.bin'), weights)
