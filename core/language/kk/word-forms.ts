/** Kazakh words with their endings one after the other: many, whose, in which case. */
import type { WordForms } from '../word-forms.ts'
import { type VowelRow, vowelRowOf } from './endings.ts'

/** After the stem: many, then a case; or whose, of the third person or another, and then a case as it stands there. */
const chains: Readonly<Record<VowelRow, RegExp>> = {
  back: /^-?(?:[лдт]ар)?(?:(?:[ндт]ың|[ғқ]а|[ндт]ы|[дт]а|[дт]ан|нан|[мпб]ен|[дт]ағы)|с?ы(?:ның|на|н|нда|нан|мен|ндағы)?|ы?[мң](?:ыз)?(?:ның|н?а|ға|ды|да|[дн]ан|ен|дағы)?)?$/u,
  front:
    /^-?(?:[лдт]ер)?(?:(?:[ндт]ің|[гк]е|[ндт]і|[дт]е|[дт]ен|нен|[мпб]ен|[дт]егі)|с?і(?:нің|не|н|нде|нен|мен|ндегі)?|і?[мң](?:із)?(?:нің|н?е|ге|ді|де|[дн]ен|дегі)?)?$/u,
}

const rows = ['back', 'front'] as const
const shortestStem = 2
const longestChain = 14

/** Before a vowel the last sound is voiced: кітап, кітабы; халық, халқы. */
function plainEnd(stem: string): string {
  const last = stem.at(-1)
  const plain = last === 'б' ? 'п' : last === 'г' ? 'к' : last === 'ғ' ? 'қ' : undefined
  return plain === undefined ? stem : stem.slice(0, -1) + plain
}

/** "халық" → "халқ", as it stands before a vowel; only in words of two syllables and more. */
function withoutLastVowel(stem: string): string | undefined {
  const found = /^(.*[аәоөұүыіеиуэюя].*)[ыі]([^аәоөұүыіеиуэюя])$/u.exec(stem)
  return found ? `${found[1]}${found[2]}` : undefined
}

export const kazakhWordForms: WordForms = {
  keys(lower) {
    const keys = new Set<string>()
    const first = Math.max(shortestStem, lower.length - longestChain)
    for (let end = Math.min(first, lower.length); end <= lower.length; end++) {
      const stem = lower.slice(0, end)
      if (!isChain(stem, lower.slice(end))) continue
      const plain = plainEnd(stem)
      keys.add(plain)
      const short = withoutLastVowel(plain)
      if (short !== undefined) keys.add(short)
    }
    return [...keys]
  },
}

function isChain(stem: string, rest: string): boolean {
  if (rest === '') return true
  const asked = vowelRowOf(stem)
  return rows.some((row) => (asked === undefined || asked === row || /[мпб]ен$/u.test(rest)) && chains[row].test(rest))
}
