/** What main tells the store process, at its start and later. */

export type StoreOptions = {
  /** The library's file. */
  readonly library: string
  /** Where the sample articles of a first library lie. */
  readonly samples: string
  /** The folder of the worker entries. */
  readonly workers: string
  /** A database binding other than better-sqlite3's own: only for the fallback Electron. */
  readonly binding: string | undefined
}

/** `port` comes with a port to serve; `end` asks the store to close the library and leave. */
export type ToStoreProcess = { readonly kind: 'port' } | { readonly kind: 'end' }
