/** Asked once, in the card itself: how far is "not an error" meant? One key answers, and the work goes on. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type DismissScope, dismissScopes } from '../../../core/model/finding.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Button } from '../../ui/button.tsx'
import css from './dismiss-question.module.css'

/** The focus goes back to where it was, so that whoever wrote goes on writing. */
function useFocusBack(): void {
  const before = useRef<Element>(undefined)
  before.current ??= document.activeElement ?? document.body
  useLayoutEffect(
    () => () => {
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true })
    },
    [],
  )
}

/** The answer of a key. By the physical key: Kazakh letters stand on the row of digits. */
function answerOf({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): DismissScope | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-3])$/u.exec(code)?.[1]
  return digit === undefined ? undefined : dismissScopes[Number(digit) - 1]
}

/** Where the arrows lead among the answers. */
function step(list: HTMLElement, code: string): boolean {
  const by = code === 'ArrowDown' ? 1 : code === 'ArrowUp' ? -1 : 0
  if (by === 0) return false
  const answers = [...list.querySelectorAll<HTMLElement>('button')]
  const at = answers.findIndex((answer) => answer.contains(document.activeElement))
  answers[(at + by + answers.length) % answers.length]?.focus()
  return true
}

export function DismissQuestion() {
  const { t } = useTranslation('panel')
  const store = useOpenArticle()
  const { changeSettings } = useDesk()
  useFocusBack()
  const answer = (scope: DismissScope): void => {
    void changeSettings({ dismissScope: scope })
    void store.findings.answer(scope)
  }
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const scope = answerOf(event)
    if (scope !== undefined) answer(scope)
    else if (event.code === 'Escape') store.findings.takeBackQuestion()
    else if (!step(event.currentTarget, event.code)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset className={css.question} onKeyDownCapture={hear}>
      <legend className={css.words}>{t('ask.question')}</legend>
      {dismissScopes.map((scope, index) => (
        <Button key={scope} autoFocus={index === 0} hint={String(index + 1)} onPress={() => answer(scope)}>
          {t(`ask.${scope}`)}
        </Button>
      ))}
      <p className={css.note}>{t('ask.note')}</p>
    </fieldset>
  )
}
