/** What an XML file is, by the name of its root element. */

/** Without its prefix; undefined where the file does not begin as XML does, or no element in its first 8,000 bytes. It need not be well-formed. */
export function rootNameOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8_000)).replaceAll('\u0000', '')
  // A text that quotes such a file further down is none.
  if (!/^(?:ï»¿|þÿ|ÿþ)?\s*</u.test(start)) return undefined
  const bare = start.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').replace(/<![^>]*>/gu, '')
  return /<([a-z][\w:.-]*)/iu.exec(bare)?.[1]?.replace(/^.*:/u, '')
}
