/** How well a row of letters reads as one word of the language: learnt from the words the word model knows. */
import type { WordModel } from './word-model.ts'

export type LetterModel = {
  /** Log probability of the letters as one word, begun and ended; always finite. Letters are in lower case. */
  logWord(letters: string): number
}

/** Learns from the words a model knows; undefined without a model. */
export function learnLettersOf(words: WordModel | undefined): LetterModel | undefined {
  return words && learnLetters(words.usual(/^\p{Ll}+$/u, mostWords))
}

/** More words teach little more, and cost time. */
const mostWords = 100_000

/** A letter is foretold by so many before it. */
const longestContext = 5
/** Counts stand in tables by a hash; two contexts in one place blur a little, and no answer depends on chance. */
const contextBits = 20
const nextBits = 22
const newLetterChance = 1 / 50

type Counts = { readonly contexts: Uint32Array; readonly nexts: Uint32Array; readonly kinds: Uint8Array }

/** By the method of Witten and Bell: a context that is followed by many different letters leaves more to shorter ones. */
export function learnLetters(words: readonly string[]): LetterModel {
  const counts: Counts = {
    contexts: new Uint32Array(1 << contextBits),
    nexts: new Uint32Array(1 << nextBits),
    kinds: new Uint8Array(1 << contextBits),
  }
  for (const word of words) learnWord(counts, `${word}$`)
  return { logWord: (letters) => logOf(counts, `${letters}$`) }
}

function learnWord({ contexts, nexts, kinds }: Counts, word: string): void {
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at)
    for (let length = 0, context = 0; length <= longestContext && length <= at + 1; length++) {
      if (length > 0) context = longer(context, at - length < 0 ? 0 : word.charCodeAt(at - length))
      const slot = slotOf(context, length, contextBits)
      const next = slotOf(longer(context, letter), length, nextBits)
      if (nexts[next] === 0) kinds[slot] = Math.min(255, (kinds[slot] ?? 0) + 1)
      contexts[slot] = (contexts[slot] ?? 0) + 1
      nexts[next] = (nexts[next] ?? 0) + 1
    }
  }
}

function logOf({ contexts, nexts, kinds }: Counts, word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at)
    let chance = newLetterChance
    for (let length = 0, context = 0; length <= longestContext && length <= at + 1; length++) {
      if (length > 0) context = longer(context, at - length < 0 ? 0 : word.charCodeAt(at - length))
      const slot = slotOf(context, length, contextBits)
      const [total, different] = [contexts[slot] ?? 0, Math.max(1, kinds[slot] ?? 0)]
      if (total === 0) break
      const met = Math.min(total, nexts[slotOf(longer(context, letter), length, nextBits)] ?? 0)
      chance = (met + different * chance) / (total + different)
    }
    sum += Math.log(chance)
  }
  return sum
}

function longer(context: number, letter: number): number {
  return (Math.imul(context, 0x01000193) ^ Math.imul(letter + 1, 0x9e3779b1)) | 0
}

function slotOf(context: number, length: number, bits: number): number {
  let mixed = context ^ (length * 0x27d4eb2f)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & ((1 << bits) - 1)
}
