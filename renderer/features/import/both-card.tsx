/** A file that holds a text and its translation: all there is to import, with how it begins and in which languages. */
import { FileText, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatOf } from '../../../core/formats/registry.ts'
import { type Encoding, encodings } from '../../../core/model/article.ts'
import type { BilingualTable } from '../../../core/model/file.ts'
import type { LanguageTag } from '../../../core/model/ids.ts'
import { IconButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { sayFileRefused } from '../../words/file-words.ts'
import { useLanguageChoices } from '../../words/use-language-choices.ts'
import css from './both-card.module.css'
import card from './side-card.module.css'
import { Told } from './side-card.tsx'
import { type BothFile, type RawFile, type ReadyFile, type SideFile, sourceLanguageOf } from './side-file.ts'

type BothProps = {
  readonly file: BothFile
  /** What was given for the other side, and counts for nothing now. */
  readonly leftAside: SideFile | undefined
  readonly onClear: () => void
  readonly onChange: (file: ReadyFile) => void
  /** It is to be looked at once more, as somebody said. */
  readonly onLook: (file: RawFile, encoding: Encoding) => void
}

function Pairs({ file, source }: { readonly file: BothFile; readonly source: LanguageTag }) {
  const { t } = useTranslation('importing')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={css.pairs} aria-label={t('preview')} tabIndex={0}>
      {file.bitext.pairs.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the beginning of a file never changes its order
        <div key={index} className={css.pair}>
          <p lang={source} dir="auto">
            {pair.source}
          </p>
          <p lang={file.language} dir="auto">
            {pair.target}
          </p>
        </div>
      ))}
    </section>
  )
}

function Languages({
  file,
  source,
  onChange,
}: Pick<BothProps, 'file' | 'onChange'> & { readonly source: LanguageTag }) {
  const { t } = useTranslation('importing')
  const languages = useLanguageChoices(source, file.language)
  return (
    <>
      <ChoiceField
        label={t('both.source')}
        value={source}
        choices={languages}
        onChange={(sourceLanguage) => onChange({ ...file, chosen: { ...file.chosen, sourceLanguage } })}
      />
      <ChoiceField
        label={t('both.target')}
        value={file.language}
        choices={languages}
        onChange={(language) => onChange({ ...file, language, chosen: { ...file.chosen, language } })}
      />
    </>
  )
}

/** Which sheet of a book is read: its columns are then looked for anew. */
function Sheets({ file, table, onLook }: Pick<BothProps, 'file' | 'onLook'> & { readonly table: BilingualTable }) {
  const { t } = useTranslation('importing')
  const { sheets = [], columns } = table
  if (sheets.length < 2) return undefined
  return (
    <ChoiceField
      label={t('both.sheet')}
      value={file.sheet ?? columns.sheet ?? ''}
      choices={sheets.map(({ part, name }) => ({ value: part, label: name }))}
      onChange={(sheet) => {
        const { columns: _, ...others } = file
        onLook({ ...others, sheet }, file.encoding)
      }}
    />
  )
}

/** What is known of its columns is of another sheet than the one that was refused. */
function isOfOtherSheet({ refused, sheet, bitext: { table } }: BothFile): boolean {
  return refused !== undefined && sheet !== undefined && sheet !== table?.columns.sheet
}

/** Which columns of a table are read. */
function Columns({ file, table, onLook }: Pick<BothProps, 'file' | 'onLook'> & { readonly table: BilingualTable }) {
  const { t } = useTranslation('importing')
  const { heads } = table
  const columns = file.columns ?? table.columns
  const numbers = Array.from({ length: Math.max(heads.length, columns.source + 1, columns.target + 1) }, (_, at) => at)
  const choices = numbers.map((at) => {
    const head = heads[at] ?? ''
    const number = at + 1
    return {
      value: String(at),
      label: head === '' ? t('both.column', { number }) : t('both.headedColumn', { number, head }),
    }
  })
  const look = (own: 'source' | 'target', at: number): void => {
    const other = own === 'source' ? 'target' : 'source'
    // Who names the column of the other side wants them exchanged.
    const swapped = columns[other] === at ? { [other]: columns[own] } : {}
    onLook({ ...file, columns: { ...columns, firstRow: undefined, [own]: at, ...swapped } }, file.encoding)
  }
  return (
    <>
      {(['source', 'target'] as const).map((own) => (
        <ChoiceField
          key={own}
          label={t(`both.${own}Column`)}
          value={String(columns[own])}
          choices={choices}
          onChange={(at) => look(own, Number(at))}
        />
      ))}
    </>
  )
}

export function BothCard({ file, leftAside, onClear, onChange, onLook }: BothProps) {
  const { t } = useTranslation(['importing', 'common'])
  const { units, translated } = file.bitext
  const source = sourceLanguageOf(file)
  return (
    <section className={card.card} aria-label={t('both.title')}>
      <header className={card.head}>
        <h3>{t('both.title')}</h3>
        {file.refused === undefined && (
          <span className={card.faint}>{t('both.counts', { count: units, translated })}</span>
        )}
      </header>
      <p className={card.file}>
        <FileText size={16} aria-hidden />
        <span className={card.name}>{file.name}</span>
        <IconButton label={t('remove', { name: file.name })} icon={<X size={16} />} onPress={onClear} />
      </p>
      {leftAside !== undefined && (
        <p className={card.note} role="status">
          {t('both.leftAside', { name: leftAside.name })}
        </p>
      )}
      {file.refused === undefined ? (
        <>
          <Told told={file.preview.diagnostics.filter(({ kind }) => kind !== 'columns')} />
          <Pairs file={file} source={source} />
        </>
      ) : (
        <div className={css.unread}>
          <p className={card.refused} role="alert">
            {sayFileRefused(t, file.refused)}
          </p>
        </div>
      )}
      <div className={card.choices}>
        {file.bitext.table !== undefined && <Sheets file={file} table={file.bitext.table} onLook={onLook} />}
        {file.bitext.table !== undefined && !isOfOtherSheet(file) && (
          <Columns file={file} table={file.bitext.table} onLook={onLook} />
        )}
        <Languages file={file} source={source} onChange={onChange} />
        {formatOf(file.format).capabilities.takesAnyEncoding && (
          <ChoiceField
            label={t('encodingLabel')}
            value={file.encoding}
            choices={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
            onChange={(encoding) => onLook(file, encoding)}
          />
        )}
      </div>
    </section>
  )
}
