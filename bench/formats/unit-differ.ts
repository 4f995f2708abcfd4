/** Tells what differs between two bilingual XML files besides the words of translations and what they say of their state, knowing no offsets. */

/** Attributes an export may set, add and take away. */
const declared = /\s(?:[\w.-]+:)?(?:state|state-qualifier|subState|approved|conf|status|trgLang)="[^"]*"/gu

/** All that an export must leave alone: the file without the insides of its targets and the attributes of states. */
function frameOf(xml: string): string {
  if (/^\s*msgid\s+"/mu.test(xml)) return frameOfPo(xml)
  if (/<tmx[\s>]/u.test(xml)) return xml.replace(/<seg>[\s\S]*?<\/seg>|<seg\s*\/>/gu, '')
  const outside = xml
    .replace(/(<(?:[\w.-]+:)?alt-trans[\s>][\s\S]*?<\/(?:[\w.-]+:)?alt-trans>)/gu, (kept) =>
      kept.replaceAll('target', 'other'),
    )
    .replace(/\s*<((?:[\w.-]+:)?target)(?:\s[^>]*)?\/>/gu, '')
    .replace(/\s*<((?:[\w.-]+:)?target)(?:\s[^>]*)?>[\s\S]*?<\/\1\s*>/gu, '')
  return outside.replace(declared, '').replace(/\s*(\/?>)/gu, '$1')
}

/** Without translations and the flag that is their state. */
function frameOfPo(po: string): string {
  const lines = po.split(/\r\n|\n|\r/u).map((line) => line.replace(/^#,\s*fuzzy\s*$|,\s*fuzzy\b/u, ''))
  let isTranslation = false
  const kept = lines.filter((line) => {
    if (/^\s*(?:msg|#)|^\s*$/u.test(line)) isTranslation = /^\s*msgstr/u.test(line)
    return !isTranslation && line.trim() !== '' && !/^#,?\s*$/u.test(line)
  })
  return kept.map((line) => line.replace(/^#,?\s*/u, '#')).join('\n')
}

/** The text of what is UTF-16 by its first bytes, else of UTF-8. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8').decode(bytes)
}

/** Where the two part beside that; undefined if nowhere. */
export function strayUnit(before: Uint8Array, after: Uint8Array): string | undefined {
  const [was, is] = [frameOf(textOf(before)), frameOf(textOf(after))]
  let at = 0
  while (at < was.length && was[at] === is[at]) at++
  if (at === was.length && at === is.length) return undefined
  const shown = (text: string) => text.slice(Math.max(0, at - 40), at + 40)
  return `changed beside its targets: ${JSON.stringify([shown(was), shown(is)])}`
}
