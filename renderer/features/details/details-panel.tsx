/** What a desk keeps of an article beside its text, shown and edited in one panel: who, until when, its lines and origins. */
import { Trash2, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSheet } from '../../../contract/details.ts'
import {
  type ArticleDetails,
  type DetailChange,
  type MomentDetail,
  type PersonDetail,
  type Priority,
  priorities,
  type TextDetail,
} from '../../../core/model/article-details.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { interfaceLanguageFor } from '../../../locales/languages.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './details-panel.module.css'
import { Files } from './files.tsx'
import { localMoment, momentOf } from './local-moment.ts'
import { SaidField } from './said-field.tsx'
import { useDetails } from './use-details.ts'

type FieldProps<Field> = {
  readonly field: Field
  readonly details: ArticleDetails
  readonly onChange: (change: DetailChange) => Promise<void>
}

type TextProps = FieldProps<TextDetail> & {
  readonly placeholder?: string
  readonly kind?: 'line' | 'paragraph'
}

function Text({ field, details, placeholder, kind, onChange }: TextProps) {
  const { t } = useTranslation('details')
  const before = details[field] ?? null
  return (
    <SaidField
      label={t(`field.${field}`)}
      value={before ?? ''}
      placeholder={placeholder}
      kind={kind}
      onSay={(after) => onChange({ field, before, after: after === '' ? null : after })}
    />
  )
}

function When({ field, details, onChange }: FieldProps<MomentDetail>) {
  const { t, i18n } = useTranslation('details')
  const before = details[field] ?? null
  return (
    <SaidField
      label={t(`field.${field}`)}
      value={localMoment(details[field], interfaceLanguageFor(i18n.language))}
      placeholder={t('moment')}
      onSay={async (said) => {
        const after = momentOf(said, field === 'deadlineMs' ? 'end' : 'from')
        // What is no moment gives way to what stood there.
        if (after !== undefined) await onChange({ field, before, after })
      }}
    />
  )
}

const nobody = 'nobody'

function Who({ field, details, onChange }: FieldProps<PersonDetail>) {
  const { t } = useTranslation(['details', 'common'])
  const { people } = useDesk()
  const before = details[field] ?? null
  return (
    <ChoiceField<string>
      label={t(`details:field.${field}`)}
      value={before ?? nobody}
      choices={[
        { value: nobody, label: t('details:nobody') },
        ...people.map(({ id, name, role }) => ({ value: id, label: `${name} · ${t(`common:role.${role}`)}` })),
      ]}
      changes
      onChange={(value) => {
        const after = people.find(({ id }) => id === value)?.id ?? null
        void onChange({ field, before, after })
      }}
    />
  )
}

const ordinary = 'ordinary'

function Urgency({ details, onChange }: Omit<FieldProps<'priority'>, 'field'>) {
  const { t } = useTranslation('details')
  const before = details.priority ?? null
  const choices = [ordinary, ...priorities] as const
  return (
    <ChoiceField<Priority | typeof ordinary>
      label={t('field.priority')}
      value={before ?? ordinary}
      choices={choices.map((value) => ({ value, label: t(`priority.${value}`) }))}
      changes
      onChange={(value) => void onChange({ field: 'priority', before, after: value === ordinary ? null : value })}
    />
  )
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={css.group} aria-label={name}>
      <h3 className={css.name}>{name}</h3>
      {children}
    </section>
  )
}

function Known({ sheet: { approval, sourceWords, targetWords } }: { readonly sheet: ArticleSheet }) {
  const { t } = useTranslation('details')
  return (
    <div className={css.known}>
      <p>
        {sourceWords > 0
          ? t('words', { source: sourceWords, target: targetWords })
          : t('wordsOfTarget', { target: targetWords })}
      </p>
      {approval !== undefined && (
        <p>
          {t('approvedBy', { name: approval.by.name })} <Moment atMs={approval.atMs} />
        </p>
      )}
    </div>
  )
}

function Fields({
  sheet,
  onChange,
}: {
  readonly sheet: ArticleSheet
  readonly onChange: FieldProps<never>['onChange']
}) {
  const { t } = useTranslation('details')
  const said = { details: sheet.details, onChange }
  return (
    <>
      <Group name={t('group.work')}>
        <Who field="translator" {...said} />
        <Who field="editor" {...said} />
        <When field="deadlineMs" {...said} />
        <Urgency {...said} />
        <Text field="desk" {...said} />
      </Group>
      <Group name={t('group.lines')}>
        <Text field="headline" placeholder={sheet.headlineOfText} {...said} />
        <Text field="subheadline" {...said} />
        <Text field="slug" {...said} />
        <Text field="byline" {...said} />
        <Text field="dateline" {...said} />
        <Text field="section" {...said} />
        <Text field="credit" {...said} />
      </Group>
      <Group name={t('group.source')}>
        <Text field="sourceHeadline" {...said} />
        <Text field="sourceUrl" {...said} />
        <Text field="engine" {...said} />
      </Group>
      <Group name={t('group.publication')}>
        <When field="publishMs" {...said} />
        <When field="embargoMs" {...said} />
        <Text field="styleGuide" {...said} />
        <Text field="glossary" {...said} />
        <Text field="note" kind="paragraph" {...said} />
      </Group>
    </>
  )
}

type PanelProps = {
  readonly article: ArticleId
  /** Whoever asked for it by key or button stands in its first field. */
  readonly takesFocus: boolean
  readonly onClose: () => void
  /** Deletes the article into the bin; absent where one works in it. */
  readonly onDelete?: (() => void) | undefined
}

/** While one writes in a field, undo and redo are of what is written there. */
function useOwnUndo(panel: RefObject<HTMLElement | null>): void {
  const here = (command: 'undo' | 'redo') => () => {
    const { activeElement: focus } = document
    const isField = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement
    return isField && panel.current?.contains(focus) === true ? document.execCommand(command) : false
  }
  useKeys({ 'action.undo': here('undo'), 'action.redo': here('redo') })
}

export function DetailsPanel({ article, takesFocus, onClose, onDelete }: PanelProps) {
  const { t } = useTranslation('details')
  const { sheet, change } = useDetails(article)
  const panel = useRef<HTMLElement>(null)
  useOwnUndo(panel)
  const isThere = sheet !== undefined
  useEffect(() => {
    if (takesFocus && isThere) panel.current?.querySelector<HTMLElement>('section button, section input')?.focus()
  }, [takesFocus, isThere])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <aside ref={panel} className={css.panel} aria-label={t('title')} data-pane onKeyDown={onKeyDown}>
      <header className={css.header}>
        <h2 className={css.title}>{t('title')}</h2>
        <IconButton label={t('hide')} hint={keyLabel('article.details')} icon={<X size={16} />} onPress={onClose} />
      </header>
      {sheet !== undefined && (
        <div key={article} className={css.body}>
          <Fields sheet={sheet} onChange={change} />
          <Group name={t('group.files')}>
            <Files files={sheet.files} />
          </Group>
          <Known sheet={sheet} />
          {onDelete !== undefined && (
            <Button kind="quiet" icon={<Trash2 size={15} aria-hidden />} changes onPress={onDelete}>
              {t('delete')}
            </Button>
          )}
        </div>
      )}
    </aside>
  )
}
