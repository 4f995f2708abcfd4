/** Export of the corrected translation: format and encoding, and every refusal with its way out. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFailure } from '../../../contract/failures.ts'
import type { ArticleChange, ArticleHead } from '../../../contract/shapes.ts'
import { type Encoding, encodings, type FormatId, formatIds } from '../../../core/model/article.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import { notify } from '../../ui/toast.tsx'
import css from './export-dialog.module.css'

type ExportProps = {
  readonly head: ArticleHead
  readonly onClose: () => void
  readonly onJump: (row: number) => void
  readonly onExported: (change: ArticleChange) => void
}

type Choices = { readonly format: FormatId; readonly encoding: Encoding; readonly reason: string }

function useExport({ head, onClose, onExported }: ExportProps) {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const [failure, setFailure] = useState<ExportFailure>()
  const article = head.article.id
  const save = async ({ format, encoding, reason }: Choices): Promise<void> => {
    const overrideReason = reason.trim() === '' ? undefined : reason.trim()
    const reply = await bridge.call('article.export', { article, format, encoding, overrideReason })
    if (!reply.ok) return reply.failure.kind === 'no-such-article' ? onClose() : setFailure(reply.failure)
    const outcome = await bridge.saveFile(reply.value)
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'failed') {
      notify({ text: t('exporting.failed', { name: outcome.name }), tone: 'warning' })
      return
    }
    notify({ text: t('exporting.saved', { name: outcome.name }) })
    if (head.article.state === 'approved') {
      const published = await bridge.call('article.move', { article, act: 'publish' })
      if (published.ok) onExported(published.value)
    }
    onClose()
  }
  return { failure, save }
}

function Failed({
  failure,
  onUtf8,
  onJump,
}: {
  failure: ExportFailure
  onUtf8: () => void
  onJump: (row: number) => void
}) {
  const { t } = useTranslation(['review', 'common', 'importing'])
  if (failure.kind === 'cancelled' || failure.kind === 'not-approved') return undefined
  const { row } = failure
  return (
    <div className={css.failed} role="alert">
      <p>
        {failure.kind === 'cannot-encode'
          ? t('exporting.cannotEncode', {
              encoding: t(`importing:encoding.${failure.encoding}`),
              characters: failure.characters.join(' '),
            })
          : t('exporting.codeLost', { raw: failure.raw })}
      </p>
      <p className={css.ways}>
        {failure.kind === 'cannot-encode' && <Button onPress={onUtf8}>{t('exporting.useUtf8')}</Button>}
        {row !== undefined && (
          <Button kind="quiet" onPress={() => onJump(row)}>
            {t('exporting.jump')}
          </Button>
        )}
      </p>
    </div>
  )
}

export function ExportDialog(props: ExportProps) {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const { head, onClose, onJump } = props
  const { failure, save } = useExport(props)
  const [format, setFormat] = useState(head.targetFile.format)
  const [encoding, setEncoding] = useState(head.targetFile.encoding)
  const [reason, setReason] = useState('')
  const needsReason = head.article.state !== 'approved' && head.article.state !== 'published'
  const isReady = !needsReason || reason.trim() !== ''
  return (
    <Dialog
      title={t('exporting.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={!isReady} onPress={() => void save({ format, encoding, reason })}>
            {t('exporting.start')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {needsReason && (
          <>
            <p>{t('exporting.notApproved')}</p>
            <LineField label={t('reason.overrideLabel')} value={reason} onChange={setReason} autoFocus />
          </>
        )}
        <ChoiceField
          label={t('exporting.format')}
          value={format}
          choices={formatIds.map((value) => ({ value, label: t(`importing:formatName.${value}`) }))}
          onChange={setFormat}
        />
        <ChoiceField
          label={t('exporting.encoding')}
          value={encoding}
          choices={encodings.map((value) => ({ value, label: t(`importing:encoding.${value}`) }))}
          onChange={setEncoding}
        />
        {failure !== undefined && (
          <Failed
            failure={failure}
            onUtf8={() => {
              setEncoding('utf-8')
              void save({ format, encoding: 'utf-8', reason })
            }}
            onJump={(row) => {
              onClose()
              onJump(row)
            }}
          />
        )}
      </div>
    </Dialog>
  )
}
