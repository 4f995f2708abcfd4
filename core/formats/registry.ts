/** Every file format Sverka reads and writes. */
import { type ExportFormat, type FormatId, formatIds } from '../model/article.ts'
import { srtGrammar } from './cues/srt.ts'
import { vttGrammar } from './cues/vtt.ts'
import { docx } from './docx/docx.ts'
import type { Format } from './format.ts'
import { htmlGrammar } from './html/html.ts'
import { markdownGrammar } from './md/markdown.ts'
import { odt } from './odt/odt.ts'
import { textFormat } from './text-format.ts'
import { plainTextGrammar } from './txt/plain-text.ts'

const formats: Readonly<Record<FormatId, Format>> = {
  txt: textFormat(plainTextGrammar),
  md: textFormat(markdownGrammar),
  docx,
  srt: textFormat(srtGrammar),
  vtt: textFormat(vttGrammar),
  html: textFormat(htmlGrammar),
  odt,
}

/** The format of this id; every id has one. */
export function formatOf(id: FormatId): Format {
  return formats[id]
}

/** Formats a text can be taken for, as a person likes; others say themselves what they are. */
export const textFormats: readonly FormatId[] = formatIds.filter((id) => formats[id].capabilities.isProse)

/** What a document of this format can be written as, itself first. */
export function formatsToWrite(id: FormatId): readonly ExportFormat[] {
  return [...(textFormats.includes(id) ? textFormats : [id, ...textFormats]), 'clean-html']
}

/** Every format that can be read or written. */
export function allFormats(): readonly Format[] {
  return Object.values(formats)
}
