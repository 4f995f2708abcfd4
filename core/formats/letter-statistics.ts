/** How likely a text's letters are in the languages written with Cyrillic: what tells the one-byte encodings apart. */
import { largest } from '../model/lists.ts'

/**
 * Occurrences of each letter in a thousand, rounded, as they are commonly known of each language.
 * Ukrainian stands here to keep its letters from being taken for Kazakh ones.
 */
const frequencies: readonly Readonly<Record<string, number>>[] = [
  {
    о: 110,
    е: 85,
    а: 80,
    и: 74,
    н: 67,
    т: 63,
    с: 55,
    р: 47,
    в: 45,
    л: 44,
    к: 35,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 20,
    ы: 19,
    ь: 17,
    г: 17,
    з: 16,
    б: 16,
    ч: 14,
    й: 12,
    х: 10,
    ж: 9,
    ш: 7,
    ю: 6,
    ц: 5,
    щ: 4,
    э: 3,
    ф: 3,
    ё: 0.5,
    ъ: 0.4,
    қ: 0.05,
    ғ: 0.03,
    ұ: 0.03,
    ү: 0.03,
    ә: 0.05,
    ө: 0.03,
    ң: 0.03,
    і: 0.03,
    һ: 0.01,
  },
  {
    а: 120,
    е: 80,
    ы: 77,
    н: 70,
    т: 62,
    і: 58,
    р: 56,
    л: 55,
    д: 48,
    с: 42,
    м: 38,
    қ: 34,
    к: 33,
    б: 30,
    о: 30,
    ғ: 18,
    ж: 20,
    у: 22,
    й: 18,
    з: 18,
    п: 17,
    ш: 17,
    ң: 16,
    ә: 12,
    и: 16,
    ү: 10,
    ұ: 10,
    ө: 9,
    г: 14,
    я: 4,
    х: 3,
    в: 4,
    ф: 2,
    ю: 1.5,
    э: 1.5,
    ц: 1.5,
    ь: 1,
    ч: 1,
    һ: 0.3,
    щ: 0.2,
    ё: 0.2,
    ъ: 0.05,
  },
  {
    о: 94,
    а: 84,
    н: 68,
    и: 61,
    і: 57,
    в: 54,
    т: 54,
    е: 50,
    р: 48,
    с: 42,
    к: 36,
    л: 36,
    у: 33,
    д: 32,
    м: 31,
    п: 29,
    з: 23,
    я: 22,
    ь: 18,
    б: 17,
    г: 15,
    ч: 14,
    й: 13,
    х: 12,
    ц: 8,
    ю: 8,
    ш: 8,
    ж: 8,
    ї: 7,
    щ: 5,
    є: 5,
    ф: 3,
    ґ: 0.1,
    ў: 0.1,
    ы: 0.1,
    э: 0.1,
    ё: 0.1,
  },
]

/** Frames of old terminals and control characters: what letters look like when read in a wrong encoding. */
const debris = /[\u0080-\u009f\u2320\u2321\u2500-\u259f]/g

/** A Cyrillic letter none of the languages uses: Serbian, Macedonian, or a sign of the wrong encoding. */
const strangeLetter = 0.002

/**
 * Mean logarithm of the likelihood of a text's Cyrillic letters, in the language that fits best; about −2.9 for real text.
 * Undefined if it has none. A letter in capitals amid small ones, or glued to Latin ones, counts as strange.
 */
export function cyrillicLikelihood(text: string): number | undefined {
  const counts = countLetters(text)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  const scores = frequencies.map((language) => {
    let sum = 0
    for (const [letter, count] of counts) sum += count * Math.log((language[letter] ?? strangeLetter) / 1000)
    return sum / total
  })
  return largest(scores)
}

/** Small letters by their number; what has no business in a text together under the empty string. */
function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([['', (text.match(debris) ?? []).length]])
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const cyrillic = [...word].filter((letter) => /\p{Script=Cyrillic}/u.test(letter))
    const isOdd = cyrillic.length < word.length || !/^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(word)
    for (const letter of cyrillic) {
      const counted = isOdd ? '' : letter.toLowerCase()
      counts.set(counted, (counts.get(counted) ?? 0) + 1)
    }
  }
  return counts
}
