/** A sentence of the translation that nothing in the source asked for. */

import type { SegmentId } from '../../model/ids.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { coverageOf, isToldBy } from '../names/coverage.ts'
import type { ArticleView, SegmentView } from '../view.ts'

export const addedSentence: DocumentCheck = {
  id: 'added-sentence',
  family: 'accuracy',
  issueType: 'addition',
  mqm: 'addition',
  severity: 'major',
  givesWayTo: ['duplicated-sentence', 'mojibake', 'untranslated-source', 'missing-space'],
  needs: 'pair',
  scope: 'document',
  languages: 'all',
  find: findAdditions,
  bad: [{ text: 'The bridge is open. It was built by two hundred workers.', source: 'Мост открыт.' }],
  good: [
    { text: 'The bridge is open. It is long.', source: 'Мост открыт. Он длинный.' },
    'The bridge is open. It is long.',
  ],
}

function findAdditions(article: ArticleView): readonly Catch[] {
  if (article.bitext.source.length === 0) return []
  const alone = new Set<SegmentId>()
  for (const link of article.bitext.links) if (link.source.length === 0) for (const id of link.target) alone.add(id)
  for (const id of untoldTargets(article)) alone.add(id)
  return [...alone]
    .flatMap((id) => article.segment(id) ?? [])
    .filter((segment) => segment.words.length >= 3 && !isToldBeside(article, segment))
    .map((segment) => ({
      segment: segment.id,
      span: { start: 0, end: segment.text.length },
      severity: 'major' as const,
      confidence: 0.7,
      facts: { count: segment.words.length },
      fixes: [],
    }))
}

/** The sources of its neighbours say it too: one sentence was cut in two. */
function isToldBeside(
  { bitext, sourceLanguage, place, segment }: ArticleView,
  { id, text, language }: SegmentView,
): boolean {
  const at = place(id) ?? 0
  const beside = [-1, 0, 1].flatMap((step) => segment(bitext.target[at + step]?.id ?? id)?.source?.text ?? [])
  return sourceLanguage !== undefined && isToldBy(text, language, [...new Set(beside)].join(' '), sourceLanguage)
}

/** So little of an added sentence is in the source, and so much of the other; a shorter one proves nothing. */
const untold = { most: 0, least: 0.3, words: 6 }

/** Of two targets that share one source the one whose words it does not have, while it has those of the other. */
function untoldTargets({
  bitext,
  links,
  segment,
  language: to,
  sourceLanguage: from,
}: ArticleView): readonly SegmentId[] {
  const crowded = links.filter(({ source, target }) => source.length === 1 && target.length === 2)
  if (crowded.length === 0 || !from) return []
  const sources = new Map(bitext.source.map(({ id, text }) => [id, text]))
  return crowded.flatMap(({ source, target }) => {
    const asked = source.map((id) => sources.get(id) ?? '').join(' ')
    const told = target.map((id) => coverageOf(segment(id)?.text ?? '', to, asked, from))
    return target.filter((_, index) => {
      const [own, other] = [told[index], told[1 - index]]
      return own && other && own.words >= untold.words && own.share <= untold.most && other.share >= untold.least
    })
  })
}
