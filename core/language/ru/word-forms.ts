/** Russian nouns and adjectives in all their cases, by the endings of each declension. */
import { keysByParadigms, type Paradigm, type WordForms } from '../word-forms.ts'

const consonant = /[бвгджзклмнпрстфхцчшщ]$/u

const paradigms: readonly Paradigm[] = (
  [
    // суд, указ, город; the plural in -а is among them. Surnames in -ов and -ин have -ым.
    ['m', '_ а у ом ем ым е ы и ов ев ей ам ами ах', consonant],
    // палата, реформа, газета; "палат".
    ['f', 'а ы и е у ой ою ей _ ам ами ах', consonant],
    // право, министерство; "прав".
    ['n', 'о а у ом е _ ам ами ах', consonant],
    ['soft-m', 'ь я ю ем е и ей ям ями ях', consonant],
    ['й', 'й я ю ем е и ев ям ями ях', undefined],
    ['soft-f', 'ь и ью ей ям ями ях', consonant],
    ['я', 'я и е ю ей ею ь ям ями ях', undefined],
    ['ья', 'ья ьи ье ью ьей ей ьям ьями ьях', undefined],
    ['ия', 'ия ии ию ией ий иям иями иях', undefined],
    ['ие', 'ие ия ию ием ии ий иям иями иях', undefined],
    ['ье', 'ье ья ью ьем ий ьям ьями ьях', undefined],
    ['мя', 'мя мени менем мена мен менам менами менах', undefined],
    // рынок, участок, посол is not among them: its stem would be too short to tell it.
    ['ок', 'ок ка ку ком ке ки ков кам ками ках', undefined],
    ['ец', 'ец ца цу цом цем це цы цев цов цам цами цах', undefined],
    ['анин', 'анин анина анину анином анине ане ан анам анами анах', undefined],
    ['adj', 'ый ий ой ая яя ое ее ого его ому ему ую юю ей ою ею ым им ом ем ые ие ых их ыми ими', undefined],
  ] as const
).map(([name, endings, after]) => ({
  name,
  endings: endings.split(' ').map((ending) => (ending === '_' ? '' : ending)),
  ...(after === undefined ? {} : { after }),
}))

const shortestStem = 2

export const russianWordForms: WordForms = {
  keys: (lower) => keysByParadigms(lower.replaceAll('ё', 'е'), paradigms, shortestStem),
}
