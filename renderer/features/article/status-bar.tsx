/** The line at the foot: where one is, what state that is in, how long the text is, whether all is stored. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useArticle, useFindings, useSaving, useSelection, useText } from '../../article/article-context.ts'
import { targetSegment } from '../../article/row-cache.ts'
import { isWritable } from '../../article/slices/text.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { announce } from '../../ui/announcer.tsx'
import { SegmentGlyph } from '../../ui/state-glyph.tsx'
import css from './status-bar.module.css'
import { useChosenCount } from './use-chosen-count.ts'

/** In place of where one is: how many segments are selected. */
function Chosen() {
  const { t } = useTranslation('article')
  const count = useChosenCount()
  const words = t('chosen', { count })
  useEffect(() => announce(words), [words])
  return <span className={css.item}>{words}</span>
}

function Here() {
  const { t } = useTranslation(['article', 'common'])
  const row = useSelection((state) => state.place.row)
  const total = useText((state) => state.rows.total)
  const state = useArticle(({ rows, place }) =>
    place.segment === undefined ? undefined : targetSegment(rows, place.segment)?.state,
  )
  if (total === 0) return null
  return (
    <span className={css.item}>
      {t('article:rowOf', { row: row + 1, total })}
      {state !== undefined && (
        <span className={css.state}>
          <SegmentGlyph state={state} /> {t(`common:segmentState.${state}`)}
        </span>
      )}
    </span>
  )
}

function Saving() {
  const { t } = useTranslation('article')
  const saving = useSaving((state) => state.saving)
  return (
    <span className={css.item} data-saving={saving}>
      <span className={css.dot} aria-hidden />
      {t(`saving.${saving}`)}
    </span>
  )
}

/** What may be done with several at once, and the way back. */
function HintOfChosen({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('article')
  const { person } = useDesk()
  return (
    <span className={css.hint}>
      {isWritable(head) && (
        <>
          <kbd>{keyLabel('segment.confirm')}</kbd> {t('hint.confirm')}
        </>
      )}
      {isWritable(head) && person.role !== 'translator' && (
        <>
          <kbd>{keyLabel('segment.return')}</kbd> {t('hint.return')}
        </>
      )}
      <kbd>Esc</kbd> {t('hint.leave')}
    </span>
  )
}

/** The one key worth knowing now. */
function Hint({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('article')
  const isMany = useSelection(({ anchor }) => anchor !== undefined)
  const hasFindings = useFindings((state) => state.findings.length > 0)
  if (isMany) return <HintOfChosen head={head} />
  return (
    <span className={css.hint}>
      {isWritable(head) && (
        <>
          <kbd>{keyLabel('segment.confirm')}</kbd> {t('hint.confirm')}
        </>
      )}
      {hasFindings && (
        <>
          <kbd>{keyLabel('finding.next')}</kbd> {t('hint.finding')}
        </>
      )}
      <kbd>{keyLabel('view.toggle')}</kbd> {t('hint.view')}
    </span>
  )
}

export function StatusBar({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation(['article', 'common'])
  const isMany = useSelection(({ anchor }) => anchor !== undefined)
  return (
    <footer className={css.bar}>
      {isMany ? <Chosen /> : <Here />}
      <span className={css.item}>{t('common:words', { count: head.targetWords })}</span>
      {isWritable(head) ? (
        <Saving />
      ) : (
        <span className={css.item}>{t(`article:closed.${head.closed ?? 'signed-off'}`)}</span>
      )}
      <span className={css.space} />
      <Hint head={head} />
    </footer>
  )
}
