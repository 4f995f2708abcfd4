/** Endings that a name takes in a Cyrillic text and that its Latin spelling does not show. */
import type { LanguageTag } from '../../model/ids.ts'

const russian = `а у ом ем ём е ы и я ю ой ою ей ею ям ям ам ами ями ах ях ов ев ым ого ему ому им ими их ых ую юю ая яя ое ее
  ые ие ия ию ии ией иям иями иях ья ье ью ью ский ска ского скому ском ским ская ской скую ское ские ских скими
  ец ца цы цев цам цем иевский иевского иевском евский овский овского овском инцы инцев иты итов ист исты истов
  истский истского истской истские истских изм изма ин ина ину ине ины`
const kazakh = `ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те нда нде дан ден тан тен нан нен мен
  бен пен лар лер дар дер тар тер лары лері дары дері тары тері ы і сы сі ындағы індегі дағы дегі тағы тегі ша
  ше лық лік дық дік тық тік дай дей тай тей лықтар ліктер мын мін сын сін лықтың ының інің ында інде ына іне ын
  ін сының сінің сына сіне сында сінде`

const byLanguage: Readonly<Record<'ru' | 'kk', ReadonlySet<string>>> = {
  ru: new Set(['', ...russian.split(/\s+/)]),
  kk: new Set(['', ...kazakh.split(/\s+/)]),
}

/** No ending has more letters. */
export const longestEnding = 8

/** The case endings of a language, among them none; Russian ones for languages that are not known. */
export function caseEndings(language: LanguageTag): ReadonlySet<string> {
  return language === 'kk' ? byLanguage.kk : byLanguage.ru
}

/** True for a case ending of Russian or Kazakh, also for none. */
export function isEnding(letters: string): boolean {
  return byLanguage.ru.has(letters) || byLanguage.kk.has(letters)
}
