/** A piece of a diff. */

/** A stretch both texts share, or one that only the first (`removed`) or only the second (`added`) has. */
export type DiffPart = { readonly kind: 'kept' | 'removed' | 'added'; readonly text: string }
