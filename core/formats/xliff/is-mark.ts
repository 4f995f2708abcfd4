/** Elements of XLIFF that mark words and are no mark-up of theirs: comments, terms, tracked changes, places. */

/** By the mark-up of an inline code, whatever its version; `<em>` of a page is none. */
export function isMark(raw: string): boolean {
  return /^<\/?(?:[\w.-]+:)?mrk[\s/>]|^<(?:[\w.-]+:)?(?:sm\s|em\s+startRef)/u.test(raw)
}
