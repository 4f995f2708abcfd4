/** The bin: articles are deleted into it, restored from it, or erased with all that was done to them. */
import * as v from 'valibot'
import type { Disposed } from '../core/model/disposed.ts'
import type { ActionId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { article, nothing } from './arguments.ts'
import type { ArticleMissing } from './article.ts'
import { changing, changingJob, reading } from './command.ts'

export type BinContent = {
  /** Last deleted first. */
  readonly binned: readonly Disposed[]
  /** Last erased first; the newest hundred. */
  readonly erased: readonly Disposed[]
}

/** The act in the log; undefined for an article that lay there already, or did not. */
export type BinActed = { readonly action: ActionId | undefined }

export const binCommands = {
  'bin.list': reading<BinContent>()(nothing),
  'bin.put': changing<Result<BinActed, ArticleMissing>>()(v.strictObject({ article })),
  'bin.restore': changing<Result<BinActed, ArticleMissing>>()(v.strictObject({ article })),
  /**
   * Erases these of the articles in the bin, one act each; all of them where none are named. Nothing brings them back.
   * Not for translators.
   */
  'bin.empty': changingJob<Result<{ readonly erased: number }, { readonly kind: 'wrong-role' }>>()(
    v.strictObject({ articles: v.optional(v.array(article)) }),
  ),
} as const
