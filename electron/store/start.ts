/** What main and the store process tell each other, besides the ports. */
import type { ExportNote, MissingAnswer, Trouble } from '../../contract/window-bridge.ts'

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
export type ToStoreProcess =
  | { readonly kind: 'port' | 'end' }
  /** `answer`: what a person said of a library that is missing. */
  | { readonly kind: 'open-again'; readonly answer: MissingAnswer | undefined }
  /** To be logged as soon as the library can be written; `number` tells it from others. */
  | { readonly kind: 'exported'; readonly number: number; readonly note: ExportNote }
  /** The bytes of a file a person picked; the page names them by this token. */
  | { readonly kind: 'picked'; readonly token: string; readonly bytes: Uint8Array }
  /** Where a file lies that a person picked and the store reads by itself, piece by piece. */
  | { readonly kind: 'picked-path'; readonly token: string; readonly path: string }

/** A store that may not open the library says why and stays: it may be asked again. */
export type FromStoreProcess =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly why: Trouble }
  /** What was exported under this number stands in the log. */
  | { readonly kind: 'logged'; readonly number: number }
  /** The file that was picked under this token is here, and may be asked for. */
  | { readonly kind: 'has-picked'; readonly token: string }
