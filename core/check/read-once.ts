/** What was read of a paragraph or segment holds as long as the same value stands in the article. */

/** The same answers as `read`, asked only once for each value. `read` must be pure and never answer undefined. */
export function readOnce<Value extends object, Answer>(read: (value: Value) => Answer): (value: Value) => Answer {
  const known = new WeakMap<Value, Answer>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const answer = read(value)
    known.set(value, answer)
    return answer
  }
}
