/** How Kazakh denies: inside the verb, or by a word after what is denied. */

import type { NegationRules } from '../negation/negation-rules.ts'
import type { Word } from '../word.ts'
import { kazakhDeniedPlaces } from './denied-places.ts'

/** "емес" and "жоқ" follow what they deny; a verb with -ма- is itself the word. */
function denied(words: readonly Word[], place: number, denial: string): readonly string[] {
  const before = words.slice(Math.max(0, place - 2), place).map(({ lower }) => lower)
  const verb = denial.toLowerCase()
  return /^(?:емес|жоқ)$/iu.test(denial) ? before.reverse() : [verb, ...affirmedForms(verb), ...before.reverse()]
}

/** "келіспеді" → "келісті": the forms that lexicons know best. */
function affirmedForms(denied: string): readonly string[] {
  const [, stem, vowel] = /^(\p{L}{3,}?)[мбп]([ае])(?:д[ыі]|ған|ген|й|с|у|пт)\p{L}*$/u.exec(denied) ?? []
  if (stem === undefined) return []
  const isHard = /[пфкқтсшщчцхбвгд]$/u.test(stem)
  return [
    `${stem}${isHard ? 'т' : 'д'}${vowel === 'е' ? 'і' : 'ы'}`,
    `${stem}${vowel === 'е' ? (isHard ? 'кен' : 'ген') : isHard ? 'қан' : 'ған'}`,
  ]
}

/** Russian endings, as the word scored with is Russian: the places were measured with them. */
const verbLike = /(?:[аяуюеиё]т|[аяеиоуы]л[аои]?|ть|[иеё]м|[ое]шь|[нт][аоы]|ен)(?:с[яь])?$/

export const kazakhNegation: NegationRules = {
  hard: /(?<!\p{L})(?:емес(?:п[іы]н|с[іы][ңз]|п[іы]з|т[іы]г\p{L}*)?|жоқ(?:п[ыі]н|с[ыі][ңз]|п[ыі]з|т[ыі][ғқ]\p{L}*)?|ешқашан|ешкім|ештеңе|\p{L}+(?:[аәеиоөұүыіуйрл]м|[мнңзж]б|[кқптсшчбгд]п)[ае](?:д[ыі]|ған|ген|й(?!\p{L})|йды|йді|йтын|йтін|йм[ыі]|йс[ыі]|ст[ае]н|с(?!\p{L})|с[ае](?:[мңқк]|(?!\p{L}))|у|ң[ыіде]|пт[ыі])\p{L}*)(?!\p{L})/giu,
  empty:
    /(?:ғана|тек)(?:\s+\p{L}+){0,3}\s+емес|емес пе|жоқ па|жай ғана|(?<!\p{L})(?:үндеме|тынба|толассыз|жанармай|немесе|қармау|қамау|тоқтат|тоқтам|алмағанын|болмағанын|көз ашпай|немесе|томас|қарамастан|ұзамай|жаппай|жетпей|жетіспе|күтпе|жылжымайтын|кешікпе|кешіктірме|бұлжымас|таптырмас|ойланбастан|босамай|жалмады|келіспеушілік|көп ұзамай|жоғалтпай)\p{L}*|\p{L}+[ғг][ае]н-\p{L}+|\p{L}+[мбп][ае](?:с(?:т[ае]н)?|й)\s+(?:бұрын|жатып\p{L}*)|(?<!\p{L})(?:бос|толастар|аз|жаман|кем)\s+емес\p{L}*|\p{L}+[мбп][ае]й[ыі]н(?:ша|ше)?(?!\p{L})|(?<!\p{L})су\s+\p{L}+[мбп][ае]йт[ыі]н|болмай\s+(?:тұр|қой)\p{L}*|мүлт\s+жіберме\p{L}*/giu,
  soft: /(?<!\p{L})(?!қауіпсізд|заңнамас|немесе|бағдарламас|баламас|мәлімде|қарапай|жабайы|баспасөз|алпауыт|жанармай|шамас|орынбас|қамтамас|баяндамас|(?:түсін|айт|көр|ал|бол|кел|бар|біл|ойл|қолдан)[ае]с[ыі]з(?!\p{L}))(?:емес\p{L}*|жоқ\p{L}*|еш\p{L}*|\p{L}+с[ыі]з(?:б[ыі]н|с[ыі]ң|б[ыі]з|д[ае]р|д[ыі][қгк]\p{L}*)?|\p{L}{2,}[мбп][ае](?:д[ыі]|ған|ген|й(?![ыі])|с(?:п[ыі]н|с[ыі]ң|п[ыі]з|с[ыі]з|т[ае]н)?(?!\p{L})|у|ң|пт)\p{L}*|\p{L}{2,}[мбп][ае](?=[»”".,!])|\p{L}{2,}[мбп][ае]с(?:қа|ке)(?!\p{L})|қарсы|тыйым\p{L}*|бас тарт\p{L}*|тоқта\p{L}*|аз|әрең|қиын|бөтен|[нтд][ае]н басқа|гөрі|қалды|тыс|орнына|айыр\p{L}*|істен шы\p{L}*|кедергі\p{L}*|жасыр\p{L}*)(?!\p{L})/giu,
  denied,
  // "Үкіметтік емес ұйым", "мүмкіндігі жоқ ел": beside a noun a translation may have a word of its own.
  certain:
    /^(?:(?:емес|жоқ)(?:\p{L}+|(?=\s*(?:[.,;:!?…»”"–—]|$)|\s+(?:еді|екен|е[кт]енін|бол\p{L}+|де[пдйг]\p{L}*|бірақ|және|ал|па|пе)(?!\p{L})))|еш\p{L}+|\p{L}+[мбп][ае](?:д[ыі]\p{L}*|йд[ыі]|йм[ыі](?:н|з)|йс[ыі]\p{L}*))(?!\p{L})/iu,
  wanting: [
    {
      // "келтірген бар": after a participle only "жоқ" says whether it was done.
      word: /(?<!\p{L})\p{L}+(?:[ғқ]ан|[гк]ен)\s+бар(?=\s*[.,;!»”"]|\s+(?:деп|деді|бірақ)(?!\p{L}))/iu,
      denies: /^$/u,
      placeBeside: (sentence, at) => kazakhDeniedPlaces(sentence).find(({ span }) => span.start > at),
    },
    {
      word: /(?<!\p{L})еш(?:қандай|бір|кім\p{L}*|теңе\p{L}*|нәрсе\p{L}*|қашан|қайда)(?!\p{L})/iu,
      denies:
        /(?<!\p{L})(?:емес\p{L}*|жоқ\p{L}*|\p{L}+с[ыі]з\p{L}*|\p{L}{2,}[мбп][ае](?:д[ыі]|ған|ген|й|с|у|ң|пт)\p{L}*|\p{L}{4,}[мбп][ае](?=[»”".,!]))(?!\p{L})/iu,
      placeBeside: (sentence, at) => kazakhDeniedPlaces(sentence).find(({ span }) => span.start > at),
    },
  ],
  turns: {
    having: {
      denied:
        /(?<!\p{L})(?:жоқ\p{L}*|\p{L}{3,}с[ыі]з(?:б?[ыі]?[нғг]?|д[ае]р|д[ыі]\p{L}*)?|болма\p{L}*|бол[уғ]ан жоқ)(?!\p{L})/giu,
      bare: /(?<=\p{L}{2}[ыін]\s)бар(?!\p{L}|\s+(?:па|бол|ме))/giu,
      restore: () => 'жоқ',
    },
    able: {
      denied:
        /(?<!\p{L})(?:мүмкін\s+(?:емес|бол?ма)\p{L}*|\p{L}*[аеәй]?\s?алма\p{L}*|болма\p{L}+|мүмкін\p{L}*\s+жоқ)(?!\p{L})/giu,
      bare: /(?<!\p{L})мүмкін(?=\s*[.,;!»”"]|\s+(?:деді|деп|болады|еді|екен\p{L}*)(?!\p{L}))/giu,
      restore: (bare) => `${bare} емес`,
    },
    contrast: { denied: /(?<!\p{L})\p{L}+\s+емес,/giu },
  },
  isInsideVerbs: true,
  placing: {
    // No word of its own could be put back; a Russian one, as rare before any word, only tells the oddest seam.
    word: 'не',
    reach: [],
    bonus: (_, next) => (verbLike.test(next) ? 2 : 0),
    leastGain: -5,
    places: kazakhDeniedPlaces,
    fixesAt: () => [],
  },
}
