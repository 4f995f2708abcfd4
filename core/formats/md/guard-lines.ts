/** Keeps a corrected paragraph a paragraph: `#`, `-`, `1.` and their like are mark-up only at the start of a line. */
import type { Block } from '../../model/article.ts'

/** Beginnings of lines that would make something else of them; the second group is the sign that takes the backslash. */
const dangerous: readonly RegExp[] = [
  /^()(#)(?=#{0,5}(?:[ \t]|$))/,
  /^()([-+*])(?=[ \t]|$)/,
  /^(\d{1,9})([.)])(?=[ \t]|$)/,
  /^()(>)/,
  /^()(~)(?=~~)/,
  /^()([-*_])(?=(?:[ \t]*\2){2,}[ \t]*$)/,
]
/** Under another line these make a heading of it, or a table. */
const dangerousBelow: readonly RegExp[] = [/^()(=)(?==*[ \t]*$)/, /^()([-|:])(?=[-|: \t]*$)/]

const lineEnds = /(\r\n|\n|\r)/

/** Puts a backslash at the start of each line that a correction, and not the document itself, made dangerous. */
export function guardLines(raw: string, original: string, block: Block): string {
  const prefixes = linePrefixes(block)
  const harmless = new Set(original.split(lineEnds).map((line) => firstWord(splitPrefix(line, prefixes).content)))
  const lines = raw.split(lineEnds)
  const guarded = lines.map((line, index) => {
    const { prefix, content } = index === 0 ? { prefix: '', content: line.trimStart() } : splitPrefix(line, prefixes)
    if (harmless.has(firstWord(content))) return prefix + content
    return prefix + guardLine(content, index === 0 ? dangerous : [...dangerous, ...dangerousBelow])
  })
  return guardHeadingEnd(guarded.join(''), original, block)
}

/** What the document puts at the start of the block's further lines, such as `> `; the longest first. */
function linePrefixes({ respellings = [], codes }: Block): readonly string[] {
  const breaks = [...respellings, ...codes].flatMap(({ raw }) => /[\r\n]([ \t>]*)$/.exec(raw)?.[1] ?? [])
  return [...new Set(breaks)].sort((a, b) => b.length - a.length)
}

function splitPrefix(line: string, prefixes: readonly string[]): { prefix: string; content: string } {
  const prefix = prefixes.find((one) => line.startsWith(one)) ?? ''
  return { prefix, content: line.slice(prefix.length) }
}

function guardLine(content: string, dangers: readonly RegExp[]): string {
  const danger = dangers.find((one) => one.test(content))
  return danger === undefined ? content : content.replace(danger, '$1\\$2')
}

function firstWord(content: string): string {
  return /^\S*/.exec(content)?.[0] ?? ''
}

/** `# Top 10 #` would lose its last sign. */
function guardHeadingEnd(raw: string, original: string, { kind }: Block): string {
  const isHeading = kind === 'heading' || kind === 'headline'
  if (!isHeading || raw === original) return raw
  return raw.replace(/(^|[ \t])(#+)([ \t]*)$/, '$1\\$2$3')
}
