/** "the chairman of the City Court" where the article also writes "the Chairman of the City Court". */
import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import { capitalise, isCapitalised, type Word } from '../../language/word.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { isHeadlineLike, startsSentence } from '../headline-like.ts'
import type { ArticleView, ParagraphView, SegmentView } from '../view.ts'

export const officeCapitals: DocumentCheck = {
  id: 'office-capitals',
  family: 'consistency',
  issueType: 'inconsistency',
  mqm: 'inconsistent-style',
  severity: 'minor',
  givesWayTo: [],
  needs: 'article',
  scope: 'document',
  languages: ({ habits }) => habits.offices !== undefined,
  find: findUneven,
  bad: [
    {
      text: 'They met the Keeper of the City Bridge. She thanked the Keeper of the City Bridge. Later the keeper of the City Bridge left.',
      fixed:
        'They met the Keeper of the City Bridge. She thanked the Keeper of the City Bridge. Later the Keeper of the City Bridge left.',
    },
    {
      text: 'Вчера глава Речного фонда уехал. Его ждал глава Речного фонда. Потом Глава Речного фонда вернулся.',
      language: 'ru',
      fixed: 'Вчера глава Речного фонда уехал. Его ждал глава Речного фонда. Потом глава Речного фонда вернулся.',
    },
  ],
  good: [
    'Keeper of the City Bridge Jane Holm spoke. Later the keeper of the City Bridge left.',
    'The Keeper of the City Bridge spoke. Later the Keeper of the City Bridge left.',
    'They met the Keeper of the City Bridge Jane Holm. Later the keeper of the City Bridge left.',
    'They met the keeper of the City Bridge and the Keeper of the Old Mill.',
  ],
}

/** One naming of an office inside a sentence; `head` is its first word. */
type Office = { readonly segment: SegmentView; readonly head: Word; readonly key: string; readonly isCapital: boolean }

const officesIn = readOnce((paragraph: ParagraphView) => paragraph.segments.flatMap(readOffices))

function findUneven(article: ArticleView): readonly Catch[] {
  const offices = new Map<string, Office[]>()
  const balances = new Map<string, { capital: number; small: number }>()
  for (const paragraph of article.paragraphs)
    for (const office of officesIn(paragraph)) {
      const others = offices.get(office.key)
      if (others) others.push(office)
      else offices.set(office.key, [office])
      const balance = balances.get(office.head.lower) ?? { capital: 0, small: 0 }
      balance[office.isCapital ? 'capital' : 'small']++
      balances.set(office.head.lower, balance)
    }
  // A word that never has a capital is no office: "the work of the City Court".
  const ofOffices = [...balances.values()].filter(({ capital }) => capital > 0)
  const capitals = ofOffices.reduce((sum, { capital, small }) => sum + capital - small, 0)
  return [...offices.values()].flatMap((namings) => unevenIn(namings, capitals))
}

/** The rarer way is the odd one; of two as usual, the one that is rarer for all offices of the article, else the later. */
function unevenIn(namings: readonly Office[], capitals: number): readonly Catch[] {
  const first = namings[0]
  if (!first || namings.every((office) => office.isCapital === first.isCapital)) return []
  const balance = namings.reduce((sum, office) => sum + (office.isCapital ? 1 : -1), 0) || capitals
  const isUsualCapital = balance === 0 ? first.isCapital : balance > 0
  return namings.flatMap((office) => (office.isCapital === isUsualCapital ? [] : [caught(office)]))
}

function caught({ segment, head, isCapital, key }: Office): Catch {
  const span = { start: head.start, end: head.end }
  const replacement = isCapital ? head.text.toLowerCase() : capitalise(head.text)
  return {
    segment: segment.id,
    span,
    severity: 'minor',
    confidence: 0.8,
    facts: { found: head.text, usual: replacement, office: key },
    fixes: [{ span, replacement }],
  }
}

/** "chairman of the City Court", Russian "глава Речного фонда": a word, and whom or what it belongs to by its own name. */
function readOffices(segment: SegmentView): readonly Office[] {
  if (isHeadlineLike(segment)) return []
  return segment.words.flatMap((head, at) => officeAt(segment, head, at) ?? [])
}

const longestOffice = 8

function officeAt(segment: SegmentView, head: Word, at: number): Office | undefined {
  const { words, text, language } = segment
  const nameAt = language.pack.habits.offices?.nameAfter(words, at)
  const first = nameAt === undefined ? undefined : words[nameAt]
  if (nameAt === undefined || !first || !isCapitalised(first.text) || first.text.length < 3) return undefined
  if (!/^\p{Lu}?\p{Ll}{3,}$/u.test(head.text) || startsSentence(segment, at)) return undefined
  let end = nameAt + 1
  while (end < words.length && end < at + longestOffice && isJoined(segment, end)) end++
  if (end === at + longestOffice || !isTwoWordName(words, nameAt, end, language)) return undefined
  if (
    words.slice(at, end).some((word, index) => index > 0 && text.slice(words[at + index - 1]?.end, word.start) !== ' ')
  )
    return undefined
  const name = words.slice(at + 1, end).map((word) => word.text)
  return { segment, head, key: [head.lower, ...name].join(' '), isCapital: isCapitalised(head.text) }
}

function isJoined({ words, text, language }: SegmentView, at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before || text.slice(before.end, word.start) !== ' ') return false
  if (isCapitalised(word.text)) return true
  return /^\p{Lu}/u.test(before.text) && language.pack.habits.offices?.smallInName?.test(word.text) === true
}

/** A single name may be a place of birth: "a friend of Tolstoy"; an institution has two words. */
function isTwoWordName(words: readonly Word[], from: number, end: number, language: Language): boolean {
  const name = words.slice(from, end)
  return (
    name.length >= 2 &&
    (language.pack.habits.offices?.smallInName !== undefined || name.every((word) => isCapitalised(word.text)))
  )
}
