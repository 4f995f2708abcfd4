/** What is asked of all articles at once. */
import * as v from 'valibot'
import type { ArticleId, SegmentId } from '../core/model/ids.ts'
import { count } from './arguments.ts'
import { reading } from './command.ts'
import { maxSearchChars } from './limits.ts'

export type SearchHit = {
  readonly article: ArticleId
  readonly headline: string
  readonly row: number
  readonly segment: SegmentId
  readonly text: string
}

export const libraryCommands = {
  'library.search': reading<readonly SearchHit[]>()(
    v.strictObject({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(maxSearchChars)),
      limit: v.pipe(count, v.maxValue(200)),
    }),
  ),
} as const
