/** Copies of the library, kept beside it. */
import * as v from 'valibot'
import type { ArticleState } from '../core/model/article.ts'
import type { Result } from '../core/model/result.ts'
import { nothing } from './arguments.ts'
import { changing, reading } from './command.ts'
import { maxNameChars } from './limits.ts'

/** A copy of the library, kept beside it. */
export type LibraryCopy = {
  readonly name: string
  /** Kept while working, before a migration, or as the library that gave way to a restored copy. */
  readonly kind: 'rolling' | 'migration' | 'replaced'
  readonly atMs: number
  readonly bytes: number
  /** `undefined` if it cannot be read. */
  readonly articles: number | undefined
}

export type CopyList = {
  /** Newest first. */
  readonly copies: readonly LibraryCopy[]
  /** Why the last one could not be kept. */
  readonly failure: CopyFailure | undefined
}

export type CopiedArticle = { readonly headline: string; readonly state: ArticleState; readonly changedMs: number }

/**
 * Why no copy of the library could be kept. `folder-blocked`: a file stands in the place of the folder of copies.
 * `unsound`: what was written, or the library itself, cannot be read again.
 */
export type CopyFailure = 'disk-full' | 'folder-blocked' | 'not-writable' | 'unsound' | 'unknown'

export type CopyMissing = { readonly kind: 'no-such-copy' } | { readonly kind: 'copy-damaged' }

export type RestoreFailure = CopyMissing | { readonly kind: 'no-room' }

const copyName = v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars))

export const copyCommands = {
  'copy.list': reading<CopyList>()(nothing),
  /** The articles in a copy, last changed first. */
  'copy.look': reading<Result<readonly CopiedArticle[], CopyMissing>>()(v.strictObject({ copy: copyName })),
  /** The store restarts with the copy in the library's place; the library becomes a copy first. */
  'copy.restore': changing<Result<undefined, RestoreFailure>>()(v.strictObject({ copy: copyName })),
} as const
