/** Every file format Sverka reads and writes. */
import {
  type BilingualFormatId,
  bilingualFormatIds,
  type ExportFormat,
  type FormatId,
  formatIds,
} from '../model/article.ts'
import { csv } from './csv/csv.ts'
import { srtGrammar } from './cues/srt.ts'
import { vttGrammar } from './cues/vtt.ts'
import { docx } from './docx/docx.ts'
import { docxTable } from './docx-table/docx-table.ts'
import type { BilingualFormat, Format } from './format.ts'
import { htmlGrammar } from './html/html.ts'
import { markdownGrammar } from './md/markdown.ts'
import { odt } from './odt/odt.ts'
import { po } from './po/po.ts'
import { textFormat } from './text-format.ts'
import { tmx } from './tmx/tmx.ts'
import { plainTextGrammar } from './txt/plain-text.ts'
import { xliff } from './xliff/xliff.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** Formats of one text. */
type DocumentFormatId = Exclude<FormatId, BilingualFormatId>

/** Those that know their files by their content stand first: of claims equally sure the first counts. */
const formats: Readonly<Record<BilingualFormatId, BilingualFormat> & Record<DocumentFormatId, Format>> = {
  xliff,
  tmx,
  po,
  csv,
  xlsx,
  'docx-table': docxTable,
  txt: textFormat(plainTextGrammar),
  md: textFormat(markdownGrammar),
  docx,
  srt: textFormat(srtGrammar),
  vtt: textFormat(vttGrammar),
  html: textFormat(htmlGrammar),
  odt,
}

/** The format of this id; every id has one. */
export function formatOf(id: DocumentFormatId): Format
export function formatOf(id: BilingualFormatId): BilingualFormat
export function formatOf(id: FormatId): Format | BilingualFormat
export function formatOf(id: FormatId): Format | BilingualFormat {
  return formats[id]
}

/** True for a format whose files hold a text and its translation. */
export function isBilingual(id: FormatId): id is BilingualFormatId {
  return bilingualFormatIds.some((one) => one === id)
}

/** Formats a text can be taken for, as a person likes; others say themselves what they are. */
export const textFormats: readonly FormatId[] = formatIds.filter((id) => formats[id].capabilities.isProse)

/** What a document of this format can be written as, itself first. */
export function formatsToWrite(id: FormatId): readonly ExportFormat[] {
  return [...(textFormats.includes(id) ? textFormats : [id, ...textFormats]), 'clean-html']
}

/** Every format that can be read or written. */
export function allFormats(): readonly (Format | BilingualFormat)[] {
  return Object.values(formats)
}
