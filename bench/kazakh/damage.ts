/** Slips made on purpose in clean Kazakh sentences, for measuring: the same seed makes the same slip. */

export type Damaged = { readonly text: string; readonly start: number; readonly end: number }
type Damage = (text: string, seed: number) => Damaged | undefined

/** Mulberry32: a number from 0 to 1 for a seed and a turn. */
function chance(seed: number, turn: number): number {
  let state = (seed + turn * 0x6d2b79f5) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296
}

type Place = { readonly start: number; readonly end: number; readonly match: RegExpMatchArray }

function pick(text: string, pattern: RegExp, seed: number): Place | undefined {
  const places = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    match,
  }))
  return places[Math.floor(chance(seed, 1) * places.length)]
}

function replace(
  text: string,
  place: Place | undefined,
  make: (match: RegExpMatchArray) => string,
): Damaged | undefined {
  if (!place) return undefined
  const made = make(place.match)
  return {
    text: text.slice(0, place.start) + made + text.slice(place.end),
    start: place.start,
    end: place.start + made.length,
  }
}

const twins: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', і: 'i', у: 'y' }
const small = '[а-яәғқңөұүһі]'

/** What each kind of check shall find. */
export const damages: Readonly<Record<string, Damage>> = {
  homoglyph: (text, seed) =>
    replace(
      text,
      pick(text, new RegExp(`(?<=${small})[аеорсхіу](?=${small})`, 'gu'), seed),
      ([letter = '']) => twins[letter] ?? letter,
    ),
  'doubled-phrase': (text, seed) =>
    replace(
      text,
      pick(text, new RegExp(`(?<= )(${small}+ ${small}+) ${small}+(?= )`, 'gu'), seed),
      ([all = '', phrase = '']) => `${all} ${phrase}`,
    ),
  'glued-words': (text, seed) =>
    replace(
      text,
      pick(text, new RegExp(`(?<= )(${small}{3,}) (${small}{3,})(?=[ ,.])`, 'gu'), seed),
      ([, a = '', b = '']) => a + b,
    ),
  'fused-nospace': (text, seed) =>
    replace(text, pick(text, /(?<=\p{Ll}{3})\. (\p{Lu})(?=\p{Ll}{2})/gu, seed), ([, letter = '']) => `.${letter}`),
  'fused-noterm': (text, seed) => replace(text, pick(text, /(?<=\p{Ll}{3})\. (?=\p{Lu}\p{Ll}{2})/gu, seed), () => ' '),
  'case-start': (text, seed) =>
    replace(text, pick(text, /(?<=\p{Ll}{3}\. )\p{Lu}\p{Ll}+/gu, seed), ([word = '']) => word.toLowerCase()),
  spacing: (text, seed) => replace(text, pick(text, /(?<=\p{L})[,.] (?=\p{L})/gu, seed), ([mark = '']) => ` ${mark}`),
  'truncated-sentence': (text, seed) => {
    const words = [...text.matchAll(/ /g)].map(({ index }) => index)
    const cut = words[Math.floor(words.length * (0.5 + 0.3 * chance(seed, 2)))]
    if (words.length < 8 || cut === undefined || !/[.!?]$/.test(text)) return undefined
    const kept = text.slice(0, cut).replace(/[,:;–—-]+$/u, '')
    return { text: kept, start: kept.lastIndexOf(' '), end: kept.length }
  },
  'quote-unbalanced': (text, seed) => replace(text, pick(text, /[«»“”]/gu, seed), () => ''),
  mojibake: (text, seed) =>
    replace(text, pick(text, new RegExp(`(?<= )${small}{4,}(?=[ ,.])`, 'gu'), seed), ([word = '']) =>
      new TextDecoder('windows-1251').decode(new TextEncoder().encode(word)),
    ),
  'wrong-number': (text, seed) =>
    replace(text, pick(text, /(?<!\p{L}|\d|\.|,)[1-9]\d{1,3}(?![\d.,%])/gu, seed), ([number = '']) =>
      String(Number(number) + 10 + Math.floor(chance(seed, 3) * 40)),
    ),
  'duplicated-sentence': (text) => {
    const first = /^(.{30,}?[.!?]) /u.exec(`${text} `)?.[1]
    if (first === undefined || text.length > 200) return undefined
    return { text: `${text} ${first}`, start: 0, end: text.length + first.length + 1 }
  },
}
