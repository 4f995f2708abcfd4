/** The answers to a finding, each with its key: yes, no, and yes to all of its kind. */
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/finding.ts'
import { dismissScopes } from '../../../core/model/finding.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { Button } from '../../ui/button.tsx'
import css from './finding-card.module.css'

/** This once, how far the no is meant, whatever is usual; a word of one's own is taught so. */
function DismissAs({ finding }: { readonly finding: PlacedFinding }) {
  const { t } = useTranslation('panel')
  const store = useOpenArticle()
  const kind = finding.family === 'spelling' ? 'word' : 'ask'
  return (
    <ActionMenu
      label={t('dismissAs')}
      sign={<ChevronDown size={16} />}
      acts={dismissScopes.map((scope) => ({ id: scope, words: t(`${kind}.${scope}`), changes: true }))}
      onAct={(scope) => void store.findings.dismissAs(finding.id, scope)}
    />
  )
}

export function CardActs({ finding }: { readonly finding: PlacedFinding }) {
  const { t } = useTranslation(['panel', 'errors'])
  const store = useOpenArticle()
  const isFixable = finding.fixes.length > 0
  const alike = useText(({ head }) => head?.findingsByCheck[finding.check] ?? 0)
  return (
    <div className={css.acts}>
      {isFixable && (
        <Button
          kind="main"
          changes
          hint={keyLabel('finding.apply')}
          onPress={() => void store.findings.fix(finding.id, 0, false)}
        >
          {t('panel:apply')}
        </Button>
      )}
      <div className={css.no}>
        <Button
          kind="quiet"
          changes
          hint={keyLabel('finding.dismiss')}
          onPress={() => void store.findings.dismiss(finding.id, false)}
        >
          {t('panel:dismiss')}
        </Button>
        <DismissAs finding={finding} />
      </div>
      <Button
        kind="quiet"
        changes
        hint={keyLabel('finding.asError')}
        onPress={() => void store.errors.takeFindings([finding.id])}
      >
        {t('errors:asError')}
      </Button>
      {isFixable && alike > 1 && (
        <Button
          kind="quiet"
          changes
          hint={keyLabel('finding.alike')}
          onPress={() => store.findings.previewAlike(finding.id)}
        >
          {t('panel:alike.open')}
        </Button>
      )}
    </div>
  )
}
