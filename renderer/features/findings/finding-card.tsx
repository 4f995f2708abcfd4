/** One finding: its number in the text, what is wrong in a sentence, before and after, and the keys that settle it. */
import { memo, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ListedCheck } from '../../../contract/check.ts'
import type { PlacedFinding } from '../../../contract/finding.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useFindings, useOpenArticle, useText } from '../../article/article-context.ts'
import { targetSegment } from '../../article/row-cache.ts'
import { isWritable } from '../../article/slices/text.ts'
import { useFindingWords } from '../../words/use-finding-words.ts'
import { CardActs } from './card-acts.tsx'
import { DismissQuestion } from './dismiss-question.tsx'
import css from './finding-card.module.css'
import { FindingFacts } from './finding-facts.tsx'
import { Repairs } from './repairs.tsx'

type CardProps = {
  readonly finding: PlacedFinding
  readonly number: number
  readonly isCurrent: boolean
  /** Takes the focus when one comes to the list by Tab or F6; arrows go on from there. */
  readonly isTabStop: boolean
  readonly lang: string
  /** Undefined until the checks are known. */
  readonly check: ListedCheck | undefined
}

/** What the current card offers: the repairs, or the words themselves where only a person can mend them. */
function Open({ finding, lang }: Pick<CardProps, 'finding' | 'lang'>) {
  const { t } = useTranslation('panel')
  const segment = useText((state) => targetSegment(state.rows, finding.segment))
  const canWrite = useText((state) => isWritable(state.head))
  const isAsked = useFindings((state) => state.asked?.finding === finding.id)
  if (segment === undefined || !canWrite) return null
  return (
    <>
      {finding.fixes.length > 0 ? (
        <Repairs finding={finding} segment={segment} lang={lang} />
      ) : (
        <p className={css.byHand}>{t('byHand')}</p>
      )}
      {isAsked ? <DismissQuestion /> : <CardActs finding={finding} />}
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
  const words = readerText(text.slice(from, to), codes).trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

function Excerpt({ finding, lang }: Pick<CardProps, 'finding' | 'lang'>) {
  const text = useText((state) => {
    const segment = targetSegment(state.rows, finding.segment)
    return segment === undefined ? '\u00a0' : excerptOf(segment, finding.span)
  })
  return (
    <span className={css.excerpt} lang={lang} dir="auto">
      {text}
    </span>
  )
}

export const FindingCard = memo(function FindingCard(props: CardProps) {
  const { finding, number, isCurrent, isTabStop, lang, check } = props
  const { t } = useTranslation(['panel', 'common'])
  const store = useOpenArticle()
  const reasonId = useId()
  const { name, reason, doubt } = useFindingWords()(finding.check, finding.facts)
  const severity = t(`common:severity.${finding.severity}`)
  return (
    <div className={isCurrent ? css.open : css.card} data-card={finding.id} aria-current={isCurrent || undefined}>
      <AriaButton
        className={css.head ?? ''}
        excludeFromTabOrder={!isTabStop}
        {...(isCurrent && { 'aria-describedby': reasonId })}
        {...(isTabStop && { 'data-pane-start': true })}
        onPress={() => void store.findings.goTo(finding, false)}
      >
        <span className={`${css.number} ${css[finding.severity]}`} aria-hidden>
          {number}
        </span>
        <span className={css.name}>{name}</span>
        <span className={`${css.severity} ${css[finding.severity]}`}>{severity}</span>
        {isCurrent ? (
          <span className={css.place}>{t('panel:inSegment', { number: finding.row + 1 })}</span>
        ) : (
          <Excerpt finding={finding} lang={lang} />
        )}
      </AriaButton>
      {isCurrent && (
        <div className={css.body}>
          <p id={reasonId} className={css.reason}>
            {reason}
          </p>
          <Open finding={finding} lang={lang} />
          <FindingFacts finding={finding} doubt={doubt} check={check} />
        </div>
      )}
    </div>
  )
})
