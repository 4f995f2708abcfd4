/** `[the map]` and `[the map][]` name their address by their own words; when the words are corrected, the name has to stay. */
import type { InlineCode } from '../../model/article.ts'
import { segmentRange } from '../block-map.ts'
import { currentText, type EditedBlock } from '../edited-blocks.ts'
import { codeCharacter, mostCodes } from '../inline-codes.ts'

type Renamed = { readonly character: string; readonly code: InlineCode }

/** The block with such links written out where their words changed: `[the old map][the map]`. */
export function keepReferences(edited: EditedBlock, text: string): EditedBlock {
  const { block, segments } = edited
  const now = currentText(edited)
  const changed = block.codes.filter((code) => isNamedByWords(code) && wordsOf(block.text, code) !== wordsOf(now, code))
  if (changed.length === 0 || block.codes.length + changed.length > mostCodes) return edited
  const renamed = changed.map((code, index): Renamed => {
    const start = block.text.indexOf(code.partner ?? '') + 1
    const place = segmentRange(block, { start, end: block.text.indexOf(code.character) })
    const raw = `][${text.slice(place.start, place.end)}]`
    return { character: code.character, code: { ...code, character: codeCharacter(block.codes.length + index), raw } }
  })
  return {
    ...edited,
    block: { ...block, codes: [...block.codes, ...renamed.map(({ code }) => code)] },
    segments: segments.map((segment) => ({ ...segment, current: rename(segment.current, renamed) })),
  }
}

function isNamedByWords({ raw, partner }: InlineCode): boolean {
  return partner !== undefined && /^\](?:\[\])?$/.test(raw)
}

/** The text between a link's two codes; undefined if the link is gone. */
function wordsOf(text: string, { character, partner = '' }: InlineCode): string | undefined {
  const [start, end] = [text.indexOf(partner), text.indexOf(character)]
  return start < 0 || end < 0 ? undefined : text.slice(start + 1, end)
}

function rename(text: string, renamed: readonly Renamed[]): string {
  return renamed.reduce((sofar, { character, code }) => sofar.replace(character, code.character), text)
}
