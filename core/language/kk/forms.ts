/** Kazakh words whose ending does not fit their stem, or their neighbour. */
import type { FormRules, WrongForm } from '../form-rules.ts'
import type { Sentence } from '../language.ts'
import type { WordModel } from '../model/word-model.ts'
import { areBeside, type Word, withCapitalOf } from '../word.ts'
import { setOf } from '../word-list.ts'
import { type Case, inCase, pluralIn, wrongRow } from './endings.ts'

export const kazakhForms: FormRules = {
  models: ['words'],
  find: (sentence) => {
    const model = sentence.language.wordModel()
    if (!model) return []
    return sentence.words.flatMap((word, at) => {
      if (!/^\p{Lu}?\p{Ll}{2,}$/u.test(word.text)) return []
      const before = neighbour(sentence, at)
      const wrong =
        ofWrongRow(word, model) ??
        (before && manyAfterNumber(sentence, before, word, model)) ??
        (before && withoutCase(sentence, before, at, model))
      return wrong ?? []
    })
  },
}

/** The word before with nothing but a blank between. */
function neighbour({ text, words }: Sentence, at: number): Word | undefined {
  const [before, word] = [words[at - 1], words[at]]
  return before && word && areBeside(text, before, word) ? before : undefined
}

/** "түбегіның". A word the model knows is left alone: a loan or a compound goes its own way. */
function ofWrongRow(word: Word, model: WordModel): WrongForm | undefined {
  if (model.frequency(word.lower) > 0) return undefined
  const wrong = wrongRow(word.lower)
  if (!wrong) return undefined
  const isName = word.text !== word.lower
  const isUsual = model.frequency(wrong.stem + wrong.right) > 0
  if (!isUsual && (isName || model.frequency(wrong.stem) === 0)) return undefined
  const kept = word.text.slice(0, word.text.length - wrong.ending.length)
  return { word, beside: kept, wrong: wrong.ending, right: kept + wrong.right, confidence: isUsual ? 0.93 : 0.85 }
}

const numbers =
  setOf(`екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың миллион
  миллиард триллион`)

/** "төрт ұпайлар": after a number a noun stays in the singular. The nineties are many: "1990 жылдары". */
function manyAfterNumber(sentence: Sentence, before: Word, word: Word, model: WordModel): WrongForm | undefined {
  const isFigure = /^\d+$/u.test(before.text) && !/^(?:1|1\d\d\d|20\d\d)$/u.test(before.text)
  if (!isFigure && !numbers.has(before.lower)) return undefined
  const plural = pluralIn(word.lower)
  if (!plural || isDecade(before, plural) || isNamed(sentence, before, plural.rest)) return undefined
  if (model.pairFrequency(before.lower, word.lower) > 0) return undefined
  const right = plural.stem + plural.rest
  const isKnown = model.frequency(right) > 0
  if (!isKnown && (plural.rest !== '' || plural.stem.length < 4)) return undefined
  const confidence = isKnown ? 0.88 : 0.75
  return { word, beside: before.text, wrong: word.text, right: withCapitalOf(word, right), confidence }
}

/** "ХХ ғасырдың 60 жылдарында": ten years from there. */
function isDecade(number: Word, { stem, rest }: { readonly stem: string; readonly rest: string }): boolean {
  return stem === 'жыл' && rest.startsWith('ы') && /(?:0|н|қ|с|а)$/u.test(number.lower)
}

/**
 * "Формула 1 командалары": the number belongs to a name that owns what follows; "№ 5", "G-20", "17 – 18 ғасырлар",
 * "Индустрия 4.0 элементтері": it counts nothing, or is the second of a row.
 */
function isNamed({ words, text }: Sentence, number: Word, rest: string): boolean {
  if (/[№#–—-]\s?$|\d[.,]$/u.test(text.slice(0, number.start))) return true
  const before = words[words.indexOf(number) - 1]
  return rest !== '' && before !== undefined && before.start > 0 && /^\p{Lu}/u.test(before.text)
}

/** Which case a postposition asks of the word before it, */
const asked: Readonly<Record<string, Case | undefined>> = {
  дейін: 'dative',
  шейін: 'dative',
  қарсы: 'dative',
  қатысты: 'dative',
  байланысты: 'dative',
  қарамастан: 'dative',
  сәйкес: 'dative',
  кейін: 'ablative',
  бері: 'ablative',
}

/** in which these are never anything but postpositions; the others are adverbs or verbs too. */
const alwaysAfterNoun = setOf('дейін шейін')

/** "Үш жыл кейін": a stretch of time is nobody who could do something afterwards. */
const stretches = setOf('секунд минут сағат күн апта ай жыл ғасыр уақыт')

/** "Бұл қала кейін өсті": the postposition is an adverb too, "later"; a source tells them apart. */
const saidAs: Readonly<Record<string, WrongForm['sourceSays']>> = {
  кейін: {
    en: /(?<!\p{L})(?:after|following|since|upon|once)(?!\p{L})/iu,
    ru: /(?<!\p{L})(?:после|спустя|вслед|через|по)(?!\p{L})/iu,
  },
}

/** How much likelier the phrase must be with the case, as natural logarithms of chances. */
const leastGain = { sure: 0.5, doubtful: 3.5 }

/** A word that shows a case, a participle, or stands for a place in time already. */
const bent = /(?:[ғқ]а|[гк]е|[нд][ае]|[дтн][ае]н|[нтд][ыі]ң?|[мбп]ен|[дт][ае](?:ғы|гі)|ш[ае]|[аеый]п)$/u

/** A word without one is short for another: "8 см дейін". */
const vowel = /[аәеёиіоөуұүыэюя]/u

/** "Галактикасына": after a vowel only the possessed noun ends so. */
const isPossessed = /[аәеиоөуыіуя]с[ыі]н/u

/** "саммит кейін": a noun without the case its postposition asks for. */
function withoutCase(sentence: Sentence, before: Word, at: number, model: WordModel): WrongForm | undefined {
  const postposition = sentence.words[at]?.lower ?? ''
  const wanted = asked[postposition]
  if (!wanted || bent.test(before.lower) || !/^\p{L}{2,}$/u.test(before.text) || !vowel.test(before.lower))
    return undefined
  if (sentence.language.pack.words?.functionWords.has(before.lower)) return undefined
  const next = sentence.words[at + 1]?.lower ?? '.'
  const chanceOf = (form: string) => model.logSequence([form, postposition, next])
  const forms = inCase(before.lower, wanted).map((form) => ({ form, chance: chanceOf(form) }))
  const best = forms.sort((a, b) => b.chance - a.chance)[0]
  const form = forms.find((one) => model.knows(one.form))?.form ?? forms.find((one) => isPossessed.test(one.form))?.form
  const isSure = alwaysAfterNoun.has(postposition) || stretches.has(before.lower)
  if (!best || best.chance - chanceOf(before.lower) < leastGain[isSure ? 'sure' : 'doubtful']) return undefined
  const right = before.text + (form ?? best.form).slice(before.lower.length)
  const found = { word: before, beside: postposition, wrong: before.text, right, confidence: isSure ? 0.92 : 0.82 }
  const sourceSays = isSure ? undefined : saidAs[postposition]
  return sourceSays ? { ...found, sourceSays } : found
}
