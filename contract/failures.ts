/** Expected failures of commands: facts that the shells put into words. */

import type { Side } from '../core/model/article.ts'
import type { Edit } from '../core/model/edit.ts'
import type { EncodingRefused, FileRefused } from '../core/model/file.ts'
import type { ArticleId, LanguageTag, SegmentId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import type { ClosedWhy, MoveStopped } from '../core/model/workflow.ts'

/** Someone was faster: the segment moved on from the edit this one was based on. Both texts are shown. */
export type EditedMeanwhile = {
  readonly kind: 'edited-meanwhile'
  readonly theirs: Edit & { readonly person: Person }
}

/** The text, its links and its findings are not to be changed now, by this person or by anyone. */
export type ArticleClosed = { readonly kind: 'article-closed'; readonly why: ClosedWhy }

export type EditFailure =
  | EditedMeanwhile
  | ArticleClosed
  | { readonly kind: 'code-lost'; readonly raw: string }
  /** The library cannot hold half of a surrogate pair. */
  | { readonly kind: 'half-character' }
  | { readonly kind: 'no-such-segment' }

export type FindingFailure = EditFailure | { readonly kind: 'finding-gone' } | { readonly kind: 'no-such-fix' }

/** None of the repairs could be made: their findings are gone, or their texts were changed. */
export type FixManyFailure =
  | ArticleClosed
  | { readonly kind: 'no-such-article' }
  | { readonly kind: 'nothing-fixed'; readonly skipped: number }

export type CheckFailure = { readonly kind: 'no-such-check' }

export type DismissalFailure = { readonly kind: 'no-such-dismissal' } | ArticleClosed

/** The two texts do not look like what they are said to be; `allowMismatch` lets them in all the same. */
export type ImportMismatch =
  | {
      readonly kind: 'wrong-language'
      readonly side: Side
      readonly declared: LanguageTag
      readonly seems: LanguageTag
    }
  | { readonly kind: 'sides-swapped' }
  /** `share` of the text, 0 to 1, stands in links that can be trusted. */
  | { readonly kind: 'not-translations'; readonly share: number }

export type ImportFailure =
  | { readonly kind: 'file-refused'; readonly side: Side; readonly name: string; readonly why: FileRefused }
  | { readonly kind: 'already-imported'; readonly article: ArticleId; readonly headline: string }
  | { readonly kind: 'same-language'; readonly language: string }
  | ImportMismatch
  | { readonly kind: 'cancelled' }

/** `row` is that of the locked link. */
type LinkLocked = { readonly kind: 'link-locked'; readonly row: number }

export type LinkFailure =
  | ArticleMissing
  | LinkLocked
  | ArticleClosed
  | { readonly kind: 'no-such-segment' }
  | { readonly kind: 'no-such-link' }
  /** Nothing to link with lies in that direction. */
  | { readonly kind: 'no-row-there' }

export type SplitFailure =
  | EditedMeanwhile
  | ArticleClosed
  | { readonly kind: 'no-such-segment' }
  /** One of the two parts would have no text. */
  | { readonly kind: 'nothing-to-split' }

export type JoinFailure =
  | EditedMeanwhile
  | LinkLocked
  | ArticleClosed
  | { readonly kind: 'no-such-segment' }
  /** It is the last one of its paragraph. */
  | { readonly kind: 'nothing-to-join' }

export type RealignFailure =
  | ArticleMissing
  | LinkLocked
  | ArticleClosed
  | { readonly kind: 'no-row-there' }
  /** Somebody mended links or cut segments while the job ran; nothing was stored. */
  | { readonly kind: 'changed-meanwhile' }

export type ExceptionFailure = { readonly kind: 'no-such-exception' }

export type CorrectionMissing = { readonly kind: 'no-such-correction' }

export type CorrectionFailure =
  | CorrectionMissing
  /** Another correction has the same words. */
  | { readonly kind: 'known-already' }
  | { readonly kind: 'changes-nothing' }

export type MoveFailure = MoveStopped

export type ExportFailure =
  | (EncodingRefused & { readonly segment: SegmentId | undefined; readonly row: number | undefined })
  | { readonly kind: 'not-approved' }
  | { readonly kind: 'code-lost'; readonly raw: string; readonly segment: SegmentId; readonly row: number }
  | { readonly kind: 'cancelled' }

export type PersonFailure = { readonly kind: 'name-taken' } | { readonly kind: 'no-such-person' }

export type ArticleMissing = { readonly kind: 'no-such-article' }

/**
 * Why no copy of the library could be kept. `folder-blocked`: a file stands in the place of the folder of copies.
 * `unsound`: what was written, or the library itself, cannot be read again.
 */
export type CopyFailure = 'disk-full' | 'folder-blocked' | 'not-writable' | 'unsound' | 'unknown'

export type CopyMissing = { readonly kind: 'no-such-copy' } | { readonly kind: 'copy-damaged' }

export type RestoreFailure = CopyMissing | { readonly kind: 'no-room' }

/** Failures of the doorway itself, the same for every command. */
export type DoorwayFailure =
  | { readonly kind: 'unknown-command' }
  | { readonly kind: 'bad-arguments'; readonly where: string }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'store-restarted' }
  /** Nothing was stored: there is no room left. */
  | { readonly kind: 'disk-full' }
  /** Nothing was stored: another program is writing to the library, and did not end in time. */
  | { readonly kind: 'library-locked' }
  /** Nothing was asked: what is being typed could not be stored, and that goes first. */
  | { readonly kind: 'typing-unsaved' }
  /** Nothing was stored: the library is open for reading only. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'bug'; readonly message: string }
