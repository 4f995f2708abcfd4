/** What a file will carry and what it will not, told before it is written. */
import type { Loss, ToldQuality } from '../core/formats/losses.ts'
import type { Terminal } from './terminal.ts'

export function sayLost({ say, errors }: Terminal, lost: readonly Loss[]): void {
  if (lost.length === 0) return
  const what = lost.map(({ kind, count }) => say(`review:exporting.lost.${kind}`, { count }))
  errors.write(`${say('export.leftOut', { what: what.join('; ') })}\n`)
}

/** What the file says of the quality of the text. */
export function sayTold({ say, errors }: Terminal, told: readonly ToldQuality[]): void {
  if (told.length === 0) return
  const what = told.map(({ kind, count }) => {
    return say(`review:exporting.${kind === 'dismissed' ? 'told' : 'lost'}.${kind}`, { count })
  })
  errors.write(`${say('export.carried', { what: what.join('; ') })}\n`)
}
