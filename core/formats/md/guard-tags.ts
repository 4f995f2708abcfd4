/** `a < b` whose space went would begin a tag: the sign of the text takes a backslash. */
import type { Block } from '../../model/article.ts'

/** Where a correction, and not the document itself, brought a letter behind such a sign. */
export function guardTags(raw: string, original: string, { codes, respellings = [] }: Block): string {
  const known = [...codes, ...respellings].map((own) => own.raw).filter((own) => own.startsWith('<'))
  return raw.replace(/(\\*)(<[A-Za-z/!?]\S*)/g, (found, escapes: string, begun: string, at: number) => {
    const isOfDocument = known.some((own) => raw.startsWith(own, at + escapes.length)) || original.includes(begun)
    return escapes.length % 2 === 1 || isOfDocument ? found : `${escapes}\\${begun}`
  })
}
