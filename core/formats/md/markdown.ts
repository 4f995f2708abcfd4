/** Markdown: CommonMark with the tables, footnotes and task lists of GitHub. */
import type { TextGrammar } from '../text-grammar.ts'
import { escapeAnything, escapeMarkdown } from './escape.ts'
import { frontMatterLength } from './front-matter.ts'
import { guardBrackets } from './guard-brackets.ts'
import { guardLines } from './guard-lines.ts'
import { guardTags } from './guard-tags.ts'
import { keepFlanks, numberFlanks } from './keep-flanks.ts'
import { keepReferences } from './keep-references.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { openMarkdown } from './open-markdown.ts'
import { isBeyondParsing } from './parse-cost.ts'
import { partSpaces } from './part-spaces.ts'
import { starsInWords } from './stars-in-words.ts'

export const markdownGrammar: TextGrammar = {
  id: 'md',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognise: (text) => (looksLikeMarkdown(text) ? 0.6 : 0),
  isProse: true,
  isBeyondReading: (text) => isBeyondParsing(text.slice(frontMatterLength(text))),
  parse: openMarkdown,
  prepare: (edited, text) => keepFlanks(keepReferences(starsInWords(partSpaces(edited)), text)),
  escape: escapeMarkdown,
  careful: {
    // Not to be read again in time, it is let out as it is.
    parse: (text) => (isBeyondParsing(text) ? { blocks: [], diagnostics: [] } : openMarkdown(text)),
    prepare: (edited, text) => numberFlanks(keepReferences(starsInWords(partSpaces(edited)), text)),
    escape: escapeAnything,
  },
  guard: (raw, original, block) =>
    guardBrackets(guardTags(guardLines(raw, original, block), original, block), original, block),
}
