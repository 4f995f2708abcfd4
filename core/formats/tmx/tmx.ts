/** TMX 1.1 to 1.4: a translation memory as a bilingual file, of two of its languages, written back into the very file. */

import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { canonicalCodes } from '../../model/inline-text.ts'
import { groupBy } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { encodeAgain } from '../bitext/encode-again.ts'
import { notesIn } from '../bitext/notes.ts'
import { TagEdits } from '../bitext/tag-edits.ts'
import { toldOfNotes } from '../bitext/told-notes.ts'
import { gatherChanges, saidOfAll, spliceContent, writeContent } from '../bitext/unit-change.ts'
import { type Mark, readContent } from '../bitext/xml-content.ts'
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
import { splice } from '../text-grammar.ts'
import type { UnknownFile } from '../unknown-file.ts'
import { visibleIn } from '../xliff/marks-12.ts'
import { lookAtXml } from '../xml/look-at-xml.ts'
import { childNamed, childrenNamed, localName, tagAttributes } from '../xml/names.ts'
import { checkXml, readXml, type XmlFile } from '../xml/read-xml.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { rootNameOf } from '../xml/root-name.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
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
    return readMemory(read.value).units.flatMap(({ changedBy: by }, unit) => {
      return by === undefined ? [] : [{ unit, by, atMs: undefined }]
    })
  },
})

function claim({ bytes, isPlainlyText }: UnknownFile): Claim | undefined {
  if (isPlainlyText || rootNameOf(bytes) !== 'tmx') return undefined
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
  readonly units: readonly MemoryUnit[]
  readonly languages: OpenedBitext['languages']
  /** Units that do not hold both languages. */
  readonly oneSided: number
  /** Of all of it. */
  readonly notes: readonly FileThread[]
}

function open(bytes: Uint8Array): Result<OpenedBitext, FileRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) return read
  const broken = checkXml(partName, read.value)
  if (broken !== undefined) return fail(broken)
  const { units, languages, oneSided, notes } = readMemory(read.value)
  const closed: readonly Diagnostic[] = oneSided > 0 ? [{ kind: 'closed-units', count: oneSided }] : []
  const diagnostics = [...toldOfNotes([...units, { notes }]), ...closed]
  return ok({ parts: [{ name: '', text: read.value.text }], units, languages, diagnostics, notes })
}

function readMemory({ text, root }: XmlFile): Memory {
  const header = childNamed(root, 'header')
  const body = childNamed(root, 'body')
  const all = (body === undefined ? [] : childrenNamed(body, 'tu')).map((unit) => {
    const attributes = tagAttributes(text, unit)
    const [id, changeid] = [attributes.get('tuid'), attributes.get('changeid')]
    return { id, changeid, unit, variants: childrenNamed(unit, 'tuv'), notes: notesIn(text, unit) }
  })
  const languages = languagesOf(
    text,
    header,
    all.map(({ variants }) => variants),
  )
  const units = all.flatMap(({ id, changeid, unit, variants, notes }) => {
    const variantOf = (language: string) => variants.find((one) => languageOf(text, one) === language)
    const source = segmentOf(text, variantOf(languages.source))
    const target = segmentOf(text, variantOf(languages.target), source?.block.codes)
    if (source === undefined) return []
    const empty = { kind: 'paragraph' as const, range: { start: 0, end: 0 }, text: '', codes: [] }
    const state = target === undefined || target.block.text.trim() === '' ? ('empty' as const) : ('machine' as const)
    const block = target?.block ?? empty
    const { home, isRewritten = false } = target ?? {}
    const hasPlace = home !== undefined
    const variant = variantOf(languages.target)
    const changedBy = (variant && tagAttributes(text, variant).get('changeid')) ?? changeid
    const texts = { source: source.block, target: block }
    return [{ id, changedBy, element: unit, ...texts, state, isLocked: false, hasPlace, home, isRewritten, notes }]
  })
  const ofAll = header === undefined ? [] : notesIn(text, header)
  return { units, languages, oneSided: units.filter(({ hasPlace }) => !hasPlace).length, notes: ofAll }
}

/** TMX 1.1 says `lang`. */
function languageOf(text: string, variant: XmlElement): string {
  const attributes = tagAttributes(text, variant)
  return (attributes.get('xml:lang') ?? attributes.get('lang') ?? '').toLowerCase()
}

type Pair = { readonly source: string; readonly target: string }

/** The source as the header names it, else the language that stands first; of the others the one that most units have. */
function languagesOf(text: string, header: XmlElement | undefined, units: readonly (readonly XmlElement[])[]): Pair {
  const present = units.flatMap((variants) => variants.map((variant) => languageOf(text, variant)))
  const declared = (header && tagAttributes(text, header).get('srclang'))?.toLowerCase() ?? '*all*'
  const source =
    present.find((language) => language === declared) ??
    present.find((language) => language.split('-')[0] === declared.split('-')[0]) ??
    present[0] ??
    ''
  const others = [
    ...groupBy(
      present.filter((language) => language !== source),
      (language) => language,
    ),
  ]
  const [most] = others.sort(([, a], [, b]) => b.length - a.length)
  return { source, target: most?.[0] ?? '' }
}

function segmentOf(text: string, variant: XmlElement | undefined, known?: Unit['source']['codes']) {
  const home = variant && childNamed(variant, 'seg')
  if (home === undefined) return undefined
  const content = readContent(text, home, { keepsLines: true, markOf: (element) => markOf(text, element) }, known)
  return content && { ...content, home }
}

function markOf(text: string, element: XmlElement): Mark {
  const attributes = tagAttributes(text, element)
  const key = attributes.get('i') ?? undefined
  switch (localName(element)) {
    case 'hi':
      return { canonical: 'other', as: { kind: 'around' } }
    case 'bpt':
      return { canonical: 'other', as: { kind: 'half', half: 'open', key } }
    case 'ept':
      return { canonical: 'other', as: { kind: 'half', half: 'close', key } }
    case 'it':
      return {
        canonical: 'other',
        as: { kind: 'half', half: attributes.get('pos') === 'end' ? 'close' : 'open', key: undefined },
      }
    default:
      return {
        canonical: 'other',
        equiv: visibleIn(text.slice(element.innerStart, element.innerEnd)),
        as: { kind: 'alone' },
      }
  }
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) throw new Error('a stored file is no longer read')
  const { text, encoding } = read.value
  const refused = refuseEdits(gatherEdited(edits.blocks, edits.segments), edits.segments, encoding)
  if (refused !== undefined) return fail(refused)
  const { units } = readMemory(read.value)
  const tags = new TagEdits(text)
  const changes = gatherChanges(units, edits)
  const notes = [...changes].flatMap(([index, { said = [] }]) => unitNotes(text, units[index]?.element, said))
  const words = [...changes].flatMap(([index, change]) => {
    const unit = units[index]
    if (unit?.home === undefined || change.text === undefined) return []
    if (!unit.isRewritten) return spliceContent(text, change)
    tags.fill(unit.home, writeContent(change))
    return []
  })
  const ofAll = headerNotes(text, childNamed(read.value.root, 'header'), saidOfAll(edits))
  const splices = [...ofAll, ...notes, ...words, ...tags.splices()]
  if (splices.length === 0) return ok(bytes)
  return encodeAgain(splice(text, splices), encoding, bytes)
}
