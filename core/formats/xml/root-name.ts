/** What an XML file is, by the name of its root element. */

/** Without its prefix; undefined where no element begins in the first 8,000 bytes. The file need not be well-formed. */
export function rootNameOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8_000)).replaceAll('\u0000', '')
  const bare = start.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').replace(/<![^>]*>/gu, '')
  return /<([a-z][\w:.-]*)/iu.exec(bare)?.[1]?.replace(/^.*:/u, '')
}
