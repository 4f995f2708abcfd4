/** Fragment identifiers (`#/f=f1/u=2/n=3`): whether they are written as such, and whether they lead to something. */

/** What a file holds under its names. */
export type Names = {
  readonly units: ReadonlyMap<string, Inside>
  readonly groups: ReadonlyMap<string, Inside>
  readonly own: Inside
}

/** The ids right inside a file, group or unit, by their selector: `n` notes, `d` data, `t` codes of the translation, `` the rest, modules by their prefix. */
export type Inside = ReadonlyMap<string, ReadonlySet<string>>

export type Selector = { readonly prefix: string; readonly id: string }

export type Fragment = { readonly isAbsolute: boolean; readonly selectors: readonly Selector[] }

const nmtoken = /^[\p{L}\p{M}\p{N}._:·-]+$/u
const homes = ['f', 'g', 'u']

/** Undefined for one that breaks the rules of their writing. `#` begins it. */
export function parseFragment(reference: string): Fragment | undefined {
  const isAbsolute = reference.startsWith('#/')
  const selectors = reference
    .slice(isAbsolute ? 2 : 1)
    .split('/')
    .map(parseSelector)
  const known = selectors.flatMap((selector) => selector ?? [])
  if (known.length < selectors.length || (isAbsolute && known[0]?.prefix !== 'f')) return undefined
  return isInOrder(known) ? { isAbsolute, selectors: known } : undefined
}

function parseSelector(written: string): Selector | undefined {
  const [, prefix = '', id = ''] = /^(?:([^=]*)=)?([^=]*)$/u.exec(written) ?? []
  const isKnown = prefix.length !== 1 || /^[fgundt]$/u.test(prefix)
  const isEmpty = prefix === '' && written.includes('=')
  return nmtoken.test(id) && isKnown && !isEmpty && (prefix === '' || nmtoken.test(prefix)) ? { prefix, id } : undefined
}

/** Files before groups before units, each once; what names something in them comes last. */
function isInOrder(selectors: readonly Selector[]): boolean {
  const places = selectors.map(({ prefix }) => {
    const home = homes.indexOf(prefix)
    return home < 0 ? homes.length : home
  })
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}

export type Standpoint = {
  readonly files: ReadonlyMap<string, Names>
  readonly file: Names
  /** The nearest unit, group or file around the reference. */
  readonly inside: Inside
}

/** What a fragment leads to: a selector and where it was found; undefined for nothing. Ids of modules nobody knows are believed. */
export function follow({ selectors }: Fragment, { files, file, inside }: Standpoint): string | undefined {
  let [names, place]: [Names, Inside] = [file, inside]
  let reached = ''
  for (const { prefix, id } of selectors) {
    reached = prefix
    if (prefix === 'f') {
      const other = files.get(id)
      if (other === undefined) return undefined
      ;[names, place] = [other, other.own]
    } else if (prefix === 'g' || prefix === 'u') {
      const home = (prefix === 'g' ? names.groups : names.units).get(id)
      if (home === undefined) return undefined
      place = home
    } else if (!isFound(prefix, id, place)) return undefined
  }
  return reached
}

const modulePrefixes = new Set(['mtc', 'gls', 'mda', 'res', 'ctr', 'slr', 'val'])

function isFound(prefix: string, id: string, place: Inside): boolean {
  const ids = place.get(prefix)
  if (ids?.has(id) === true) return true
  return prefix.length > 1 && !modulePrefixes.has(prefix)
}
