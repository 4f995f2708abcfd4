/** Tells a person at a terminal how far long work is and how long it will take yet; says nothing into a file. */
import type { Progress } from '../contract/command.ts'
import { timeLeft } from '../core/model/time-left.ts'
import type { Terminal } from './terminal.ts'

/** `end` clears the line. */
export function tellProgress({ errors, say }: Terminal): { tell: (progress: Progress) => void; end: () => void } {
  const isSeen = 'isTTY' in errors && errors.isTTY === true
  const beganMs = performance.now()
  return {
    tell: ({ share }) => {
      if (!isSeen) return
      const left = timeLeft(performance.now() - beganMs, share)
      const words = [
        say('memories:import.progress', { percent: Math.floor(share * 100) }),
        ...(left === undefined ? [] : [say(`importing:left.${left.unit}`, { count: left.count })]),
      ]
      errors.write(`\r\u001b[K${words.join(' · ')}`)
    },
    end: () => void (isSeen && errors.write('\r\u001b[K')),
  }
}
