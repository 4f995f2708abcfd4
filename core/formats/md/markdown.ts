/** Markdown: CommonMark with the tables, footnotes and task lists of GitHub. */
import type { Format } from '../format.ts'
import { escapeMarkdown } from './escape.ts'
import { guardLines } from './guard-lines.ts'
import { keepReferences } from './keep-references.ts'
import { openMarkdown } from './open-markdown.ts'

export const markdownFormat: Format = {
  id: 'md',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  open: openMarkdown,
  prepare: keepReferences,
  escape: escapeMarkdown,
  guard: guardLines,
}
