/** A file is looked at, previewed and opened, each from its bytes; what was made of them is made once. */

/** The same answers as `read`, asked once for the bytes of a file, which nobody alters. An answer goes when its bytes go. */
export function oncePerFile<Answer>(read: (bytes: Uint8Array) => Answer): (bytes: Uint8Array) => Answer {
  const known = new WeakMap<Uint8Array, { readonly answer: Answer }>()
  return (bytes) => {
    const before = known.get(bytes)
    if (before !== undefined) return before.answer
    const answer = read(bytes)
    known.set(bytes, { answer })
    return answer
  }
}
