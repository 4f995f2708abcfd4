/** Says to a screen reader what the eye sees at once: a state that turned, a place gone to. */
import { useSyncExternalStore } from 'react'

let said = ''
let turn = 0
const watchers = new Set<() => void>()

/** The same words twice are said twice. */
export function announce(words: string): void {
  turn += 1
  said = turn % 2 === 0 ? words : `${words}\u00a0`
  for (const watch of watchers) watch()
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}

export function Announcer() {
  const words = useSyncExternalStore(watch, () => said)
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {words}
    </div>
  )
}
