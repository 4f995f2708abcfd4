/** What a file will not carry, told before it is written. */
import type { Loss } from '../core/formats/losses.ts'
import type { Terminal } from './terminal.ts'

export function sayLost({ say, errors }: Terminal, lost: readonly Loss[]): void {
  if (lost.length === 0) return
  const what = lost.map(({ kind, count }) => say(`review:exporting.lost.${kind}`, { count }))
  errors.write(`${say('export.leftOut', { what: what.join('; ') })}\n`)
}
