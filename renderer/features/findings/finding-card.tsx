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
import { fixKeyLabel } from './use-fix-keys.ts'

type CardProps = {
  readonly finding: PlacedFinding
  readonly number: number
  readonly isCurrent: boolean
  readonly lang: string
}

function applied(text: string, { span, replacement }: Fix): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end)
}

type RepairProps = { readonly segment: Segment; readonly fix: Fix; readonly lang: string }

/** A repair as the change it makes. */
function Repair({ segment, fix, lang }: RepairProps) {
  const { text, codes } = segment
  const before = readableText(text, codes)
  return <DiffText before={before} after={readableText(applied(text, fix), codes)} lang={lang} aroundWords={5} />
}

type RepairsProps = { readonly finding: PlacedFinding; readonly segment: Segment; readonly lang: string }

/** One repair is shown as it is; of several, each can be chosen, by its number too. */
function Repairs({ finding, segment, lang }: RepairsProps) {
  const { t } = useTranslation('panel')
  const store = useArticleStore()
  const [only, ...others] = finding.fixes
  if (only !== undefined && others.length === 0) {
    return (
      <p className={css.repair}>
        <Repair segment={segment} fix={only} lang={lang} />
      </p>
    )
  }
  return (
    <ol className={css.repairs} aria-label={t('repairs')}>
      {finding.fixes.map((fix, index) => (
        <li key={`${fix.span.start}:${fix.span.end}:${fix.replacement}`}>
          <AriaButton
            className={`${css.repair} ${css.choice}`}
            onPress={() => void store.findings.fix(finding.id, index, false)}
            aria-label={t('takeFix', { number: index + 1, text: fix.replacement })}
          >
            <Repair segment={segment} fix={fix} lang={lang} />
            <kbd className={css.key}>{fixKeyLabel(index + 1)}</kbd>
          </AriaButton>
        </li>
      ))}
    </ol>
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
          <Button
            kind="main"
            hint={keyLabel('finding.apply')}
            onPress={() => void store.findings.fix(finding.id, 0, false)}
          >
            {t('apply')}
          </Button>
        )}
        <Button
          kind="quiet"
          hint={keyLabel('finding.dismiss')}
          onPress={() => void store.findings.dismiss(finding.id, false)}
        >
          {t('dismiss')}
        </Button>
      </div>
    </>
  )
}

/** Characters shown before and after the words a finding is about. */
const aroundChars = { before: 20, after: 44 }

/** The words a finding is about and some around them, whole words only. */
function excerptOf(segment: Segment, { start }: PlacedFinding['span']): string {
  const { text, codes } = segment
  const from = start <= aroundChars.before ? 0 : text.indexOf(' ', start - aroundChars.before) + 1
  const end = start + aroundChars.after
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), start)
  const words = readableText(text.slice(from, to), codes).trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

function Excerpt({ finding, lang }: { readonly finding: PlacedFinding; readonly lang: string }) {
  const text = useArticle((state) => {
    const segment = targetSegment(state.rows, finding.segment)
    return segment === undefined ? '\u00a0' : excerptOf(segment, finding.span)
  })
  return (
    <span className={css.excerpt} lang={lang} dir="auto">
      {text}
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
      <AriaButton className={css.head ?? ''} onPress={() => void store.findings.goTo(finding, false)}>
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
