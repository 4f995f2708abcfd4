/** Segments with nothing in them (empty lines of a column) answer nothing: they are taken out before texts are aligned. */
import type { IndexLink } from '../model/alignment.ts'

/** The places of segments that hold more than white space, and of those that do not. */
type Sorted = { readonly full: readonly number[]; readonly blank: readonly number[] }

export type Blanks = { readonly source: Sorted; readonly target: Sorted }

/** Where blank segments stand; undefined if no segment is. */
export function findBlanks(source: readonly string[], target: readonly string[]): Blanks | undefined {
  const blanks = { source: sort(source), target: sort(target) }
  return blanks.source.blank.length + blanks.target.blank.length === 0 ? undefined : blanks
}

function sort(texts: readonly string[]): Sorted {
  const [full, blank]: [number[], number[]] = [[], []]
  texts.forEach((text, place) => {
    if (text.trim() === '') blank.push(place)
    else full.push(place)
  })
  return { full, blank }
}

/** What stands at these places of a parallel array. */
export function only<Value>(values: readonly Value[], places: readonly number[]): readonly Value[] {
  return places.flatMap((place) => values.slice(place, place + 1))
}

/**
 * Links of the full segments, told in places of the whole texts; blank ones stand alone in their order, save that one
 * between two segments of a link is part of it.
 */
export function withBlanks(links: readonly IndexLink[], blanks: Blanks): readonly IndexLink[] {
  const sourceLeft = new Set(blanks.source.blank)
  const targetLeft = new Set(blanks.target.blank)
  const whole = links.map((link) => ({
    ...link,
    source: filled(only(blanks.source.full, link.source), sourceLeft),
    target: filled(only(blanks.target.full, link.target), targetLeft),
  }))
  const result: IndexLink[] = []
  const standAlone = (left: Set<number>, before: number, made: (place: number) => IndexLink) => {
    for (const place of left) {
      if (place >= before) break
      left.delete(place)
      result.push(made(place))
    }
  }
  const sourceAlone = (place: number): IndexLink => ({ source: [place], target: [], confidence: 1 })
  const targetAlone = (place: number): IndexLink => ({ source: [], target: [place], confidence: 1 })
  for (const link of whole) {
    standAlone(sourceLeft, link.source[0] ?? -1, sourceAlone)
    standAlone(targetLeft, link.target[0] ?? -1, targetAlone)
    result.push(link)
  }
  standAlone(sourceLeft, Number.POSITIVE_INFINITY, sourceAlone)
  standAlone(targetLeft, Number.POSITIVE_INFINITY, targetAlone)
  return result
}

/** A run with the blank places inside it; these are no longer left over. */
function filled(places: readonly number[], left: Set<number>): readonly number[] {
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined || last - first + 1 === places.length) return places
  return Array.from({ length: last - first + 1 }, (_, k) => {
    left.delete(first + k)
    return first + k
  })
}
