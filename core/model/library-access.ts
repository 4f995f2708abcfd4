/** How a library stands open, or why it does not: facts that the shells put into words. */

/** Whoever has a library open for writing, in the holder's own words. */
export type Holder = {
  readonly program: 'window' | 'command-line'
  /** The name of whoever is logged in there. */
  readonly user: string
  /** The computer's name. */
  readonly host: string
  readonly pid: number
  readonly sinceMs: number
}

/** What keeps a library from being written to; it can be read all the same. */
export type ReadOnly =
  /** Another program has it open; undefined if that does not say who it is. */
  | { readonly kind: 'held'; readonly holder: Holder | undefined }
  /** The disk can only be read. */
  | { readonly kind: 'read-only' }
  /** The file or its folder may not be changed by this user. */
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'disk-full' }

/** Why a file cannot be opened as a library. Whatever stands there was left as it is. */
export type OpeningRefused =
  | { readonly kind: 'newer-schema'; readonly schema: number; readonly known: number }
  /** Made by an app from before the first release. */
  | { readonly kind: 'unreleased-schema'; readonly schema: number }
  /** It calls itself a library of this schema, but its tables, triggers or views are others. */
  | { readonly kind: 'unfit-schema'; readonly schema: number }
  | { readonly kind: 'not-a-library' }
  | { readonly kind: 'damaged'; readonly file: string }
  | { readonly kind: 'is-a-folder' }
  /** Its folder is not there and cannot be made. */
  | { readonly kind: 'no-folder' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'disk-full' }
  /** Another program keeps it from being read, too. */
  | { readonly kind: 'locked'; readonly holder: Holder | undefined }
  /** The disk or the system failed; `code` is the system's own word. */
  | { readonly kind: 'unreadable'; readonly code: string }

/** Where in a library damage stands. */
export type DamagedPlace = {
  /** A text as it stands or was imported, an edit, an entry of the log, a comment, or what was being typed. */
  readonly kind: 'text' | 'edit' | 'log' | 'comment' | 'draft'
  /** The headline of its article; `undefined` if nothing leads there any more. */
  readonly article: string | undefined
  /** Index of the row of the article it stands in. */
  readonly rowIndex: number | undefined
  /** When the edit, act or draft was made. */
  readonly atMs: number | undefined
}

/** What a person is told of a library that was damaged. */
export type Recovery = {
  /** Where the damaged library was put, its log beside it; `undefined` if only its log was lost or torn. */
  readonly damagedFile: string | undefined
  /** Transactions that only the journal still held, and that were played back from it. */
  readonly playedBack: number
  /** When the copy was made that filled what could not be read; `undefined` if none was needed, or there was none. */
  readonly backupMs: number | undefined
  /** Only what is derived was damaged: nothing that people wrote is missing. */
  readonly isWhole: boolean
  readonly articles: number
  readonly edits: number
  /** Edits made after that copy, read from the damaged library. */
  readonly newerEdits: number
  /** Edits whose segment could not be read, and the file that lists them. */
  readonly unplacedEdits: number
  readonly unplacedFile: string | undefined
  readonly lostSegments: number
  /** Where rows of text, edits and log had been altered or could not be read, as far as that is known. */
  readonly places: readonly DamagedPlace[]
}
