/** The changes of an article as lines to read, and as JSON for other programs. */
import type { ChangedSegment, SignedChange, SignedPiece } from '../contract/change.ts'
import { isChange } from '../core/model/redline.ts'
import { showable } from '../core/model/showable.ts'
import { cutChips } from '../core/redline/chips.ts'
import { forPrograms, sayHand, withMarkUp } from '../core/report/parts.ts'
import type { ChangesTold } from './told-changes.ts'
import { oneLine } from './visible-text.ts'
import type { Say } from './words.ts'

type Codes = ChangedSegment['codes']

/** With what is easily overlooked as signs. */
function shown(text: string, { nature }: SignedChange, codes: Codes): string {
  const chips = cutChips(text, nature).map((chip) => chip.sign ?? chip.text)
  return showable(withMarkUp(chips.join(''), codes))
}

function marked(change: SignedChange, codes: Codes): string {
  const removed = change.before === '' ? '' : `[-${shown(change.before, change, codes)}-]`
  return removed + (change.after === '' ? '' : `{+${shown(change.after, change, codes)}+}`)
}

function markPiece(piece: SignedPiece, codes: Codes): string {
  if (piece.kind === 'kept') return showable(oneLine(withMarkUp(piece.text, codes)))
  return isChange(piece) ? marked(piece, codes) : '¦'
}

/** A segment a line, `[-removed-]{+added+}` in its text; below it each change and who made it, tabs between. */
export function changesAsText(say: Say, { segments }: ChangesTold): string {
  const lines = segments.flatMap(({ row, gap, pieces, codes }) => {
    const all = [...gap, ...pieces]
    const changes = all.filter((piece) => isChange(piece))
    const told = changes.map((change) => {
      return ['', marked(change, codes), ...change.hands.map((hand) => showable(sayHand(forPrograms(say), hand)))].join(
        '\t',
      )
    })
    return [`${row + 1}\t${all.map((piece) => markPiece(piece, codes)).join('')}`, ...told]
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** Texts with their mark-up; rows count from 1, as the window counts them. */
export function changesAsJson({ article, baseline, segments }: ChangesTold): string {
  const told = segments.map(({ segment, row, gap, pieces, codes }) => {
    return { segment, row: row + 1, pieces: [...gap, ...pieces].map((piece) => asJson(piece, codes)) }
  })
  return JSON.stringify({ article, since: { ...baseline, by: baseline.by?.name }, segments: told })
}

function asJson(piece: SignedPiece, codes: Codes) {
  if (piece.kind === 'kept') return { ...piece, text: withMarkUp(piece.text, codes) }
  if (!isChange(piece)) return { ...piece, hand: piece.hand && { ...piece.hand, by: piece.hand.by.name } }
  const { kind, before, after, nature, letters, hands } = piece
  return {
    kind,
    before: withMarkUp(before, codes),
    after: withMarkUp(after, codes),
    nature,
    letters,
    hands: hands.map(({ by, ...hand }) => ({ ...hand, by: by.name })),
  }
}
