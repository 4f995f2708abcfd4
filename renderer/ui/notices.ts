/** Short notices: which stand now, and when each leaves. Drawn by toast.tsx. */

export type Notice = {
  readonly text: string
  readonly tone?: 'calm' | 'warning'
  /** A later notice of the same topic takes this one's place; without one, the same words do. */
  readonly topic?: string
  readonly act?: { readonly label: string; readonly perform: () => void }
}

export type ShownNotice = Notice & { readonly id: number }

const mostShown = 3
const readingMsPerChar = 60
const calmMs = 5_000
const warningMs = 10_000

type Leaving = {
  readonly timer: ReturnType<typeof setTimeout> | undefined
  readonly sinceMs: number
  readonly leftMs: number
}

let shown: readonly ShownNotice[] = []
let lastId = 0
let isHeld = false
const leaving = new Map<number, Leaving>()
const watchers = new Set<() => void>()

function show(notices: readonly ShownNotice[]): void {
  for (const { id } of shown) if (!notices.some((notice) => notice.id === id)) forget(id)
  shown = notices
  for (const watch of watchers) watch()
}

function forget(id: number): void {
  clearTimeout(leaving.get(id)?.timer)
  leaving.delete(id)
}

function leaveAfter(id: number, leftMs: number): void {
  const timer = isHeld ? undefined : setTimeout(() => dismiss(id), leftMs)
  leaving.set(id, { timer, sinceMs: Date.now(), leftMs })
}

function topicOf({ topic, text }: Notice): string {
  return topic ?? text
}

/** Long enough to be read, longer for a warning. */
function stayMs({ text, tone }: Notice): number {
  return (tone === 'warning' ? warningMs : calmMs) + text.length * readingMsPerChar
}

/** Shows a notice until it can have been read. At most three stand at once; the same kind replaces its elder. */
export function notify(notice: Notice): void {
  lastId += 1
  const id = lastId
  const others = shown.filter((other) => topicOf(other) !== topicOf(notice))
  show([...others.slice(1 - mostShown), { ...notice, id }])
  leaveAfter(id, stayMs(notice))
}

export function dismiss(id: number): void {
  show(shown.filter((notice) => notice.id !== id))
}

/** Takes away what can no longer be acted upon. */
export function dismissTopic(topic: string): void {
  show(shown.filter((notice) => notice.topic !== topic))
}

/** Nothing leaves while somebody points at a notice or stands in one. */
export function holdNotices(): void {
  if (isHeld) return
  isHeld = true
  const nowMs = Date.now()
  for (const [id, { timer, sinceMs, leftMs }] of leaving) {
    clearTimeout(timer)
    leaving.set(id, { timer: undefined, sinceMs, leftMs: Math.max(0, leftMs - (nowMs - sinceMs)) })
  }
}

export function releaseNotices(): void {
  if (!isHeld) return
  isHeld = false
  for (const [id, { leftMs }] of leaving) leaveAfter(id, leftMs)
}

export function watchNotices(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}

export function noticesNow(): readonly ShownNotice[] {
  return shown
}
