/** The repairs a finding offers, each as the change it makes. */
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/finding.ts'
import type { Fix } from '../../../core/model/finding.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { DiffText } from '../../ui/diff-text.tsx'
import css from './repairs.module.css'
import { fixKeyLabel } from './use-fix-keys.ts'

function applied(text: string, { span, replacement }: Fix): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end)
}

type RepairProps = { readonly segment: Segment; readonly fix: Fix; readonly lang: string }

function Repair({ segment, fix, lang }: RepairProps) {
  const { text, codes } = segment
  const before = readerText(text, codes)
  return <DiffText before={before} after={readerText(applied(text, fix), codes)} lang={lang} aroundWords={5} />
}

type RepairsProps = { readonly finding: PlacedFinding; readonly segment: Segment; readonly lang: string }

/** One repair is shown as it is; of several, each can be chosen, by its number too. */
export function Repairs({ finding, segment, lang }: RepairsProps) {
  const { t } = useTranslation('panel')
  const store = useOpenArticle()
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
