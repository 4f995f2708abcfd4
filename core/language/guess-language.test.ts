/** Languages guessed from a sentence or two of our own. */
import { expect, test } from 'vitest'
import { guessLanguage } from './guess-language.ts'

test.each([
  ['kk', 'Бүгін қалада жаңа мектеп ашылды, оған жүзден астам оқушы қабылданды.'],
  ['ru', 'Сегодня в городе открылась новая школа, в неё приняли более ста учеников.'],
  ['uk', 'Сьогодні в місті відкрилася нова школа, до неї прийняли понад сто учнів.'],
  ['en', 'A new school opened in the city today and took in more than a hundred pupils.'],
  ['de', 'Heute wurde in der Stadt eine neue Schule eröffnet, die über hundert Kinder aufnimmt.'],
  ['fr', 'Une nouvelle école a ouvert ses portes aujourd’hui dans la ville et accueille cent élèves.'],
  ['es', 'Hoy se abrió en la ciudad una escuela nueva que recibió a más de cien alumnos.'],
  ['tr', 'Bugün şehirde yeni bir okul açıldı ve yüzden fazla öğrenci kabul edildi.'],
  ['zh', '今天市里开了一所新学校，收了一百多名学生。'],
  ['ja', '今日、市内に新しい学校が開校し、百人以上の生徒が入学した。'],
])('%s', (language, text) => expect(guessLanguage(text)?.language).toBe(language))

test('a Russian text that quotes a Kazakh name is Russian', () => {
  const text =
    'Писатель Мұхтар Әуезов родился в урочище Борли. Его романы переведены на десятки языков и читаются по всему миру.'
  expect(guessLanguage(text)?.language).toBe('ru')
})

test('a few words are trusted less than a page', () => {
  const page = 'The council met in the old hall and spoke about the new bridge. '.repeat(10)
  expect(guessLanguage('The new bridge')!.confidence).toBeLessThan(guessLanguage(page)!.confidence)
})

test.each(['', '12, 34 — 56!', '\ud800 \udfff'])('nothing is said about %j', (text) =>
  expect(guessLanguage(text)).toBeUndefined(),
)
