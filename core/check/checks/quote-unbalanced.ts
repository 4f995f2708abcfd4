/** A quotation that opens and never closes, or closes and never opened, across the paragraphs of one speech. */

import { readOnce } from '../../language/notes.ts'
import { hideMojibake } from '../characters/mojibake.ts'
import { type Pairing, pairQuotes, partnerOf, type QuoteMark } from '../characters/quote-marks.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { type ArticleView, type ParagraphView, placeIn } from '../view.ts'
import { closingPlace, openingPlace } from './quote-place.ts'

export const quoteUnbalanced: DocumentCheck = {
  id: 'quote-unbalanced',
  family: 'punctuation',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'major',
  givesWayTo: ['mojibake'],
  needs: 'article',
  scope: 'document',
  languages: 'all',
  find: findUnpaired,
  bad: [
    { text: 'Открыли «Реку»» вчера.', language: 'ru', fixed: 'Открыли «Реку» вчера.' },
    { text: '"The road is open, the mayor said.', fixed: '"The road is open," the mayor said.' },
    { text: 'The road is open," the mayor said.', fixed: '"The road is open," the mayor said.' },
    { text: '«Дорога открыта, — сказал мэр.', language: 'ru', fixed: '«Дорога открыта», — сказал мэр.' },
    { text: 'Дорога открыта», — сказал мэр.', language: 'ru', fixed: '«Дорога открыта», — сказал мэр.' },
    {
      text: 'He spoke at noon.\nEvery bridge was mended. We paid for it," he said.\n"Thank you," he added.',
      fixed: 'He spoke at noon.\n"Every bridge was mended. We paid for it," he said.\n"Thank you," he added.',
    },
    {
      text: 'They called it a "good and "brave and fair" choice.',
      fixed: 'They called it a "good" and "brave and fair" choice.',
    },
    {
      text: 'She wrote Silver Rain,” her first novel, in May.',
      fixed: 'She wrote “Silver Rain,” her first novel, in May.',
    },
    {
      text: '"The road is open, the mayor said.\n"It was hard work," he added.',
      fixed: '"The road is open," the mayor said.\n"It was hard work," he added.',
    },
    { text: '"The gate stays shut, the letter reads.', fixed: '"The gate stays shut," the letter reads.' },
    {
      text: '«Всё, что говорят о мосте, правда, — сказал мэр.',
      language: 'ru',
      fixed: '«Всё, что говорят о мосте, правда», — сказал мэр.',
    },
    { text: 'The mayor added: The road is open."', fixed: 'The mayor added: "The road is open."' },
    {
      text: '"Come in," he said. The door is open," he added.',
      fixed: '"Come in," he said. "The door is open," he added.',
    },
  ],
  good: [
    { text: 'Общество «Фонд «Река»» открылось.', language: 'ru' },
    '"The road is open," the mayor said.',
    '"The first part of the speech.\n"The second part of the speech," he said.',
    { text: '«Первая часть речи.\nВторая часть речи», — сказал он.', language: 'ru' },
    { text: 'Ол былай деді: «Жол ашық.\nБіз оны күттік», – деп қосты.', language: 'kk' },
    'He asked: "What will they do now?\nWill they close the bridge?\n"Will they mend it?" Nobody knew.',
    'They passed the law "On the "Clean Rivers" fund" today.',
    'A 15" screen and a 5\'10" man.',
    { text: '"The road is open and safe.', source: '«Дорога открыта и безопасна.' },
    { text: 'Общество «Фонд «Река» открылось.', language: 'ru' },
    { text: '«Мы подписали «Закон о реке», — сказал мэр.', language: 'ru' },
    {
      text: 'Поэтому дорогу закрыли».',
      language: 'ru',
      source: "That is why the road was closed.'",
      sourceLanguage: 'en',
    },
  ],
}

type Pending = { readonly paragraph: ParagraphView; readonly mark: QuoteMark; readonly age: number }

/** A speech may run over so many paragraphs without a mark before its opening counts as unclosed. */
const longestSpeech = 4

/** The marks of a paragraph are read once; which of them are lost, the paragraphs around it decide. */
const pairingOf = readOnce((paragraph: ParagraphView) => boundLost(pairQuotes(hideMojibake(paragraph.text))))

/** Where hundreds of marks are lost in a paragraph they are no quotation marks, and the first say enough. */
const mostLost = 20

function boundLost(pairing: Pairing): Pairing {
  const { lostClosing, lostOpening } = pairing
  return { ...pairing, lostClosing: lostClosing.slice(0, mostLost), lostOpening: lostOpening.slice(0, mostLost) }
}

function findUnpaired(article: ArticleView): readonly Catch[] {
  const found: (Catch | undefined)[] = []
  let pending: Pending | undefined
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const pairing = pairingOf(paragraph)
    if (!pending && pairing.lostClosing.length === 0 && pairing.lostOpening.length === 0) continue
    const { goesOn, unclosed, isClosedHere } = goOn(pending, paragraph, pairing)
    if (unclosed) found.push(lostClosing(unclosed.paragraph, unclosed.mark))
    for (const mark of pairing.lostOpening.slice(isClosedHere ? 1 : 0))
      found.push(lostOpeningCatch(paragraph, mark, pairing))
    pending = goesOn
    for (const mark of pairing.lostClosing) {
      if (isSharedClosing(paragraph, mark, pairing)) continue
      if (mayGoOn(article, index, paragraph, mark)) pending = { paragraph, mark, age: 0 }
      else found.push(lostClosing(paragraph, mark))
    }
  }
  if (pending) found.push(lostClosing(pending.paragraph, pending.mark))
  const least = article.language.pack.habits.leastQuoteConfidence ?? 0
  return found.filter((caught) => caught !== undefined).filter(({ confidence }) => confidence >= least)
}

/** What becomes of a speech when the next paragraph is read. */
type Continued = {
  readonly goesOn?: Pending
  readonly unclosed?: Pending
  /** The first closing mark without an opening one of its own closes it. */
  readonly isClosedHere?: true
}

function goOn(pending: Pending | undefined, paragraph: ParagraphView, pairing: Pairing): Continued {
  const first = pairing.marks[0]
  const reopens = first?.role === 'open' && startsWith(paragraph, first)
  if (!pending || reopens) return {}
  if (pairing.lostOpening.length > 0) return { isClosedHere: true }
  if (pairing.marks.length > 0 || pending.age >= longestSpeech) return { unclosed: pending }
  return { goesOn: { ...pending, age: pending.age + 1 } }
}

/** The last mark that opens and never closes may open a speech of several paragraphs. */
function mayGoOn(article: ArticleView, index: number, paragraph: ParagraphView, mark: QuoteMark): boolean {
  if (mark !== pairingOf(paragraph).lostClosing.at(-1)) return false
  if (closesLater(article, index)) return true
  // Before the clause that tells who spoke the mark is missing, whatever follows.
  if (closingPlaceOf(paragraph, mark).confidence >= 0.9) return false
  return startsWith(paragraph, mark) || reopensLater(article, index)
}

/** The next paragraph with marks begins with an opening one: each paragraph of a long quotation does. */
function reopensLater({ paragraphs }: ArticleView, index: number): boolean {
  const next = paragraphs
    .slice(index + 1, index + 1 + longestSpeech)
    .find((paragraph) => pairingOf(paragraph).marks.length > 0)
  const first = next && pairingOf(next).marks[0]
  return next !== undefined && first?.role === 'open' && startsWith(next, first)
}

/** The next paragraph with marks begins with a closing one: a quotation of several lines. */
function closesLater({ paragraphs }: ArticleView, index: number): boolean {
  const next = paragraphs
    .slice(index + 1, index + 1 + longestSpeech)
    .map(pairingOf)
    .find(({ marks }) => marks.length > 0)
  return next !== undefined && next.lostOpening[0] === next.marks[0]
}

const beginning = /^[\s—–-]*$/u

function startsWith(paragraph: ParagraphView, mark: QuoteMark): boolean {
  return beginning.test(paragraph.text.slice(0, mark.at))
}

/** «Фонд «Река»: Russian lets one closing mark end two names. */
function isSharedClosing(paragraph: ParagraphView, mark: QuoteMark, pairing: Pairing): boolean {
  const hasInner = pairing.marks.some((other) => other.at > mark.at && other.role === 'open')
  if (mark.mark !== '«' || !hasInner) return false
  const { at, confidence } = closingPlaceOf(paragraph, mark)
  return confidence < 0.9 || pairing.pairEnds.includes(at)
}

/** Where the partner of a mark belongs depends on its paragraph alone. */
const closingPlaces = readOnce((_: ParagraphView) => new Map<QuoteMark, ReturnType<typeof closingPlace>>())

function closingPlaceOf(paragraph: ParagraphView, mark: QuoteMark): ReturnType<typeof closingPlace> {
  const known = closingPlaces(paragraph)
  const place = known.get(mark) ?? closingPlace(paragraph, mark, pairingOf(paragraph))
  known.set(mark, place)
  return place
}

/** The source leaves its quotation open at the same end: it goes on elsewhere, and the translation is right to follow. */
function followsSource({ segments }: ParagraphView, side: 'opening' | 'closing'): boolean {
  const source = new Set(segments.map((segment) => segment.source?.text ?? ''))
  const text = [...source].join(' ')
  const { lostClosing: unclosed, lostOpening: unopened } = pairQuotes(text)
  return (side === 'closing' ? unclosed : unopened).length > 0 || leavesSingle(text, side)
}

/** A single mark that only opens the source, or only closes it: "It was late.'". */
function leavesSingle(text: string, side: 'opening' | 'closing'): boolean {
  const opens = /(?<![\p{L}\p{N}])['‘](?=\p{Lu})/u.test(text)
  const closes = /[.,!?…]['’](?!\p{L})/u.test(text)
  return opens !== closes && (side === 'closing' ? opens : closes)
}

function lostClosing(paragraph: ParagraphView, mark: QuoteMark): Catch | undefined {
  if (followsSource(paragraph, 'closing')) return undefined
  const { at, confidence } = closingPlaceOf(paragraph, mark)
  return lost(paragraph, at, partnerOf(mark.mark), 'closing', confidence, mark)
}

function lostOpeningCatch(paragraph: ParagraphView, mark: QuoteMark, pairing: Pairing): Catch | undefined {
  if (pairing.pairEnds.includes(mark.at)) return doubledMark(paragraph, mark)
  if (followsSource(paragraph, 'opening')) return undefined
  const { at, confidence } = openingPlace(paragraph, mark, pairing)
  return lost(paragraph, at, partnerOf(mark.mark), 'opening', confidence, mark)
}

/** «Река»»: the mark stands twice; one goes. */
function doubledMark(paragraph: ParagraphView, { at, mark }: QuoteMark): Catch | undefined {
  const place = placeIn(paragraph, { start: at, end: at + 1 })
  if (!place) return undefined
  return {
    segment: place.segment,
    span: place.span,
    severity: 'minor',
    confidence: 0.9,
    facts: { side: 'opening', mark: partnerOf(mark), partner: mark, word: mark },
    fixes: [{ span: place.span, replacement: '' }],
  }
}

function lost(
  paragraph: ParagraphView,
  at: number,
  mark: string,
  side: 'opening' | 'closing',
  confidence: number,
  partner: QuoteMark,
): Catch | undefined {
  const place = placeIn(paragraph, { start: at, end: at }, side === 'closing')
  if (!place) return undefined
  const text = paragraph.segments.find((segment) => segment.id === place.segment)?.text ?? ''
  const here = place.span.start
  const word = side === 'opening' ? /^\S+/.exec(text.slice(here)) : /\S+$/.exec(text.slice(0, here))
  const length = word?.[0].length ?? 0
  const span = side === 'opening' ? { start: here, end: here + length } : { start: here - length, end: here }
  return {
    segment: place.segment,
    span,
    severity: 'major',
    confidence,
    facts: { side, mark, partner: partner.mark, word: word?.[0] ?? '' },
    fixes: [{ span: place.span, replacement: mark }],
  }
}
