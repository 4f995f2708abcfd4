/** Elements that set words as a document does: of pages, and of Markdown where it has no sign of its own. */
import type { LookCode } from '../model/inline-text.ts'

/** Looks that an element alone can say: a link needs to be told where it leads. */
export type TaggedLook = Exclude<LookCode, 'link'>

const elements: Readonly<Record<TaggedLook, string>> = { b: 'strong', i: 'em', u: 'u', sup: 'sup', sub: 'sub' }

/** What stands before words of these looks, and behind them. */
export function tagsOf(looks: readonly TaggedLook[]): readonly [open: string, close: string] {
  const names = looks.map((look) => elements[look])
  const closing = [...names].reverse()
  return [names.map((name) => `<${name}>`).join(''), closing.map((name) => `</${name}>`).join('')]
}
