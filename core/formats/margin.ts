/** What a file tells beside its text: who changed what in it, and what people said. Asked of files that come back. */

/** Somebody changed something in a text. */
export type FileMark = {
  /** The number of the block or unit, as the file is opened. */
  readonly unit: number
  readonly by: string
  readonly atMs: number | undefined
}

export type MarginRemark = {
  /** Undefined for one on the file as a whole. */
  readonly unit: number | undefined
  /** The words it stands on, as a reader sees them. */
  readonly quote: string | undefined
  readonly by: string | undefined
  readonly words: string
}

export type Margin = { readonly marks: readonly FileMark[]; readonly remarks: readonly MarginRemark[] }

export const emptyMargin: Margin = { marks: [], remarks: [] }
