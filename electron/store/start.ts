/** What main and the store process tell each other, besides the ports. */
import type { openDesk } from '../../service/desk.ts'

export type StoreOptions = {
  /** The library's file; made where there is none. */
  readonly library: string
  /** Where the sample articles of a first library lie. */
  readonly samples: string
  /** Where the learned models lie. */
  readonly models: string
  /** The worker's file. */
  readonly worker: string
  /** A database binding other than better-sqlite3's own: only for the fallback Electron. */
  readonly binding: string | undefined
}

/** `port` comes with a port to serve; `end` asks the store to close the library and leave. */
export type ToStoreProcess = { readonly kind: 'port' } | { readonly kind: 'end' }

/** Why the library cannot be opened. */
export type LibraryRefused = Extract<ReturnType<typeof openDesk>, { readonly ok: false }>['failure']

export type FromStoreProcess = { readonly kind: 'refused'; readonly why: LibraryRefused }
