/** A dialog over the work: a title, what is asked, and its buttons. Escape closes it; only its middle scrolls. */
import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import css from './dialog.module.css'
import { focusBefore } from './held-typing.tsx'

type DialogProps = {
  readonly title: string
  /** `steady` keeps its height whatever it holds, so that no button moves away from under a click. */
  readonly size?: 'small' | 'large' | 'steady'
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stands above the buttons and is seen wherever the middle is scrolled to. */
  readonly note?: ReactNode
  readonly footer?: ReactNode
}

/** A middle that scrolls takes the focus, so that the arrow keys move it even where nothing else in it can be reached. */
function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  const [doesScroll, setDoesScroll] = useState(false)
  useLayoutEffect(() => {
    const element = body.current
    if (element === null) return
    const sizes = new ResizeObserver(() => setDoesScroll(element.scrollHeight > element.clientHeight))
    for (const sized of [element, ...element.children]) sizes.observe(sized)
    return () => sizes.disconnect()
  }, [])
  return (
    <div ref={body} className={css.body} {...(doesScroll && { tabIndex: 0 })}>
      <div className={css.content}>{children}</div>
    </div>
  )
}

/**
 * Gives the focus back in the very moment the dialog goes, where nobody has taken it by then. Left to the dialog's own
 * answer a frame later, letters typed right behind Escape would reach nobody.
 */
function useFocusBack(): void {
  const [before] = useState(focusBefore)
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        const isHomeless = document.activeElement === null || document.activeElement === document.body
        if (isHomeless && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      }),
    [before],
  )
}

export function Dialog({ title, size = 'small', onClose, children, note, footer }: DialogProps) {
  const { t } = useTranslation()
  useFocusBack()
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className={css.overlay ?? ''}>
      <Modal className={`${css.modal} ${css[size]}`}>
        <AriaDialog className={css.dialog ?? ''}>
          <header className={css.header}>
            <Heading slot="title" className={css.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('action.close')} icon={<X size={18} />} onPress={onClose} />
          </header>
          <Body>{children}</Body>
          {note !== undefined && <div className={css.note}>{note}</div>}
          {footer !== undefined && <footer className={css.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
