/** Export of the corrected translation: format and encoding, and every refusal with its way out. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead, ExportFailure } from '../../../contract/article.ts'
import { maxReasonChars } from '../../../contract/limits.ts'
import { formatOf } from '../../../core/formats/registry.ts'
import { encodings } from '../../../core/model/article.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useTooLong } from '../../words/use-too-long.ts'
import css from './export-dialog.module.css'
import { type Choices, type ExportKind, isPage, isText, takesFindings, targetOf, useKinds } from './export-kinds.ts'
import { FileContents, useContents } from './file-contents.tsx'
import { RedlineChoices, usualRedline } from './redline-choices.tsx'
import { useExport } from './use-export.ts'

type ExportProps = {
  readonly head: ArticleHead
  readonly onClose: () => void
  readonly onJump: (row: number) => void
}

const usualChoices = { reason: '', redline: usualRedline, withFindings: true } as const

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

type KindProps = { readonly choices: Choices; readonly onChange: (changed: Partial<Choices>) => void }

/** What is to be chosen of a file of this kind, and what it will hold. */
function KindChoices({ choices, onChange }: KindProps) {
  const { t } = useTranslation(['review', 'importing'])
  const { kind, encoding, redline, withFindings } = choices
  const contents = useContents()
  const takesEncoding = isText(kind) && (kind === 'clean-html' || formatOf(kind).capabilities.takesAnyEncoding)
  const hasFindings = contents !== undefined && contents.findings + contents.dismissedFindings > 0
  return (
    <>
      {hasFindings && takesFindings(kind) && (
        <TickField isOn={withFindings} onChange={(isOn) => onChange({ withFindings: isOn })}>
          {t('exporting.findings')}
        </TickField>
      )}
      {contents !== undefined && <FileContents contents={contents} target={targetOf(choices)} />}
      {(kind === 'redline' || isPage(kind)) && (
        <RedlineChoices wish={redline} onWish={(wish) => onChange({ redline: wish })} isToRead={isPage(kind)} />
      )}
      {takesEncoding && (
        <ChoiceField
          label={t('exporting.encoding')}
          value={encoding}
          choices={encodings.map((value) => ({ value, label: t(`importing:encoding.${value}`) }))}
          onChange={(value) => onChange({ encoding: value })}
        />
      )}
    </>
  )
}

/** A text that leaves the house before it is approved needs a reason. */
function needsReason({ article: { state } }: ArticleHead, { kind }: Choices): boolean {
  return (isText(kind) || kind === 'redline') && state !== 'approved' && state !== 'published'
}

export function ExportDialog({ head, onClose, onJump }: ExportProps) {
  const { t } = useTranslation(['review', 'common'])
  const { failure, forget, isAtWork, save } = useExport(head, onClose)
  const kinds = useKinds(head)
  const { format, encoding } = head.targetFile
  const [choices, setChoices] = useState<Choices>(() => ({ ...usualChoices, kind: format, encoding }))
  const { kind, reason } = choices
  const error = useTooLong(maxReasonChars)(reason)
  const isAsked = needsReason(head, choices)
  const isReady = !isAsked || (reason.trim() !== '' && error === undefined)
  const change = (changed: Partial<Choices>): void => {
    // What was refused was another file.
    if (changed.kind !== undefined || changed.encoding !== undefined) forget()
    setChoices({ ...choices, ...changed })
  }
  return (
    <Dialog
      title={t('exporting.title')}
      onClose={onClose}
      footer={
        <>
          {isAtWork && (
            <p className={css.underWay} role="status">
              {t('exporting.underWay')}
            </p>
          )}
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
        {isAsked && (
          <>
            <p>{t('exporting.notApproved')}</p>
            <LineField
              label={t('reason.overrideLabel')}
              value={reason}
              onChange={(value) => change({ reason: value })}
              error={error}
              autoFocus
            />
          </>
        )}
        <ChoiceField<ExportKind>
          label={t('exporting.format')}
          value={kind}
          choices={kinds}
          onChange={(value) => change({ kind: value })}
        />
        <KindChoices choices={choices} onChange={change} />
        {failure !== undefined && (
          <Failed
            failure={failure}
            onUtf8={() => {
              change({ encoding: 'utf-8' })
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
