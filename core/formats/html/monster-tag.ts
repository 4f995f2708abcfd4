/** Tags that only an attacker writes: a parser compares each attribute with all before it. */

/** The richest real tag seen has 60. */
const mostAttributes = 2_000
/** A tag has at most one attribute for so many characters, `a ` without a value. */
const shortestMonster = mostAttributes * 2

/** How often a page may be looked through. */
const mostLooks = 4

/** The offset of a tag of too many attributes, counted by the white space and slashes outside of quotes. */
export function findMonsterTag(page: string): number | undefined {
  // Quotes that never close would let each tag be looked at to the end of the page.
  const budget = { left: page.length * mostLooks }
  for (let at = page.indexOf('<'); at >= 0; ) {
    const close = page.indexOf('>', at)
    const end = close < 0 ? page.length : close
    if (end - at > shortestMonster && isMonster(page, at, budget)) return at
    at = page.indexOf('<', behindScript(page, at, end))
  }
  return undefined
}

/** What looks like a tag in a program is none. */
function behindScript(page: string, at: number, end: number): number {
  const [, name] = /^<(script|style)\b/iu.exec(page.slice(at, at + 8)) ?? []
  if (name === undefined) return end
  const closing = new RegExp(`</${name}`, 'giu')
  closing.lastIndex = end
  return closing.exec(page)?.index ?? page.length
}

function isMonster(page: string, start: number, budget: { left: number }): boolean {
  let attributes = 0
  let quote = ''
  for (let at = start; at < page.length; at++) {
    const sign = page[at] ?? ''
    if (--budget.left < 0) return true
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return false
    else if ((sign === '"' || sign === "'") && page[at - 1] === '=') quote = sign
    else if (/[\s/]/u.test(sign) && ++attributes > mostAttributes) return true
  }
  return false
}
