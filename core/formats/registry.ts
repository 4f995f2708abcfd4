/** Every file format Sverka reads and writes. */
import type { FormatId } from '../model/article.ts'
import type { Format } from './format.ts'
import { frontMatterLength } from './md/front-matter.ts'
import { looksLikeMarkdown } from './md/looks-like-markdown.ts'
import { markdownFormat } from './md/markdown.ts'
import { isBeyondParsing } from './md/parse-cost.ts'
import { plainTextFormat } from './txt/plain-text.ts'

const formats: Readonly<Record<FormatId, Format>> = { txt: plainTextFormat, md: markdownFormat }

export function formatOf(id: FormatId): Format {
  return formats[id]
}

/** By the name's ending; where that tells nothing, by the text's own mark-up. */
export function guessFormat(name: string, text: string): FormatId {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const named = Object.values(formats).find((format) => format.extensions.includes(ending))
  return named?.id ?? (looksLikeMarkdown(text) ? 'md' : 'txt')
}

/** The format a text can be read in: plain text instead of Markdown that would take too long. */
export function readableFormat(format: FormatId, text: string): FormatId {
  return format === 'md' && isBeyondParsing(text.slice(frontMatterLength(text))) ? 'txt' : format
}
