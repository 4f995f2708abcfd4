/** English nouns: one, many, and whose. */
import type { WordForms } from '../word-forms.ts'

/** The endings of many, and what stands there for one. */
const plurals = [
  [/ies$/u, 'y'],
  [/(?<=s|x|z|ch|sh|o)es$/u, ''],
  [/ves$/u, 'f'],
  [/ves$/u, 'fe'],
  [/men$/u, 'man'],
  [/(?<=[^s'])s$/u, ''],
] as const

const shortest = 3

export const englishWordForms: WordForms = {
  keys(lower) {
    const own = lower.replace(/(?:'s|(?<=s)')$/u, '')
    const ones = plurals.flatMap(([ending, instead]) => {
      const one = own.replace(ending, instead)
      return one !== own && one.length >= shortest ? [one] : []
    })
    return [...new Set([own, ...ones])]
  },
}
