/** The answers to a finding, each with its key: yes, no, and yes to all of its kind. */
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/shapes.ts'
import { useArticle, useArticleStore } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import css from './finding-card.module.css'

export function CardActs({ finding }: { readonly finding: PlacedFinding }) {
  const { t } = useTranslation('panel')
  const store = useArticleStore()
  const isFixable = finding.fixes.length > 0
  const alike = useArticle(({ head }) => head?.findingsByCheck[finding.check] ?? 0)
  return (
    <div className={css.acts}>
      {isFixable && (
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
      {isFixable && alike > 1 && (
        <Button kind="quiet" hint={keyLabel('finding.alike')} onPress={() => store.findings.previewAlike(finding.id)}>
          {t('alike.open')}
        </Button>
      )}
    </div>
  )
}
