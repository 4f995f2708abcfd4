/** The shape of the soft band behind the active sentence and its partner, and of the ribbon that joins the two. */

/** A box in pixels, measured from the corner of the pair of paragraphs. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** How far the band reaches beyond the letters. */
const reachPx = 4
const cornerPx = 4
/** A line that ends this near to the gutter is joined to the ribbon; over a longer way other words stand between. */
const bridgedPx = 64

function roundedBox({ left, top, right, bottom }: Box): string {
  const r = Math.min(cornerPx, (right - left) / 2, (bottom - top) / 2)
  const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`
  const across = right - left - 2 * r
  const down = bottom - top - 2 * r
  return `M${left + r} ${top}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`
}

/** Closes the notch that two rounded lines leave where they meet. */
function joint(upper: Box, lower: Box): string {
  const left = Math.max(upper.left, lower.left)
  const right = Math.min(upper.right, lower.right)
  if (right - left < 1) return ''
  const middle = (upper.bottom + lower.top) / 2
  return `M${left} ${middle - cornerPx}H${right}V${middle + cornerPx}H${left}z`
}

/** One line of a sentence, as high as the line of text it stands in, so that lines close up. */
function lineBox({ left, top, right, bottom }: Box, linePx: number): Box {
  const middle = (top + bottom) / 2
  return { left: left - reachPx, right: right + reachPx, top: middle - linePx / 2, bottom: middle + linePx / 2 }
}

/** The band behind the lines of a sentence. `linePx` is the height of a line. */
export function bandOf(lines: readonly Box[], linePx: number): string {
  const boxes = lines.map((line) => lineBox(line, linePx))
  const joints = boxes.slice(1).map((box, index) => joint(boxes[index] ?? box, box))
  return [...boxes.map(roundedBox), ...joints].join('')
}

/** The line through which a ribbon leaves: the one that comes nearest to the gutter. */
function nearest(lines: readonly Box[], towards: 'left' | 'right'): Box | undefined {
  const distance = (box: Box): number => (towards === 'right' ? -box.right : box.left)
  return [...lines].sort((a, b) => distance(a) - distance(b) || a.top - b.top)[0]
}

export type Gutter = { readonly left: number; readonly right: number }

/** A ribbon across the gutter that swings from the height of one sentence to that of the other. */
export function ribbonOf(
  before: readonly Box[],
  after: readonly Box[],
  gutter: Gutter,
  linePx: { readonly before: number; readonly after: number },
): { readonly path: string; readonly middle: number } | undefined {
  const from = nearest(before, 'right')
  const to = nearest(after, 'left')
  if (from === undefined || to === undefined) return undefined
  const a = lineBox(from, linePx.before)
  const b = lineBox(to, linePx.after)
  const start = gutter.left - a.right < bridgedPx ? a.right - cornerPx : gutter.left
  const end = b.left - gutter.right < bridgedPx ? b.left + cornerPx : gutter.right
  const half = (start + end) / 2
  const upper = `M${start} ${a.top}C${half} ${a.top} ${half} ${b.top} ${end} ${b.top}`
  const lower = `L${end} ${b.bottom}C${half} ${b.bottom} ${half} ${a.bottom} ${start} ${a.bottom}z`
  return { path: upper + lower, middle: (a.top + a.bottom + b.top + b.bottom) / 4 }
}
