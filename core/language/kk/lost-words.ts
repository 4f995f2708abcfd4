/** Small words without which a Kazakh phrase is broken: "деп" before a verb of thinking, "және" between two clauses. */
import type { NamedGap } from '../gaps/gap-rules.ts'
import type { Sentence } from '../language.ts'

/** A gap between two words, in lower case, the word before them, the last of the sentence, and whether the model knows a word. */
type Gap = {
  readonly before: string
  readonly after: string
  readonly earlier: string
  readonly last: string
  readonly knows: (word: string) => boolean
}

type Rule = Pick<NamedGap, 'word' | 'sourceSays'> & { readonly isLost: (gap: Gap) => boolean }

const thinks = /^(?:санай|ойлай|есептей|пайымдай|болжай)(?:ды|ді|тын|тін|мын|мін|мыз|міз)\p{L}*$/u
const isCalled = /^атала(?:тын|ды)\p{L}*$/u
/** Words between which and a verb of thinking or calling nothing is said. */
const sayings =
  /^(?:деп|болып|осылай|былай|солай|қалай|жиі|бірге|ретінде|дұрыс|жақсы|көп|тек|ғана|да|де|та|те|\p{L}+(?:ша|ше|мен|бен|пен|дай|дей|тай|тей|ды|ді|ны|ні|ты|ті|да|де|та|те))$/u
const present = /[ае]д[ыі]$/u
/** Who said so comes after the verb. */
const reporting = /^(?:хабарла|мәлімде|сұра|айта|жаза|тұспалда|баянда|ескерт|қоса|тұра)/u
/** What may follow a finite verb without a mark or "және". */
const afterVerb =
  /^(?:де|да|те|та|ма|ме|ба|бе|па|пе|мыс|ғой|екен\p{L}*|еді|дей\p{L}*|деп|дел\p{L}*|дед\p{L}*|деу\p{L}*|және|әрі|бірақ|ал|алайда|немесе|болар|шығар|десе|дес\p{L}*|деген\p{L}*|ретінде|яғни|себебі|өйткені|не)$/u

const rules: readonly Rule[] = [
  { word: 'деп', isLost: ({ before, after }) => thinks.test(after) && endsClause(before) },
  { word: 'деп', isLost: ({ before, after }) => isCalled.test(after) && !sayings.test(before) },
  {
    word: 'дейін',
    isLost: ({ before, after, earlier }) =>
      before === 'күнге' && earlier === 'осы' && !/^(?:дейін|шейін|арналған|деген)/u.test(after),
  },
  { word: 'бойынша', isLost: ({ before, after }) => before === 'айтуы' && /^(?:ол|олар|бұл|осы)$/u.test(after) },
  {
    // In speech and in verse the predicate may stand before its subject: "Бәрі жөнделеді деп сенеді ел".
    word: 'және',
    sourceSays: { en: /(?<!\p{L})and(?!\p{L})/iu, ru: /(?<!\p{L})(?:и|а)(?!\p{L})/iu },
    isLost: ({ before, after }) =>
      present.test(before) &&
      before.length > 5 &&
      !reporting.test(before) &&
      !afterVerb.test(after) &&
      !thinks.test(after),
  },
  {
    // "Мектеп салды ауылға жол тартты": a finished verb amid the sentence.
    word: 'және',
    sourceSays: { en: /(?<!\p{L})and(?!\p{L})/iu, ru: /(?<!\p{L})(?:и|а)(?!\p{L})/iu },
    isLost: ({ before, after, last, knows }) =>
      isPast(before, knows) &&
      (isPast(last, knows) || present.test(last)) &&
      after !== last &&
      !reporting.test(before) &&
      !afterVerb.test(after),
  },
  {
    // "Қала салынғанға бұл жер құм болған": until it was built.
    word: 'дейін',
    isLost: ({ before, after }) =>
      /(?:[ғқ]анға|[гк]енге)$/u.test(before) && /^(?:бұл|ол|осы|олар|біз|мен)$/u.test(after),
  },
  {
    // "Кеңес жобаға болды": a thing in the dative is nothing by itself; "жасауға болады" may be done.
    word: 'қарсы',
    sourceSays: { en: /(?<!\p{L})(?:against|oppos\p{L}*)(?!\p{L})/iu, ru: /(?<!\p{L})против/iu },
    isLost: isBareDative,
  },
  {
    word: 'қатысты',
    sourceSays: {
      en: /(?<!\p{L})(?:concern\p{L}*|relat\p{L}*|regard\p{L}*|about|over)(?!\p{L})/iu,
      ru: /(?<!\p{L})(?:каса\p{L}+|относит\p{L}*|связан\p{L}*|по поводу)(?!\p{L})/iu,
    },
    isLost: isBareDative,
  },
]

function isBareDative({ before, after, knows }: Gap): boolean {
  return (
    /^(?:болды|болады|болған|болып)$/u.test(after) &&
    before.length > 5 &&
    knows(before.slice(0, -2)) &&
    /(?:[^у][ғқ]а|[^у][гк]е|[ыі]на|[ыі]не)$/u.test(before) &&
    !/(?:[ғқ]анға|[гк]енге|басқа|сонша|у[ыі]н[ае])$/u.test(before)
  )
}

/** The finished past of a verb whose participle is known: "салды" beside "салған", unlike "кітапты". */
function isPast(lower: string, knows: Gap['knows']): boolean {
  const [, stem, vowel] = /^(\p{L}{3,})[дт]([ыі])$/u.exec(lower) ?? []
  if (stem === undefined || /(?:[лдт][ае]р|[ыі]м|[ыі]ң|ыс|іс|с[ыі]|үс)$/u.test(stem) || notPast.test(lower))
    return false
  return (vowel === 'ы' ? ['ған', 'қан'] : ['ген', 'кен']).some((ending) => knows(stem + ending))
}

function endsClause(before: string): boolean {
  return (
    present.test(before) ||
    /^(?:мүмкін|керек|қажет|тиіс|емес|жоқ|бар|маңызды|дұрыс)$/u.test(before) ||
    (/(?:[дт][ыі]|м[ае]й)$/u.test(before) &&
      before.length > 5 &&
      !/(?:лар|лер|дар|дер|тар|тер|[ыі])[дн][ыі]$/u.test(before))
  )
}

/** Adjectives and adverbs with the ending of a past. */
const notPast =
  /^(?:қатты|басты|сәтті|алматы|ақылды|мықты|күшті|жақты|шартты|ретті|бекітті|айтты|көрікті|жазды|күзді|қысты|болды|білікті|бетті|қысқарды|тиімді|үлгілі|құнды|дәмді|әдемі|қалды|отырды|тұрды|жатты|жүрді|келді|барды|берді|алды|кетті|шықты)$/u

/** Gaps, by the word before, that have surely lost a word, and which. */
export function kazakhLostWords({ text, words, language }: Sentence): readonly NamedGap[] {
  const last = words.at(-1)?.lower ?? ''
  const knows = (word: string) => language.wordModel()?.knows(word) === true
  return words.slice(0, -1).flatMap((word, index) => {
    const after = words[index + 1]
    if (!after || text.slice(word.end, after.start) !== ' ' || /^\p{Lu}{2}/u.test(word.text)) return []
    const earlier = words[index - 1]?.lower ?? ''
    const gap = { before: word.lower, after: after.lower, earlier, last, knows }
    return rules.filter(({ isLost }) => isLost(gap)).map((rule) => ({ index, ...rule }))
  })
}
