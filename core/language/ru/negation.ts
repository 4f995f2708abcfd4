/** How Russian denies. */
import type { Sentence } from '../language.ts'
import { denialBefore, type NegationPlace } from '../negation/negation-place.ts'
import type { NegationRules } from '../negation/negation-rules.ts'
import type { Word } from '../word.ts'

/** Words between a denial and what it denies: "не бы". */
const passedOver: ReadonlySet<string> = new Set('бы же ли то ни у в на с к о за по это'.split(' '))

function denied(words: readonly Word[], place: number): readonly string[] {
  const after = words.slice(place + 1, place + 7).filter(({ lower }) => !passedOver.has(lower))
  return after.slice(0, 3).map(({ lower }) => lower)
}

/** Russian denies verbs and short adjectives far more often than anything else. */
const verbLike = /(?:[аяуюеиё]т|[аяеиоуы]л[аои]?|ть|[иеё]м|[ое]шь|[нт][аоы]|ен)(?:с[яь])?$/

/** "Пришёл", "могла": what the endings above leave out, as few nouns in the nominative end so. */
const pastLike = /(?:ёл|[гзкстшх]л[аои])(?:с[яь])?$/

/** "Пытайтесь", "ждите". */
const imperative = /[аяеуюоиы]?[йьи]те(?:сь)?$/u

/** "Не все", "не нужно": what else a sentence denies as a whole. A noun or an adjective is denied against another one. */
const quantifier =
  /^(?:вс[её]|всегда|каждый|кажд[аоы]\p{L}+|вс(?:ем|ех|я|ю)|мног\p{L}+|очень|так|нужно|надо|можно|стоит|готов[аоы]?|долж\p{L}+|рад[аы]?|прав[аы]?)$/u

/** The verbs and quantifiers of a sentence, each with the denial before it. */
function deniedPlaces(sentence: Sentence): readonly NegationPlace[] {
  const { words, text } = sentence
  return words.flatMap(({ lower, start, end, text: written }, at) => {
    if (!russianNegation.placing.mayDeny?.(lower) || /ть(?:ся)?$/u.test(lower) || lower.length < 3) return []
    if (onlyLooksLikeVerb(lower, (form) => sentence.language.wordModel()?.knows(form) !== false)) return []
    const fixes = [denialBefore(text, start, written, 'не')]
    return [{ span: { start: words[at - 1]?.start ?? start, end }, gain: 0, fixes }]
  })
}

/** "Временем", "число": a noun may end as a verb does, but has no such other form as "идёт" beside "идём", "мог" beside "могла". */
function onlyLooksLikeVerb(lower: string, isKnown: (form: string) => boolean): boolean {
  if (/[иеё]м$/u.test(lower)) return !isKnown(`${lower.slice(0, -1)}т`)
  return (
    pastLike.test(lower) &&
    !/(?:ёл|шл[аои])(?:с[ья])?$/u.test(lower) &&
    !isKnown(lower.replace(/л[аои](?:с[ья])?$/u, ''))
  )
}

/** The nearest verb to a word such as «никакой»: the finite one, if an infinitive stands by it. */
function verbBeside({ text, words }: Sentence, at: number): NegationPlace | undefined {
  const index = words.findIndex(({ start }) => start === at)
  const isVerb = (place: number) => pastLike.test(words[place]?.lower ?? '') || verbLike.test(words[place]?.lower ?? '')
  const near = [-1, 1, -2, 2, -3, 3]
    .map((step) => index + step)
    .find((place) => isVerb(place) && !small.test(words[place]?.lower ?? ''))
  if (near === undefined) return undefined
  const isInfinitive = /ть(?:ся)?$/u.test(words[near]?.lower ?? '')
  const verb = words[isInfinitive && isVerb(near - 1) ? near - 1 : near]
  if (!verb) return undefined
  return {
    span: { start: verb.start, end: verb.end },
    gain: 9,
    fixes: [denialBefore(text, verb.start, verb.text, 'не')],
  }
}

const small = /^.{1,2}$/u

export const russianNegation: NegationRules = {
  hard: /(?<!\p{L})(?:не|нет|нельзя|никогда|никто|ничего|никак)(?!\p{L})/giu,
  empty:
    /(?<!\p{L})не\s+(?:только|менее|более|раз|меньше|больше|хуже|обо[шй]\p{L}+|иначе|считая|так давно|просто|то чтобы|совсем|столько|позднее|позже|ранее|раньше|дожидаясь|прочь|в меру|без|исключено|успе\p{L}+|за горами|по себе|до)(?!\p{L})|(?<!\p{L})(?:ещё|еще|пока|пока\s+\p{L}+|пока\s+\p{L}+\s+\p{L}+|если|чуть|едва|могут|может|могла|мог|бы|ли|как|разве|ни\p{L}*|нет,)\s+не(?!\p{L})|(?<!\p{L})не\s+долж\p{L}+\s+быть\s+мест\p{L}*|(?<!\p{L})не\s+(?:хват|сразу|ошиб|удерж|выдерж|спа(?:л|ть)|спи|сплю|спят|усн|засн|ложи|спеш|тороп|сдава|сда[лм]|измен|меня[ею]т|один|одн[аоу](?!\p{L})|переста|прекращ|исключ|останавливаясь|возраж|имеющ|отлича|уступа|скрыва|забы|покида|отста|дооцен|следует недо|против|сомнева|секрет|жале|пере[сд])\p{L}*|нет ли|(?<!\p{L})(?:терпеть|давно|долго)\s+не|нет\s+в\s+живых|(?<!\p{L})не\s+сто(?:ит|ят|ило)\s+труда|как\s+никогда|жаль,\s+что[^.]*?(?<!\p{L})(?:не|нет)(?!\p{L})|(?<!\p{L})пока\s+(?:меня|его|е[её]|их|нас|вас|тебя)\s+нет|(?<!\p{L})не\s+\p{L}+\s+ли(?!\p{L})|свед?[её]т\s+на\s+нет|не\s+смотря|тем не менее|не раз|ничего\s+(?:страшного|удивительного)|не\s+мо[гж]\p{L}*\s+не|(?:нельзя|невозможно)\s+(?:\p{L}+\s+)?не(?!\p{L})|(?<!\p{L})не\s+(?:старше|моложе|выше|ниже|дольше|дороже|дешевле|ближе|дальше|чаще|реже|короче|длиннее|меньше|свыше)(?!\p{L})/giu,
  soft: /(?<!\p{L})(?:вс[её] равно|(?:на)?плевать|не|ни|нет|без|нельзя|никогда|никто|ничего|никак\p{L}*|(?!никол|нидерл|нигер|низ|ниж|ник(?:\P{L}|$))ни\p{L}{2,}|не(?!движим|обход|вероят|дав|дел|котор|скольк|мног|мец|мецк|фт|бес|рв|посредств|гатив|йтрал|т)\p{L}{4,}|недо(?!ст)\p{L}+|без(?!опасн|умн)\p{L}{4,}|бес(?!шум|ед|плат)\p{L}{4,}|лишь|только|едва|мало|вряд|против|кроме|отказ\p{L}*|запре\p{L}*|отсутств\p{L}*|лиш[её]?н\p{L}*|перестал\p{L}*|пре(?:кра|сек)\p{L}*|перекр(?:ы|о)\p{L}*|закры\p{L}*|избе\p{L}*|отриц\p{L}*|отверг\p{L}*|пока|вместо|редко|слишком|сложно|трудно|мимо|опроверг\p{L}*|провал\p{L}*|сомне\p{L}*|иначе|помимо|исключ\p{L}*|потеря\p{L}*|утра\p{L}*|анти\p{L}+|чуть|плохо|меньше|менее|упуст\p{L}*|пропуст\p{L}*|(?:про)?молч\p{L}*|(?:по)?меша(?:е|л|т)\p{L}*|препятств\p{L}*|воздерж\p{L}*|далек\p{L}*|проигр\p{L}*|чужд\p{L}*|игнорир\p{L}*|пренебр\p{L}*|скры[втл]\p{L}*|ложн\p{L}*|немног\p{L}*|нетерпим\p{L}*|остал(?!ьн)\p{L}*|остаё?е?тся|равнодуш\p{L}*|вред(?:ен|н\p{L}*)|случайн\p{L}*|законч\p{L}*|зря|порознь|почти|противо\p{L}+)(?!\p{L})/giu,
  turns: {
    having: {
      denied:
        /(?<!\p{L})(?:не\s+(?:\p{L}+\s+)?им\p{L}+|не\s+(?:был[оаи]?|буд[еу]т|облада\p{L}+)|нет|лиш[её]?н\p{L}*|без|отсутств\p{L}+)(?!\p{L})/giu,
      bare: /(?<!\p{L}|не\s|ни\s)име(?:ет|ют|л[аио]?|ющ\p{L}{2,3})(?!\p{L})/giu,
      restore: (bare) => `не ${bare}`,
    },
    able: {
      denied:
        /(?<!\p{L})(?:не\s+(?:с?мо[гж]|смеет|удал|удаст)\p{L}*|нельзя|невозможн\p{L}*|не\s+получ\p{L}+)(?!\p{L})/giu,
    },
    contrast: {
      denied: /[,–—-]\s+(?:а|и|но)\s+(?:\p{L}+\s+)?(?:не|без|вовсе)(?!\p{L})|вместо(?!\p{L})/giu,
      bare: /,\s+а(?=\s+(?!не\s|ни|также|потому|затем|потом|теперь|именно|уже|вот|сам|то\s|он|она|мы|вы|я\s|это|тот|тем))/giu,
      restore: (bare) => `${bare} не`,
    },
  },
  notOnly: {
    whole: /(?<!\p{L})не\s+(?:\p{L}+\s+)?(?:только|просто|лишь)/iu,
    bare: /(?<!\p{L})(?:только|просто|лишь)(?!\p{L})/iu,
    denial: 'не ',
    phrase: 'не только',
  },
  denied,
  // "Не по делу", "не из села": one phrase is held against another, and a translation may name the other alone.
  certain: /^(?!не\s+(?:из|по|от|для|об?|за|при|без)\s)/iu,
  wanting: [
    {
      word: /(?<!\p{L})(?:никак(?:ой|ого|ому|им|ом|ую|ие|их|ими)|ничего|ничем|никого|никому|никем|никогда|нигде|никуда|нисколько|ничуть)(?!\p{L})/iu,
      denies:
        /(?<!\p{L})(?:не|нет|ни|нельзя|без|как\s+никогда|(?:но|а)\s+н(?:ичего|икого|икаких)|(?:ничем|никем)\s+(?:иным|другим|больше|более)|ничего\s+удивительного|никогда(?=\s*[.!?»])|не(?:возможн|льз|способн|доступн|удач|известн)\p{L}*|отсутств\p{L}*)(?!\p{L})/iu,
      placeBeside: verbBeside,
    },
  ],
  placing: {
    word: 'не',
    reach: [0, -1, -2, -3],
    bonus: (_, next) => (verbLike.test(next) ? 2 : 0),
    leastGain: -3,
    mayDeny: (lower) =>
      (lower.length >= 4 && verbLike.test(lower)) ||
      pastLike.test(lower) ||
      quantifier.test(lower) ||
      imperative.test(lower),
    places: deniedPlaces,
    fixesAt: ({ text, words }, at) => {
      const index = words.findIndex((word) => word.start === at)
      const isFuture = /^буд(?:у|ешь|ет|ем|ете|ут)$/u.test(words[index - 1]?.lower ?? '')
      const word = words[isFuture ? index - 1 : index]
      return [denialBefore(text, word?.start ?? at, word?.text ?? '', 'не')]
    },
  },
}
