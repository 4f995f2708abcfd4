/** A sentence that stands twice in the article, or a headline repeated as a paragraph; the second copy goes. */
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, SegmentView } from '../view.ts'

export const duplicatedSentence: DocumentCheck = {
  id: 'duplicated-sentence',
  issueType: 'duplication',
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
    { text: 'Жаңа көпір дүйсенбіде ашылды. Ол ұзын. Жаңа көпір дүйсенбіде ашылды.', language: 'kk' },
  ],
  good: [
    'Thank you. We are glad. Thank you.',
    'In 2019 they built 12 roads in the north. In 2020 they built 15 roads in the north.',
    'He voted for the plan in the first reading. She voted against the plan in the first reading.',
    {
      text: 'The bridge is now open to all. Cars may pass. The bridge is now open to all.',
      source: 'Мост открыт для всех. Машины могут ехать. Мост открыт для всех.',
    },
  ],
}

type Known = { readonly segment: SegmentView; readonly words: readonly string[] }

/** Shorter sentences may well be said twice. */
const shortest = 4

function findCopies(article: ArticleView): readonly Catch[] {
  const byWord = new Map<string, Known[]>()
  const found: Catch[] = []
  for (const segment of article.paragraphs.flatMap((paragraph) => paragraph.segments)) {
    const words = segment.words.map((word) => word.lower)
    if (words.length < shortest) continue
    const known = { segment, words }
    const earlier = candidates(byWord, words).map((other) => ({ other, likeness: likeness(other, known) }))
    const best = earlier.sort((a, b) => b.likeness - a.likeness)[0]
    if (best && best.likeness > 0 && !isRepeatedInSource(best.other.segment, segment)) {
      found.push(copyOf(best.other.segment, segment, best.likeness))
      continue
    }
    for (const word of new Set(words)) if (word.length > 3) remember(byWord, word, known)
  }
  return found
}

function remember(byWord: Map<string, Known[]>, word: string, known: Known): void {
  const list = byWord.get(word)
  if (list) list.push(known)
  else byWord.set(word, [known])
}

/** Only sentences that share most of their longer words are compared. */
function candidates(byWord: ReadonlyMap<string, readonly Known[]>, words: readonly string[]): readonly Known[] {
  const lists = [...new Set(words)].flatMap((word) => byWord.get(word) ?? [])
  const counts = new Map<Known, number>()
  for (const known of lists) counts.set(known, (counts.get(known) ?? 0) + 1)
  const needed = Math.max(1, Math.floor(new Set(words.filter((word) => word.length > 3)).size * 0.7))
  return [...counts].filter(([, count]) => count >= needed).map(([known]) => known)
}

/** 1 for the same words; less for a word or two more or fewer; 0 if other figures or content words differ. */
function likeness(a: Known, b: Known): number {
  const left = [...a.words]
  const extra: string[] = []
  for (const word of b.words) {
    const at = left.indexOf(word)
    if (at < 0) extra.push(word)
    else left.splice(at, 1)
  }
  const different = left.length + extra.length
  if (different === 0) return a.words.join(' ') === b.words.join(' ') ? 1 : 0.9
  if (left.length > 0 && extra.length > 0) return 0
  if ([...left, ...extra].some((word) => /\p{N}/u.test(word))) return 0
  const longest = Math.max(a.words.length, b.words.length)
  return longest >= 6 && different <= Math.max(1, longest * 0.12) ? 1 - different / longest : 0
}

function isRepeatedInSource(first: SegmentView, second: SegmentView): boolean {
  if (!first.source || !second.source) return false
  return first.source.text === second.source.text && !first.source.siblings.includes(second.text)
}

function copyOf(first: SegmentView, second: SegmentView, likenessOf: number): Catch {
  const whole = { start: 0, end: second.text.length }
  const isHeadline = first.kind === 'headline' || !/[.!?…]["”»)]*\s*$/u.test(first.text)
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
