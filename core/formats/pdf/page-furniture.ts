/** What stands on every page and belongs to none of the text: running heads, running feet, numbers of pages. */
import type { PdfLine } from './pdf-page.ts'

/** So many lines at the top of a page, and as many at its foot, may be furniture. */
const deep = 2
/** What stands on fewer pages may be said twice. */
const fewestPages = 3
const pageNumber = /^[\s–—-]*\d{1,4}(?:\s*(?:\/|of|из)\s*\d{1,4})?[\s–—-]*$/iu

/** The lines of each page without its furniture, and how many lines that was. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): {
  readonly pages: readonly (readonly PdfLine[])[]
  readonly left: number
} {
  const repeated = repeatedAtEdges(pages)
  let left = 0
  const kept = pages.map((lines) => {
    const stays = lines.filter((line, at) => {
      const isOutermost = at === 0 || at === lines.length - 1
      const isNumber = pages.length > 1 && isOutermost && pageNumber.test(line.text)
      return !isNumber && !(isAtEdge(at, lines.length) && repeated.has(shapeOf(line)))
    })
    left += lines.length - stays.length
    return stays
  })
  return { pages: kept, left }
}

function repeatedAtEdges(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const lines of pages) {
    const shapes = new Set(lines.filter((_, at) => isAtEdge(at, lines.length)).map(shapeOf))
    for (const shape of shapes) seen.set(shape, (seen.get(shape) ?? 0) + 1)
  }
  const least = Math.max(fewestPages, pages.length / 2)
  return new Set([...seen].filter(([, count]) => count >= least).map(([shape]) => shape))
}

function isAtEdge(at: number, count: number): boolean {
  return at < deep || at >= count - deep
}

/** The same on every page but for the number of the page. */
function shapeOf({ text }: PdfLine): string {
  return text.replace(/\d+/gu, '#')
}
