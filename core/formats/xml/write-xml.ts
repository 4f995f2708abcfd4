/** XML of our own making: whatever the text, what is written is well-formed. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Control characters, half surrogate pairs and U+FFFE, U+FFFF: no XML 1.0 document may hold them, escaped or not. */
const impossible =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as XML writes it; characters XML cannot hold become U+FFFD. */
export function possibleXmlText(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>\r]/g, (character) => entities[character] ?? character)
}

/** Attributes as they stand in a tag, each with a space before it; those without a value are left out. */
export function quotedAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${possibleXmlText(value).replace(/["\n\t]/gu, quoted)}"`,
    )
    .join('')
}

/** Line ends in a value would be read as spaces. */
function quoted(sign: string): string {
  return sign === '"' ? '&quot;' : `&#${sign.charCodeAt(0)};`
}
