/** `a < b` whose space went would begin a tag: the sign of the text takes a backslash. */
import type { Block } from '../../model/article.ts'

/** Where a correction, and not the document itself, brought a letter behind such a sign. */
export function guardTags(raw: string, original: string, { codes, respellings = [] }: Block): string {
  const known = [...codes, ...respellings].map((own) => own.raw).filter((own) => own.includes('<'))
  // A piece of program may hold such a sign too.
  const isInside = (own: string, sign: number): boolean =>
    [...own.matchAll(/</g)].some(({ index }) => sign >= index && raw.startsWith(own, sign - index))
  return raw.replace(/(\\*)(<[A-Za-z/!?]\S*)/g, (found, escapes: string, begun: string, at: number) => {
    const sign = at + escapes.length
    const isOfDocument = known.some((own) => isInside(own, sign)) || original.includes(begun)
    return escapes.length % 2 === 1 || isOfDocument ? found : `${escapes}\\${begun}`
  })
}
