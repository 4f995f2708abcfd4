/** Keeps a bare `<` of the page's own (`a < b`) from becoming a tag when what stood behind it is gone. */
import type { TextGrammar } from '../text-grammar.ts'

/** What is no code of the block may not look like a tag. */
export const guardTags: TextGrammar['guard'] = (raw, _original, block) => {
  const codes = block.codes.map((code) => code.raw).filter((code) => code.startsWith('<'))
  let guarded = ''
  let copiedTo = 0
  for (let at = raw.indexOf('<'); at >= 0; ) {
    const code = codes.find((one) => raw.startsWith(one, at))
    const isTag = code === undefined && /[a-z/!?]/iu.test(raw[at + 1] ?? '')
    if (isTag) {
      guarded += `${raw.slice(copiedTo, at)}&lt;`
      copiedTo = at + 1
    }
    at = raw.indexOf('<', at + (code?.length ?? 1))
  }
  return guarded + raw.slice(copiedTo)
}
