/** How an article moves from desk to desk, and why a move may be refused. */

/** The acts of ISO 17100 and the news desk that change an article's state. */
export const moveActs = ['deliver', 'approve', 'returnToTranslator', 'reopen', 'correct', 'publish', 'spike'] as const
export type MoveAct = (typeof moveActs)[number]

/** Acts that are nothing without a reason in words. */
export const actsWithReason: readonly MoveAct[] = ['returnToTranslator', 'reopen', 'correct', 'spike']

/** One reason why an act is refused; a refusal lists all that apply. */
export type MoveRefused =
  | { readonly kind: 'wrong-state' }
  | { readonly kind: 'wrong-role' }
  | { readonly kind: 'reason-missing' }
  /** The reason is none that work is returned for here any more. */
  | { readonly kind: 'reason-retired' }
  | { readonly kind: 'four-eyes' }
  | { readonly kind: 'empty-target'; readonly count: number }
  | { readonly kind: 'open-findings'; readonly count: number }
  /** The checks have not looked at all of the text yet. */
  | { readonly kind: 'checks-unfinished' }
  | { readonly kind: 'returned-segments'; readonly count: number }
  | { readonly kind: 'machine-segments'; readonly count: number }
  /** Comments that ask for a change nobody has settled. */
  | { readonly kind: 'must-change'; readonly count: number }

/**
 * What a person is asked before a move goes on, with how many of all segments it is about: those their translator did
 * not confirm, and those that nobody of the approver's side has looked at.
 */
export const moveQuestionKinds = ['unconfirmed-segments', 'unread-segments'] as const
export type MoveQuestionKind = (typeof moveQuestionKinds)[number]
export type MoveQuestion = { readonly kind: MoveQuestionKind; readonly count: number; readonly total: number }

/** What stands in the way of a move, or is asked before it: something a screen can show the first place of. */
export type MoveObstacle = MoveRefused['kind'] | MoveQuestionKind

/** Why a move did not go through: it may not, or somebody has to say that it is meant. */
export type MoveStopped =
  | { readonly kind: 'move-refused'; readonly refused: readonly MoveRefused[] }
  | { readonly kind: 'move-asks'; readonly asked: readonly MoveQuestion[] }

/** Why a person may not change the text now: it is with the editor, signed off, put away, in the bin, or its library only read. */
export type ClosedWhy = 'with-editor' | 'signed-off' | 'put-away' | 'binned' | 'read-only'

/** An act the current person may try on the article as it stands; `refused` is empty when it would go through. */
export type MoveOffer = { readonly act: MoveAct; readonly refused: readonly MoveRefused[] }
