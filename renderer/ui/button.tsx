/** Buttons: one main act a screen, quiet ones beside it, and bare icons with a name to hear. */
import type { ComponentProps, ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import css from './button.module.css'
import { useHasYielded } from './header-room.ts'
import { IfWritable } from './read-only.tsx'

type Kind = 'main' | 'plain' | 'quiet'

type ButtonProps = Omit<ComponentProps<typeof AriaButton>, 'className' | 'children'> & {
  readonly kind?: Kind
  readonly icon?: ReactNode
  /** The key cap shown beside the words. */
  readonly hint?: string | undefined
  /** It changes the library: where that can only be read, it is disabled and says why. */
  readonly changes?: boolean
  readonly children: ReactNode
}

export function Button({ kind = 'plain', icon, hint, changes, children, ...rest }: ButtonProps) {
  return (
    <IfWritable changes={changes}>
      {(closed) => (
        <AriaButton {...rest} {...closed} className={`${css.button} ${css[kind]}`}>
          {icon}
          <span>{children}</span>
          {hint !== undefined && (
            <kbd className={css.hint} data-yielding="hints">
              {hint}
            </kbd>
          )}
        </AriaButton>
      )}
    </IfWritable>
  )
}

/** What a button is for, in the words it has no room for. */
export function Tip({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip className={css.tooltip ?? ''} offset={6}>
      {children}
    </Tooltip>
  )
}

type LabelledIconProps = Omit<ButtonProps, 'hint' | 'changes' | 'children'> & {
  readonly icon: ReactNode
  readonly label: string
}

/** In the bar of a screen: loses its words where room is short, and says them in a tooltip then. */
export function LabelledIcon({ kind = 'plain', icon, label, ...rest }: LabelledIconProps) {
  const isBare = useHasYielded('labels')
  return (
    <TooltipTrigger delay={500} isDisabled={!isBare}>
      <AriaButton {...rest} aria-label={label} className={`${css.button} ${css[kind]}`}>
        {icon}
        <span data-yielding="labels">{label}</span>
      </AriaButton>
      <Tip>{label}</Tip>
    </TooltipTrigger>
  )
}

type IconButtonProps = Omit<ComponentProps<typeof AriaButton>, 'className' | 'children'> & {
  /** Heard by screen readers and shown as a tooltip. */
  readonly label: string
  readonly hint?: string | undefined
  /** As of a button with words. */
  readonly changes?: boolean
  readonly icon: ReactNode
}

export function IconButton({ label, hint, changes, icon, ...rest }: IconButtonProps) {
  return (
    <IfWritable changes={changes}>
      {(closed) => (
        <TooltipTrigger delay={500}>
          <AriaButton {...rest} {...closed} aria-label={label} className={`${css.button} ${css.icon}`}>
            {icon}
          </AriaButton>
          <Tip>
            {label}
            {hint !== undefined && <kbd className={css.hint}>{hint}</kbd>}
          </Tip>
        </TooltipTrigger>
      )}
    </IfWritable>
  )
}
