/** What was learnt of a value is kept in the value: it holds as long as the value stands, and goes with it. */

export type Notes = { kept: Map<object, unknown> | undefined }

/** Something that can be written on. */
export type Noted = { readonly notes: Notes }

/** Notes with nothing on them; they take room only once something is noted. */
export function emptyNotes(): Notes {
  return { kept: undefined }
}

/** The same answers as `read`, asked only once for each value. `read` must be pure and never answer undefined. */
export function readOnce<Value extends Noted, Answer>(read: (value: Value) => Answer): (value: Value) => Answer {
  return (value) => {
    const { notes } = value
    notes.kept ??= new Map()
    const before = notes.kept.get(read)
    // Only this function writes under the key `read`, and only what `read` answered.
    if (before !== undefined) return before as Answer
    const answer = read(value)
    notes.kept.set(read, answer)
    return answer
  }
}
