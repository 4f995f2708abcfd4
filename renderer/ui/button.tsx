/** Buttons: one main act a screen, quiet ones beside it, and bare icons with a name to hear. */
import type { ComponentProps, ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import css from './button.module.css'

type Kind = 'main' | 'plain' | 'quiet'

type ButtonProps = Omit<ComponentProps<typeof AriaButton>, 'className' | 'children'> & {
  readonly kind?: Kind
  readonly icon?: ReactNode
  /** The key cap shown beside the words. */
  readonly hint?: string | undefined
  readonly children: ReactNode
}

export function Button({ kind = 'plain', icon, hint, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${css.button} ${css[kind]}`}>
      {icon}
      <span>{children}</span>
      {hint !== undefined && <kbd className={css.hint}>{hint}</kbd>}
    </AriaButton>
  )
}

type IconButtonProps = Omit<ComponentProps<typeof AriaButton>, 'className' | 'children'> & {
  /** Heard by screen readers and shown as a tooltip. */
  readonly label: string
  readonly hint?: string | undefined
  readonly icon: ReactNode
}

export function IconButton({ label, hint, icon, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={`${css.button} ${css.icon}`}>
        {icon}
      </AriaButton>
      <Tooltip className={css.tooltip ?? ''} offset={6}>
        {label}
        {hint !== undefined && <kbd className={css.hint}>{hint}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
