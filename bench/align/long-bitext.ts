/** Invents long bitexts of made-up words, to measure what length costs: same seed, same text. */
import { randomFrom } from '../random.ts'
import type { Bitext, Pair } from './scoring.ts'

const onsets = [...'bdgklmnprstvz']
const vowels = [...'aeiou']

function inventWord(random: () => number): string {
  const syllables = 1 + Math.floor(random() * 3)
  let word = ''
  for (let k = 0; k < syllables; k++) {
    word += (onsets[Math.floor(random() * onsets.length)] ?? '') + (vowels[Math.floor(random() * vowels.length)] ?? '')
  }
  return word
}

/** A text of `size` source segments, its word-by-word translation, with gaps, merges and dropped stretches, and the truth. */
export function longBitext(size: number): Bitext {
  const random = randomFrom(size)
  const vocabulary = Array.from({ length: 8000 }, () => [inventWord(random), inventWord(random)] as const)
  const pick = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? ['a', 'a']
  const src: string[] = []
  const tgt: string[] = []
  const gold: Pair[] = []
  const sentence = (): readonly [string, string] => {
    const words = Array.from({ length: 4 + Math.floor(random() * 22) }, pick)
    const number = random() < 0.15 ? ` ${Math.floor(random() * 2000)}` : ''
    return [
      `${words.map((word) => word[0]).join(' ')}${number}.`,
      `${words.map((word) => word[1]).join(' ')}${number}.`,
    ]
  }
  while (src.length < size) {
    const [from, to] = sentence()
    const chance = random()
    if (chance < 0.03) {
      gold.push([[src.length], []])
      src.push(from)
    } else if (chance < 0.06) {
      gold.push([[], [tgt.length]])
      tgt.push(to)
    } else if (chance < 0.12) {
      const [more, moreTo] = sentence()
      gold.push([[src.length, src.length + 1], [tgt.length]])
      src.push(from, more)
      tgt.push(`${to} ${moreTo}`)
    } else {
      gold.push([[src.length], [tgt.length]])
      src.push(from)
      tgt.push(to)
    }
  }
  return { id: `long-${size}`, srcLang: 'ru', tgtLang: 'en', src, tgt, gold }
}
