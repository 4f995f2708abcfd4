/** Terms are found in the forms in which they stand in sentences. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPack } from '../language/default-pack.ts'
import { packOf } from '../language/packs.ts'
import { wordsOf } from '../language/word.ts'
import { indexTerms, longestOf } from './term-index.ts'
import { conceptIn } from './testing/concept-in.ts'

function found(language: string, terms: readonly string[], text: string): readonly string[] {
  const pairs = terms
    .map((term, at) => conceptIn(`${language} ${term}`, at))
    .flatMap((concept) => concept.terms.map((term) => [concept, term] as const))
  const { find } = indexTerms(pairs, (packOf(language) ?? defaultPack).wordForms)
  return longestOf(find(text, wordsOf(text))).map(({ start, end }) => text.slice(start, end))
}

describe('a Russian term', () => {
  test.each([
    ['суд', 'В судах и перед судом стояли у суда.', ['судах', 'судом', 'суда']],
    ['Верховный суд', 'Решение Верховного суда вступило в силу.', ['Верховного суда']],
    ['палата', 'Число палат растёт, в палате тихо.', ['палат', 'палате']],
    ['партия', 'Три партии, семь партий и одна парта.', ['партии', 'партий']],
    ['область', 'Две области стали областями.', ['области', 'областями']],
    ['постановление', 'Ряд постановлений отменён постановлением.', ['постановлений', 'постановлением']],
    ['участок', 'На участке, за участками.', ['участке', 'участками']],
    ['министерство юстиции', 'Передали министерству юстиции.', ['министерству юстиции']],
    ['ООН', 'В ООН говорят: он ушёл.', ['ООН']],
    ['статья', 'Двух статей в статье нет.', ['статей', 'статье']],
  ])('“%s” is found in “%s”', (term, text, places) => {
    expect(found('ru', [term], text)).toEqual(places)
  })

  test('is not found in another word that begins alike', () => {
    expect(found('ru', ['суд', 'совет', 'мост', 'указ'], 'Судно советует мостовой указатель.')).toEqual([])
  })
})

describe('a Kazakh term', () => {
  test.each([
    ['сот', 'Соттың шешімі соттарда айтылды.', ['Соттың', 'соттарда']],
    ['Конституция', 'Конституциясының бабы Конституцияға енді.', ['Конституциясының', 'Конституцияға']],
    ['Қала кеңесі', 'Қала кеңесінде айтылды, қала кеңесінің мүшесі.', ['Қала кеңесінде', 'қала кеңесінің']],
    ['кітап', 'Кітабы шықты, кітаптарды алды.', ['Кітабы', 'кітаптарды']],
    ['халық', 'Халқымыз бен халықтың үні.', ['Халқымыз', 'халықтың']],
    ['БҰҰ', 'БҰҰ-ның отырысы БҰҰ-да өтті.', ['БҰҰ-ның', 'БҰҰ-да']],
  ])('“%s” is found in “%s”', (term, text, places) => {
    expect(found('kk', [term], text)).toEqual(places)
  })

  test('is not found in another word that begins alike', () => {
    expect(found('kk', ['қала', 'бас', 'сот'], 'Ол қалды, бастама көтерді, соттасты.')).toEqual([])
  })
})

describe('an English term', () => {
  test.each([
    ['court', 'The courts met in the court’s hall.', ['courts', 'court’s']],
    ['city', 'Two cities, one city.', ['cities', 'city']],
    ['US', 'Tell us of the US.', ['US']],
    ['Head of State', 'The head of state met heads of state.', ['head of state', 'heads of state']],
  ])('“%s” is found in “%s”', (term, text, places) => {
    expect(found('en', [term], text)).toEqual(places)
  })
})

test('of terms inside one another the longest stands', () => {
  const terms = ['суд', 'Верховный суд', 'Верховный суд республики']
  expect(found('ru', terms, 'Суд и Верховный суд республики, потом Верховный суд.')).toEqual([
    'Суд',
    'Верховный суд республики',
    'Верховный суд',
  ])
})

test('a language whose forms are not known has its terms as they are written', () => {
  expect(found('fr', ['cour suprême'], 'La Cour suprême et les cours suprêmes.')).toEqual(['Cour suprême'])
})

test('a term stands where it was put, whatever stands around it', () => {
  const word = fc.stringMatching(/^[а-яәғқңөұүһі]{3,9}$/u)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(word),
      fc.array(word),
      (term, before, after) => {
        for (const language of ['ru', 'kk', 'de']) {
          const text = [...before, ...term, ...after].join(' ')
          const [concept] = [conceptIn(`${language} ${term.join(' ')}`)]
          const { find } = indexTerms(
            concept.terms.map((one) => [concept, one] as const),
            packOf(language)?.wordForms,
          )
          const start = before.join(' ').length + (before.length === 0 ? 0 : 1)
          const places = find(text, wordsOf(text))
          expect(places.some((place) => place.start === start && place.end === start + term.join(' ').length)).toBe(
            true,
          )
        }
      },
    ),
  )
})
