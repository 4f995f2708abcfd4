/** What a run looks like, as far as a reader sees it: runs of one look are one text, however many Word made of them. */
import type { CanonicalCode, CodeMeaning } from '../../model/inline-text.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { childOf, elementsOf, type WordXml } from './names.ts'

export type RunFormat = {
  /** The same for runs of one look. */
  readonly key: string
  readonly isHidden: boolean
  readonly marks: ReadonlySet<CanonicalCode>
}

/** Left behind by proofing, by other scripts' settings, by revisions and by fitting lines: nobody sees them in a word. */
const unseen = new Set(
  'w:lang w:noProof w:bCs w:iCs w:szCs w:rPrChange w:ins w:del w:moveTo w:moveFrom w:spacing w:kern w:w w:snapToGrid w:webHidden w:fitText'.split(
    ' ',
  ),
)

export const plainFormat: RunFormat = { key: '', isHidden: false, marks: new Set() }

/** Of a run's `w:rPr`; `styleName` tells what a character style is called. */
export function runFormat(
  xml: WordXml,
  properties: XmlElement | undefined,
  styleName: (id: string) => string | undefined,
): RunFormat {
  if (properties === undefined) return plainFormat
  const seen = elementsOf(properties).filter((one) => !unseen.has(xml.nameOf(one)))
  const keys = seen.map((one) => keyOf(xml, one)).filter((key) => key !== '')
  const style = childOf(xml, properties, 'w:rStyle')
  const name = style && styleName(xml.valueOf(style, 'val') ?? '')
  return {
    key: keys.sort().join(''),
    isHidden: isOn(xml, properties, 'w:vanish'),
    marks: marksOf(xml, properties, name),
  }
}

function keyOf({ text, nameOf }: WordXml, element: XmlElement): string {
  const written = text.slice(element.start, element.end).replace(/\s+[\w.-]*:?hint="[^"]*"/u, '')
  // Fonts of which only the hint for other scripts is named.
  return nameOf(element) === 'w:rFonts' && !/=/u.test(written) ? '' : written.replace(/\s*\/?>$/u, '')
}

function isOn(xml: WordXml, properties: XmlElement, name: string): boolean {
  const found = childOf(xml, properties, name)
  return found !== undefined && !/^(?:0|false|off|none)$/u.test(xml.valueOf(found, 'val') ?? '')
}

function marksOf(xml: WordXml, properties: XmlElement, style: string | undefined): ReadonlySet<CanonicalCode> {
  const marks = new Set<CanonicalCode>()
  if (isOn(xml, properties, 'w:b') || style === 'strong') marks.add('b')
  if (isOn(xml, properties, 'w:i') || style === 'emphasis') marks.add('i')
  if (isOn(xml, properties, 'w:u')) marks.add('u')
  const raised = childOf(xml, properties, 'w:vertAlign')
  const value = raised && xml.valueOf(raised, 'val')
  if (value === 'superscript') marks.add('sup')
  if (value === 'subscript') marks.add('sub')
  return marks
}

/** What a stretch is called that looks like `own` among words that look like `around`. */
export function meaningOf(own: RunFormat, around: RunFormat): CodeMeaning {
  const looks = (['b', 'i', 'u', 'sup', 'sub'] as const).filter(
    (mark) => own.marks.has(mark) && !around.marks.has(mark),
  )
  const [canonical = 'other', ...also] = looks
  return { canonical, also }
}
