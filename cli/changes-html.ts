/** The changes of an article as one page that asks nothing of the net and runs nothing. */
import type { ChangedSegment, SignedChange, SignedPiece } from '../contract/change.ts'
import type { DiffPart } from '../core/model/diff-part.ts'
import { isChange } from '../core/model/redline.ts'
import { cutChips } from '../core/redline/chips.ts'
import { escapeHtml } from '../core/report/html-page.ts'
import { sayBaseline, sayHand, withMarkUp } from '../core/report/parts.ts'
import { pageOf } from './html-page.ts'
import type { Terminal } from './terminal.ts'
import type { ChangesTold } from './told-changes.ts'
import type { Say } from './words.ts'

/** Blue and orange, never red and green; see FIELD.md §4a. */
const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --quiet: #5b6470; --added: #0b4f96; --added-paper: #dcebfb; --removed: #8a3f00; --removed-paper: #fde8d3 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #16181d; --quiet: #a3abb6; --added: #8ec5ff; --added-paper: #16283b; --removed: #ffb46b; --removed-paper: #3a2814 } }
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 1rem/1.6 serif; color: var(--ink); background: var(--paper) }
h1 { font-size: 1.4rem; line-height: 1.3 }
ol { list-style: none; padding: 0 }
li { margin: 0 0 1.25rem; overflow-wrap: break-word }
p { margin: 0; white-space: pre-wrap }
small, header p, .hands { color: var(--quiet); font: 0.8125rem/1.5 sans-serif }
ins, del { padding: 0 1px; border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone }
ins { color: var(--added); background: var(--added-paper); text-decoration: underline }
del { color: var(--removed); background: var(--removed-paper); text-decoration: line-through }
.chip { border: 1px solid; border-radius: 3px; padding: 0 2px; font: 0.8em monospace }
.hands { margin: 0.25rem 0 0; padding: 0 }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`

type Drawing = { readonly say: Say; readonly codes: ChangedSegment['codes'] }

function drawChips(text: string, { nature }: SignedChange, codes: Drawing['codes']): string {
  const chips = cutChips(text, nature).map((chip) =>
    chip.sign === undefined
      ? escapeHtml(withMarkUp(chip.text, codes))
      : `<span class="chip">${escapeHtml(chip.sign)}</span>`,
  )
  return chips.join('')
}

function drawPart({ kind, text }: DiffPart, change: SignedChange, { say, codes }: Drawing): string {
  if (text === '') return ''
  if (kind === 'kept') return escapeHtml(withMarkUp(text, codes))
  const tag = kind === 'added' ? 'ins' : 'del'
  const unseen = (word: string) => `<span class="unseen">${escapeHtml(word)}</span>`
  const words = drawChips(text, change, codes)
  return `${unseen(`${say(`common:diff.${kind}`)} `)}<${tag}>${words}</${tag}>${unseen(` ${say(`common:diff.${kind}End`)}`)}`
}

function drawPiece(piece: SignedPiece, drawing: Drawing): string {
  if (piece.kind === 'kept') return escapeHtml(withMarkUp(piece.text, drawing.codes))
  if (!isChange(piece)) return '<small>¦</small>'
  const parts: readonly DiffPart[] = piece.letters ?? [
    { kind: 'removed', text: piece.before },
    { kind: 'added', text: piece.after },
  ]
  return parts.map((part) => drawPart(part, piece, drawing)).join('')
}

function drawSegment(say: Say, language: string, { row, gap, pieces, codes }: ChangedSegment): string {
  const all = [...gap, ...pieces]
  const hands = all.flatMap((piece) => (isChange(piece) ? piece.hands : []))
  const told = [...new Set(hands.map((hand) => sayHand(say, hand)))].map(escapeHtml).join('<br>')
  const text = all.map((piece) => drawPiece(piece, { say, codes })).join('')
  return `<li><small>${row + 1}</small><p lang="${escapeHtml(language)}" dir="auto">${text}</p><p class="hands">${told}</p></li>`
}

/** Every text in it is escaped; its policy lets nothing in but its own style. */
export function changesAsHtml({ say, language: ui }: Terminal, told: ChangesTold): string {
  const segments = told.segments.map((segment) => drawSegment(say, told.language, segment)).join('\n')
  const body = segments === '' ? `<p>${escapeHtml(say('changes.nothing'))}</p>` : `<ol>\n${segments}\n</ol>`
  const title = say('changes.title', { headline: told.headline })
  return pageOf({ language: ui, title, subtitle: sayBaseline(say, told.baseline), style, body })
}
