/** One side of the import: a place for a file or pasted text, then what was guessed, a preview, and choices. */
import { FileText, FolderOpen, X } from 'lucide-react'
import { useState } from 'react'
import { type DropItem, DropZone, TextArea } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { encodings, formatIds, type Side } from '../../../core/model/article.ts'
import { en } from '../../../locales/en/index.ts'
import { compareIn } from '../../../locales/order.ts'
import { interfaceLanguageFor } from '../../../locales/registry.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import { sayFileRefused } from './refusal-words.ts'
import css from './side-card.module.css'
import { type RawFile, type ReadyFile, rawFile, readFile, type SideFile } from './side-file.ts'

type CardProps = {
  readonly side: Side
  readonly file: SideFile | undefined
  readonly onGive: (file: RawFile) => void
  readonly onPick: () => void
  readonly onClear: () => void
  readonly onChange: (file: ReadyFile) => void
  readonly onEncoding: (encoding: ReadyFile['encoding']) => void
}

function useLanguageChoices() {
  const { i18n } = useTranslation()
  const name = useLanguageName()
  const compare = compareIn(interfaceLanguageFor(i18n.language))
  return Object.keys(en.common.language)
    .map((tag) => ({ value: tag, label: name(tag) }))
    .sort((a, b) => compare(a.label, b.label))
}

async function droppedFile(items: readonly DropItem[]): Promise<RawFile | undefined> {
  const item = items.find((each) => each.kind === 'file')
  if (item === undefined) return undefined
  return readFile(await item.getFile())
}

function EmptySide({ side, onGive, onPick }: Pick<CardProps, 'side' | 'onGive' | 'onPick'>) {
  const { t } = useTranslation(['importing', 'common'])
  const [pasted, setPasted] = useState('')
  const give = (): void => {
    if (pasted.trim() !== '') onGive(rawFile(t('pastedName'), new TextEncoder().encode(pasted)))
  }
  return (
    <DropZone
      className={css.drop ?? ''}
      onDrop={({ items }) => void droppedFile(items).then((file) => file !== undefined && onGive(file))}
    >
      <TextArea
        className={css.paste ?? ''}
        aria-label={t(`${side}.paste`)}
        placeholder={t(`${side}.paste`)}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
        onBlur={give}
        dir="auto"
      />
      <Button icon={<FolderOpen size={16} />} onPress={onPick}>
        {t('pick')}
      </Button>
    </DropZone>
  )
}

function Choices({ file, onChange, onEncoding }: { file: ReadyFile } & Pick<CardProps, 'onChange' | 'onEncoding'>) {
  const { t } = useTranslation(['importing', 'common'])
  const languages = useLanguageChoices()
  return (
    <div className={css.choices}>
      <ChoiceField
        label={t('language')}
        value={file.language}
        choices={languages}
        onChange={(language) => onChange({ ...file, language })}
      />
      <ChoiceField
        label={t('encodingLabel')}
        value={file.encoding}
        choices={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
        onChange={onEncoding}
      />
      <ChoiceField
        label={t('format')}
        value={file.format}
        choices={formatIds.map((value) => ({ value, label: t(`formatName.${value}`) }))}
        onChange={(format) => onChange({ ...file, format })}
      />
    </div>
  )
}

export function SideCard({ side, file, onGive, onPick, onClear, onChange, onEncoding }: CardProps) {
  const { t } = useTranslation(['importing', 'common'])
  return (
    <section className={css.card} aria-label={t(`${side}.title`)}>
      <header className={css.head}>
        <h3>{t(`${side}.title`)}</h3>
        {side === 'source' && file === undefined && <span className={css.faint}>{t('source.optional')}</span>}
      </header>
      {file === undefined && <EmptySide side={side} onGive={onGive} onPick={onPick} />}
      {file !== undefined && (
        <p className={css.file}>
          <FileText size={16} aria-hidden />
          <span className={css.name}>{file.name}</span>
          {file.stage === 'ready' && (
            <span className={css.faint}>{t('common:words', { count: file.preview.words })}</span>
          )}
          <IconButton label={t('remove', { name: file.name })} icon={<X size={16} />} onPress={onClear} />
        </p>
      )}
      {file?.stage === 'reading' && <p className={css.faint}>{t('stage.reading')}</p>}
      {file?.stage === 'refused' && (
        <p className={css.refused} role="alert">
          {sayFileRefused(t, file.why)}
        </p>
      )}
      {file?.stage === 'ready' && (
        <>
          <Choices file={file} onChange={onChange} onEncoding={onEncoding} />
          <section className={css.preview} lang={file.language} dir="auto" aria-label={t('preview')}>
            {file.preview.text}
          </section>
        </>
      )}
    </section>
  )
}
