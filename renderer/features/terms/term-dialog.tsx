/** Writes a concept: its names, each with its language and status, and what is said of it. */
import { Plus, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConceptFailure } from '../../../contract/term.ts'
import { type ConceptContent, longestTerm, type Term, type TermStatus, termStatuses } from '../../../core/model/term.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import { useLanguageChoices } from '../../words/use-language-choices.ts'
import css from './term-dialog.module.css'
import type { NotWritten } from './use-term-acts.ts'

type TermDialogProps = {
  readonly title: string
  readonly content: ConceptContent
  /** Answers why it could not be stored. */
  readonly onSave: (content: ConceptContent) => Promise<NotWritten | undefined>
  readonly onClose: () => void
}

type LineProps = {
  readonly term: Term
  /** Where one goes on writing. */
  readonly isNext: boolean
  readonly number: number
  readonly onChange: (term: Term) => void
  readonly onRemove: () => void
}

function TermLine({ term, isNext, number, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('terms')
  const languages = useLanguageChoices(term.language)
  const statuses = termStatuses.map((value) => ({ value, label: t(`status.${value}`) }))
  const named = (words: string) => `${words} ${number}`
  return (
    <li className={css.line}>
      <ChoiceField
        label={named(t('edit.language'))}
        isLabelHeard
        value={term.language}
        choices={languages}
        onChange={(language) => onChange({ ...term, language })}
      />
      <LineField
        label={named(t('edit.text'))}
        isLabelHeard
        value={term.text}
        lang={term.language}
        maxChars={longestTerm}
        autoFocus={isNext}
        onChange={(text) => onChange({ ...term, text })}
      />
      <ChoiceField<TermStatus>
        label={named(t('edit.status'))}
        isLabelHeard
        value={term.status}
        choices={statuses}
        onChange={(status) => onChange({ ...term, status })}
      />
      <IconButton label={t('edit.remove')} icon={<X size={15} />} onPress={onRemove} />
    </li>
  )
}

/** Whoever removes the last line, and the button pressed with it, goes on in the one before it. */
function useLinesWithFocus(count: number) {
  const lines = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever lines come or go
  useLayoutEffect(() => {
    const isHomeless = document.activeElement === document.body
    if (isHomeless) lines.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
  }, [count])
  return lines
}

export function TermDialog({ title, content, onSave, onClose }: TermDialogProps) {
  const { t } = useTranslation(['terms', 'common'])
  const [written, setWritten] = useState(content)
  const [failure, setFailure] = useState<ConceptFailure>()
  const { terms } = written
  const lines = useLinesWithFocus(terms.length)
  const firstEmpty = content.terms.findIndex(({ text }) => text === '')
  const setTerm = (at: number, term: Term): void =>
    setWritten({ ...written, terms: terms.map((one, index) => (index === at ? term : one)) })
  const another = (): void => {
    const language = terms.at(-1)?.language ?? 'en'
    const fresh: Term = { language, text: '', status: 'admitted', partOfSpeech: '', note: '' }
    setWritten({ ...written, terms: [...terms, fresh] })
  }
  const save = async (): Promise<void> => {
    const refused = await onSave(written)
    if (refused === undefined) onClose()
    else setFailure(refused.kind === 'not-stored' ? undefined : refused)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes onPress={() => void save()}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ul ref={lines} className={css.lines}>
          {terms.map((term, at) => (
            <TermLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is told by its place alone
              key={at}
              term={term}
              number={at + 1}
              isNext={at === Math.max(0, firstEmpty) || at >= content.terms.length}
              onChange={(changed) => setTerm(at, changed)}
              onRemove={() => setWritten({ ...written, terms: terms.filter((_, index) => index !== at) })}
            />
          ))}
        </ul>
        <p className={css.acts}>
          <Button kind="quiet" icon={<Plus size={15} aria-hidden />} onPress={another}>
            {t('terms:edit.another')}
          </Button>
        </p>
        <LineField
          label={t('terms:edit.note')}
          isMultiline
          value={written.note}
          onChange={(note) => setWritten({ ...written, note })}
        />
        <LineField
          label={t('terms:edit.subject')}
          value={written.subject}
          onChange={(subject) => setWritten({ ...written, subject })}
        />
        {failure !== undefined && (
          <p className={css.fault} role="alert">
            {t(`terms:fault.${failure.kind}`, failure)}
          </p>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
