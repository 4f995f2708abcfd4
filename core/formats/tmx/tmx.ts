/** TMX 1.1 to 1.4: a translation memory as a bilingual file, of two of its languages, written back into the very file. */

import type { Block } from '../../model/article.ts'
import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { canonicalCodes } from '../../model/inline-text.ts'
import { append } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { createCodeShelf } from '../bitext/code-shelf.ts'
import { encodeAgain } from '../bitext/encode-again.ts'
import { gatherUnits } from '../bitext/gather-units.ts'
import { notesIn } from '../bitext/notes.ts'
import { TagEdits } from '../bitext/tag-edits.ts'
import { toldOfNotes } from '../bitext/told-notes.ts'
import { type Changes, changesBy, saidOfAll, spliceContent, writeContent } from '../bitext/unit-change.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type {
  BilingualFormat,
  Claim,
  DocumentEdits,
  FileThread,
  OpenedBitext,
  Unit,
  WritingRefused,
} from '../format.ts'
import { oncePerFile } from '../once-per-file.ts'
import { type Splice, splice } from '../text-grammar.ts'
import type { UnknownFile } from '../unknown-file.ts'
import { isOfXmlFormat } from '../xml/is-of-xml-format.ts'
import { lookAtXml } from '../xml/look-at-xml.ts'
import { childNamed, childrenNamed, passingNamed } from '../xml/names.ts'
import { checkXml, readXml, type XmlFile } from '../xml/read-xml.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { languageOf, segmentOf, type TextPlace } from './read-variant.ts'
import { headerNotes, unitNotes } from './write-margin.ts'

/** What a refusal calls the file: it has no parts. */
const partName = 'TMX'

const openOnce = oncePerFile(open)

export const tmx: BilingualFormat = bilingualFormat({
  id: 'tmx',
  extensions: ['tmx'],
  capabilities: {
    hasStates: false,
    takesAnyEncoding: false,
    codesToTake: canonicalCodes,
    takesMargin: { notes: 'all', locks: false },
  },
  sniff: claim,
  openBoth: openOnce,
  write,
  marks: (bytes) => {
    const read = readXml(partName, bytes)
    if (!read.ok) return []
    return [...readMemory(read.value).units()].flatMap(({ changedBy: by }, unit) => {
      return by === undefined ? [] : [{ unit, by, atMs: undefined }]
    })
  },
})

function claim(file: UnknownFile): Claim | undefined {
  const { bytes, isPlainlyText } = file
  if (isPlainlyText || !isOfXmlFormat(file, 'tmx', ['tmx'])) return undefined
  return {
    sure: 1,
    look: () => lookAtXml('tmx', partName, bytes),
  }
}

type MemoryUnit = Unit & {
  readonly element: XmlElement
  readonly home: XmlElement | undefined
  readonly isRewritten: boolean
  /** Whoever changed the translation last, as far as the memory tells. */
  readonly changedBy: string | undefined
}

type Memory = {
  readonly languages: Pair
  /** Of all of it. */
  readonly notes: readonly FileThread[]
  /** Each is read when it is asked for, and kept by nobody here. */
  readonly units: () => Iterable<MemoryUnit>
}

function open(bytes: Uint8Array): Result<OpenedBitext, FileRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) return read
  const broken = checkXml(partName, read.value)
  if (broken !== undefined) return fail(broken)
  const memory = readMemory(read.value)
  const gathered = gatherUnits(plainUnits(memory.units()))
  if (!gathered.ok) return gathered
  const units = gathered.value
  const { languages, notes } = memory
  const oneSided = units.filter(({ hasPlace }) => !hasPlace).length
  const closed: readonly Diagnostic[] = oneSided > 0 ? [{ kind: 'closed-units', count: oneSided }] : []
  const diagnostics = [...toldOfNotes([...units, { notes }]), ...closed]
  return ok({ parts: [{ name: '', text: read.value.text }], units, languages, diagnostics, notes })
}

function* plainUnits(units: Iterable<MemoryUnit>): Generator<Unit> {
  for (const { element: _, home: __, isRewritten: ___, changedBy: ____, ...unit } of units) yield unit
}

function readMemory({ text, root }: XmlFile): Memory {
  const languages = languagesOf(root)
  const header = childNamed(root, 'header')
  const notes = header === undefined ? [] : notesIn(text, header)
  return { languages, notes, units: () => unitsIn(text, root, languages) }
}

function* unitsIn(text: string, root: XmlElement, languages: Pair): Generator<MemoryUnit> {
  const shelf = createCodeShelf()
  for (const body of passingNamed(root, 'body')) {
    for (const element of passingNamed(body, 'tu')) {
      const unit = unitOf({ text, shelf }, element, languages)
      if (unit !== undefined) yield unit
    }
  }
}

/** Undefined for one without a source. */
function unitOf(place: TextPlace, element: XmlElement, languages: Pair): MemoryUnit | undefined {
  const variants = childrenNamed(element, 'tuv')
  const variantOf = (language: string) => variants.find((one) => languageOf(one) === language)
  const variant = variantOf(languages.target)
  const source = segmentOf(place, variantOf(languages.source))
  const target = segmentOf(place, variant, source?.block.codes)
  if (source === undefined) return undefined
  const block = target?.block ?? nothing
  const { home, isRewritten = false } = target ?? {}
  return {
    element,
    id: element.attributes.get('tuid'),
    changedBy: variant?.attributes.get('changeid') ?? element.attributes.get('changeid'),
    source: source.block,
    target: block,
    state: block.text.trim() === '' ? 'empty' : 'machine',
    isLocked: false,
    hasPlace: home !== undefined,
    home,
    isRewritten,
    notes: notesIn(place.text, element),
  }
}

const nothing: Block = { kind: 'paragraph', range: { start: 0, end: 0 }, text: '', codes: [] }

type Pair = { readonly source: string; readonly target: string }

/** The source as the header names it, else the language that stands first; of the others the one that most units have. */
function languagesOf(root: XmlElement): Pair {
  const counts = countLanguages(root)
  const present = [...counts.keys()]
  const declared = childNamed(root, 'header')?.attributes.get('srclang')?.toLowerCase() ?? '*all*'
  const source =
    present.find((language) => language === declared) ??
    present.find((language) => language.split('-')[0] === declared.split('-')[0]) ??
    present[0] ??
    ''
  const [most] = [...counts].filter(([language]) => language !== source).sort(([, a], [, b]) => b - a)
  return { source, target: most?.[0] ?? '' }
}

/** How many texts there are of each, in the order in which they are first met. */
function countLanguages(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const body of passingNamed(root, 'body')) {
    for (const unit of passingNamed(body, 'tu')) {
      for (const variant of passingNamed(unit, 'tuv')) {
        const language = languageOf(variant)
        counts.set(language, (counts.get(language) ?? 0) + 1)
      }
    }
  }
  return counts
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) throw new Error('a stored file is no longer read')
  const { text, encoding } = read.value
  const refused = refuseEdits(gatherEdited(edits.blocks, edits.segments), edits.segments, encoding)
  if (refused !== undefined) return fail(refused)
  const { root } = read.value
  const changes = { changeOf: changesBy(edits), said: saidOfAll(edits) }
  const splices = splicesOf(text, root, readMemory(read.value).units(), changes)
  if (splices.length === 0) return ok(bytes)
  return encodeAgain(splice(text, splices), encoding, bytes)
}

function splicesOf(
  text: string,
  root: XmlElement,
  units: Iterable<MemoryUnit>,
  { changeOf, said }: Changes,
): readonly Splice[] {
  const tags = new TagEdits(text)
  const notes: Splice[] = [...headerNotes(text, childNamed(root, 'header'), said)]
  const words: Splice[] = []
  let nth = 0
  for (const unit of units) {
    const change = changeOf(nth++, unit)
    if (change === undefined) continue
    append(notes, unitNotes(text, unit.element, change.said ?? []))
    if (unit.home === undefined || change.text === undefined) continue
    if (unit.isRewritten) tags.fill(unit.home, writeContent(change))
    else append(words, spliceContent(text, change))
  }
  return [...notes, ...words, ...tags.splices()]
}
