/** Quotation marks of a paragraph: which open, which close, and which have lost their partner. */

export type QuoteMark = { readonly at: number; readonly mark: string; readonly role: 'open' | 'close' }

/** What is left after pairing: marks without a partner, and how many pairs there were. */
export type Pairing = {
  readonly marks: readonly QuoteMark[]
  readonly lostClosing: readonly QuoteMark[]
  readonly lostOpening: readonly QuoteMark[]
  /** Where the last complete pair before each unpaired closing mark ended. */
  readonly pairEnds: readonly number[]
  /** In the order of their closing marks; `outer` is the mark that was open around the pair. */
  readonly pairs: readonly QuotePair[]
}

export type QuotePair = { readonly open: QuoteMark; readonly close: QuoteMark; readonly outer: QuoteMark | undefined }

const partners: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '“', '„': '“', '«': '»', '»': '«' }

/** The mark that belongs to this one. */
export function partnerOf(mark: string): string {
  return partners[mark] ?? mark
}

/** Pairs the marks of one paragraph, innermost first. Inches and seconds are no quotation marks. */
export function pairQuotes(text: string): Pairing {
  const marks: QuoteMark[] = []
  const open: QuoteMark[] = []
  const lostOpening: QuoteMark[] = []
  const pairEnds: number[] = []
  const pairs: QuotePair[] = []
  for (const match of text.matchAll(/["“”„«»]/g)) {
    if (isMeasure(text, match.index)) continue
    const role = roleOf(text, match.index, open.at(-1))
    const mark = { at: match.index, mark: match[0], role }
    marks.push(mark)
    if (role === 'open') open.push(mark)
    else {
      const partner = open.pop()
      if (partner) {
        pairEnds.push(mark.at + 1)
        pairs.push({ open: partner, close: mark, outer: open.at(-1) })
      } else lostOpening.push(mark)
    }
  }
  return { marks, lostClosing: open, lostOpening, pairEnds, pairs }
}

function isMeasure(text: string, at: number): boolean {
  if (text[at] !== '"') return false
  const before = text.slice(Math.max(0, at - 8), at)
  return (
    /\d['′’]\d+$/.test(before) ||
    (/\d$/.test(before) && /^"\s?(?:x|×|by\b|wide|tall|long|screen|\d)/.test(text.slice(at)))
  )
}

const opensAfter = /[\s([{—–\-/"“«]/u
const closesBefore = /[\s.,;:!?…)\]}—–\-/"”»]/u

/**
 * Straight marks, and curly ones that stand clearly on the other side, are told by what stands beside them: “ closes after
 * „, and many hands type “so“ or ”so”. The others are told by their shape.
 */
function roleOf(text: string, at: number, open: QuoteMark | undefined): 'open' | 'close' {
  const mark = text[at] ?? ''
  if (mark === '„' || mark === '«') return 'open'
  if (mark === '»') return 'close'
  if (mark === '“' && open?.mark === '„') return 'close'
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const canOpen = opensAfter.test(before)
  const canClose = closesBefore.test(after)
  if (canOpen !== canClose) return canOpen ? 'open' : 'close'
  if (mark === '“') return 'open'
  if (mark === '”') return 'close'
  return open ? 'close' : 'open'
}
