/** A name in the translation where the source has another one. */

import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import { createRecent } from '../../language/recent.ts'
import { isCapitalised, type Word, wordsOf } from '../../language/word.ts'
import type { Catch, NeighbourCheck } from '../check.ts'
import { mistakenCyrillic } from '../names/mistaken-cyrillic.ts'
import { type MistakenLatin, mistakenLatin } from '../names/mistaken-latin.ts'
import { type MistakenName, mistakenName } from '../names/mistaken-name.ts'
import { isMoved } from '../names/moved-name.ts'
import { renderLike } from '../names/render-in-cyrillic.ts'
import { spellingsOf } from '../names/render-name.ts'
import type { ParagraphView, SegmentView, SourceView } from '../view.ts'

export const nameMismatch: NeighbourCheck = {
  id: 'name-mismatch',
  family: 'accuracy',
  issueType: 'inconsistent-entities',
  mqm: 'mistranslation',
  severity: 'major',
  givesWayTo: ['mojibake', 'untranslated-source', 'homoglyph', 'glued-words', 'doubled-phrase'],
  changes: 'meaning',
  needs: 'pair',
  scope: 'neighbours',
  languages: ['en', 'ru', 'kk'],
  helpers: ['words'],
  find: (paragraph) =>
    paragraph.segments.flatMap((segment) =>
      segment.source ? examineOnce(segment, segment.source).map((one) => doubtIfAtHome(one, segment, paragraph)) : [],
    ),
  bad: [
    {
      text: 'Yesterday Petrov spoke to Woodhouse.',
      source: 'Вчера Петров говорил с Карповым.',
      fixed: 'Yesterday Petrov spoke to Karpov.',
    },
    {
      text: 'The ministers of Texas met in Rome.',
      source: 'Министры Финляндии встретились в Риме.',
      fixed: 'The ministers of Finland met in Rome.',
    },
    {
      text: 'Yesterday Olga Pavlova spoke.',
      source: 'Вчера выступила Ольга Ковалёва.',
      fixed: 'Yesterday Olga Kovaleva spoke.',
    },
    {
      text: 'Вчера инженер Громов посетил завод.',
      language: 'ru',
      source: 'Кеше инженер Сидоренко зауытқа барды.',
      sourceLanguage: 'kk',
      fixed: 'Вчера инженер Сидоренко посетил завод.',
    },
    {
      text: 'Министр встретился с Куликовым в Гане.',
      language: 'ru',
      source: 'The minister met Kulikov in Mexico.',
      sourceLanguage: 'en',
      fixed: 'Министр встретился с Куликовым в Мексике.',
    },
    {
      text: 'Тренер встретил Волкова у реки.',
      language: 'ru',
      source: 'Бапкер өзен жағасында Соколовты қарсы алды.',
      sourceLanguage: 'kk',
      fixed: 'Тренер встретил Соколова у реки.',
    },
    {
      text: 'Ол былтыр Мексикадан келген.',
      language: 'kk',
      source: 'He came from Norway last year.',
      sourceLanguage: 'en',
      fixed: 'Ол былтыр Норвегиядан келген.',
    },
    {
      text: 'Тренер похвалил Уилкинса за игру.',
      language: 'ru',
      source: 'The coach praised Bradford for the game.',
      sourceLanguage: 'en',
    },
    {
      text: 'Бапкер ойыннан кейін Уилкинсті мақтады.',
      language: 'kk',
      source: 'После игры тренер похвалил Брэдфорда.',
      sourceLanguage: 'ru',
    },
    {
      text: 'Ол былтыр Мексикадағы зауыттан келген.',
      language: 'kk',
      source: 'He came from a plant in Sandoval last year.',
      sourceLanguage: 'en',
      fixed: 'Ол былтыр Сандовалдағы зауыттан келген.',
    },
    {
      text: 'Завод фирмы Vestas открыли в мае.',
      language: 'ru',
      source: 'Nordex фирмасының зауыты мамырда ашылды.',
      sourceLanguage: 'kk',
      fixed: 'Завод фирмы Nordex открыли в мае.',
    },
    {
      text: 'Матч показал телеканал River Weather в воскресенье.',
      language: 'ru',
      source: 'The match was shown by the River Sports channel on Sunday.',
      sourceLanguage: 'en',
      fixed: 'Матч показал телеканал River Sports в воскресенье.',
    },
    { text: 'The mayor thanked Larisa Smirnova.', source: 'Әкім Бақыт Смирноваға алғыс айтты.', sourceLanguage: 'kk' },
    {
      text: 'Norway sells timber to Japan, Bulgaria and North Macedonia.',
      source: 'Норвегия продаёт лес Японии, Португалии и Северной Македонии.',
      fixed: 'Norway sells timber to Japan, Portugal and North Macedonia.',
    },
  ],
  good: [
    { text: 'Yesterday Petrov spoke to Karpov.', source: 'Вчера Петров говорил с Карповым.' },
    { text: 'The Supreme Court met in The Hague on Monday.', source: 'Верховный суд собрался в понедельник в Гааге.' },
    { text: 'Germany and Beijing agreed.', source: 'Германия и Пекин договорились.' },
    { text: 'The power firm Nevo won.', source: 'Победила электрокомпания N.EVO из Рязани.' },
    { text: 'Mr Kassymov left.', source: 'Касымов уехал.' },
    // An initial, a father's name, and the nouns that Kazakh bodies are made of.
    {
      text: 'М.А.Құл-Мұхаммед Ақордада болды, Назарбаев оны қабылдады.',
      language: 'kk',
      source: 'Nazarbayev received Mukhtar Kul-Mukhammed in Akorda.',
      sourceLanguage: 'en',
    },
    {
      text: 'Елші Ерлан Кеңесұлы Баударбек Сингапурға кетті.',
      language: 'kk',
      source: 'Ambassador Yerlan Kenesovich Baudarbek left for Singapore.',
      sourceLanguage: 'en',
    },
    {
      text: 'Қабылдауға Тәуелсіз Мемлекеттер Достастығы Жарғылық органының Өкілі келді.',
      language: 'kk',
      source: 'The envoy to the CIS bodies came to the reception at Geneva.',
      sourceLanguage: 'en',
    },
    // A capital speaks for its state.
    { text: 'Warsaw and Tokyo signed the treaty.', source: 'Польша и Япония подписали договор.' },
    { text: 'The crew flies to the Arctic in May.', source: 'В мае экипаж летит в Заполярье.' },
    // Another alphabet's spelling, a person for a people, a place by its short or joined name, a middle name more.
    { text: 'Cemil Gündoğdu opened the fair in Zhangye.', source: 'Джемиль Гюндогду открыл ярмарку в Чжанъе.' },
    { text: 'A Frenchman won the race in Minsk.', source: 'Гонку в Минске выиграл француз.' },
    { text: 'The train went on to Trans-Baikal.', source: 'Поезд пошёл дальше в Забайкалье.' },
    { text: 'The envoy Anna Grace Pavlova spoke.', source: 'Выступила посол в Греции Анна Павлова.' },
    { text: 'We saw Det. Karpov in the yard.', source: 'Во дворе мы видели лондонского сыщика Карпова.' },
    { text: 'Athens will pay the debt.', source: 'Греция заплатит долг.' },
    { text: 'The Emergency Situations Ministry warned us.', source: 'Нас предупредили в МЧС России.' },
    {
      text: 'Министр Лаврентьев доволен переговорами с Брюсселем.',
      language: 'ru',
      source: 'Министр Лаврентьев Еуроодақпен келіссөзге риза.',
      sourceLanguage: 'kk',
    },
    { text: 'A Taliban-like ban was voted down.', source: 'Запрет в духе Кромвеля отклонили.' },
    {
      text: 'В Пекине министр Далхоузи назвал Утаппу лучшим.',
      language: 'ru',
      source: 'Бейжіңде министр Дэлхаузи Утхаппаны үздік деп атады.',
      sourceLanguage: 'kk',
    },
    {
      text: 'В среду вечером выступил Борис Чернов.',
      language: 'ru',
      source: 'Mr Chernov spoke late on Wednesday night.',
      sourceLanguage: 'en',
    },
    // A capital speaks for its state also where another word of the source is left; a given name stands beside its surname.
    { text: 'How the US-Italy dispute helps Rome.', source: 'Чем спор с Америкой полезен Риму.' },
    {
      text: 'We hope there will be more pilots from Norway next year, said Lavrov.',
      source: 'Надеемся, что на следующий год пилотов будет больше, - сказал Тимур Лавров.',
    },
    // One of a row whose neighbours are answered; a day, a cry, a short name, a part of the world.
    {
      text: 'The dean Kim Yong Du and a cameraman came.',
      source: 'Приехали декан Ким Ен Ду и оператор с Украины.',
    },
    { text: 'The flight to the Far East took nine hours.', source: 'Рейс на Дальний Восток длился девять часов.' },
    { text: '«Нуууу, - сказала она, - пойдём».', language: 'ru', source: '"Wellllp," she said.', sourceLanguage: 'en' },
    { text: 'Гол Ливингстона хорош.', language: 'ru', source: "Livi's goal was fine.", sourceLanguage: 'en' },
    {
      text: 'Завод на Волге посетил Жакупов.',
      language: 'ru',
      source: 'Zhakupov visited the plant on the Volga.',
      sourceLanguage: 'en',
    },
  ],
}

/** An edit has its whole paragraph looked at again: so many sentences are remembered. */
const mostRemembered = 4_000
const rememberedIn = readOnce((_: Language) => createRecent<readonly Catch[]>(mostRemembered))

function examineOnce(segment: SegmentView, source: SourceView): readonly Catch[] {
  const remembered = rememberedIn(segment.language)
  const key = [source.language.tag, segment.text, source.text, source.siblings].join('\u0000')
  const found = remembered.get(key) ?? examine(segment, source)
  remembered.set(key, found)
  return found.map((one) => (one.segment === segment.id ? one : { ...one, segment: segment.id }))
}

/**
 * A name that the paragraph has more than once belongs there: translators put it for "he", or for one word of its title.
 * So does one that another sentence's source has, or has lost.
 */
const atHome = 0.5

function doubtIfAtHome(one: Catch, segment: SegmentView, paragraph: ParagraphView): Catch {
  const name = segment.text.slice(one.span.start, one.span.end)
  // Without what may be an ending.
  const start = name.slice(0, Math.max(3, name.length - 3))
  const isTwice = paragraph.text.split(start).length > 2
  const isHome = isTwice || isMoved(name, String(one.facts.source), segment, paragraph)
  return isHome ? { ...one, confidence: Math.min(one.confidence, atHome) } : one
}

function examine(segment: SegmentView, source: SourceView): readonly Catch[] {
  if (isTitleCase(segment)) return []
  const beside = source.siblings === '' ? [] : wordsOf(source.siblings)
  if (segment.language.pack.names?.byEar) return inCyrillic(segment, source, beside)
  const mistaken = source.language.pack.names?.byEar && mistakenName(segment, source, beside)
  return mistaken ? [caught(segment, source, mistaken)] : []
}

/** The right name is offered where its form in that place is plain. */
function inCyrillic(segment: SegmentView, source: SourceView, beside: readonly Word[]): readonly Catch[] {
  if (source.language === segment.language || !source.language.pack.names) return []
  const latin = mistakenLatin(segment, source)
  if (latin) return [caughtLatin(segment, latin)]
  const mistaken = mistakenCyrillic(segment, source, beside)
  if (!mistaken) return []
  const { stranger, lost, confidence } = mistaken
  const span = { start: stranger.start, end: stranger.end }
  const facts = { name: stranger.text, source: lost.text }
  const right = renderLike(lost, stranger, segment.language, source.language)
  const fixes = right === undefined ? [] : [{ span, replacement: right }]
  return [{ segment: segment.id, span, severity: 'major', confidence, facts, fixes }]
}

/** A name in Latin letters is written as the source writes it. */
function caughtLatin(segment: SegmentView, { stranger, right }: MistakenLatin): Catch {
  const span = { start: stranger.start, end: stranger.end }
  const facts = { name: stranger.text, source: right }
  return {
    segment: segment.id,
    span,
    severity: 'major',
    confidence: 0.85,
    facts,
    fixes: [{ span, replacement: right }],
  }
}

function caught(
  segment: SegmentView,
  source: SourceView,
  { stranger, lost, missing, confidence }: MistakenName,
): Catch {
  const ending = /['’]s$/.exec(stranger.text)?.[0] ?? ''
  const span = { start: stranger.start, end: stranger.end - ending.length }
  const near = segment.words.filter((word) => word !== stranger && isCapitalised(word.text)).map((word) => word.text)
  const isWoman = /[oe]va$|ina$|skaya$/i.test(segment.text.slice(span.start, span.end))
  const spellings =
    missing === undefined
      ? spellingsOf(lost.text, { latin: segment.language, cyrillic: source.language }, near, isWoman)
      : [missing]
  return {
    segment: segment.id,
    span,
    severity: 'major',
    confidence,
    facts: { name: stranger.text, source: lost.text },
    fixes: spellings.map((replacement) => ({ span, replacement })),
  }
}

/** A headline in title case has a capital everywhere, but for small words; a row of names in a sentence is none. */
function isTitleCase({ words, language }: SegmentView): boolean {
  const long = words.filter((word) => word.text.length > 3)
  const capitals = long.filter((word) => isCapitalised(word.text)).length
  const small = language.pack.words?.functionWords
  const plain = long.filter((word) => !isCapitalised(word.text) && small?.has(word.lower) !== true).length
  return long.length >= 5 && capitals * 10 >= long.length * 6 && plain < 2
}
