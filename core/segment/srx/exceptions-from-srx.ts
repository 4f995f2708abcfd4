/** Which rules of an SRX file our own segmenter can take over: abbreviations that never end a sentence, and their like. */

import type { LanguageTag } from '../../model/ids.ts'
import { append } from '../../model/lists.ts'
import type { SegmentException } from '../exceptions.ts'
import { space } from './character-set.ts'
import { plainRulesFor } from './compile-rules.ts'
import { parsePattern } from './parse-pattern.ts'
import type { PatternNode } from './pattern-node.ts'
import type { SegmentingRules, SrxRule } from './rules.ts'

const mostTokens = 4000
const longestToken = 60

export type TakenOver = {
  /** Ready for `segmentText`, in the order in which a later one wins. */
  readonly exceptions: readonly SegmentException[]
  /** Rules of the language that say more than a word and its gap, and so stay with `segmentBySrx`. */
  readonly leftOut: number
}

/**
 * The rules of a language that merely name a word ("обл." never, "***" always), as people's exceptions. Of two rules
 * for one word the first holds in SRX, the later in our list, so the order is turned round. Never throws.
 */
export function exceptionsFromSrx(rules: SegmentingRules, language: LanguageTag): TakenOver {
  const exceptions: SegmentException[] = []
  let leftOut = 0
  for (const rule of [...plainRulesFor(rules, language)].reverse()) {
    const tokens = tokensOf(rule)
    if (tokens.length === 0) leftOut++
    append(
      exceptions,
      tokens.map((after) => ({ action: rule.action, after })),
    )
  }
  return { exceptions, leftOut }
}

function tokensOf({ action, before, after }: SrxRule): readonly string[] {
  const left = parsePattern(before)
  const right = parsePattern(after)
  if (!left.ok || !right.ok || !isMereGap(right.value.node)) return []
  const tokens = spell(withoutEdge(withoutGap(left.value.node))) ?? []
  const isWord = action === 'keep' ? /^[\p{L}\p{M}\p{N}.'’-]+\.$/u : /^\S+$/u
  // A bare "." or ")" is no word; to break behind every one of them is not what an exception is for.
  const isTelling = action === 'keep' || tokens.every((token) => token.length > 1)
  return isTelling && tokens.every((token) => isWord.test(token) && token.length <= longestToken) ? tokens : []
}

/** Nothing, or white space and nothing else. */
function isMereGap(node: PatternNode): boolean {
  if (node.kind === 'sequence') return node.parts.every(isMereGap)
  if (node.kind === 'repeat') return isMereGap(node.of)
  return node.kind === 'set' && space(32) && node.has(32) && !node.has(97) && !node.has(46)
}

function partsOf(node: PatternNode): readonly PatternNode[] {
  return node.kind === 'sequence' ? node.parts : [node]
}

/** `\bDr\.\s` and `\bDr\.` name the same word. */
function withoutGap(node: PatternNode): readonly PatternNode[] {
  const parts = partsOf(node)
  const last = parts[parts.length - 1]
  return last !== undefined && parts.length > 1 && isMereGap(last) ? parts.slice(0, -1) : parts
}

/** What only says that a word starts here: `\b`, `(?<!\w)`, `\s`, `(?:^|[^\p{L}])`. */
function withoutEdge(parts: readonly PatternNode[]): readonly PatternNode[] {
  const [first, ...rest] = parts
  return first !== undefined && rest.length > 0 && isEdge(first) ? rest : parts
}

function isEdge(node: PatternNode): boolean {
  if (node.kind === 'assert' || node.kind === 'look') return true
  if (node.kind === 'choice') return node.options.every(isEdge)
  return node.kind === 'set' && node.has(32) && !node.has(97) && !node.has(0x43f)
}

/** Every text the parts can stand for, if those are few; otherwise undefined. */
function spell(parts: readonly PatternNode[]): readonly string[] | undefined {
  let texts: readonly string[] = ['']
  for (const part of parts) {
    const options = optionsOf(part)
    if (options === undefined || texts.length * options.length > mostTokens) return undefined
    texts = texts.flatMap((text) => options.map((option) => text + option))
  }
  return texts
}

function optionsOf(node: PatternNode): readonly string[] | undefined {
  switch (node.kind) {
    case 'set':
      return node.members
    case 'sequence':
      return spell(node.parts)
    case 'choice': {
      const options = node.options.map(optionsOf)
      return options.every((option) => option !== undefined) ? options.flat() : undefined
    }
    case 'repeat': {
      const once = optionsOf(node.of)
      if (once === undefined || node.most !== 1) return undefined
      return node.least === 0 ? ['', ...once] : once
    }
    default:
      return undefined
  }
}
