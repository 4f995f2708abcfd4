/** A list of terms before it is taken in: what is in it, and of a table which column is what. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermPreview } from '../../../contract/term.ts'
import { holdsTerms } from '../../../core/formats/terms/term-columns.ts'
import {
  type ConceptContent,
  type LanguageColumn,
  namesLanguage,
  type TermColumn,
  type TermTable,
  termStatuses,
} from '../../../core/model/term.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import { useLanguageChoices } from '../../words/use-language-choices.ts'
import css from './import-terms-dialog.module.css'
import { sayTermsRefused } from './say-refused.ts'
import { TermName } from './term-name.tsx'
import type { PickedTerms } from './use-picked-terms.ts'
import { tried, useTermActs } from './use-term-acts.ts'

const others = ['status', 'note', 'subject', 'definition', 'part-of-speech', 'other'] as const
const kindOf = { preferred: 'term', admitted: 'admitted', deprecated: 'forbidden', superseded: 'superseded' } as const
/** Of a bare column the first name is preferred, the others are admitted. */
const offered = [undefined, 'deprecated'] as const

const saidOfTerms = ['term-note', 'term-part-of-speech'] as const

/** A column as a choice names it: `other`, `term preferred ru`. */
function choiceFor(column: TermColumn): string {
  return namesLanguage(column) ? `${column.kind} ${column.status ?? ''} ${column.language}` : column.kind
}

function columnOf(value: string): TermColumn {
  const plain = others.find((kind) => kind === value)
  if (plain !== undefined) return { kind: plain }
  const [named = '', said = '', language = ''] = value.split(' ')
  const status = termStatuses.find((one) => one === said)
  return { kind: saidOfTerms.find((kind) => kind === named) ?? 'term', language, status }
}

function useColumnChoices(columns: readonly TermColumn[]) {
  const { t } = useTranslation('terms')
  const languageName = useLanguageName()
  const languages = useLanguageChoices(...columns.flatMap((one) => (namesLanguage(one) ? [one.language] : [])))
  const named = (column: LanguageColumn) => ({
    value: choiceFor(column),
    label: t(`import.kind.${column.kind === 'term' ? kindOf[column.status ?? 'preferred'] : column.kind}`, {
      language: languageName(column.language),
    }),
  })
  const met = columns.flatMap((one) => (namesLanguage(one) ? [named(one)] : []))
  const terms = offered.flatMap((status) =>
    languages.map(({ value }) => named({ kind: 'term', language: value, status })),
  )
  const said = others.map((value) => ({ value: value as string, label: t(`import.kind.${value}`) }))
  const all = [...said, ...met, ...terms]
  return all.filter(({ value }, at) => all.findIndex((one) => one.value === value) === at)
}

type ColumnsProps = { readonly table: TermTable; readonly onChange: (columns: readonly TermColumn[]) => void }

function Columns({ table: { heads, columns, rows }, onChange }: ColumnsProps) {
  const { t } = useTranslation('terms')
  const choices = useColumnChoices(columns)
  const nameOf = (at: number): string => {
    const name = heads[at] ?? ''
    return name === '' ? t('import.column', { number: at + 1 }) : t('import.columnNamed', { name })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrow keys are to move it
    <section className={css.columns} aria-label={t('import.columns')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is told by its place
              <th key={at} scope="col">
                <ChoiceField
                  label={nameOf(at)}
                  value={choiceFor(column)}
                  choices={choices}
                  onChange={(value) => onChange(columns.map((one, index) => (index === at ? columnOf(value) : one)))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the beginning of a file never changes its order
            <tr key={line}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: likewise
                <td key={at} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function First({ concepts }: { readonly concepts: readonly ConceptContent[] }) {
  const { t } = useTranslation('terms')
  return (
    <ul className={css.first} aria-label={t('import.first')}>
      {concepts.map(({ terms }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the beginning of a file never changes its order
        <li key={at}>
          {terms.map((term) => (
            <span key={`${term.language} ${term.text}`} className={css.term}>
              <TermName term={term} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function useTaking({ name, token, preview }: PickedTerms, onClose: () => void) {
  const { t } = useTranslation('terms')
  const { t: tFile } = useTranslation(['importing', 'common'])
  const { tell } = useTermActs()
  const [shown, setShown] = useState<TermPreview>(preview)
  const [failure, setFailure] = useState<string>()
  const [isTaking, setIsTaking] = useState(false)
  const file = (columns: readonly TermColumn[] | undefined) => ({
    name,
    picked: token,
    ...(columns && { columns: columns.map((one) => (namesLanguage(one) ? { ...one, status: one.status } : one)) }),
  })
  return {
    shown,
    failure,
    isTaking,
    look: async (columns: readonly TermColumn[]): Promise<void> => {
      const looked = await bridge.ask('term.inspect', file(columns))
      // Fewer than two languages so far: the choice stands, and nothing is read by it yet.
      if (looked.ok && looked.value.total > 0) setShown(looked.value)
      else setShown({ ...shown, total: 0, concepts: [], table: shown.table && { ...shown.table, columns } })
    },
    take: async (): Promise<void> => {
      setIsTaking(true)
      const taken = await tried(actOnLibrary('term.import', file(shown.table?.columns)))
      setIsTaking(false)
      if (taken === undefined) return
      if (!taken.ok) return setFailure(sayTermsRefused(t, tFile, taken.failure))
      onClose()
      const { act, passedOver } = taken.value
      const left = passedOver === 0 ? '' : ` ${t('done.passedOver', { count: passedOver })}`
      tell(`${t('done.imported', taken.value)}${left}`, act)
    },
  }
}

export function ImportTermsDialog({ onClose, ...picked }: PickedTerms & { readonly onClose: () => void }) {
  const { t } = useTranslation(['terms', 'common'])
  const languageName = useLanguageName()
  const { shown, failure, isTaking, look, take } = useTaking(picked, onClose)
  const { total, table, concepts, languages, passedOver } = shown
  return (
    <Dialog
      title={t('terms:import.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes isDisabled={total === 0 || isTaking} onPress={() => void take()}>
            {t('terms:import.take')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p className={css.told} role="status">
          <strong>{picked.name}</strong> · {t('terms:import.total', { count: total })}
          {languages.length > 0 &&
            ` · ${t('terms:import.languages', { languages: languages.map(languageName).join(', ') })}`}
        </p>
        {passedOver > 0 && <p className={css.told}>{t('terms:done.passedOver', { count: passedOver })}</p>}
        {table !== undefined && <Columns table={table} onChange={(columns) => void look(columns)} />}
        {table !== undefined && total === 0 && (
          <p className={css.told}>{t(holdsTerms(table.columns) ? 'terms:refused.no-terms' : 'terms:import.choose')}</p>
        )}
        {table === undefined && <First concepts={concepts} />}
        {failure !== undefined && (
          <p className={css.fault} role="alert">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  )
}
