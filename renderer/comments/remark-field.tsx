/** Where a remark is written: Ctrl+Enter says it, Escape leaves it unsaid, and behind an @ names are offered. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxRemarkChars } from '../../contract/limits.ts'
import { nameBegun } from '../../core/comments/mentions.ts'
import type { Person } from '../../core/model/person.ts'
import { useDesk } from '../desk/desk-context.ts'
import { keyLabel } from '../keys/key-map.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { useTooLong } from '../words/use-too-long.ts'
import css from './remark-field.module.css'
import { useUnsaid } from './use-unsaid.ts'

type RemarkFieldProps = {
  readonly label: string
  /** The word on the button. */
  readonly say: string
  readonly begun?: string
  /** What it is about: words left unsaid stand there again when somebody comes back to it. */
  readonly about: string
  /** Words may be left out: what is said besides says enough. */
  readonly mayBeEmpty?: boolean
  /** False where something else of the same form comes first. */
  readonly takesFocus?: boolean
  /** True if it was stored; otherwise what was written stays. */
  readonly onSay: (words: string) => Promise<boolean>
  readonly onLeave: () => void
}

const offeredNames = 5

/** The names offered at the caret; which of them is chosen. */
function useNames(words: string, caret: number) {
  const { people } = useDesk()
  const [chosen, setChosen] = useState(0)
  const [refused, setRefused] = useState<number>()
  const begun = nameBegun(words, caret, people)
  const names = begun === undefined || begun.at === refused ? [] : begun.meant.slice(0, offeredNames)
  return {
    names,
    at: begun?.at ?? 0,
    chosen: Math.min(chosen, names.length - 1),
    choose: setChosen,
    refuse: setRefused,
  }
}

type FieldRef = { readonly current: HTMLTextAreaElement | null }

function useFocusAtFirst(field: FieldRef, takesFocus: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [])
}

/** In the field the keys of the text are its own: Ctrl+Enter says, undo and redo take back letters. */
function useFieldKeys(field: FieldRef, say: () => void): void {
  const here = (act: () => void) => (): boolean => {
    const isHere = document.activeElement === field.current
    if (isHere) act()
    return isHere
  }
  useKeys({
    'segment.confirm': here(say),
    'action.undo': here(() => document.execCommand('undo')),
    'action.redo': here(() => document.execCommand('redo')),
  })
}

/** Another person who sits down to it finds a field of their own. */
export function RemarkField(props: RemarkFieldProps) {
  const { person } = useDesk()
  return <Field key={person.id} {...props} />
}

function Field(props: RemarkFieldProps) {
  const { label, say, begun = '', about, mayBeEmpty = false, takesFocus = true, onSay, onLeave } = props
  const { t } = useTranslation(['comments', 'common'])
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const unsaid = useUnsaid(about)
  const [words, setWords] = useState(unsaid.read() ?? begun)
  const [caret, setCaret] = useState(words.length)
  const wish = useRef<number | undefined>(words.length)
  const offer = useNames(words, caret)
  const tooLong = useTooLong(maxRemarkChars)(words)
  const mayBeSaid = (mayBeEmpty || words.trim() !== '') && tooLong === undefined
  const isUnderWay = useRef(false)
  const finish = async (): Promise<void> => {
    if (!mayBeSaid || isUnderWay.current) return
    isUnderWay.current = true
    if (await onSay(words.trim())) unsaid.forget()
    isUnderWay.current = false
  }
  useFocusAtFirst(field, takesFocus)
  const write = (next: string, at: number): void => {
    setWords(next)
    setCaret(at)
    unsaid.keep(next)
  }
  useLayoutEffect(() => {
    if (wish.current === undefined) return
    field.current?.setSelectionRange(wish.current, wish.current)
    wish.current = undefined
  })
  useFieldKeys(field, () => void finish())
  const take = ({ name }: Person): void => {
    const next = `${words.slice(0, offer.at)}${name} ${words.slice(caret).trimStart()}`
    wish.current = offer.at + name.length + 1
    write(next, wish.current)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const name = offer.names[offer.chosen]
    if (event.key === 'Escape') name === undefined ? onLeave() : offer.refuse(offer.at)
    else if (name === undefined) return
    else if (event.key === 'ArrowDown') offer.choose((offer.chosen + 1) % offer.names.length)
    else if (event.key === 'ArrowUp') offer.choose((offer.chosen - 1 + offer.names.length) % offer.names.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(name)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={css.remark}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={css.words}
        dir="auto"
        rows={3}
        spellCheck={false}
        value={words}
        aria-invalid={tooLong !== undefined || undefined}
        aria-controls={offer.names.length > 0 ? `${id}-names` : undefined}
        aria-activedescendant={offer.names.length > 0 ? `${id}-${offer.chosen}` : undefined}
        onChange={({ target }) => write(target.value, target.selectionStart)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={press}
      />
      {offer.names.length > 0 && (
        // The focus stays in the field, which points to the chosen one.
        <div id={`${id}-names`} role="listbox" aria-label={t('comments:people')} className={css.names}>
          {offer.names.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === offer.chosen}
              className={css.name}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name} <small>{t(`common:role.${person.role}`)}</small>
            </div>
          ))}
        </div>
      )}
      {tooLong !== undefined && <p className={css.tooLong}>{tooLong}</p>}
      <div className={css.acts}>
        <Button
          kind="main"
          changes
          isDisabled={!mayBeSaid}
          hint={keyLabel('segment.confirm')}
          onPress={() => void finish()}
        >
          {say}
        </Button>
        <Button kind="quiet" hint="Esc" onPress={onLeave}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  )
}
