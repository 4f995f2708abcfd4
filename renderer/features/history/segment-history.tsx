/** The history of the active segment: who changed what and when, said in words and shown; any text can be restored. */
import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SegmentHistory } from '../../../contract/segment.ts'
import { type ChangeFact, describeChange } from '../../../core/diff/describe-change.ts'
import type { EditId } from '../../../core/model/ids.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import { isWritable } from '../../article/slices/text.ts'
import { Button } from '../../ui/button.tsx'
import { DiffText } from '../../ui/diff-text.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './history-list.module.css'
import { useHistory } from './use-history.ts'

type StoredEdit = SegmentHistory['edits'][number]
/** More changes than this in one edit are counted, not told one by one. */
const toldChanges = 3

function ChangeInWords({ fact }: { readonly fact: ChangeFact }) {
  const { t } = useTranslation('history')
  return <li>{t(`change.${fact.kind}`, { before: fact.before, after: fact.after })}</li>
}

function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('history')
  const facts = describeChange(before, after)
  const told = facts.slice(0, toldChanges)
  return (
    <ul className={css.changes}>
      {told.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of an edit never changes
        <ChangeInWords key={index} fact={fact} />
      ))}
      {facts.length === 0 && <li>{t('change.none')}</li>}
      {facts.length > told.length && <li>{t('moreChanges', { count: facts.length - told.length })}</li>}
    </ul>
  )
}

type RestoreProps = { readonly segment: Segment; readonly edit: EditId | undefined; readonly text: string }

function Restore({ segment, edit, text }: RestoreProps) {
  const { t } = useTranslation('history')
  const store = useOpenArticle()
  const canWrite = useText((state) => isWritable(state.head))
  if (text === segment.text) return <p className={css.now}>{t('now')}</p>
  return (
    <Button
      kind="quiet"
      icon={<RotateCcw size={14} aria-hidden />}
      isDisabled={!canWrite}
      changes
      onPress={() => void store.restore(segment.id, edit)}
    >
      {t('restore')}
    </Button>
  )
}

function EditEntry({
  edit,
  segment,
  lang,
}: {
  readonly edit: StoredEdit
  readonly segment: Segment
  readonly lang: string
}) {
  const { t } = useTranslation(['history', 'common'])
  const before = readerText(edit.before, segment.codes)
  const after = readerText(edit.after, segment.codes)
  return (
    <li className={css.entry}>
      <p className={css.who}>
        <strong>{edit.person.name}</strong> <span className={css.reason}>{t(`history:reason.${edit.reason}`)}</span>
        <span className={css.when}>
          <Moment atMs={edit.atMs} />
        </span>
      </p>
      <p className={css.text}>
        <DiffText before={before} after={after} lang={lang} />
      </p>
      <Changes before={before} after={after} />
      <Restore segment={segment} edit={edit.id} text={edit.after} />
    </li>
  )
}

export function HistoryOfSegment() {
  const { t } = useTranslation('history')
  const { segment, history } = useHistory()
  const lang = useText((state) => state.head?.article.targetLanguage ?? '')
  if (segment === undefined) return <p className={css.none}>{t('noSegment')}</p>
  if (history === undefined) return null
  return (
    <ol className={css.list} aria-label={t('label')}>
      {history.edits.map((edit) => (
        <EditEntry key={edit.id} edit={edit} segment={segment} lang={lang} />
      ))}
      <li className={css.entry}>
        <p className={css.who}>
          <span className={css.reason}>{t('imported')}</span>
        </p>
        <p className={css.text} lang={lang} dir="auto">
          {readerText(history.imported, segment.codes)}
        </p>
        <Restore segment={segment} edit={undefined} text={history.imported} />
      </li>
    </ol>
  )
}
