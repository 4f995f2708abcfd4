/** Text as the network is shown it: sentences of numbered tokens, and where a small word could have fallen out. */
import { spawnSync } from 'node:child_process'
import { type GapRules, gapClassOf } from '../../core/language/gaps/gap-rules.ts'
import { type GapToken, markBetween, outside, wordToken } from '../../core/language/gaps/gap-tokens.ts'
import { packOf } from '../../core/language/packs.ts'
import { wordsOf } from '../../core/language/word.ts'

/** Tokens by number; what each is, stands in `kinds`. Sentences are ranges of `tokens`, `outside` not among them. */
export type Sentences = {
  readonly kinds: readonly GapToken[]
  /** How often each kind was met. */
  readonly counts: readonly number[]
  /** The class of each kind that may fall out, else -1. */
  readonly classes: readonly number[]
  readonly tokens: Int32Array
  /** 1 where a token and the next are words with a single blank between. */
  readonly joins: Uint8Array
  readonly starts: Int32Array
  /** 1 for the sentences that are kept for measuring. */
  readonly held: Uint8Array
  /** Which text of the plan each sentence is of. */
  readonly text: Uint8Array
}

const longest = 90

/** The lines of a packed text. */
export function linesOf(path: string): readonly string[] {
  const read = spawnSync('xz', ['-dc', path], { maxBuffer: 1 << 30, encoding: 'utf8' })
  if (read.status !== 0) throw new Error(`cannot read ${path}: ${read.stderr}`)
  return read.stdout.split('\n')
}

/** Every 40th block of 250 lines is kept for measuring: neighbouring lines are of one document. */
export const isHeld = (line: number) => Math.floor(line / 250) % 40 === 20

/** Reads texts into sentences. Sentences of one word are left out. */
export function readSentences(texts: readonly (readonly string[])[], language: string): Sentences {
  const reader = new Reader(language)
  for (const [number, lines] of texts.entries())
    for (const [line, text] of lines.entries()) reader.addLine(text, isHeld(line), number)
  return reader.sentences()
}

class Reader {
  private readonly rules: GapRules
  private readonly kinds: GapToken[] = [outside]
  private readonly counts: number[] = [0]
  private readonly classes: number[] = [-1]
  private readonly byText = new Map<string, number>()
  private readonly byMark = new Map<GapToken, number>()
  private readonly tokens: number[][] = [[]]
  private readonly joins: number[][] = [[]]
  private readonly starts: number[] = [0]
  private readonly held: number[] = []
  private readonly texts: number[] = []
  private count = 0
  private sentence: number[] = []
  private sentenceJoins: number[] = []

  constructor(language: string) {
    const { gaps } = packOf(language)
    if (gaps === undefined) throw new Error(`no small words of ${language}`)
    this.rules = gaps
  }

  addLine(text: string, isHeld: boolean, number: number): void {
    const words = wordsOf(text)
    for (const [index, word] of words.entries()) {
      this.push(this.wordKind(word.text, word.lower))
      const next = words[index + 1]
      const between = next && text.slice(word.end, next.start)
      const mark = next && between !== undefined ? markBetween(between, next.text) : outside
      if (mark === outside) this.endSentence(isHeld, number)
      else if (mark) this.push(this.markKind(mark))
      else if (between === ' ') this.sentenceJoins[this.sentence.length - 1] = 1
    }
  }

  private push(kind: number): void {
    this.sentence.push(kind)
    this.sentenceJoins.push(0)
  }

  private endSentence(isHeld: boolean, number: number): void {
    const { sentence, sentenceJoins } = this
    if (sentence.length > 1 && sentence.length <= longest) {
      for (const kind of sentence) this.counts[kind] = (this.counts[kind] ?? 0) + 1
      this.tokens.push(sentence)
      this.joins.push(sentenceJoins)
      this.count += sentence.length
      this.starts.push(this.count)
      this.held.push(isHeld ? 1 : 0)
      this.texts.push(number)
    }
    this.sentence = []
    this.sentenceJoins = []
  }

  private wordKind(text: string, lower: string): number {
    const known = this.byText.get(text)
    if (known !== undefined) return known
    const kind = this.kinds.length
    this.kinds.push(wordToken({ text, lower }))
    this.classes.push(text === lower ? gapClassOf(lower, this.rules) : -1)
    this.counts.push(0)
    this.byText.set(text, kind)
    return kind
  }

  private markKind(mark: GapToken): number {
    const known = this.byMark.get(mark)
    if (known !== undefined) return known
    const kind = this.kinds.length
    this.kinds.push(mark)
    this.classes.push(-1)
    this.counts.push(0)
    this.byMark.set(mark, kind)
    return kind
  }

  sentences(): Sentences {
    const tokens = new Int32Array(this.count)
    const joins = new Uint8Array(this.count)
    let at = 0
    for (const [index, sentence] of this.tokens.entries()) {
      tokens.set(sentence, at)
      joins.set(this.joins[index] ?? [], at)
      at += sentence.length
    }
    return {
      kinds: this.kinds,
      counts: this.counts,
      classes: this.classes,
      tokens,
      joins,
      starts: Int32Array.from(this.starts),
      held: Uint8Array.from(this.held),
      text: Uint8Array.from(this.texts),
    }
  }
}
