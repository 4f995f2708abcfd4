/** States drawn as a glyph and a word: colour is never the only sign. */
import { useTranslation } from 'react-i18next'
import type { ArticleState } from '../../core/model/article.ts'
import type { SegmentState } from '../../core/model/segment.ts'
import css from './state-glyph.module.css'

const segmentGlyphs: Readonly<Record<SegmentState, string>> = {
  empty: '○',
  machine: '◌',
  draft: '◔',
  translated: '◐',
  returned: '↩',
  reviewed: '◕',
  approved: '●',
}

const articleTones: Readonly<Record<ArticleState, SegmentState>> = {
  new: 'machine',
  drafting: 'draft',
  in_review: 'translated',
  approved: 'approved',
  published: 'approved',
  spiked: 'empty',
}

/** The glyph of a segment's state; its word is heard and shown as a title. */
export function SegmentGlyph({ state }: { readonly state: SegmentState }) {
  const { t } = useTranslation()
  const word = t(`segmentState.${state}`)
  return (
    <span className={`${css.glyph} ${css[state]}`} role="img" aria-label={word} title={word}>
      {segmentGlyphs[state]}
    </span>
  )
}

export function ArticleStateChip({ state }: { readonly state: ArticleState }) {
  const { t } = useTranslation()
  const tone = articleTones[state]
  return (
    <span className={css.chip} title={t(`articleState.${state}`)}>
      <span className={`${css.glyph} ${css[tone]}`} aria-hidden>
        {segmentGlyphs[tone]}
      </span>
      <span data-yielding="state">{t(`articleState.${state}`)}</span>
    </span>
  )
}
