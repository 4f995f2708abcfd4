/** A sentence of the source that nothing in the translation answers. */

import type { SegmentId } from '../../model/ids.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, SegmentView } from '../view.ts'
import { wordsOf } from '../word.ts'

export const omittedSentence: DocumentCheck = {
  id: 'omitted-sentence',
  issueType: 'omission',
  scope: 'document',
  languages: 'all',
  find: findOmissions,
  bad: [
    { text: 'The bridge is open.', source: 'Мост открыт. Он построен за два года рабочими из соседнего города.' },
    {
      text: 'Мост открыт.',
      language: 'ru',
      source: 'The bridge is open. It was built by two hundred workers.',
      sourceLanguage: 'en',
    },
  ],
  good: [
    { text: 'The bridge is open. It is long.', source: 'Мост открыт. Он длинный.' },
    'The bridge is open.',
    { text: 'The bridge is open.', source: 'Мост открыт. Да.' },
  ],
}

function findOmissions(article: ArticleView): readonly Catch[] {
  const { bitext } = article
  if (bitext.source.length === 0) return []
  const segments = new Map(
    article.paragraphs.flatMap((paragraph) => paragraph.segments).map((segment) => [segment.id, segment]),
  )
  const answers = new Map<SegmentId, SegmentId>()
  const alone = new Set<SegmentId>()
  for (const link of bitext.links) {
    const last = link.target.findLast((id) => segments.has(id))
    for (const id of link.source) {
      if (last === undefined) alone.add(id)
      else answers.set(id, last)
    }
  }
  let before: SegmentView | undefined
  const found: Catch[] = []
  for (const source of bitext.source) {
    const answer = answers.get(source.id)
    if (answer !== undefined) before = segments.get(answer) ?? before
    else if (alone.has(source.id) && wordsOf(source.text).length >= 3) {
      const caught = omission(before ?? article.paragraphs[0]?.segments[0], source.text, before === undefined)
      if (caught) found.push(caught)
    }
  }
  return found
}

function omission(near: SegmentView | undefined, lost: string, isBefore: boolean): Catch | undefined {
  if (!near) return undefined
  const at = isBefore ? 0 : near.text.trimEnd().length
  const sentence = lost.length <= 80 ? lost : `${lost.slice(0, 77).trimEnd()}…`
  return {
    segment: near.id,
    span: { start: at, end: at },
    severity: 'critical',
    confidence: 0.85,
    facts: { sentence, side: isBefore ? 'before' : 'after' },
    fixes: [],
  }
}
