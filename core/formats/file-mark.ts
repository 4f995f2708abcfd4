/** Somebody changed something in a text, as its file tells it: a tracked change, or whoever was last at a unit. */
export type FileMark = {
  /** The number of the block or unit, as the file is opened. */
  readonly unit: number
  readonly by: string
  readonly atMs: number | undefined
}
