/** Words of a cell with their looks, in the sheet itself or among the words all sheets share. */
import type { CodeMeaning, LookCode } from '../../model/inline-text.ts'
import type { CellPiece } from '../table/cell-block.ts'
import { childNamed, childrenNamed, localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readCellText } from './cell-text.ts'

/** A stretch of words; `properties` is the mark-up of its looks, empty where it has none. */
type RichRun = { readonly text: string; readonly properties: string }
export type RichText = readonly RichRun[]

/** Of an `si` or an `is`; how it is pronounced is no part of it. */
export function richTextOf(text: string, element: XmlElement): RichText {
  return element.children.flatMap((child) => {
    if (child.kind !== 'element') return []
    if (localName(child) === 't') return [{ text: wordsIn(text, child), properties: '' }]
    if (localName(child) !== 'r') return []
    const looks = childNamed(child, 'rPr')
    const properties = looks === undefined ? '' : text.slice(looks.start, looks.end)
    return childrenNamed(child, 't').map((words) => ({ text: wordsIn(text, words), properties }))
  })
}

function wordsIn(text: string, { children }: XmlElement): string {
  return children
    .map((child) => {
      if (child.kind === 'element') return ''
      const raw = text.slice(child.start, child.end)
      return child.kind === 'cdata' ? raw.slice(9, -3) : readCellText(raw)
    })
    .join('')
}

/** What most of its letters look like: that stands without codes. */
export function usualLooks(rich: RichText): string {
  const letters = new Map<string, number>()
  for (const { text, properties } of rich) letters.set(properties, (letters.get(properties) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0]
}

/** Neighbouring stretches that look alike are one. */
export function piecesOf(rich: RichText): readonly CellPiece[] {
  const usual = usualLooks(rich)
  const joined: { text: string; properties: string }[] = []
  for (const run of rich) {
    const last = joined.at(-1)
    if (last?.properties === run.properties) last.text += run.text
    else if (run.text !== '') joined.push({ ...run })
  }
  return joined.map(({ text, properties }) => {
    if (properties === usual) return { text }
    return { text, ...meaningOf(properties, usual), raw: properties }
  })
}

const marks: readonly (readonly [mark: RegExp, look: LookCode])[] = [
  [/<(?:\w+:)?b\s*\/>/u, 'b'],
  [/<(?:\w+:)?i\s*\/>/u, 'i'],
  [/<(?:\w+:)?u\s*\/>/u, 'u'],
  [/superscript/u, 'sup'],
  [/subscript/u, 'sub'],
]

/** The looks that mean the same everywhere, as far as they make the difference. */
function meaningOf(properties: string, usual: string): CodeMeaning {
  const own = marks.filter(([mark]) => mark.test(properties) && !mark.test(usual)).map(([, look]) => look)
  const [canonical = 'other', ...also] = own
  return { canonical, also }
}
