/**
 * Says what is wrong with the words that were marked: a letter for the type, a digit for how bad it is. The digit marks it;
 * Tab leads to a note before that, Escape puts it aside.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxRemarkChars } from '../../../contract/limits.ts'
import type { Severity } from '../../../core/model/finding.ts'
import { type MqmType, mqmDimensions, mqmTable, mqmTypeOf, mqmTypes } from '../../../core/model/mqm.ts'
import { useErrors, useOpenArticle, useText } from '../../article/article-context.ts'
import type { Judged } from '../../article/slices/errors.ts'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/field.tsx'
import css from './judge.module.css'

/** By the digit of each; the usual ones first. */
const severityKeys = [
  ['1', 'minor'],
  ['2', 'major'],
  ['3', 'critical'],
  ['0', 'neutral'],
] as const satisfies readonly (readonly [string, Severity])[]

/** Nothing while nobody judges. */
export function Judge() {
  const judged = useErrors((state) => state.judged)
  if (judged === undefined) return null
  const about = 'error' in judged ? judged.error.id : JSON.stringify([judged.subject.segment, judged.subject.span])
  return <Judging key={about} judged={judged} />
}

function quoteOf(judged: Judged): { readonly row: number; readonly quote: string } {
  const { row, quote } = 'error' in judged ? judged.error : judged.subject
  return { row: row ?? 0, quote }
}

/** As printed on the key: a rarer type is typed with Shift. */
function capOf(type: MqmType): string {
  const { letter } = mqmTable[type]
  return letter === letter.toLowerCase() ? letter.toUpperCase() : `⇧${letter}`
}

function Judging({ judged }: { readonly judged: Judged }) {
  const { t } = useTranslation(['errors', 'panel', 'common'])
  const store = useOpenArticle()
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const before = 'error' in judged ? judged.error : undefined
  const [type, setType] = useState<MqmType | undefined>(before?.type)
  const [note, setNote] = useState(before?.note ?? '')
  const picker = useRef<HTMLElement>(null)
  const isUnderWay = useRef(false)
  useEffect(() => picker.current?.focus(), [])
  const isTooLong = note.trim().length > maxRemarkChars
  const judge = async (severity: Severity): Promise<void> => {
    if (type === undefined || isTooLong || isUnderWay.current) return
    isUnderWay.current = true
    await store.errors.judge({ type, severity, note: note.trim() })
    isUnderWay.current = false
  }
  const choose = (next: MqmType): void => {
    setType(next)
    picker.current?.focus()
  }
  const { row, quote } = quoteOf(judged)
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const isWriting = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape') store.errors.putAside()
    else if (isWriting && event.key === 'Enter') picker.current?.focus()
    else if (isWriting) return
    else if (!take(event.code, event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }
  /** By the physical key: a Cyrillic layout has other letters on them, and the Kazakh one none of the digits. */
  const take = (code: string, isShifted: boolean): boolean => {
    const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1]
    const severity = severityKeys.find(([key]) => key === digit)?.[1]
    if (severity !== undefined) void judge(severity)
    const letter = /^Key([A-Z])$/u.exec(code)?.[1]
    const chosen = letter === undefined ? undefined : mqmTypeOf(letter, isShifted)
    if (chosen !== undefined) choose(chosen)
    return severity !== undefined || chosen !== undefined
  }
  return (
    <section
      ref={picker}
      className={css.judge}
      aria-label={t(before === undefined ? 'errors:begin' : 'errors:change')}
      tabIndex={-1}
      onKeyDown={press}
    >
      <p className={css.place}>{t('errors:onSegment', { number: row + 1 })}</p>
      {quote !== '' && (
        <blockquote className={css.quote} lang={lang} dir="auto">
          {quote}
        </blockquote>
      )}
      {type === undefined ? <Types onChoose={choose} /> : <Chosen type={type} onOther={() => setType(undefined)} />}
      {type !== undefined && (
        <>
          <p className={css.ask}>{t('errors:severityLabel')}</p>
          <div className={css.severities}>
            {severityKeys.map(([key, severity]) => (
              <Button
                key={severity}
                kind={severity === before?.severity ? 'main' : 'plain'}
                changes
                hint={key}
                isDisabled={isTooLong}
                onPress={() => void judge(severity)}
              >
                {t(`common:severity.${severity}`)}
              </Button>
            ))}
          </div>
          <LineField
            label={t('errors:noteLabel')}
            value={note}
            onChange={setNote}
            error={isTooLong ? t('errors:tooLong', { length: note.trim().length, most: maxRemarkChars }) : undefined}
          />
        </>
      )}
    </section>
  )
}

function Chosen({ type, onOther }: { readonly type: MqmType; readonly onOther: () => void }) {
  const { t } = useTranslation(['errors', 'panel'])
  return (
    <p className={css.chosen} aria-live="polite">
      <button type="button" className={css.type} onClick={onOther}>
        <kbd>{capOf(type)}</kbd> {t(`panel:mqm.${type}`)}
      </button>
      <small>{t('errors:otherType')}</small>
    </p>
  )
}

function Types({ onChoose }: { readonly onChoose: (type: MqmType) => void }) {
  const { t } = useTranslation(['errors', 'panel'])
  return (
    <>
      <p className={css.ask}>{t('errors:typeLabel')}</p>
      {mqmDimensions.map((dimension) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
        <div key={dimension} role="group" aria-label={t(`errors:dimension.${dimension}`)} className={css.dimension}>
          <span className={css.name} aria-hidden>
            {t(`errors:dimension.${dimension}`)}
          </span>
          {mqmTypes
            .filter((type) => mqmTable[type].dimension === dimension)
            .map((type) => (
              <button key={type} type="button" tabIndex={-1} className={css.type} onClick={() => onChoose(type)}>
                <kbd>{capOf(type)}</kbd> {t(`panel:mqm.${type}`)}
              </button>
            ))}
        </div>
      ))}
    </>
  )
}
