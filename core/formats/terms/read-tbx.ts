/** TBX: the martif of version 2 and the tbx of version 3, its categories as attributes (DCA) or as elements (DCT). */
import { canonicalLanguage } from '../../model/language-tag.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { type ConceptContent, faultOf, type TermFile, type TermFileRefused, tidyConcept } from '../../model/term.ts'
import { wordsIn } from '../bitext/notes.ts'
import { childrenNamed, descendantsNamed, localName } from '../xml/names.ts'
import { checkXml, readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { type ReadTerm, settleStatuses } from './settle-statuses.ts'
import { statusOf } from './status-words.ts'

/** What a refusal calls the file: it has no parts. */
const partName = 'TBX'

/** Refused where it is not well-formed, or no TBX. What an entry says beyond the basic categories is left aside. */
export function readTbx(bytes: Uint8Array): Result<TermFile, TermFileRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) return read
  const broken = checkXml(partName, read.value)
  if (broken !== undefined) return fail(broken)
  const { text, root } = read.value
  if (!/^(?:martif|tbx)$/iu.test(localName(root))) return fail({ kind: 'no-tbx', root: root.name })
  const entries = ['termEntry', 'conceptEntry'].flatMap((name) => descendantsNamed(root, name))
  const concepts = entries.map((entry) => tidyConcept(readEntry(text, entry)))
  const whole = concepts.filter((concept) => faultOf(concept) === undefined)
  return ok({ format: 'tbx', concepts: whole, table: undefined, passedOver: entries.length - whole.length })
}

/** What is said in an element, by category: the value of `type`, or in DCT the name of the element. */
type Said = ReadonlyMap<string, string>

const groups = ['descripGrp', 'termNoteGrp', 'adminGrp', 'termGrp']
const typed = ['descrip', 'termNote', 'admin']

/** The first of each category counts. */
function saidIn(text: string, element: XmlElement): Said {
  const said = new Map<string, string>()
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const name = localName(child)
    if (groups.includes(name)) for (const [category, words] of saidIn(text, child)) note(said, category, words)
    else note(said, typed.includes(name) ? (child.attributes.get('type') ?? '') : name, wordsIn(text, child))
  }
  return said
}

function note(said: Map<string, string>, category: string, words: string): void {
  if (!said.has(category)) said.set(category, words.trim())
}

function readEntry(text: string, entry: XmlElement): ConceptContent {
  const own = saidIn(text, entry)
  const languages = ['langSet', 'langSec'].flatMap((name) => childrenNamed(entry, name))
  const defined = languages.map((one) => saidIn(text, one).get('definition')).find((words) => words !== undefined)
  return {
    subject: own.get('subjectField') ?? '',
    definition: own.get('definition') ?? defined ?? '',
    note: own.get('note') ?? '',
    terms: settleStatuses(languages.flatMap((one) => termsIn(text, one))),
  }
}

function isTerm(name: string): boolean {
  return name === 'tig' || name === 'ntig' || name === 'termSec'
}

function termsIn(text: string, section: XmlElement): readonly ReadTerm[] {
  const language = canonicalLanguage(section.attributes.get('xml:lang') ?? '')
  if (language === undefined) return []
  const sections = section.children
    .filter((child) => child.kind === 'element')
    .filter((child) => isTerm(localName(child)))
  return sections.map((one) => {
    const said = saidIn(text, one)
    return {
      language,
      text: said.get('term') ?? '',
      status: statusOf(said.get('administrativeStatus') ?? said.get('normativeAuthorization') ?? ''),
      partOfSpeech: said.get('partOfSpeech') ?? '',
      note: said.get('note') ?? said.get('usageNote') ?? '',
    }
  })
}
