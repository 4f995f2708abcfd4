/** A dialog over the work: a title, what is asked, and its buttons. Escape closes it. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import css from './dialog.module.css'

type DialogProps = {
  readonly title: string
  readonly size?: 'small' | 'large'
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
}

export function Dialog({ title, size = 'small', onClose, children, footer }: DialogProps) {
  const { t } = useTranslation()
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
          <div className={css.body}>{children}</div>
          {footer !== undefined && <footer className={css.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
