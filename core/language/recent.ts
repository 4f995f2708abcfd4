/** What was lately asked, kept in bounds: what is asked again and again is never forgotten, whatever else comes by. */

export type Recent<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/**
 * Keeps at least the `most` latest of its keys and at most twice as many. When the young are full they become the old;
 * an old one that is asked for is young again.
 */
export function createRecent<Value>(most: number): Recent<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  function set(key: string, value: Value): void {
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  function recall(key: string): Value | undefined {
    const value = old.get(key)
    if (value !== undefined) set(key, value)
    return value
  }
  return { get: (key) => young.get(key) ?? recall(key), set }
}
