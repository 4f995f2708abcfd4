/** A term of the source is rendered by one that the term base forbids, or by none that it knows. */
import { capitalise, isCapitalised } from '../../language/word.ts'
import { groupBy } from '../../model/lists.ts'
import { type Concept, isForbidden, type Term, termsOf } from '../../model/term.ts'
import { longestOf, type TermMatch } from '../../terms/term-index.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

const court = 'ru суд | en court | en ~ court of law | en ! tribunal'
const chamber = 'ru Палата мастеров | en House of Masters | en ! Masters Chamber | en ! Chamber of Masters'
const council = 'kk Қала кеңесі | kk қалалық кеңес | en City Council | en ! Town Soviet'

export const wrongTerm: SegmentCheck = {
  id: 'wrong-term',
  family: 'accuracy',
  issueType: 'terminology',
  mqm: 'inconsistent-with-terminology-resource',
  severity: 'major',
  givesWayTo: [],
  changes: 'meaning',
  needs: 'pair',
  scope: 'segment',
  languages: 'all',
  find: findTerms,
  bad: [
    { text: 'The tribunal rose.', source: 'Суд удалился.', terms: [court], fixed: 'The court rose.' },
    { text: 'Tribunals rose.', source: 'Суды удалились.', terms: [court], fixed: 'Courts rose.' },
    {
      text: 'It was told to the Chamber of Masters on Monday.',
      source: 'В понедельник об этом сообщили Палате мастеров.',
      terms: [chamber],
      fixed: 'It was told to the House of Masters on Monday.',
    },
    {
      text: 'The Town Soviet met.',
      source: 'Қала кеңесінің отырысы өтті.',
      sourceLanguage: 'kk',
      terms: [council],
      fixed: 'The City Council met.',
    },
    {
      text: 'Трибунал удалился.',
      language: 'ru',
      source: 'The court rose.',
      sourceLanguage: 'en',
      terms: ['en court | ru суд | ru ! трибунал'],
      fixed: 'Суд удалился.',
    },
    {
      text: 'Трибуналом это решено.',
      language: 'ru',
      source: 'The court decided it.',
      sourceLanguage: 'en',
      terms: ['en court | ru суд | ru ! трибунал'],
    },
    { text: 'They told the guild about it.', source: 'Об этом сообщили Палате мастеров.', terms: [chamber] },
  ],
  good: [
    { text: 'The court rose.', source: 'Суд удалился.', terms: [court] },
    { text: 'The courts of law rose.', source: 'Суды удалились.', terms: [court] },
    // Without its term in the source a word is nobody's term.
    { text: 'The tribunal rose.', source: 'Комиссия удалилась.', terms: [court] },
    { text: 'The tribunal rose.', source: 'Суд удалился.' },
    // The longer term stands for the words it is made of.
    {
      text: 'The Military Tribunal rose.',
      source: 'Военный суд удалился.',
      terms: [court, 'ru военный суд | en Military Tribunal'],
    },
    { text: 'The Masters of the House met.', source: 'Палата мастеров собралась.', terms: [chamber] },
    {
      text: 'Суда не будет.',
      language: 'ru',
      source: 'There will be no court.',
      sourceLanguage: 'en',
      terms: ['en court | ru суд | ru ! трибунал'],
    },
    // Of two things of one name the text may mean either.
    { text: 'The ship sank.', source: 'Судно затонуло.', terms: ['ru судно | en ship', 'ru судно | en bedpan'] },
  ],
}

/** Below this it is doubtful that the source is that of the segment. */
const leastSureLink = 0.5

function findTerms(segment: SegmentView): readonly Catch[] {
  const { source, terms, text, words } = segment
  if (terms === undefined || source === undefined) return []
  const said = longestOf(terms.source.find(source.text, source.words))
  if (said.length === 0) return []
  const here = terms.target.find(text, words)
  const places = groupBy(said, ({ start, end }) => `${start} ${end}`)
  const meant = new Set(said.map(({ concept }) => concept))
  const told = new Set<Concept>()
  return [...places.values()].flatMap((matches) => {
    const fresh = matches.filter(({ concept }) => !told.has(concept))
    for (const { concept } of fresh) told.add(concept)
    return fresh.length < matches.length ? [] : wrongAt(segment, fresh, here, meant)
  })
}

/** `matches`: one place of the source, and the concepts that bear its name. */
function wrongAt(
  segment: SegmentView,
  matches: readonly TermMatch[],
  here: readonly TermMatch[],
  meant: ReadonlySet<Concept>,
): readonly Catch[] {
  const concepts = matches.map(({ concept }) => concept)
  const own = here.filter(({ concept }) => concepts.includes(concept))
  const allowed = here.filter(({ concept, term }) => meant.has(concept) && !isForbidden(term))
  const isAllowed = (one: TermMatch) => allowed.some(({ start, end }) => start <= one.start && one.end <= end)
  const forbidden = longestOf(own.filter((one) => isForbidden(one.term) && !isAllowed(one)))
  const [match] = matches
  if (match === undefined) return []
  if (forbidden.length > 0) return forbidden.map((one) => useOfForbidden(segment, match, one))
  return own.length > 0 ? [] : absent(segment, match, concepts)
}

function useOfForbidden(segment: SegmentView, match: TermMatch, { start, end, concept, term }: TermMatch): Catch {
  const right = bestOf(concept, segment)
  const span = { start, end }
  const found = segment.text.slice(start, end)
  const fixed = right && inPlaceOf(segment, found, start, term, right)
  return {
    segment: segment.id,
    span,
    severity: 'major',
    confidence: 0.95,
    facts: { source: sourceWords(segment, match), found, right: right?.text ?? '–' },
    fixes: fixed === undefined ? [] : [{ span, replacement: fixed }],
  }
}

/** Said of languages whose forms are known, and only where not even the words of a term stand there in another order. */
function absent(segment: SegmentView, match: TermMatch, concepts: readonly Concept[]): readonly Catch[] {
  const { source, terms, words, language } = segment
  if (source === undefined || terms === undefined || language.pack.wordForms === undefined) return []
  if (source.confidence < leastSureLink) return []
  const allowed = concepts.flatMap((concept) => termsOf(concept, language.tag)).filter((term) => !isForbidden(term))
  const [right] = allowed
  if (right === undefined || allowed.some((term) => terms.target.hasWordsOf(term, words))) return []
  if (allowed.some(({ text }) => source.siblings.toLowerCase().includes(text.toLowerCase()))) return []
  const end = segment.text.trimEnd().length
  return [
    {
      segment: segment.id,
      span: { start: segment.text.length - segment.text.trimStart().length, end },
      severity: 'minor',
      confidence: 0.72,
      facts: { source: sourceWords(segment, match), right: right.text },
      fixes: [],
    },
  ]
}

function sourceWords({ source }: SegmentView, { start, end }: TermMatch): string {
  return source?.text.slice(start, end) ?? ''
}

function bestOf(concept: Concept, { language }: SegmentView): Term | undefined {
  return termsOf(concept, language.tag).find((term) => !isForbidden(term))
}

/** The right term as it would stand here; undefined where the grammar around it might have to change. */
function inPlaceOf(segment: SegmentView, found: string, start: number, wrong: Term, right: Term): string | undefined {
  const form = sameForm(segment, found, wrong.text, right.text)
  if (form === undefined || !keepsArticle(segment, start, found, form)) return undefined
  return isCapitalised(found) && !isCapitalised(wrong.text) ? capitalise(form) : form
}

function sameForm({ language }: SegmentView, found: string, wrong: string, right: string): string | undefined {
  const [here, base] = [found.toLowerCase(), wrong.toLowerCase()]
  if (language.pack.wordForms === undefined) return here === base ? right : undefined
  if (language.tag === 'en') {
    if (here === base) return right
    return here === `${base}s` && /[^s'yxz]$/u.test(right) && !/(?:ch|sh|f|fe)$/u.test(right) ? `${right}s` : undefined
  }
  return here === base && kindOf(wrong) === kindOf(right) ? right : undefined
}

/** Words that end alike agree alike: суд and трибунал, палата and комната. */
function kindOf(term: string): string {
  const last = term.at(-1)?.toLowerCase() ?? ''
  return /[аяоеёыийуюэьіңғ]/u.test(last) ? last : 'consonant'
}

/** "a tribunal", "an assembly": the article asks for the sound that follows it. */
function keepsArticle({ text, language }: SegmentView, start: number, found: string, form: string): boolean {
  const { openingSound } = language.pack.habits
  if (openingSound === undefined || !/(?:^|\s)an?\s$/iu.test(text.slice(0, start))) return true
  const [sound, before] = [form, found].map((words) => openingSound(words.split(/\s/u)[0] ?? ''))
  return sound !== undefined && sound === before
}
