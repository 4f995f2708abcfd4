/** Every file format Sverka reads and writes. */
import type { FormatId } from '../model/article.ts'
import type { Format } from './format.ts'
import { markdownGrammar } from './md/markdown.ts'
import { textFormat } from './text-format.ts'
import { plainTextGrammar } from './txt/plain-text.ts'

const formats: Readonly<Record<FormatId, Format>> = {
  txt: textFormat(plainTextGrammar),
  md: textFormat(markdownGrammar),
}

/** The format of this id; every id has one. */
export function formatOf(id: FormatId): Format {
  return formats[id]
}

/** Every format that can be read or written. */
export function allFormats(): readonly Format[] {
  return Object.values(formats)
}
