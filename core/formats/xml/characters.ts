/** Characters as XML writes them, and the way back. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const oneReference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu

/** What a reference (`&#8212;`) stands for; undefined for what is none. */
export function characterOf(reference: string): string | undefined {
  oneReference.lastIndex = 0
  const found = oneReference.exec(reference)
  if (found === null || found[0].length !== reference.length) return undefined
  const [, hexadecimal, decimal, name = ''] = found
  if (hexadecimal === undefined && decimal === undefined) return named[name]
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return isCharacter(point) ? String.fromCodePoint(point) : undefined
}

/** A text as it reads; what is no reference stays as it stands. */
export function readXmlText(written: string): string {
  return written.includes('&')
    ? written.replace(oneReference, (reference) => characterOf(reference) ?? reference)
    : written
}

/** `readXmlText` of it is the text again. */
export function writeXmlText(text: string): string {
  return text.replace(/[&<>\r]/gu, (sign) => {
    if (sign === '\r') return '&#13;'
    return sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'
  })
}

/** Each character of a text that no XML can hold, once. */
export function notInXml(text: string): readonly string[] {
  return [...new Set([...text].filter((character) => !isCharacter(character.codePointAt(0) ?? 0)))]
}

/** `Char` of XML 1.0. */
function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff)
}
