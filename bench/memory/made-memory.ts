/** A translation memory of made-up words in Russian and Kazakh letters and in Latin ones, of any size, the same on every machine. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { randomFrom } from '../random.ts'

const syllables = {
  ru: 'ба ве ги до жу за ки ло мы но пе ра су те фо ха ча ши юр ян'.split(' '),
  en: 'ba ve gi do ju za ki lo my no pe ra su te fo ha cha shi ur an'.split(' '),
} as const
const endings = { ru: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами'], en: ['', 's', 'ed', 'ing'] } as const
type MadeLanguage = keyof typeof syllables
const wordCount = 60_000

export type MadePair = { readonly ru: string; readonly en: string }

/** Sentences of 4 to 30 words, some words frequent and most of them rare, as words are; one of six is nearly the one before. */
export function madePairs(seed = 2026): () => MadePair {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const stems = { ru: [] as string[], en: [] as string[] }
  for (let nth = 0; nth < wordCount; nth++) {
    const shape = Array.from({ length: 1 + Math.floor(random() * 4) }, () => Math.floor(random() * 20))
    for (const language of ['ru', 'en'] as const)
      stems[language].push(shape.map((one) => syllables[language][one]).join(''))
  }
  const word = (language: MadeLanguage, nth: number): string => `${stems[language][nth]}${pick(endings[language])}`
  // Zipf: the nth word is met as often as 1/n says.
  const anyWord = (): number => Math.floor(wordCount ** random()) - 1
  let last: readonly number[] = []
  const said = (language: MadeLanguage, words: readonly number[]): string => {
    const text = words.map((nth) => (nth < 0 ? String(-nth) : word(language, nth))).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return () => {
    const isNear = last.length > 0 && random() < 1 / 6
    const length = 4 + Math.floor(random() ** 2 * 27)
    last = isNear
      ? last.map((one) => (random() < 0.08 ? anyWord() : one))
      : Array.from({ length }, () => (random() < 0.05 ? -1 - Math.floor(random() * 3_000) : anyWord()))
    return { ru: said('ru', last), en: said('en', last) }
  }
}

/** Writes one of at least so many bytes; answers how many units it has. */
export function writeMadeMemory(path: string, bytes: number): number {
  const next = madePairs()
  const file = openSync(path, 'w')
  let [units, written] = [0, 0]
  const put = (text: string): void => {
    written += writeSync(file, text)
  }
  try {
    put('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n')
    put(
      '<header creationtool="made" creationtoolversion="1" segtype="sentence" o-tmf="made" adminlang="en" srclang="ru" datatype="plaintext"/>\n<body>\n',
    )
    while (written < bytes) {
      const some: string[] = []
      for (let nth = 0; nth < 500; nth++) some.push(madeUnit(++units, next()))
      put(some.join(''))
    }
    put('</body>\n</tmx>\n')
  } finally {
    closeSync(file)
  }
  return units
}

function madeUnit(nth: number, { ru, en }: MadePair): string {
  const en2 = nth % 9 === 0 ? en.replace(' ', ' <bpt i="1" type="bold">&lt;b></bpt>') : en
  const ended = en2 === en ? en : en2.replace(/\.$/u, '<ept i="1">&lt;/b></ept>.')
  const date = `2026${String(1 + (nth % 12)).padStart(2, '0')}${String(1 + (nth % 28)).padStart(2, '0')}T101500Z`
  return `<tu tuid="${nth}" creationdate="${date}" creationid="desk ${nth % 7}" changedate="${date}" changeid="desk ${nth % 5}">
  <prop type="origin">made ${nth % 100}</prop>
  <tuv xml:lang="ru-RU">
    <seg>${ru}</seg>
  </tuv>
  <tuv xml:lang="en-US">
    <seg>${ended}</seg>
  </tuv>
</tu>
`
}
