/** Whether a file keeps the rules of XLIFF 2 itself, beyond being XML; from OASIS XLIFF 2.0, 2.1 and 2.2, core and modules. */
import { localName } from '../../xml/names.ts'
import type { XmlElement } from '../../xml/scan-xml.ts'
import { checkCodes } from './codes.ts'
import { checkContentIds, checkOwnIds, idsInside, Scope } from './ids.ts'
import {
  checkLanguages,
  checkMatchLanguages,
  checkResourceLanguage,
  checkSpace,
  checkTargetOrder,
  type Inherited,
  inherit,
  type Languages,
} from './languages.ts'
import { checkTogether } from './modules.ts'
import { type Bound, type BrokenRule, below, type Node2, nodeOf, shellOf, withinNode } from './node.ts'
import { follow, type Inside, type Names, parseFragment } from './references.ts'
import { checkRevisions } from './revisions.ts'
import { checkSizes, type SizeHead, takeSizeData } from './sizes.ts'
import { checkElement, findDisorder, isHarmless } from './structure.ts'

export type Verdict = {
  /** The first in the file. */
  readonly broken: BrokenRule | undefined
  /** The first thing that is not as it should be and harms nobody: also an element behind one it should stand before. */
  readonly odd: { readonly offset: number; readonly what: string } | undefined
}

/** A reference yet to be followed, from inside the place it stands in. */
type Pending = {
  readonly offset: number
  readonly reference: string
  readonly wants: 'note' | 'span' | 'anything'
  readonly file: Names
  readonly inside: Inside
}

/** Units are read one by one and forgotten, so that a long file costs no more than a short one. Never throws. */
export function checkXliff2(text: string, root: XmlElement): Verdict {
  const check = new Check(text)
  check.readRoot(root)
  return { broken: check.first(), odd: check.odd }
}

class Check {
  odd: Verdict['odd']
  readonly #text: string
  readonly #broken: BrokenRule[] = []
  readonly #pending: Pending[] = []
  readonly #files = new Map<string, Names>()
  #languages: Languages = { source: '', target: undefined }

  /** Something of a unit is named from outside it. */
  readonly #isPointedTo: boolean

  constructor(text: string) {
    this.#text = text
    this.#isPointedTo = /\sref\s*=\s*["']#[^"']*u=/u.test(text)
  }

  first(): BrokenRule | undefined {
    this.#follow()
    return this.#broken.reduce<BrokenRule | undefined>((first, one) => {
      return first === undefined || one.offset < first.offset ? one : first
    }, undefined)
  }

  readRoot(root: XmlElement): void {
    const { node, bound } = this.#shell(root, new Map())
    this.#languages = { source: node.attributes.get('srcLang') ?? '', target: node.attributes.get('trgLang') }
    const files = new Scope()
    for (const child of root.elements) {
      if (localName(child) === 'file') this.#readFile(child, bound, node, files)
    }
  }

  /** Told of by name alone of its children, which are read on their own. */
  #shell(element: XmlElement, above: Bound): { node: Node2; bound: Bound } {
    const { node, bound } = shellOf(this.#text, element, above)
    const children = Array.from(element.passing(), (child) => {
      return isHome(child) ? shellOf(this.#text, child, bound).node : nodeOf(this.#text, child, bound)
    })
    const whole = { ...node, children }
    this.#element(whole)
    this.#tell(checkOwnIds(whole))
    for (const child of children) if (!isHomeName(child.name)) this.#below(child)
    return { node: whole, bound }
  }

  #readFile(element: XmlElement, above: Bound, root: Node2, files: Scope): void {
    const { node, bound } = this.#shell(element, above)
    this.#tell(files.take(node))
    const units = new Map<string, Inside>()
    const groups = new Map<string, Inside>()
    const names: Names = { units, groups, own: idsInside(node) }
    this.#files.set(node.attributes.get('id') ?? '', names)
    const said = inherit(node, inherit(root, {}))
    const scopes = { units: new Scope(), groups: new Scope() }
    const flows: Flow[] = []
    const sizes: SizeHead = { profiles: below(node, 'slr:profiles')[0]?.attributes, data: new Set() }
    takeSizeData(node, sizes)
    const home: Home = { names, units, groups, scopes, flows, sizes }
    this.#references(node, names, names.own)
    this.#readHomes(element, bound, said, home)
    for (const { node: code, unit } of flows) {
      if (!units.has(unit)) this.#tell([{ rule: 'no-such-unit', offset: code.offset, what: unit }])
    }
  }

  #readHomes(element: XmlElement, bound: Bound, said: Inherited, home: Home): void {
    for (const child of element.passing()) {
      const name = localName(child)
      if (name === 'unit') this.#readUnit(child, bound, said, home)
      else if (name === 'group') {
        const { node, bound: own } = this.#shell(child, bound)
        const inside = idsInside(node)
        takeSizeData(node, home.sizes)
        this.#tell(home.scopes.groups.take(node), checkSizes(node, home.sizes))
        home.groups.set(node.attributes.get('id') ?? '', inside)
        this.#references(node, home.names, inside)
        this.#readHomes(child, own, inherit(node, said), home)
      }
    }
  }

  #readUnit(element: XmlElement, bound: Bound, above: Inherited, home: Home): void {
    const unit = nodeOf(this.#text, element, bound)
    const said = inherit(unit, above)
    const segments = unit.children.filter(({ name }) => name === 'segment' || name === 'ignorable')
    this.#below(unit)
    this.#tell(
      home.scopes.units.take(unit),
      checkOwnIds(unit),
      checkContentIds(segments),
      this.#content(unit, segments),
      checkRevisions(unit),
    )
    if (below(unit, 'segment').length === 0)
      this.#tell([{ rule: 'missing-element', offset: unit.offset, what: 'segment' }])
    this.#tell(
      checkTargetOrder(segments),
      segments.flatMap((segment) => [
        ...checkLanguages(segment, said.lang, this.#languages),
        ...checkSpace(segment, said),
      ]),
    )
    for (const match of below(unit, 'mtc:matches').flatMap((matches) => below(matches, 'mtc:match'))) {
      this.#tell(checkOwnIds(match), this.#content(match, [match]), checkMatchLanguages(match, this.#languages))
    }
    takeSizeData(unit, home.sizes)
    for (const node of withinNode(unit)) {
      this.#tell(checkSizes(node, home.sizes), checkResourceLanguage(node, this.#languages))
      for (const flow of flowsOf(node)) home.flows.push(flow)
    }
    const inside = idsInside(unit)
    this.#references(unit, home.names, inside)
    // Kept only where something may point to it by more than the unit's name.
    home.units.set(unit.attributes.get('id') ?? '', this.#isPointedTo ? inside : nothing)
  }

  #content(home: Node2, segments: readonly Node2[]): readonly BrokenRule[] {
    const data = below(home, 'originalData').flatMap(({ children }) => children)
    return checkCodes({
      sources: segments.flatMap((segment) => below(segment, 'source')),
      targets: segments.flatMap((segment) => below(segment, 'target')),
      data: new Set(data.map(({ attributes }) => attributes.get('id') ?? '')),
    })
  }

  /** Each element by itself, and those within. */
  #below(node: Node2): void {
    if (node.name.startsWith('*:')) return
    this.#element(node)
    for (const child of node.children) this.#below(child)
  }

  #element(node: Node2): void {
    const found = checkElement(node)
    const harmless = found.filter((one) => isHarmless(one, node))
    const stray = findDisorder(node)
    const isOdd = stray !== undefined && node.name === 'unit'
    this.odd ??= [...harmless, ...(isOdd ? [{ offset: stray.offset, what: stray.name }] : [])][0]
    if (stray !== undefined && !isOdd)
      this.#tell([{ rule: 'misplaced', offset: stray.offset, what: stray.name.replace('*:', '') }])
    this.#tell(
      found.filter((one) => !harmless.includes(one)),
      checkTogether(node),
    )
  }

  #references(node: Node2, file: Names, inside: Inside): void {
    for (const one of withinNode(node)) {
      const reference = one.attributes.get('ref')
      const wants = reference === undefined ? undefined : wantedOf(one)
      if (reference === undefined || wants === undefined) continue
      if (reference.startsWith('#')) this.#pending.push({ offset: one.offset, reference, wants, file, inside })
      else if (wants !== 'anything') this.#tell([{ rule: 'lost-reference', offset: one.offset, what: reference }])
    }
  }

  #follow(): void {
    for (const { offset, reference, wants, file, inside } of this.#pending.splice(0)) {
      const fragment = parseFragment(reference)
      if (fragment === undefined) {
        this.#tell([{ rule: 'bad-reference', offset, what: reference }])
        continue
      }
      const reached = follow(fragment, { files: this.#files, file, inside })
      const fits = reached !== undefined && (wants === 'anything' || (wants === 'note') === (reached === 'n'))
      if (!fits) this.#tell([{ rule: 'lost-reference', offset, what: reference }])
    }
  }

  #tell(...found: readonly (readonly BrokenRule[])[]): void {
    // The first one is told; a file that breaks every unit need not fill the memory.
    for (const one of found.flat()) if (this.#broken.length < 1_000) this.#broken.push(one)
  }
}

type Flow = { readonly node: Node2; readonly unit: string }
type Home = {
  readonly names: Names
  readonly units: Map<string, Inside>
  readonly groups: Map<string, Inside>
  readonly scopes: { readonly units: Scope; readonly groups: Scope }
  readonly flows: Flow[]
  readonly sizes: SizeHead
}

const nothing: Inside = new Map()

function isHome(element: XmlElement): boolean {
  return isHomeName(localName(element))
}

function isHomeName(name: string): boolean {
  return name === 'file' || name === 'group' || name === 'unit'
}

/** Units that texts inside the codes of a unit are in. */
function flowsOf(node: Node2): readonly Flow[] {
  return ['subFlows', 'subFlowsStart', 'subFlowsEnd'].flatMap((name) => {
    const units = node.attributes.get(name)?.trim().split(/\s+/u) ?? []
    return units.map((unit) => ({ node, unit }))
  })
}

/** What the reference of an element has to lead to; undefined for one that is no reference of this file. */
function wantedOf({ name, attributes }: Node2): Pending['wants'] | undefined {
  if (name === 'mtc:match') return 'span'
  if (name === 'gls:glossEntry' || name === 'gls:translation') return 'anything'
  if (name !== 'mrk' && name !== 'sm') return undefined
  return attributes.get('type') === 'comment' ? 'note' : 'anything'
}
