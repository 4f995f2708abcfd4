/** One finding: its number in the text, what is wrong in a sentence, before and after, and the keys that settle it. */
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/shapes.ts'
import type { Fix } from '../../../core/model/finding.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useArticle, useArticleStore } from '../../article/article-context.ts'
import { isWritable } from '../../article/article-state.ts'
import { targetSegment } from '../../article/row-cache.ts'
import { readableText } from '../../article/text-pieces.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { DiffText } from '../../ui/diff-text.tsx'
import css from './finding-card.module.css'
import { useFindingWords } from './finding-words.ts'

type CardProps = {
  readonly finding: PlacedFinding
  readonly number: number
  readonly isCurrent: boolean
  readonly lang: string
}

function applied(text: string, { span, replacement }: Fix): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end)
}

type RepairProps = { readonly segment: Segment; readonly fix: Fix; readonly lang: string; readonly onTake: () => void }

/** One offered repair, shown as the change it makes. */
function Repair({
  segment,
  fix,
  lang,
  onTake,
  hint,
  name,
}: RepairProps & { readonly hint: string; readonly name: string }) {
  const { text, codes } = segment
  return (
    <AriaButton className={css.repair ?? ''} onPress={onTake} aria-label={name}>
      <DiffText
        before={readableText(text, codes)}
        after={readableText(applied(text, fix), codes)}
        lang={lang}
        aroundWords={5}
      />
      <kbd className={css.key}>{hint}</kbd>
    </AriaButton>
  )
}

function Repairs({
  finding,
  segment,
  lang,
}: {
  readonly finding: PlacedFinding
  readonly segment: Segment
  readonly lang: string
}) {
  const { t } = useTranslation('panel')
  const store = useArticleStore()
  return (
    <ul className={css.repairs} aria-label={t('repairs')}>
      {finding.fixes.map((fix, index) => (
        <li key={`${fix.span.start}:${fix.replacement}`}>
          <Repair
            segment={segment}
            fix={fix}
            lang={lang}
            name={t('takeFix', { number: index + 1 })}
            hint={index === 0 ? keyLabel('finding.apply') : String(index + 1)}
            onTake={() => void store.fix(finding.id, index, false)}
          />
        </li>
      ))}
    </ul>
  )
}

/** What the current card offers: the repairs, or the words themselves where only a person can mend them. */
function Open({ finding, lang }: { readonly finding: PlacedFinding; readonly lang: string }) {
  const { t } = useTranslation('panel')
  const store = useArticleStore()
  const segment = useArticle((state) => targetSegment(state.rows, finding.segment))
  const canWrite = useArticle((state) => isWritable(state.head))
  if (segment === undefined || !canWrite) return null
  return (
    <>
      {finding.fixes.length > 0 ? (
        <Repairs finding={finding} segment={segment} lang={lang} />
      ) : (
        <p className={css.byHand}>{t('byHand')}</p>
      )}
      <div className={css.acts}>
        {finding.fixes.length > 0 && (
          <Button kind="main" hint={keyLabel('finding.apply')} onPress={() => void store.fix(finding.id, 0, false)}>
            {t('apply')}
          </Button>
        )}
        <Button kind="quiet" hint={keyLabel('finding.dismiss')} onPress={() => void store.dismiss(finding.id, false)}>
          {t('dismiss')}
        </Button>
      </div>
    </>
  )
}

/** The words it is about, for the cards that are not open. */
function Excerpt({ finding, lang }: { readonly finding: PlacedFinding; readonly lang: string }) {
  const text = useArticle((state) => {
    const segment = targetSegment(state.rows, finding.segment)
    if (segment === undefined) return ''
    const { start, end } = finding.span
    return readableText(
      segment.text.slice(Math.max(0, start - 24), Math.min(segment.text.length, Math.max(end, start + 40))),
      segment.codes,
    )
  })
  return (
    <span className={css.excerpt} lang={lang} dir="auto">
      {text === '' ? '\u00a0' : `…${text.trim()}…`}
    </span>
  )
}

export const FindingCard = memo(function FindingCard({ finding, number, isCurrent, lang }: CardProps) {
  const { t } = useTranslation(['panel', 'common'])
  const store = useArticleStore()
  const { name, reason } = useFindingWords()(finding)
  const severity = t(`common:severity.${finding.severity}`)
  return (
    <li className={isCurrent ? css.open : css.card} data-card={finding.id} aria-current={isCurrent || undefined}>
      <AriaButton className={css.head ?? ''} onPress={() => void store.goToFinding(finding, false)}>
        <span className={`${css.number} ${css[finding.severity]}`} aria-hidden>
          {number}
        </span>
        <span className={css.name}>{name}</span>
        <span className={`${css.severity} ${css[finding.severity]}`}>{severity}</span>
        <span className={css.place}>{t('panel:inSegment', { number: finding.row + 1 })}</span>
        {!isCurrent && <Excerpt finding={finding} lang={lang} />}
      </AriaButton>
      {isCurrent && (
        <div className={css.body}>
          <p className={css.reason}>{reason}</p>
          <Open finding={finding} lang={lang} />
        </div>
      )}
    </li>
  )
})
