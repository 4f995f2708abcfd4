/** A sentence of the translation that nothing in the source asked for. */
import type { SegmentId } from '../../model/ids.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView } from '../view.ts'

export const addedSentence: DocumentCheck = {
  id: 'added-sentence',
  family: 'accuracy',
  issueType: 'addition',
  mqm: 'addition',
  severity: 'major',
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
  return [...alone]
    .flatMap((id) => article.segment(id) ?? [])
    .filter((segment) => segment.words.length >= 3)
    .map((segment) => ({
      segment: segment.id,
      span: { start: 0, end: segment.text.length },
      severity: 'major' as const,
      confidence: 0.7,
      facts: { count: segment.words.length },
      fixes: [],
    }))
}
