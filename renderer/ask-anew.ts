/** What a screen shows of the store and keeps in step with it. */
import { bridge } from './bridge.ts'

type Announced = Parameters<Parameters<typeof bridge.onEvent>[0]>[0]

/**
 * Asks at once, and again on each announcement of one of these kinds. Returns how to call that off: what is answered
 * later is told to nobody.
 */
export function askAnew<Told>(
  kinds: readonly Announced['kind'][],
  ask: () => Promise<Told>,
  tell: (told: Told) => void,
): () => void {
  let isOver = false
  const askNow = async (): Promise<void> => {
    const told = await ask()
    if (!isOver) tell(told)
  }
  void askNow()
  const stopListening = bridge.onEvent(({ kind }) => {
    if (kinds.includes(kind)) void askNow()
  })
  return () => {
    isOver = true
    stopListening()
  }
}
