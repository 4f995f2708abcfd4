/** What is looked for, how, and what is to stand in its place: the fields of the bar and of the dialog. */
import { CaseSensitive, CaseUpper, Regex, WholeWord } from 'lucide-react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { ToggleButton, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Tip } from '../../ui/button.tsx'
import css from './find-fields.module.css'
import type { FindWish } from './find-wish.ts'

export type FieldsProps = {
  readonly wish: FindWish
  readonly onChange: (wish: FindWish) => void
}

type LineProps = {
  readonly label: string
  readonly value: string
  readonly isWrong?: boolean
  readonly input?: RefObject<HTMLInputElement | null>
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

export function FindLine({ label, value, isWrong = false, input, autoFocus, onChange, onKeyDown }: LineProps) {
  return (
    <input
      ref={input}
      // biome-ignore lint/a11y/noAutofocus: whoever opens the dialog it stands in wants to type
      autoFocus={autoFocus}
      {...(autoFocus && { onFocus: ({ target }) => target.select() })}
      className={css.line}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      placeholder={label}
      dir="auto"
      spellCheck={false}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

type SwitchProps = {
  readonly label: string
  /** Where the label alone does not say it. */
  readonly tip?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

function Switch({ label, tip = label, isOn, onChange, children }: SwitchProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton className={css.switch ?? ''} aria-label={label} isSelected={isOn} onChange={onChange}>
        {children}
      </ToggleButton>
      <Tip>{tip}</Tip>
    </TooltipTrigger>
  )
}

/** How it is compared. */
export function MatchSwitches({ wish, onChange }: FieldsProps) {
  const { t } = useTranslation('find')
  return (
    <fieldset className={css.switches}>
      <legend className="visually-hidden">{t('how')}</legend>
      <Switch
        label={t('caseExact')}
        isOn={wish.isCaseExact}
        onChange={(isCaseExact) => onChange({ ...wish, isCaseExact })}
      >
        <CaseSensitive size={17} aria-hidden />
      </Switch>
      <Switch
        label={t('wholeWords')}
        isOn={wish.isWholeWords}
        onChange={(isWholeWords) => onChange({ ...wish, isWholeWords })}
      >
        <WholeWord size={17} aria-hidden />
      </Switch>
      <Switch label={t('regex')} isOn={wish.isRegex} onChange={(isRegex) => onChange({ ...wish, isRegex })}>
        <Regex size={15} aria-hidden />
      </Switch>
      <Switch
        label={t('anyAccent')}
        isOn={!wish.isAccentExact}
        onChange={(isAny) => onChange({ ...wish, isAccentExact: !isAny })}
      >
        <span aria-hidden>é</span>
      </Switch>
    </fieldset>
  )
}

export function CaseSwitch({ wish, onChange }: FieldsProps) {
  const { t } = useTranslation('find')
  return (
    <Switch
      label={t('followCase')}
      isOn={wish.isCaseFollowed}
      onChange={(isCaseFollowed) => onChange({ ...wish, isCaseFollowed })}
    >
      <CaseUpper size={17} aria-hidden />
    </Switch>
  )
}

/** In the source nothing is replaced: whoever replaces looks in the translation. */
export function SideSwitch({ wish, onChange }: FieldsProps) {
  const { t } = useTranslation('find')
  if (wish.isReplacing) return null
  return (
    <Switch
      label={t('sourceShort')}
      tip={t('inSource')}
      isOn={wish.side === 'source'}
      onChange={(isSource) => onChange({ ...wish, side: isSource ? 'source' : 'target' })}
    >
      <span className={css.wide}>{t('sourceShort')}</span>
    </Switch>
  )
}
