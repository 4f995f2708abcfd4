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
  const lines = withoutBlankLines(raw.split(lineEnds), original, prefixes)
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

/** A word that stood alone on its line and went would leave a blank one, which ends the paragraph: its line goes too. */
function withoutBlankLines(lines: readonly string[], original: string, prefixes: readonly string[]): readonly string[] {
  const isBlank = (line: string) => splitPrefix(line, prefixes).content.trim() === ''
  if (original.split(lineEnds).some((line, index) => index % 2 === 0 && isBlank(line))) return lines
  return lines.filter((_, index) => {
    const own = index - (index % 2)
    return own === 0 || own === lines.length - 1 || !isBlank(lines[own] ?? '')
  })
}

/** A mark may stand behind a few spaces too. */
function guardLine(content: string, dangers: readonly RegExp[]): string {
  const words = content.trimStart()
  const danger = dangers.find((one) => one.test(words))
  const indent = content.slice(0, content.length - words.length)
  return danger === undefined ? content : indent + words.replace(danger, '$1\\$2')
}

function firstWord(content: string): string {
  return /^\S*/.exec(content.trimStart())?.[0] ?? ''
}

/** `# Top 10 #` would lose its last sign. */
function guardHeadingEnd(raw: string, original: string, { kind }: Block): string {
  const isHeading = kind === 'heading' || kind === 'headline'
  if (!isHeading || raw === original) return raw
  return raw.replace(/(^|[ \t])(#+)([ \t]*)$/, '$1\\$2$3')
}
