/** A sentence that stands twice in the article, or a headline repeated as a paragraph; the second copy goes. */

import { readOnce } from '../../language/notes.ts'
import { append } from '../../model/lists.ts'
import { pairQuotes } from '../characters/quote-marks.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { type Alike, createSimilarSentences, type Wording } from '../similar-sentences.ts'
import type { ArticleView, ParagraphView, SegmentView } from '../view.ts'

export const duplicatedSentence: DocumentCheck = {
  id: 'duplicated-sentence',
  family: 'garble',
  issueType: 'duplication',
  mqm: 'addition',
  severity: 'major',
  givesWayTo: [],
  needs: 'article',
  scope: 'document',
  languages: 'all',
  find: findCopies,
  bad: [
    {
      text: 'The new bridge opened on Monday. It is long. The new bridge opened on Monday.',
      fixed: 'The new bridge opened on Monday. It is long. ',
    },
    {
      text: 'Council meets in the old hall\nCouncil meets in the old hall\nIt was full.',
      fixed: 'Council meets in the old hall\n\nIt was full.',
    },
    'They mended every road of the northern district this year. They mended every road of northern district this year.',
    { text: 'It was late. The gate shut. The gate shut.', fixed: 'It was late. The gate shut. ' },
    { text: 'Жаңа көпір дүйсенбіде ашылды. Ол ұзын. Жаңа көпір дүйсенбіде ашылды.', language: 'kk' },
  ],
  good: [
    'Thank you. We are glad. Thank you.',
    'Thank you. Thank you. Run, all of you! Run, all of you!',
    'We shall mend every road\nThe mayor spoke. “It was hard. We shall mend every road. I promise.” He left.',
    { text: 'He waited. He waited.', source: 'Он ждал. Он ждал.' },
    'In 2019 they built 12 roads in the north. In 2020 they built 15 roads in the north.',
    'He voted for the plan in the first reading. She voted against the plan in the first reading.',
    {
      text: 'The bridge is now open to all. Cars may pass. The bridge is now open to all.',
      source: 'Мост открыт для всех. Машины могут ехать. Мост открыт для всех.',
    },
  ],
}

/** Kept while the article's texts are edited. */
const sentencesOf = readOnce((_: ArticleView) => createSimilarSentences())

/** The first segment of the article that said a wording and is no copy itself. */
type Said = { readonly segment: SegmentView; readonly order: number }

function findCopies(article: ArticleView): readonly Catch[] {
  const { bitext, paragraphs } = article
  const sentences = sentencesOf(article)
  sentences.forgetBeyond(bitext.target.length)
  const wordings = paragraphs.map(sentences.wordingsIn)
  const said = new Map<Wording, Said>()
  const found: Catch[] = []
  for (const [block, { segments }] of paragraphs.entries())
    for (const [at, segment] of segments.entries()) {
      const wording = wordings[block]?.[at]
      if (!wording) append(found, shortCopy(segments[at - 1], segment))
      if (!wording || wording.isAlone) continue
      const best = likestSaid(wording, said)
      if (best && isQuotedHeadline(best.segment, paragraphs[block], at)) continue
      if (best && !isRepeatedInSource(best.segment, segment)) found.push(copyOf(best.segment, segment, best.likeness))
      else if (!said.has(wording)) said.set(wording, { segment, order: said.size })
    }
  return found
}

/** The likest earlier sentence; of several that share the same first word, the earliest. */
function likestSaid(
  wording: Wording,
  said: ReadonlyMap<Wording, Said>,
): { readonly segment: SegmentView; readonly likeness: number } | undefined {
  const same = said.get(wording)
  if (same) return { segment: same.segment, likeness: 1 }
  let best: (Said & Alike) | undefined
  for (const alike of wording.alike) {
    if (best && (alike.likeness < best.likeness || alike.firstShared > best.firstShared)) break
    const earlier = said.get(alike.wording)
    if (earlier && (!best || earlier.order < best.order)) best = { ...alike, ...earlier }
  }
  return best
}

/** "The gate shut. The gate shut.": so short a sentence is a copy only where it follows upon itself, calmly said. */
function shortCopy(first: SegmentView | undefined, second: SegmentView): readonly Catch[] {
  if (!first || first.text.trim() !== second.text.trim() || !/\p{L}\.$/u.test(second.text.trimEnd())) return []
  const least = second.source ? 2 : 3
  if (second.words.length < least || /["“”„«»]/.test(second.text) || isRepeatedInSource(first, second)) return []
  return [copyOf(first, second, 0.9)]
}

/** A headline taken from a speech: the text has the same words inside quotation marks. */
function isQuotedHeadline(first: SegmentView, paragraph: ParagraphView | undefined, at: number): boolean {
  if (!paragraph || endMark.test(first.text)) return false
  const start = paragraph.starts[at] ?? 0
  const end = start + (paragraph.segments[at]?.text.length ?? 0)
  return pairQuotes(paragraph.text).pairs.some(({ open, close }) => open.at <= start && close.at >= end - 2)
}

const endMark = /[.!?…]["”»)]*\s*$/u

function isRepeatedInSource(first: SegmentView, second: SegmentView): boolean {
  if (!first.source || !second.source) return false
  return first.source.text === second.source.text && !first.source.siblings.includes(second.text)
}

function copyOf(first: SegmentView, second: SegmentView, likenessOf: number): Catch {
  const whole = { start: 0, end: second.text.length }
  const isHeadline = first.kind === 'headline' || !endMark.test(first.text)
  return {
    segment: second.id,
    span: whole,
    severity: 'major',
    confidence: likenessOf === 1 ? 0.97 : 0.85,
    facts: { sentence: shorten(second.text), where: isHeadline ? 'headline' : 'sentence' },
    fixes: [{ span: whole, replacement: '' }],
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`
}
