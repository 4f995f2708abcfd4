/** Export of the corrected translation: format and encoding, and every refusal with its way out. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead, ExportFailure } from '../../../contract/article.ts'
import { maxReasonChars } from '../../../contract/limits.ts'
import type { TableWords } from '../../../core/formats/alignment/aligned-row.ts'
import { formatOf, formatsToWrite } from '../../../core/formats/registry.ts'
import {
  type AlignmentFormat,
  alignmentFormats,
  type Encoding,
  type ExportFormat,
  encodings,
} from '../../../core/model/article.ts'
import type { ExportTarget } from '../../../core/model/article-contents.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import type { ChoiceSection } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.ts'
import { useTableWords } from '../../words/table-words.ts'
import { useTooLong } from '../../words/use-too-long.ts'
import css from './export-dialog.module.css'
import { LeftOut } from './left-out.tsx'
import { RedlineChoices, type RedlineWish, usualRedline } from './redline-choices.tsx'

type ExportProps = {
  readonly head: ArticleHead
  readonly onClose: () => void
  readonly onJump: (row: number) => void
}

/** The corrected text in a format of its own, the document as a redline, or a new file of both texts. */
type ExportKind = ExportFormat | 'redline' | AlignmentKind

/** Not the format alone: an article that came as a translation memory also goes out as that very file. */
type AlignmentKind = `alignment-${AlignmentFormat}`

type Choices = {
  readonly kind: ExportKind
  readonly encoding: Encoding
  readonly reason: string
  readonly redline: RedlineWish
}

function isAlignment(kind: ExportKind): kind is AlignmentKind {
  return kind.startsWith('alignment-')
}

/** The format of a new file of both texts. */
function alignmentOf(kind: AlignmentKind): AlignmentFormat {
  return kind.slice('alignment-'.length) as AlignmentFormat
}

function targetOf(kind: ExportKind, { withComments }: RedlineWish): ExportTarget {
  if (isAlignment(kind)) return { kind: 'both', format: alignmentOf(kind) }
  return kind === 'redline' ? { kind, withComments } : { kind: 'text', format: kind }
}

function reasonOf({ reason }: Choices): string | undefined {
  return reason.trim() === '' ? undefined : reason.trim()
}

function take(openArticle: OpenArticle, choices: Choices, words: TableWords) {
  const { article } = openArticle
  const { kind, encoding, redline } = choices
  if (isAlignment(kind)) return openArticle.take('alignment.export', { article, as: alignmentOf(kind), words })
  const overrideReason = reasonOf(choices)
  if (kind === 'redline') return openArticle.take('article.export', { article, redline, overrideReason })
  return openArticle.take('article.export', { article, format: kind, encoding, overrideReason })
}

function useExport({ onClose }: ExportProps) {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const words = useTableWords()
  const [failure, setFailure] = useState<ExportFailure>()
  const openArticle = useOpenArticle()
  const save = async (choices: Choices): Promise<void> => {
    const reply = await take(openArticle, choices, words)
    if (reply === undefined) return
    if (!reply.ok) return reply.failure.kind === 'no-such-article' ? onClose() : setFailure(reply.failure)
    const exported = { article: openArticle.article, overrideReason: reasonOf(choices) }
    const { name, bytes } = reply.value
    const outcome = await bridge.saveFile({ name, bytes, ...(!isAlignment(choices.kind) && { exported }) })
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'failed') {
      notify({ text: t(`exporting.refused.${outcome.why}`, { name: outcome.name }), tone: 'warning', topic: 'export' })
      return
    }
    notify({ text: t('exporting.saved', { name: outcome.name }), topic: 'export' })
    onClose()
  }
  return { failure, forget: () => setFailure(undefined), save }
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

/** In which of the list's sections a new file of both texts stands. */
const tools: readonly AlignmentFormat[] = ['xliff', 'xliff-12', 'tmx', 'po']

/** What an article can be exported as, by what it is for. */
function useKinds({ sourceFile, targetFile }: ArticleHead): readonly ChoiceSection<ExportKind>[] {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const [own, ...others] = formatsToWrite(targetFile.format).map((value) => {
    return { value, label: t(`importing:formatName.${value}`) }
  })
  const texts = [...(own === undefined ? [] : [own]), ...others]
  const redline = { value: 'redline' as const, label: t('exporting.redline', { format: own?.label }) }
  const hasRedline = formatOf(targetFile.format).redline !== undefined
  const both = (formats: readonly AlignmentFormat[]) =>
    sourceFile === undefined
      ? []
      : formats.map((format) => ({ value: `alignment-${format}` as const, label: t(`exporting.${format}`) }))
  const tables = alignmentFormats.filter((format) => !tools.includes(format))
  const sections: readonly ChoiceSection<ExportKind>[] = [
    { heading: t('exporting.section.text'), choices: texts },
    { heading: t('exporting.section.changes'), choices: hasRedline ? [redline] : [] },
    { heading: t('exporting.section.tools'), choices: both(tools) },
    { heading: t('exporting.section.tables'), choices: both(tables) },
  ]
  return sections.filter(({ choices }) => choices.length > 0)
}

export function ExportDialog(props: ExportProps) {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const { head, onClose, onJump } = props
  const { failure, forget, save } = useExport(props)
  const kinds = useKinds(head)
  const [kind, setKind] = useState<ExportKind>(head.targetFile.format)
  const [encoding, setEncoding] = useState(head.targetFile.encoding)
  const [reason, setReason] = useState('')
  const [redline, setRedline] = useState(usualRedline)
  const isText = !isAlignment(kind)
  const takesEncoding =
    isText && kind !== 'redline' && (kind === 'clean-html' || formatOf(kind).capabilities.takesAnyEncoding)
  const needsReason = isText && head.article.state !== 'approved' && head.article.state !== 'published'
  const error = useTooLong(maxReasonChars)(reason)
  const choices = { kind, encoding, reason, redline }
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
        <LeftOut target={targetOf(kind, redline)} />
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
