/** The curve of a link between the two columns, and how thick it is. */

/** Heights in CSS pixels from the top of the band. */
export type Ends = { readonly source: readonly number[]; readonly target: readonly number[] }

const thinnestPx = 1.5
const thickestPx = 5

/** A sure link is thick, a doubtful one a thread. `confidence` is 0 to 1. */
export function ribbonWidth(confidence: number): number {
  return thinnestPx + (thickestPx - thinnestPx) * Math.min(1, Math.max(0, confidence))
}

/** Where the curves of a link meet: the middle of the gutter, at the mean of all ends. */
export function hubOf({ source, target }: Ends, widthPx: number): { readonly x: number; readonly y: number } {
  const ends = [...source, ...target]
  return { x: widthPx / 2, y: ends.reduce((sum, y) => sum + y, 0) / Math.max(1, ends.length) }
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const bend = (fromX + toX) / 2
  return `M${fromX} ${fromY}C${bend} ${fromY} ${bend} ${toY} ${toX} ${toY}`
}

/** From every source end into the hub, and out of it to every target end. */
export function ribbonPath(ends: Ends, widthPx: number): string {
  const hub = hubOf(ends, widthPx)
  const incoming = ends.source.map((y) => curve(0, y, hub.x, hub.y))
  const outgoing = ends.target.map((y) => curve(hub.x, hub.y, widthPx, y))
  return [...incoming, ...outgoing].join('')
}
