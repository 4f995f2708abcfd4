/** How long people worked on a translation. No act of anybody: it changes no text. */
import * as v from 'valibot'
import type { ArticleState } from '../core/model/article.ts'
import type { Person } from '../core/model/person.ts'
import type { Result } from '../core/model/result.ts'
import { article, count, person } from './arguments.ts'
import type { ArticleMissing } from './article.ts'
import { changing, reading } from './command.ts'
import { mostActiveMs } from './limits.ts'

/** The time one person was at work while the article was in a state. */
export type WorkTime = { readonly by: Person; readonly state: ArticleState; readonly activeMs: number }

/** `hidden`: how many entries of other people are not told. That is courtesy and no protection: the library holds them. */
export type Effort = { readonly times: readonly WorkTime[]; readonly hidden: number }

export const effortCommands = {
  'effort.show': reading<Result<Effort, ArticleMissing>>()(v.strictObject({ article })),
  /** It may arrive after somebody else took over the desk, so it names its person. */
  'effort.note': changing<Result<undefined, ArticleMissing>>()(
    v.strictObject({ article, person, activeMs: v.pipe(count, v.maxValue(mostActiveMs)) }),
  ),
} as const
