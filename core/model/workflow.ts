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
  | { readonly kind: 'four-eyes' }
  | { readonly kind: 'empty-target'; readonly count: number }
  | { readonly kind: 'open-findings'; readonly count: number }
  /** The checks have not looked at all of the text yet. */
  | { readonly kind: 'checks-unfinished' }
  | { readonly kind: 'returned-segments'; readonly count: number }
  | { readonly kind: 'machine-segments'; readonly count: number }

/** An act the current person may try on the article as it stands; `refused` is empty when it would go through. */
export type MoveOffer = { readonly act: MoveAct; readonly refused: readonly MoveRefused[] }
