/**
 * Kazakh endings follow the stem: their vowels its last vowel (vowel harmony), their first consonant its last sound.
 * After the grammar of the Institute of Linguistics (Қазақ грамматикасы, 2002), part on phonetics.
 */

/** Which row of vowels a stem asks of its endings. */
export type VowelRow = 'back' | 'front'

const backVowels = 'аоұыя'
const frontVowels = 'еөүіэ'

/**
 * Undefined where writers differ or the spelling does not tell: after ә, after и and у inside the last syllable of a
 * loan (тарихқа, митингке; Сингапурда), after a soft sign, after a surname in -ев or -ов, after к or г in a loan of back vowels (банкке, педагогқа; a Kazakh stem would
 * have қ or ғ), and in a word without a vowel.
 */
export function vowelRowOf(stem: string): VowelRow | undefined {
  if (/(?:[её]в|ов|йо[^аоұыяеөүіэую]*|[аоұыя][^аоұыяеөүіэю]*[кг])$/u.test(stem)) return undefined
  // A verbal noun ends in у (қайтару, келу): the vowel before it tells.
  for (const letter of [...stem.replace(/[ую]$/u, '')].reverse()) {
    if (backVowels.includes(letter)) return 'back'
    if (frontVowels.includes(letter)) return 'front'
    if (/[әиуюьъё]/u.test(letter)) return undefined
  }
  return undefined
}

/** The same ending in both rows, longest first: an ending is read as the longest that fits. */
const endingPairs: readonly (readonly [back: string, front: string])[] = [
  ['ның', 'нің'],
  ['дың', 'дің'],
  ['тың', 'тің'],
  ['нан', 'нен'],
  ['дан', 'ден'],
  ['тан', 'тен'],
  ['нда', 'нде'],
  ['лар', 'лер'],
  ['дар', 'дер'],
  ['тар', 'тер'],
  ['ға', 'ге'],
  ['қа', 'ке'],
  ['на', 'не'],
  ['да', 'де'],
  ['та', 'те'],
  ['ны', 'ні'],
  ['ды', 'ді'],
  ['ты', 'ті'],
]

const endings = endingPairs.flatMap(([back, front]) => [
  { row: 'back', ending: back, other: front } as const,
  { row: 'front', ending: front, other: back } as const,
])

export type WrongRow = { readonly stem: string; readonly ending: string; readonly right: string }

/** "түбегіның": the stem asks for front vowels and the ending has a back one. `right` is the ending of the other row. */
export function wrongRow(lower: string): WrongRow | undefined {
  const found = endings.find(({ ending }) => lower.endsWith(ending))
  if (!found) return undefined
  const stem = lower.slice(0, -found.ending.length)
  const asked = stem.length < 3 ? undefined : vowelRowOf(stem)
  return asked === undefined || asked === found.row ? undefined : { stem, ending: found.ending, right: found.other }
}

export type Case = 'dative' | 'ablative'

const possessedEndings = {
  dative: { back: 'на', front: 'не' },
  ablative: { back: 'нан', front: 'нен' },
} as const

/**
 * The forms the noun may have in the case: two for one in -ы or -і, which is possessed ("галактикасына") or bare
 * ("көршіге"), and those of both rows where the spelling does not tell the row.
 */
export function inCase(noun: string, wanted: Case): readonly string[] {
  const row = vowelRowOf(noun)
  return (row === undefined ? (['back', 'front'] as const) : [row]).flatMap((one) => {
    const bare = noun + endingOf(noun, wanted, one)
    return /[ыі]$/u.test(noun) ? [noun + possessedEndings[wanted][one], bare] : [bare]
  })
}

const voiceless = /[пфкқтсшщчцхһбвгд]$/u
const nasal = /[мнң]$/u

function endingOf(noun: string, wanted: Case, row: VowelRow): string {
  const isBack = row === 'back'
  if (wanted === 'dative') return voiceless.test(noun) ? (isBack ? 'қа' : 'ке') : isBack ? 'ға' : 'ге'
  const consonant = voiceless.test(noun) ? 'т' : nasal.test(noun) ? 'н' : 'д'
  return consonant + (isBack ? 'ан' : 'ен')
}

/** The endings of each case: after a voiceless sound, a nasal, and others; in back vowels, with the front ones after `/`. */
const cases = [
  'тың ның ның дың/тің нің нің дің',
  'ты ды ны ды/ті ді ні ді',
  'қа ға ға ға/ке ге ге ге',
  'та да да да/те де де де',
  'тан нан дан дан/тен нен ден ден',
  'пен мен мен бен/пен мен мен бен',
  'тағы дағы дағы дағы/тегі дегі дегі дегі',
].map((line) => {
  const [back = [], front = []] = line.split('/').map((row) => row.split(' '))
  return { back, front, all: [...back, ...front, ...(line.startsWith('та да') ? ['нда', 'нде'] : [])] }
})

/** True for two endings of one case after different stems: "ның", "тің". */
export function isSameCase(ending: string, other: string): boolean {
  return cases.some(({ all }) => all.includes(ending) && all.includes(other))
}

/** A bare noun with the ending of the same case as `ending` after another noun; in both rows where the spelling does not tell. */
export function endingAfter(noun: string, ending: string): readonly string[] {
  if (ending === '') return [noun]
  const forms = cases.find(({ all }) => all.includes(ending))
  if (!forms) return []
  // Of Russian surnames most writers go by the last vowel.
  const row = vowelRowOf(noun) ?? (/ов$/u.test(noun) ? 'back' : /[её]в$/u.test(noun) ? 'front' : undefined)
  const sound = voiceless.test(noun) ? 0 : nasal.test(noun) ? 1 : /[аәеыіоөұүуияю]$/u.test(noun) ? 2 : 3
  return (row === undefined ? (['back', 'front'] as const) : [row]).map((one) => noun + (forms[one][sound] ?? ''))
}

/** "ұпайларын" → stem "ұпай" and what follows the plural; undefined for a word without a plural ending. */
export function pluralIn(lower: string): { readonly stem: string; readonly rest: string } | undefined {
  const parts = /^(?<stem>\p{L}{2,})[лдт](?<vowel>[ае])р(?<rest>[ыі]?\p{L}{0,3})$/u.exec(lower)?.groups
  const row = parts?.vowel === 'а' ? 'back' : 'front'
  if (parts?.stem === undefined || vowelRowOf(parts.stem) !== row) return undefined
  return { stem: parts.stem, rest: parts.rest ?? '' }
}
