/** Draws the notices in a corner of the window, each with one act (Undo) where there is one. Heard by screen readers. */
import { X } from 'lucide-react'
import { useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import { useNoticePlace } from './notice-place.ts'
import { dismiss, holdNotices, noticesNow, releaseNotices, type ShownNotice, watchNotices } from './notices.ts'
import css from './toast.module.css'

function Toast({ notice }: { readonly notice: ShownNotice }) {
  const { t } = useTranslation()
  const { id, text, act, tone = 'calm' } = notice
  return (
    <div className={`${css.notice} ${css[tone]}`}>
      <span className={css.text}>{text}</span>
      {act !== undefined && (
        <Button
          kind="quiet"
          onPress={() => {
            act.perform()
            dismiss(id)
          }}
        >
          {act.label}
        </Button>
      )}
      <IconButton label={t('action.close')} icon={<X size={16} />} onPress={() => dismiss(id)} />
    </div>
  )
}

export function Notices() {
  const notices = useSyncExternalStore(watchNotices, noticesNow)
  const stack = useRef<HTMLDivElement>(null)
  const place = useNoticePlace(stack, notices)
  return (
    <div
      ref={stack}
      className={css.stack}
      data-place={place}
      // Stands above dialogs: pressing it closes none of them, and none of them silences it.
      data-react-aria-top-layer="true"
      role="status"
      aria-live="polite"
      onPointerEnter={holdNotices}
      onPointerLeave={releaseNotices}
      onFocus={holdNotices}
      onBlur={releaseNotices}
    >
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  )
}
