/** Short notices at the foot of the window, with one act (Undo) where there is one. Heard by screen readers. */
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import css from './toast.module.css'

export type Notice = {
  readonly text: string
  readonly tone?: 'calm' | 'warning'
  /** A later notice of the same topic takes this one's place. */
  readonly topic?: string
  readonly act?: { readonly label: string; readonly perform: () => void }
}

type Shown = Notice & { readonly id: number }

const shownMs = 7000
let shown: readonly Shown[] = []
let lastId = 0
const watchers = new Set<() => void>()

function show(notices: readonly Shown[]): void {
  shown = notices
  for (const watch of watchers) watch()
}

function dismiss(id: number): void {
  show(shown.filter((notice) => notice.id !== id))
}

/** Shows a notice for seven seconds; warnings stay until closed. At most three stand at once. */
export function notify(notice: Notice): void {
  lastId += 1
  const id = lastId
  const others = shown.filter(({ topic }) => topic === undefined || topic !== notice.topic)
  show([...others.slice(-2), { ...notice, id }])
  if (notice.tone !== 'warning') setTimeout(() => dismiss(id), shownMs)
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}

export function Notices() {
  const { t } = useTranslation()
  const notices = useSyncExternalStore(watch, () => shown)
  return (
    <div className={css.stack} role="status" aria-live="polite">
      {notices.map(({ id, text, act, tone = 'calm' }) => (
        <div key={id} className={`${css.notice} ${css[tone]}`}>
          <span>{text}</span>
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
      ))}
    </div>
  )
}
