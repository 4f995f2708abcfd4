/** Which unit of a bilingual file belongs where: by what the file calls it, else by what it is a translation of. */

import { groupBy } from '../model/lists.ts'
import type { UnplacedReason } from '../model/reimport.ts'
import { inOneLine, type Place, type Returned, wordsOf } from './place.ts'

/** Indexes into the places and into what came back. */
export type Pair = { readonly place: number; readonly returned: number }

export type Matched = {
  readonly pairs: readonly Pair[]
  readonly unplaced: readonly { readonly returned: number; readonly why: UnplacedReason }[]
}

/** The order of the units says nothing. What is named or written twice is told, and never guessed. */
export function matchUnits(places: readonly Place[], returned: readonly Returned[]): Matched {
  const matcher = new UnitMatcher(places, returned)
  matcher.byId()
  matcher.bySource()
  return matcher.result()
}

class UnitMatcher {
  readonly #places: readonly Place[]
  readonly #returned: readonly Returned[]
  readonly #freePlaces: Set<number>
  readonly #open: Set<number>
  readonly #pairs: Pair[] = []
  readonly #why = new Map<number, UnplacedReason>()

  constructor(places: readonly Place[], returned: readonly Returned[]) {
    this.#places = places
    this.#returned = returned
    this.#freePlaces = new Set(places.keys())
    this.#open = new Set(returned.keys())
  }

  byId(): void {
    const named = groupBy(this.#places.keys(), (index) => this.#places[index]?.id)
    for (const [id, own] of groupBy([...this.#open], (index) => this.#returned[index]?.id)) {
      const places = id === undefined ? [] : (named.get(id) ?? [])
      const [place] = places
      // What the article's own file calls the same is told apart by its source.
      if (place === undefined || places.length > 1) continue
      const [only] = own
      if (own.length > 1) this.#tell(own, 'doubled')
      else if (only !== undefined && this.#isOfSource(place, only)) this.#pair(place, only)
      else if (only !== undefined) this.#why.set(only, 'other-source')
    }
  }

  bySource(): void {
    const sources = groupBy([...this.#freePlaces], (index) => sourceOf(this.#places[index]))
    for (const [source, own] of groupBy([...this.#open], (index) => sourceOf(this.#returned[index]))) {
      if (source === undefined || source === '') continue
      const places = (sources.get(source) ?? []).filter((index) => this.#freePlaces.has(index))
      if (places.length === 0) continue
      this.#unchanged(places, own)
      const left = {
        places: places.filter((index) => this.#freePlaces.has(index)),
        own: own.filter((index) => this.#open.has(index)),
      }
      const [place] = left.places
      const [unit] = left.own
      if (place === undefined || unit === undefined) continue
      if (left.places.length === 1 && left.own.length === 1) this.#pair(place, unit)
      else this.#tell(left.own, 'doubled')
    }
  }

  result(): Matched {
    const unplaced = [...this.#returned.keys()].flatMap((returned): Matched['unplaced'] => {
      const why = this.#why.get(returned)
      if (why === 'doubled') return [{ returned, why }]
      return this.#open.has(returned) ? [{ returned, why: why ?? 'unknown' }] : []
    })
    return { pairs: this.#pairs.sort((a, b) => a.place - b.place), unplaced }
  }

  /** Of texts with one source those that came back as they went out are known by that. */
  #unchanged(places: readonly number[], own: readonly number[]): void {
    for (const unit of own) {
      const same = places.find((index) => this.#freePlaces.has(index) && this.#isAsItWent(index, unit))
      if (same !== undefined) this.#pair(same, unit)
    }
  }

  #isAsItWent(place: number, unit: number): boolean {
    const [here, there] = [this.#places[place], this.#returned[unit]]
    if (here === undefined || there === undefined) return false
    return wordsOf(here.base, here.codes) === wordsOf(there.text, there.codes)
  }

  #isOfSource(place: number, unit: number): boolean {
    const [here, there] = [sourceOf(this.#places[place]), sourceOf(this.#returned[unit])]
    return here === undefined || there === undefined || here === there
  }

  #pair(place: number, returned: number): void {
    this.#pairs.push({ place, returned })
    this.#freePlaces.delete(place)
    this.#open.delete(returned)
    this.#why.delete(returned)
  }

  #tell(own: readonly number[], why: UnplacedReason): void {
    for (const index of own) {
      this.#why.set(index, why)
      this.#open.delete(index)
    }
  }
}

function sourceOf(text: Pick<Place, 'source'> | undefined): string | undefined {
  return text?.source === undefined ? undefined : inOneLine(text.source)
}
