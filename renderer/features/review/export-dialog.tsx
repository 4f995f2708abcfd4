/** Export of the corrected translation: format and encoding, and every refusal with its way out. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead, ExportFailure } from '../../../contract/article.ts'
import { maxReasonChars } from '../../../contract/limits.ts'
import { formatOf } from '../../../core/formats/registry.ts'
import { type Encoding, encodings } from '../../../core/model/article.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useTooLong } from '../../words/use-too-long.ts'
import css from './export-dialog.module.css'
import { type Choices, type ExportKind, isAlignment, takesFindings, targetOf, useKinds } from './export-kinds.ts'
import { FileContents, useContents } from './file-contents.tsx'
import { RedlineChoices, usualRedline } from './redline-choices.tsx'
import { useExport } from './use-export.ts'

type ExportProps = {
  readonly head: ArticleHead
  readonly onClose: () => void
  readonly onJump: (row: number) => void
}

function useFailureWords(failure: ExportFailure): string {
  const { t } = useTranslation(['review', 'common', 'importing', 'article'])
  switch (failure.kind) {
    case 'cannot-encode': {
      const encoding = t(`importing:encoding.${failure.encoding}`)
      return t('exporting.cannotEncode', { encoding, characters: failure.characters.join(' ') })
    }
    case 'cannot-convert': {
      const [from, to] = [t(`importing:formatName.${failure.from}`), t(`importing:formatName.${failure.to}`)]
      return t('exporting.cannotConvert', { from, to })
    }
    case 'code-lost':
      return t('exporting.codeLost', { raw: failure.raw })
    case 'no-redline':
      return t('exporting.noRedline', { format: t(`importing:formatName.${failure.format}`) })
    case 'no-such-baseline':
      return t('exporting.noBaseline')
    case 'too-much-memory':
      return t('exporting.tooMuchMemory')
    case 'op-unreadable':
      return t(`article:unreadable.${failure.why}`, { what: failure.op })
    default:
      return ''
  }
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
  const words = useFailureWords(failure)
  if (words === '') return undefined
  const row = 'row' in failure ? failure.row : undefined
  return (
    <div className={css.failed} role="alert">
      <p>{words}</p>
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
  const { failure, forget, save } = useExport(onClose)
  const kinds = useKinds(head)
  const [kind, setKind] = useState<ExportKind>(head.targetFile.format)
  const [encoding, setEncoding] = useState(head.targetFile.encoding)
  const [reason, setReason] = useState('')
  const [redline, setRedline] = useState(usualRedline)
  const [withFindings, setWithFindings] = useState(true)
  const contents = useContents()
  const isText = !isAlignment(kind)
  const takesEncoding =
    isText && kind !== 'redline' && (kind === 'clean-html' || formatOf(kind).capabilities.takesAnyEncoding)
  const needsReason = isText && head.article.state !== 'approved' && head.article.state !== 'published'
  const error = useTooLong(maxReasonChars)(reason)
  const choices: Choices = { kind, encoding, reason, redline, withFindings }
  // What was refused was another file.
  const chooseKind = (value: ExportKind): void => {
    forget()
    setKind(value)
  }
  const chooseEncoding = (value: Encoding): void => {
    forget()
    setEncoding(value)
  }
  const isReady = !needsReason || (reason.trim() !== '' && error === undefined)
  return (
    <Dialog
      title={t('exporting.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={!isReady} onPress={() => void save(choices)}>
            {t('exporting.start')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void save(choices)
        }}
      >
        {needsReason && (
          <>
            <p>{t('exporting.notApproved')}</p>
            <LineField label={t('reason.overrideLabel')} value={reason} onChange={setReason} error={error} autoFocus />
          </>
        )}
        <ChoiceField<ExportKind> label={t('exporting.format')} value={kind} choices={kinds} onChange={chooseKind} />
        {contents !== undefined && (
          <>
            {takesFindings(kind) && contents.findings + contents.dismissedFindings > 0 && (
              <TickField isOn={withFindings} onChange={setWithFindings}>
                {t('exporting.findings')}
              </TickField>
            )}
            <FileContents contents={contents} target={targetOf(choices)} />
          </>
        )}
        {kind === 'redline' && <RedlineChoices wish={redline} onWish={setRedline} />}
        {takesEncoding && (
          <ChoiceField
            label={t('exporting.encoding')}
            value={encoding}
            choices={encodings.map((value) => ({ value, label: t(`importing:encoding.${value}`) }))}
            onChange={chooseEncoding}
          />
        )}
        {failure !== undefined && (
          <Failed
            failure={failure}
            onUtf8={() => {
              setEncoding('utf-8')
              void save({ ...choices, encoding: 'utf-8' })
            }}
            onJump={(row) => {
              onClose()
              onJump(row)
            }}
          />
        )}
      </form>
    </Dialog>
  )
}
