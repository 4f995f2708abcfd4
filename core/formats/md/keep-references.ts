/** `[the map]` and `[the map][]` name their address by their own words; when the words are corrected, the name has to stay. */
import { codeCharacter, type InlineCode, mostCodes } from '../../model/inline-text.ts'
import { segmentRange } from '../block-map.ts'
import { currentText, type EditedBlock } from '../edited-blocks.ts'

/** The code of this id stands from now on for `code`. */
type Renamed = { readonly id: number; readonly code: InlineCode }

/** The block with such links written out where their words changed: `[the old map][the map]`. */
export function keepReferences(edited: EditedBlock, text: string): EditedBlock {
  const { block, segments } = edited
  const now = currentText(edited)
  const changed = block.codes.filter((code) => isNamedByWords(code) && wordsOf(block.text, code) !== wordsOf(now, code))
  if (changed.length === 0 || block.codes.length + changed.length > mostCodes) return edited
  const renamed = changed.map((code, index): Renamed => {
    const start = block.text.indexOf(codeCharacter(code.pair ?? 0)) + 1
    const place = segmentRange(block, { start, end: block.text.indexOf(codeCharacter(code.id)) })
    const raw = `][${text.slice(place.start, place.end)}]`
    return { id: code.id, code: { ...code, id: block.codes.length + 1 + index, raw } }
  })
  return {
    ...edited,
    block: { ...block, codes: [...block.codes, ...renamed.map(({ code }) => code)] },
    segments: segments.map((segment) => ({ ...segment, current: rename(segment.current, renamed) })),
  }
}

function isNamedByWords({ raw, pair }: InlineCode): boolean {
  return pair !== undefined && /^\](?:\[\])?$/.test(raw)
}

/** The text between a link's two codes; undefined if the link is gone. */
function wordsOf(text: string, { id, pair = 0 }: InlineCode): string | undefined {
  const [start, end] = [text.indexOf(codeCharacter(pair)), text.indexOf(codeCharacter(id))]
  return start < 0 || end < 0 ? undefined : text.slice(start + 1, end)
}

function rename(text: string, renamed: readonly Renamed[]): string {
  return renamed.reduce((sofar, { id, code }) => sofar.replace(codeCharacter(id), codeCharacter(code.id)), text)
}
