/** Labelled fields: a line of text, a paragraph, a choice, a switch. */
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  FieldError,
  Input,
  Label,
  Popover,
  Select,
  SelectValue,
  Switch,
  TextArea,
  TextField,
} from 'react-aria-components'
import { type Choice, ChoiceList, type ChoiceSection } from './choice-list.tsx'
import css from './field.module.css'
import { IfWritable } from './read-only.tsx'

type LineProps = {
  readonly label: string
  /** Its place says what it is: the label is only heard. */
  readonly isLabelHeard?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isMultiline?: boolean
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  readonly lang?: string | undefined
  readonly placeholder?: string | undefined
  readonly maxChars?: number
  /** It changes the library: where that can only be read, it is disabled and says why. */
  readonly changes?: boolean
}

export function LineField(props: LineProps) {
  const { label, value, onChange, isMultiline = false, error, autoFocus = false, lang, placeholder, changes } = props
  const labelCss = props.isLabelHeard === true ? 'visually-hidden' : (css.label ?? '')
  const input = {
    className: css.input ?? '',
    lang,
    dir: 'auto',
    ...(placeholder !== undefined && { placeholder }),
  } as const
  return (
    <IfWritable changes={changes}>
      {(closed) => (
        <TextField
          {...closed}
          className={css.field ?? ''}
          value={value}
          onChange={onChange}
          isInvalid={error !== undefined}
          {...(props.maxChars !== undefined && { maxLength: props.maxChars })}
          autoFocus={autoFocus}
        >
          <Label className={labelCss}>{label}</Label>
          {isMultiline ? <TextArea {...input} rows={4} /> : <Input {...input} type="text" />}
          {error !== undefined && <FieldError className={css.error ?? ''}>{error}</FieldError>}
        </TextField>
      )}
    </IfWritable>
  )
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly isLabelHeard?: boolean
  /** `inline`: small, in a line with other things; its label is only heard. */
  readonly look?: 'field' | 'inline'
  /** Stands alone for the first choice, where that is nothing worth a word. */
  readonly icon?: ReactNode
  readonly value: Value
  /** In the order of the list; where there are many, under headings. */
  readonly choices: readonly (Choice<Value> | ChoiceSection<Value>)[]
  readonly onChange: (value: Value) => void
  /** It changes the library: where that can only be read, it is disabled and says why. */
  readonly changes?: boolean
}

export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
  const { label, look = 'field', isLabelHeard = look === 'inline', icon, value, choices, onChange, changes } = props
  const single = choices.flatMap((one) => ('choices' in one ? one.choices : [one]))
  const choose = (key: unknown): void => {
    const chosen = single.find((choice) => choice.value === key)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <IfWritable changes={changes}>
      {(closed) => (
        <Select {...closed} className={css.field ?? ''} value={value} onChange={choose}>
          <Label className={isLabelHeard ? 'visually-hidden' : (css.label ?? '')}>{label}</Label>
          <Button className={look === 'field' ? `${css.input} ${css.choice}` : (css.inline ?? '')}>
            {icon !== undefined && value === single[0]?.value ? (
              <>
                {icon}
                <SelectValue className="visually-hidden" />
              </>
            ) : (
              <>
                <SelectValue className={css.value ?? ''} />
                <ChevronDown size={look === 'field' ? 16 : 13} aria-hidden />
              </>
            )}
          </Button>
          <Popover className={css.popover ?? ''}>
            <ChoiceList choices={choices} />
          </Popover>
        </Select>
      )}
    </IfWritable>
  )
}

type SwitchProps = {
  readonly label: string
  readonly explanation?: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly changes?: boolean
}

export function SwitchField({ label, explanation, isOn, onChange, changes }: SwitchProps) {
  return (
    <IfWritable changes={changes}>
      {(closed) => (
        <Switch {...closed} className={css.switch ?? ''} isSelected={isOn} onChange={onChange}>
          <span className={css.track} aria-hidden>
            <span className={css.thumb} />
          </span>
          <span>
            {label}
            {explanation !== undefined && <small className={css.explanation}>{explanation}</small>}
          </span>
        </Switch>
      )}
    </IfWritable>
  )
}
