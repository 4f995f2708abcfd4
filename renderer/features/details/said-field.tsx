/** A field that is stored when one leaves it or presses Enter; Escape brings back what stood there. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { maxDetailChars } from '../../../contract/limits.ts'
import { LineField } from '../../ui/field.tsx'
import css from './details-panel.module.css'

type SaidFieldProps = {
  readonly label: string
  /** As it is stored, '' for nothing. */
  readonly value: string
  readonly placeholder?: string | undefined
  readonly kind?: 'line' | 'paragraph' | undefined
  readonly lang?: string | undefined
  readonly onSay: (value: string) => Promise<void>
}

export function SaidField({ label, value, placeholder, kind = 'line', lang, onSay }: SaidFieldProps) {
  const [typed, setTyped] = useState<string>()
  const latest = useRef({ typed, value, onSay })
  latest.current = { typed, value, onSay }
  // Enter stores, and leaving the field right after it is not to store the same once more.
  const underWay = useRef<string>(undefined)
  const store = async (): Promise<void> => {
    if (typed === undefined || typed === underWay.current) return
    underWay.current = typed
    if (typed.trim() !== value) await onSay(typed.trim())
    underWay.current = undefined
    setTyped((now) => (now === typed ? undefined : now))
  }
  // Whoever puts the panel away, or goes to another article, has left the field too.
  useEffect(
    () => () => {
      const { typed: left, value: stored, onSay: say } = latest.current
      if (left !== undefined && left !== underWay.current && left.trim() !== stored) void say(left.trim())
    },
    [],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && kind !== 'paragraph' && !event.nativeEvent.isComposing) void store()
    if (event.key !== 'Escape' || typed === undefined) return
    event.stopPropagation()
    setTyped(undefined)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the keys of its field, and is none itself
    <div className={css.field} onBlur={() => void store()} onKeyDown={onKeyDown}>
      <LineField
        label={label}
        value={typed ?? value}
        onChange={setTyped}
        isMultiline={kind === 'paragraph'}
        placeholder={placeholder}
        lang={lang}
        maxChars={maxDetailChars}
        changes
      />
    </div>
  )
}
