/** A paragraph as a coded text: where its looks change stand pairs of codes, whatever runs Word cut it into. */
import { codeCharacter, type InlineCode, mostCodes } from '../../model/inline-text.ts'
import { codeOf } from '../code-of.ts'
import { holdsText } from '../holds-text.ts'
import type { Mark, Paragraph, Run, Words } from './paragraph.ts'
import { meaningOf, plainFormat } from './run-format.ts'

/** A stretch of the coded text: words, a mark, or either end of a pair of looks. */
export type Cell =
  | { readonly kind: 'words' | 'mark'; readonly start: number; readonly end: number; readonly piece: number }
  | { readonly kind: 'looks'; readonly start: number; readonly end: number; readonly half: 'open' | 'close' }

export type CodedParagraph = Paragraph & {
  readonly text: string
  readonly codes: readonly InlineCode[]
  /** They join to the text. */
  readonly cells: readonly Cell[]
  /** By the code that opens a pair of looks, or a link, or 0 for the paragraph: the run that words put there look like. */
  readonly looks: ReadonlyMap<number, number>
}

type Draft = {
  readonly piece?: number
  readonly half?: 'open' | 'close'
  partner?: Draft
  readonly run?: number
  id: number
}

/** Undefined for a paragraph without words, and for one of more codes than a block can hold. */
export function codeParagraph(paragraph: Paragraph, xml: string): CodedParagraph | undefined | 'too-many-codes' {
  const { pieces } = paragraph
  if (!pieces.some((piece) => piece.kind === 'words' && holdsText(piece.text))) return undefined
  const { drafts, bases } = draftCells(paragraph)
  const coded = drafts.filter(({ piece }) => piece === undefined || pieces[piece]?.kind === 'mark')
  if (coded.length > mostCodes) return 'too-many-codes'
  for (const [index, draft] of coded.entries()) draft.id = index + 1
  let text = ''
  const cells = drafts.map((draft): Cell => {
    const start = text.length
    const piece = draft.piece === undefined ? undefined : pieces[draft.piece]
    text += piece?.kind === 'words' ? piece.text : codeCharacter(draft.id)
    const place = { start, end: text.length }
    if (draft.piece === undefined) return { kind: 'looks', ...place, half: draft.half ?? 'open' }
    return { kind: piece?.kind === 'words' ? 'words' : 'mark', ...place, piece: draft.piece }
  })
  const looks = new Map<number, number>()
  for (const [region, run] of bases) looks.set(region?.id ?? 0, run)
  for (const { id, half, piece, run } of drafts)
    if (piece === undefined && half === 'open' && run !== undefined) looks.set(id, run)
  return { ...paragraph, text, codes: coded.map((draft) => inlineCode(draft, paragraph, bases, xml)), cells, looks }
}

/** A region of a paragraph: a link, or what is in none. */
type Bases = ReadonlyMap<Draft | undefined, number>

function draftCells({ pieces, runs }: Paragraph): { readonly drafts: readonly Draft[]; readonly bases: Bases } {
  const drafts = pieces.flatMap((piece, index): readonly Draft[] =>
    piece.kind === 'kept'
      ? []
      : [{ piece: index, id: 0, ...(piece.kind === 'mark' && piece.half && { half: piece.half }) }],
  )
  const regions = regionsOf(drafts)
  const pieceOf = ({ piece = -1 }: Draft) => pieces[piece]
  const bases = new Map<Draft | undefined, number>()
  for (const region of new Set(regions)) {
    const words = drafts.flatMap((draft, index) => {
      const piece = pieceOf(draft)
      return regions[index] === region && piece?.kind === 'words' ? [piece] : []
    })
    const base = commonest(words, runs)
    if (base !== undefined) bases.set(region, base)
  }
  const woven: Draft[] = []
  let open: { readonly draft: Draft; lastIn: number } | undefined
  const close = (): void => {
    if (open === undefined) return
    const closing: Draft = { half: 'close', partner: open.draft, id: 0 }
    open.draft.partner = closing
    woven.splice(open.lastIn + 1, 0, closing)
    open = undefined
  }
  for (const [index, draft] of drafts.entries()) {
    const piece = pieceOf(draft)
    if (draft.half !== undefined) close()
    if (piece?.kind === 'words' && piece.run !== undefined && !isBlank(drafts, pieces, index)) {
      const key = keyOf(runs, piece.run)
      const isBase = key === keyOf(runs, bases.get(regions[index]))
      if (open !== undefined && (isBase || keyOf(runs, open.draft.run) !== key)) close()
      if (!isBase && open === undefined) {
        open = { draft: { half: 'open', run: piece.run, id: 0 }, lastIn: 0 }
        woven.push(open.draft)
      }
      if (open !== undefined) open.lastIn = woven.length
    }
    woven.push(draft)
  }
  close()
  return { drafts: woven, bases }
}

/** True of words of which the run says nothing but white space there: such are of no look. */
function isBlank(drafts: readonly Draft[], pieces: Paragraph['pieces'], index: number): boolean {
  const wordsAt = (at: number) => {
    const piece = pieces[drafts[at]?.piece ?? -1]
    return piece?.kind === 'words' ? piece : undefined
  }
  const own = wordsAt(index)
  if (own === undefined || own.text.trim() !== '') return false
  const isWordedOn = (step: 1 | -1): boolean => {
    for (let at = index + step; wordsAt(at)?.run === own.run && own.run !== undefined; at += step) {
      if (wordsAt(at)?.text.trim() !== '') return true
    }
    return false
  }
  return !isWordedOn(-1) && !isWordedOn(1)
}

/** In which link each stands; joins the two ends of a link. */
function regionsOf(drafts: readonly Draft[]): readonly (Draft | undefined)[] {
  const stack: Draft[] = []
  return drafts.map((draft) => {
    if (draft.half === 'open') stack.push(draft)
    if (draft.half === 'close') {
      const opening = stack.pop()
      if (opening !== undefined) {
        opening.partner = draft
        draft.partner = opening
      }
    }
    return stack.at(-1)
  })
}

function keyOf(runs: readonly Run[], run: number | undefined): string {
  return (run === undefined ? plainFormat : (runs[run]?.format ?? plainFormat)).key
}

/** The first run of the plainest look, of several the one that most letters have; what is blank has none. */
function commonest(words: readonly Words[], runs: readonly Run[]): number | undefined {
  const letters = new Map<string, { readonly run: number; count: number; readonly marks: number }>()
  for (const { run, text } of words) {
    if (run === undefined || text.trim() === '') continue
    const { key, marks } = runs[run]?.format ?? plainFormat
    const own = letters.get(key) ?? { run, count: 0, marks: marks.size }
    own.count += text.length
    letters.set(key, own)
  }
  return [...letters.values()].sort((a, b) => a.marks - b.marks || b.count - a.count)[0]?.run
}

/** Of a longer one, such as a picture's, its first tag: the writer takes the whole from the document. */
const longestRaw = 1_000

function inlineCode(draft: Draft, { pieces, runs }: Paragraph, bases: Bases, xml: string): InlineCode {
  const { id, half, partner } = draft
  const pair = half && partner && { half: { kind: half, pair: partner.id } }
  const mark = draft.piece === undefined ? undefined : (pieces[draft.piece] as Mark)
  if (mark !== undefined) {
    const whole = xml.slice(mark.range.start, mark.range.end)
    const raw = whole.length > longestRaw ? whole.slice(0, whole.indexOf('>') + 1) : whole
    return codeOf({ id, canonical: mark.canonical, equiv: mark.equiv, raw, ...pair })
  }
  const opening = half === 'open' ? draft : partner
  const run = opening?.run === undefined ? undefined : runs[opening.run]
  const around = bases.get(undefined)
  const meaning = meaningOf(
    run?.format ?? plainFormat,
    (around === undefined ? undefined : runs[around]?.format) ?? plainFormat,
  )
  const { start, end } = run?.opening ?? { start: 0, end: 0 }
  return codeOf({ id, ...meaning, equiv: '', raw: half === 'open' ? xml.slice(start, end) : '</w:r>', ...pair })
}
