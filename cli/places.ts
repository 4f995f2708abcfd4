/** A document that is no one text, as lines for a terminal: each paragraph is a line. */
import { formatOf } from '../core/formats/registry.ts'
import { textOf } from '../core/formats/text-format.ts'
import { codeCharacter } from '../core/model/inline-text.ts'
import type { AcceptedFile, PreparedSide } from '../service/context/jobs.ts'

/** The text places are told in, and the side whose blocks stand in it. Offsets of XML would tell nobody anything. */
export function placesOf(
  file: AcceptedFile,
  side: PreparedSide,
): { readonly text: string; readonly side: PreparedSide } {
  if (formatOf(side.format).capabilities.takesAnyEncoding) return { text: textOf(file.bytes, file), side }
  let start = 0
  const blocks = side.blocks.map((block) => {
    const range = { start, end: start + block.text.length }
    start = range.end + 1
    return { ...block, range, codes: block.codes.map((code) => ({ ...code, raw: codeCharacter(code.id) })) }
  })
  return { text: blocks.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'), side: { ...side, blocks } }
}
