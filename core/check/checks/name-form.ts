/** "Tokaev" beside "Tokayev", "Holm Anna" beside "Anna Holm": one person's name in two forms within the article. */

import type { Word } from '../../language/word.ts'
import { append } from '../../model/lists.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { nameRowsIn, nameStem } from '../names/name-rows.ts'
import { skeleton } from '../names/skeleton.ts'
import { areOneName, areOneVowelApart } from '../names/spelling-variant.ts'
import { countOf, createTally, type Group, inOrder, type Tally } from '../tally.ts'
import type { ArticleView, SegmentView } from '../view.ts'

export const nameForm: DocumentCheck = {
  id: 'name-form',
  family: 'consistency',
  issueType: 'inconsistent-entities',
  mqm: 'inconsistent-style',
  severity: 'minor',
  givesWayTo: [],
  changes: 'meaning',
  needs: 'article',
  scope: 'document',
  languages: ({ names }) => names !== undefined,
  helpers: ['words'],
  find: (article) => [
    ...(article.language.pack.names?.isOrderFree ? [] : unevenOrder(article)),
    ...unevenSpelling(article),
  ],
  bad: [
    {
      text: 'They elected Zarina Kuramova. Zarina Kuramova spoke first. We thank Kuramova Zarina Talgatovna.',
      fixed: 'They elected Zarina Kuramova. Zarina Kuramova spoke first. We thank Zarina Talgatovna Kuramova.',
    },
    {
      text: 'They met Daniyar Sabayev. Later Sabayev spoke, and the town heard Sabaev again.',
      fixed: 'They met Daniyar Sabayev. Later Sabayev spoke, and the town heard Sabayev again.',
    },
    {
      text: 'The mayor thanked Asan-Ali Zhumin. Then Asan Ali Zhumin left. All liked Asan-Ali Zhumin.',
      fixed: 'The mayor thanked Asan-Ali Zhumin. Then Asan-Ali Zhumin left. All liked Asan-Ali Zhumin.',
    },
    {
      text: 'Встречали Зарину Курамову. Зарина Курамова выступила. Слово дали Курамовой Зарине.',
      language: 'ru',
      fixed: 'Встречали Зарину Курамову. Зарина Курамова выступила. Слово дали Зарине Курамовой.',
    },
    {
      text: 'Гостей принял Аскар Сабаев. Вопросы Сабаеву задали фермеры. За Сабаева голосовали. «Нужен дождь», — отметил Собаев.',
      language: 'ru',
      fixed:
        'Гостей принял Аскар Сабаев. Вопросы Сабаеву задали фермеры. За Сабаева голосовали. «Нужен дождь», — отметил Сабаев.',
    },
    {
      text: 'Жиында Данияр Құрамов сөйледі. Құрамовтың айтуынша, жол жөнделді. «Жол дайын», – деді Курамов.',
      language: 'kk',
      fixed: 'Жиында Данияр Құрамов сөйледі. Құрамовтың айтуынша, жол жөнделді. «Жол дайын», – деді Құрамов.',
    },
  ],
  good: [
    {
      text: 'Гостей принял Аскар Сабаев. Сабаеву задали вопросы, Сабаев ответил. Спорил Марат Собаев.',
      language: 'ru',
    },
    { text: 'Барретт сөйледі. Барреттің сөзін Барретт әкімге жазып берді.', language: 'kk' },
    { text: 'Жиында Құрамов сөйледі. Құрамовқа сұрақ қойылды. Құрамовты Курманов қолдады.', language: 'kk' },
    'They elected Zarina Kuramova. Zarina Talgatovna Kuramova spoke first. Kuramova was glad.',
    'They met Daniyar Sabayev and Dinara Sabayeva. Both Sabayevs spoke.',
    'They met Marin Holm. Then Moren left.',
    { text: 'Встречали Зарину Курамову. Курамов тоже пришёл.', language: 'ru' },
  ],
}

/** `isAlone`: no other name stands beside it. */
type NameUse = {
  readonly key: string
  readonly isAlone?: boolean
  readonly segment: SegmentView
  readonly words: readonly Word[]
}

/** Pairs of words that stand side by side in a name; the key does not tell which comes first. */
const ordersOf = createTally<NameUse & { readonly first: string }>((paragraph) =>
  paragraph.segments.flatMap((segment) =>
    nameRowsIn(segment).flatMap((words) => {
      const stems = words.map((word) => nameStem(word, segment.language))
      if (new Set(stems).size < stems.length) return []
      return stems.slice(1).map((stem, at) => {
        const first = stems[at] ?? ''
        return { key: [first, stem].sort().join(' '), first, segment, words }
      })
    }),
  ),
)

function unevenOrder(article: ArticleView): readonly Catch[] {
  const odd: Group<NameUse & { readonly first: string }>[] = []
  for (const group of ordersOf(article).values()) if (hasTwoOrders(group)) odd.push(group)
  return odd.flatMap((group) => {
    const uses = inOrder([group])
    const first = uses[0]?.first
    const asFirst = uses.filter((use) => use.first === first).length
    const usual = asFirst * 2 >= uses.length ? first : uses.find((use) => use.first !== first)?.first
    const pattern = uses.find((use) => use.first === usual)
    return pattern ? uses.flatMap((use) => (use.first === usual ? [] : [turned(use, pattern)])) : []
  })
}

function hasTwoOrders(group: Group<{ readonly first: string }>): boolean {
  let first: string | undefined
  for (const items of group.values())
    for (const item of items) {
      first ??= item.first
      if (item.first !== first) return true
    }
  return false
}

/** The surname that stands first goes behind the other names. */
function turned({ segment, words }: NameUse, usual: NameUse): Catch {
  const [first, ...others] = words
  const span = { start: first?.start ?? 0, end: words.at(-1)?.end ?? 0 }
  const replacement = [...others, ...(first ? [first] : [])].map((word) => word.text).join(' ')
  return {
    segment: segment.id,
    span,
    severity: 'neutral',
    confidence: 0.75,
    facts: { found: segment.text.slice(span.start, span.end), usual: usual.words.map((word) => word.text).join(' ') },
    fixes: [{ span, replacement }],
  }
}

/** Name-like words by their stems, and where two are joined, under the joined spelling. */
const spellingsOf = createTally<NameUse>((paragraph) =>
  paragraph.segments.flatMap((segment) =>
    nameRowsIn(segment).flatMap((row) => [
      ...row.map((word) => ({
        key: nameStem(word, segment.language),
        isAlone: row.length === 1,
        segment,
        words: [word],
      })),
      ...row.slice(1).flatMap((word, at) => {
        const before = row[at]
        return before ? [{ key: ` ${before.lower} ${word.lower}`, segment, words: [before, word] }] : []
      }),
    ]),
  ),
)

/** Names that sound alike are few; where many do, nobody can tell who is meant. */
const mostAlike = 8

function unevenSpelling(article: ArticleView): readonly Catch[] {
  const tally = spellingsOf(article)
  const bySound = new Map<string, string[]>()
  const found: Catch[] = []
  for (const key of tally.keys()) {
    if (key.startsWith(' ')) continue
    if (key.includes('-')) append(found, unjoined(tally, key))
    if (key.length < 5) continue
    const sound = skeleton(key, article.language)
    const others = bySound.get(sound)
    if (others) others.push(key)
    else if (sound.length > 1) bySound.set(sound, [key])
  }
  for (const keys of bySound.values())
    if (keys.length > 1 && keys.length <= mostAlike) append(found, respelt(article, tally, keys))
  return found
}

function respelt(article: ArticleView, tally: Tally<NameUse>, keys: readonly string[]): readonly Catch[] {
  const { language } = article
  const found: Catch[] = []
  for (const [at, one] of keys.entries())
    for (const other of keys.slice(at + 1)) {
      if (!areOneName(one, other, language) && !isSlip(tally, one, other) && !isSlip(tally, other, one)) continue
      const [a, b] = [countOf(tally.get(one)), countOf(tally.get(other))]
      const isOneUsual = a === b ? isEarlier(article, tally.get(one), tally.get(other)) : a > b
      const [usual, odd] = isOneUsual ? [one, other] : [other, one]
      const spelling = inOrder([tally.get(usual)])[0]?.words[0]?.text.replace(/['’]s$/, '') ?? ''
      for (const use of inOrder([tally.get(odd)]).filter((use) => !isWritten(use, spelling)))
        found.push(respeltCatch(use, odd, usual, spelling))
    }
  return found
}

/** So often the right name must stand for another vowel to be a slip. */
const leastUsual = 3

/** A name met once, without a first name and known to nobody, a vowel away from one met often: people are introduced first. */
function isSlip(tally: Tally<NameUse>, usual: string, odd: string): boolean {
  if (!areOneVowelApart(usual, odd)) return false
  const uses = tally.get(odd)
  if (countOf(uses) !== 1 || countOf(tally.get(usual)) < leastUsual) return false
  return inOrder([uses]).every(
    ({ isAlone, segment, words: [word] }) =>
      isAlone === true && word !== undefined && segment.language.wordModel()?.knows(word.lower) !== true,
  )
}

/** True if the name is met earlier in the text than the other: within a paragraph too, where the tally has no order. */
function isEarlier(article: ArticleView, one: Group<NameUse> | undefined, other: Group<NameUse> | undefined): boolean {
  const [first, second] = [inOrder([one])[0], inOrder([other])[0]]
  if (first === undefined || second === undefined) return first !== undefined
  const [place, otherPlace] = [article.place(first.segment.id) ?? 0, article.place(second.segment.id) ?? 0]
  const at = ({ words: [word] }: NameUse): number => word?.start ?? 0
  return place === otherPlace ? at(first) < at(second) : place < otherPlace
}

/** "Халкеттің": of three like letters at the seam of name and ending two are written, and the name is whole. */
function isWritten({ words: [word] }: NameUse, spelling: string): boolean {
  return /(\p{L})\1$/u.test(spelling) && word?.text.startsWith(spelling) === true
}

/** Its ending of case stays: only the stem is written anew. */
function respeltCatch({ segment, words }: NameUse, odd: string, usual: string, spelling: string): Catch {
  const word = words[0]
  const span = { start: word?.start ?? 0, end: word?.end ?? 0 }
  const ending = word?.text.slice(odd.length) ?? ''
  return caught(segment, span, `${spelling.slice(0, usual.length)}${ending}`, spelling, 'minor')
}

/** "Asan Ali" where elsewhere "Asan-Ali" stands, if that is as usual. */
function unjoined(tally: Tally<NameUse>, key: string): readonly Catch[] {
  const apart = tally.get(` ${key.replaceAll('-', ' ')}`)
  if (!apart || countOf(apart) > countOf(tally.get(key))) return []
  const spelling = inOrder([tally.get(key)])[0]?.words[0]?.text ?? ''
  return inOrder([apart]).map(({ segment, words }) => {
    const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
    return caught(segment, span, segment.text.slice(span.start, span.end).replace(' ', '-'), spelling, 'minor')
  })
}

function caught(
  segment: SegmentView,
  span: { readonly start: number; readonly end: number },
  replacement: string,
  usual: string,
  severity: 'neutral' | 'minor',
): Catch {
  return {
    segment: segment.id,
    span,
    severity,
    confidence: 0.75,
    facts: { found: segment.text.slice(span.start, span.end), usual },
    fixes: [{ span, replacement }],
  }
}
