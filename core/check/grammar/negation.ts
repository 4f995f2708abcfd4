/** The words of a language that deny. */

export type Negation = { readonly word: string; readonly at: number }

/** Words that deny the clause they stand in, and turns of phrase with them that do not. */
const hard: Readonly<Record<string, { readonly words: RegExp; readonly not: RegExp }>> = {
  ru: {
    words: /(?<!\p{L})(?:не|нет|нельзя|никогда|никто|ничего|никак)(?!\p{L})/giu,
    not: /(?<!\p{L})не\s+(?:только|менее|более|раз|меньше|больше|хуже|иначе|считая|так давно|просто|то чтобы|совсем|столько|позднее|позже|ранее|раньше|дожидаясь|прочь|в меру|без|исключено|успе\p{L}+|за горами|по себе|до)(?!\p{L})|(?<!\p{L})(?:ещё|еще|пока|пока\s+\p{L}+|пока\s+\p{L}+\s+\p{L}+|если|чуть|едва|могут|может|могла|мог|бы|ли|как|разве|ни\p{L}*|нет,)\s+не(?!\p{L})|(?<!\p{L})не\s+долж\p{L}+\s+быть\s+мест\p{L}*|(?<!\p{L})не\s+(?:хват|переста|прекращ|исключ|останавливаясь|возраж|имеющ|отлича|уступа|скрыва|забы|покида|отста|дооцен|следует недо|против|сомнева|секрет|жале|пере[сд])\p{L}*|нет ли|(?<!\p{L})не\s+\p{L}+\s+ли(?!\p{L})|свед?[её]т\s+на\s+нет|не\s+смотря|тем не менее|не раз|ничего\s+(?:страшного|удивительного)|не\s+мог\p{L}*\s+не/giu,
  },
  en: {
    words: /(?<!\p{L})(?:not|cannot|never|nobody|nothing|none|\p{L}+n['’]t|no(?!\.))(?!\p{L})/giu,
    not: /(?<!\p{L})not\s+(?:\p{L}+\s+)?(?:un(?!til|der|ited|i[oqv])\p{L}+|without)(?!\p{L})|(?<!\p{L})not\s+(?:only|hesitate|just|least|to mention|more|less|later|merely|simply|so much|until|all that)|(?<!\p{L})no\s+(?:doubt|less|more|matter|sooner|longer|later|wonder|one but)|(?<!\p{L})(?:if|whether or|why|or|nothing)\s+not|nothing\s+(?:but|less)|(?<!\p{L})for\s+nothing|never\s+(?:mind|before)|(?:do not|don['’]t)\s+hesitate|(?<!\S)\S+\s+[^.]*(?<!\p{L})(?:until|unless)(?!\p{L})/giu,
  },
  kk: {
    words:
      /(?<!\p{L})(?:емес(?:п[іы]н|с[іы][ңз]|п[іы]з|т[іы]г\p{L}*)?|жоқ(?:п[ыі]н|с[ыі][ңз]|п[ыі]з|т[ыі][ғқ]\p{L}*)?|ешқашан|ешкім|ештеңе|\p{L}+(?:[аәеиоөұүыіуйрл]м|[мнңзж]б|[кқптсшчбгд]п)[ае](?:д[ыі]|ған|ген|й(?!\p{L})|йды|йді|йтын|йтін|йм[ыі]|йс[ыі]|ст[ае]н|с(?!\p{L})|с[ае](?:[мңқк]|(?!\p{L}))|у|ң[ыіде]|пт[ыі])\p{L}*)(?!\p{L})/giu,
    not: /(?:ғана|тек)(?:\s+\p{L}+){0,3}\s+емес|емес пе|жоқ па|жай ғана|(?<!\p{L})(?:демеу|қармау|қамау|тоқтат|тоқтам|алмағанын|болмағанын|көз ашпай|немесе|томас|қарамастан|ұзамай|жаппай|жетпей|жетіспе|күтпе|жылжымайтын|кешікпе|кешіктірме|бұлжымас|таптырмас|ойланбастан|босамай|жалмады|келіспеушілік|көп ұзамай|жоғалтпай)\p{L}*|\p{L}+[ғг][ае]н-\p{L}+/giu,
  },
}

/** Anything that may carry a denial another way: un-, without, fail to, few. */
const soft: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:not|no|none|nobody|nothing|nowhere|never|neither|nor|without|unless|until|cannot|\p{L}+n['’]t|hardly|barely|scarcely|rarely|seldom|little|few|less|only|lack\p{L}*|fail\p{L}*|refus\p{L}*|den(?:y|ied|ies|ying)|avoid\p{L}*|prevent\p{L}*|absen\p{L}*|instead|rather|except|beyond|unlike|despite|impossible|imp(?:erfect|roper)\p{L}*|in(?:ability|sufficient|capable|adequate|complete|correct|valid|visible|appropriate|effective|accura)\p{L}*|un(?!der|til|ited|ion|iver|ique|its?\b|iform|anim|ified|ify|cle)\p{L}{3,}|dis(?!t[ari]|cuss|cover|play|ease|miss|tri|patch|pos|sert)\p{L}{4,}|non-?\p{L}+|\p{L}{3,}less(?:ly)?|miss(?:ed|ing|es)?|reject\p{L}*|oppos\p{L}*|ban(?:s|ned|ning)?|forbid\p{L}*|prohibit\p{L}*|against|otherwise|yet|wrong|ignor\p{L}*|neglect\p{L}*|los[tes]\p{L}*|exclu\p{L}*|doubt\p{L}*|differ|illegal|irre\p{L}+|abandon\p{L}*|reluctan\p{L}*|hesita\p{L}*|refrain\p{L}*|halt\p{L}*|too|far from|out of|lower|worse|else|apart|aside|difficult|hard|free (?:of|from)|stop(?:s|ping)?|remain(?:s|ed|ing)?|any longer|if only)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:вс[её] равно|(?:на)?плевать|не|ни|нет|без|нельзя|никогда|никто|ничего|никак\p{L}*|ни\p{L}{2,}|не(?!обход|вероят|дав|дел|котор|скольк|мног|мец|мецк|фт|бес|рв|посредств|гатив|йтрал|т)\p{L}{4,}|недо(?!ст)\p{L}+|без\p{L}{4,}|бес\p{L}{4,}|лишь|только|едва|мало|вряд|против|кроме|отказ\p{L}*|запре\p{L}*|отсутств\p{L}*|лиш[её]?н\p{L}*|перестал\p{L}*|прекра\p{L}*|избе\p{L}*|отриц\p{L}*|отверг\p{L}*|пока|вместо|редко|слишком|сложно|трудно|мимо|опроверг\p{L}*|провал\p{L}*|сомне\p{L}*|иначе|помимо|исключ\p{L}*|потеря\p{L}*|утра\p{L}*|анти\p{L}+|чуть|плохо|меньше|менее|остал\p{L}*|остаё?е?тся|противо\p{L}+)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:емес\p{L}*|жоқ\p{L}*|еш\p{L}*|\p{L}+с[ыі]з(?:б[ыі]н|с[ыі]ң|б[ыі]з|д[ае]р|д[ыі][қгк]\p{L}*)?|\p{L}{2,}[мбп][ае](?:д[ыі]|ған|ген|й|с|у|ң|пт)\p{L}*|қарсы|тыйым\p{L}*|бас тарт\p{L}*|тоқта\p{L}*|аз|тек|ғана|әрең|қиын|бөтен|басқа|гөрі|қалды|мүмкін|тыс)(?!\p{L})/iu,
}

/** The denials of a text that a translation must keep, in order. Unknown languages have none. */
export function hardNegations(text: string, language: string): readonly Negation[] {
  const rules = hard[language]
  if (!rules) return []
  const plain = text.replace(rules.not, (phrase) => ' '.repeat(phrase.length))
  return [...plain.matchAll(rules.words)].map((match) => ({ word: match[0], at: match.index }))
}

/** Every word that denies, also in turns of phrase that deny nothing; in order. */
export function everyDenial(text: string, language: string): readonly Negation[] {
  const rules = hard[language]
  return rules ? [...text.matchAll(rules.words)].map((match) => ({ word: match[0], at: match.index })) : []
}

const softEverywhere = new Map(
  Object.entries(soft).map(([language, pattern]) => [language, new RegExp(pattern.source, 'giu')]),
)

/** How many words of the text may deny in any way; undefined for unknown languages, so that checks stay silent. */
export function countSoft(text: string, language: string): number | undefined {
  const pattern = softEverywhere.get(language)
  return pattern && [...text.matchAll(pattern)].length
}
