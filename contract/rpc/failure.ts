/** Failures of the doorway itself. */

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
