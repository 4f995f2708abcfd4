/** Small words without which a Kazakh phrase is broken: "деп" before a verb of thinking, "және" between two clauses. */
import type { NamedGap } from '../gaps/gap-rules.ts'
import type { Sentence } from '../language.ts'

/** A gap between two words, in lower case, and the rest of the sentence after the second. */
type Gap = { readonly before: string; readonly after: string; readonly next: string }

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
    isLost: ({ before, after, next }) =>
      before === 'күнге' && /^осы /.test(next) && !/^(?:дейін|шейін|арналған|деген)/u.test(after),
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
]

function endsClause(before: string): boolean {
  return (
    present.test(before) ||
    /^(?:мүмкін|керек|қажет|тиіс|емес|жоқ|бар|маңызды|дұрыс)$/u.test(before) ||
    (/(?:[дт][ыі]|м[ае]й)$/u.test(before) &&
      before.length > 5 &&
      !/(?:лар|лер|дар|дер|тар|тер|[ыі])[дн][ыі]$/u.test(before))
  )
}

/** Gaps, by the word before, that have surely lost a word, and which. */
export function kazakhLostWords({ text, words }: Sentence): readonly NamedGap[] {
  return words.slice(0, -1).flatMap((word, index) => {
    const after = words[index + 1]
    if (!after || text.slice(word.end, after.start) !== ' ' || /^\p{Lu}{2}/u.test(word.text)) return []
    const gap = { before: word.lower, after: after.lower, next: `${words[index - 1]?.lower ?? ''} ` }
    const rule = rules.find(({ isLost }) => isLost(gap))
    return rule ? [{ index, ...rule }] : []
  })
}
