/** Files that do not fit each other are noticed before anything is stored, and let in if a person says so. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { must, openTestDesk, type TestDesk, textFile } from '../testing/test-desk.ts'

const russian = `Городской совет утвердил бюджет на 2031 год. На ремонт школ выделят 48 миллионов рублей.
Мэр Ольга Терентьева назвала это решение трудным. Новый мост через реку Вязьму откроют в мае.
`
const english = `The city council approved the budget for 2031. Repairs to schools will receive 48 million roubles.
Mayor Olga Terentyeva called the decision difficult. The new bridge over the Vyazma river will open in May.
`
const storms = `На море пять дней бушевал шторм. Паром не ходил, и люди спали в школе.
Пекарь раздавал хлеб бесплатно. Дети рисовали мелом корабли. Учитель читал вслух старую книгу о льдах.
На третью ночь погас свет. Кто-то принёс гитару. Утром ветер стих, и первый катер ушёл на остров за врачом.
Никто не заболел. Начальник порта извинился.
`
const taxes = `Parliament debates whether orchards smaller than 3 hectares should pay the water levy that ministers want.
Growers object. Their union counts 1,900 farms that would close within 4 years if the levy were raised as planned.
Ministers doubt it. Figures from Norland suggest otherwise, says economist Hale Brix, who studied 62 villages there.
She found most orchards simply changed owners. Prices rose 7 per cent. A vote is due in autumn. Amendments are likely.
Both sides agree that wells run dry sooner each year.
`

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const load = (source: string, target: string, allowMismatch = false, targetLanguage = 'en') =>
  desk.ask('article.import', {
    source: textFile('source.txt', source, 'ru'),
    target: textFile('target.txt', target, targetLanguage),
    allowMismatch,
  })

describe('an import', () => {
  test('of a translation and its source goes through', async () => {
    expect(await load(russian, english)).toMatchObject({ ok: true })
  })
  test('with the sides swapped is asked about', async () => {
    expect(await load(english, russian)).toEqual({ ok: false, failure: { kind: 'sides-swapped' } })
  })
  test('in another language than declared is asked about', async () => {
    expect(await load(russian, english, false, 'kk')).toEqual({
      ok: false,
      failure: { kind: 'wrong-language', side: 'target', declared: 'kk', seems: 'en' },
    })
  })
  test('of texts about different things is asked about', async () => {
    expect(await load(storms, taxes)).toMatchObject({ failure: { kind: 'not-translations' } })
  })
  test.each([
    ['in many lines', 'Дождь. Снег.\n'.repeat(50_001)],
    ['in two long lines', `${'Дождь. '.repeat(60_000)}\n`.repeat(2)],
  ])('of more sentences than an article can have is refused: %s', async (_, endless) => {
    expect(await load(endless, english)).toEqual({
      ok: false,
      failure: {
        kind: 'file-refused',
        side: 'source',
        name: 'source.txt',
        why: { kind: 'too-many-sentences', limit: 100_000 },
      },
    })
  })
  test('that was asked about stores nothing', async () => {
    await load(storms, taxes)
    expect(await desk.ask('article.list', {})).toEqual([])
  })
  test('goes through all the same when a person says so', async () => {
    must(await load(english, russian, true))
    must(await load(storms, taxes, true))
    expect((await desk.ask('article.list', {})).length).toBe(2)
  })
})
