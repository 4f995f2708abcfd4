/** `memory.match`: what was translated before and reads nearly like the source of a segment. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { isLocked } from '../../db/locks.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import { sourceOf } from '../engine/source-of.ts'
import { matchesOf } from './matches-of.ts'

const mostShown = 3

/** Never over a locked segment, nor where several share a source: none of them is the translation of all of it. */
export function matchSegment(desk: Desk, { article, segment }: Arguments<'memory.match'>): Reply<'memory.match'> {
  const bitext = desk.texts.get(article)
  const { sourceLanguage, targetLanguage } = bitext
  const only = targetAlone(bitext, segment)
  if (sourceLanguage === undefined || only === undefined || isLocked(desk.library.read, only)) return []
  const languages = { source: sourceLanguage, target: targetLanguage }
  return matchesOf(desk, sourceOf(bitext, segment), languages).slice(0, mostShown)
}

/** The only translation of what a segment of either side belongs to. */
function targetAlone({ links }: AlignedTexts, segment: SegmentId): SegmentId | undefined {
  const link = links.find((one) => one.target.includes(segment) || one.source.includes(segment))
  return link?.target.length === 1 ? link.target[0] : undefined
}
