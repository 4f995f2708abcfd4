/** What was guessed of a side, to be chosen otherwise: its language, encoding and format. */
import { useTranslation } from 'react-i18next'
import { formatOf, textFormats } from '../../../core/formats/registry.ts'
import { encodings, type FormatId, type Side } from '../../../core/model/article.ts'
import { commentChoices, type TrackedChoice, trackedChoices } from '../../../core/model/file.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { useLanguageChoices } from '../../words/use-language-choices.ts'
import card from './side-card.module.css'
import { changesIn, commentsIn, type ReadyFile, wishesOf } from './side-file.ts'

type ChoicesProps = {
  readonly side: Side
  readonly file: ReadyFile
  readonly onChange: (file: ReadyFile) => void
  readonly onEncoding: (encoding: ReadyFile['encoding']) => void
  readonly onPart: (whole: boolean) => void
  readonly onTracked: (tracked: TrackedChoice) => void
}

/** Markdown that cannot be read as such is not offered. */
function readableFormats({ preview }: ReadyFile): readonly FormatId[] {
  return preview.guess.isMarkdownGivenUp ? textFormats.filter((id) => id !== 'md') : textFormats
}

/** What becomes of the tracked changes and comments of a document that holds some. */
function CameAlongChoices({
  side,
  file,
  onChange,
  onTracked,
}: Pick<ChoicesProps, 'side' | 'file' | 'onChange' | 'onTracked'>) {
  const { t } = useTranslation(['importing', 'common'])
  const { tracked, comments } = wishesOf(file)
  const changes = changesIn(file)
  const count = commentsIn(file, side)
  return (
    <>
      {changes !== undefined && (
        <div className={card.wordy}>
          <ChoiceField
            label={t('tracked', changes)}
            value={tracked}
            choices={trackedChoices.map((value) => ({ value, label: t(`trackedName.${value}`) }))}
            onChange={onTracked}
          />
        </div>
      )}
      {count > 0 && (
        <ChoiceField
          label={t('comments', { count })}
          value={comments}
          choices={commentChoices.map((value) => ({ value, label: t(`commentsName.${value}`) }))}
          onChange={(value) => onChange({ ...file, comments: value })}
        />
      )}
    </>
  )
}

/** Pasted text has no encoding to choose; a package says itself what it is and how it is written. */
export function SideChoices({ side, file, onChange, onEncoding, onPart, onTracked }: ChoicesProps) {
  const { t } = useTranslation(['importing', 'common'])
  const languages = useLanguageChoices()
  const { takesAnyEncoding, isProse } = formatOf(file.format).capabilities
  return (
    <>
      <ChoiceField
        label={t('language')}
        value={file.language}
        choices={languages}
        onChange={(language) => onChange({ ...file, language, chosen: { ...file.chosen, language } })}
      />
      {takesAnyEncoding && file.typed === undefined && (
        <ChoiceField
          label={t('encodingLabel')}
          value={file.encoding}
          choices={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
          onChange={onEncoding}
        />
      )}
      {file.preview.parts.includes('article') && (
        <ChoiceField
          label={t('part')}
          value={file.whole === true ? 'page' : 'article'}
          choices={(['article', 'page'] as const).map((value) => ({ value, label: t(`partName.${value}`) }))}
          onChange={(value) => onPart(value === 'page')}
        />
      )}
      <CameAlongChoices side={side} file={file} onChange={onChange} onTracked={onTracked} />
      {isProse && (
        <ChoiceField
          label={t('format')}
          value={file.format}
          choices={readableFormats(file).map((value) => ({ value, label: t(`formatName.${value}`) }))}
          onChange={(format) => onChange({ ...file, format, chosen: { ...file.chosen, format } })}
        />
      )}
    </>
  )
}
