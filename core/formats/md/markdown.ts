/** Markdown. */
import type { Format } from '../format.ts'
import { plainTextFormat } from '../txt/plain-text.ts'

export const markdownFormat: Format = { ...plainTextFormat, id: 'md', extensions: ['md', 'markdown', 'mdown', 'mkd'] }
