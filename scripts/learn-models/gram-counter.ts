/** Counts long sequences by the million: a hash table of keys over typed arrays, which a Map could not hold. */

export type GramCounter = {
  add(key: number, weight: number): void
  readonly size: number
  /** Calls `see` for each key, in no useful order but the same each time. */
  forEach(see: (key: number, count: number) => void): void
}

/** Keys are whole numbers from 0 to 2^53. */
export function countGrams(): GramCounter {
  let keys = new Float64Array(1 << 20).fill(-1)
  let counts = new Float32Array(1 << 20)
  let size = 0
  function slotOf(key: number): number {
    let slot = (Math.imul(key % 4294967291, 0x9e3779b1) ^ Math.imul(key / 4194304, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (keys.length - 1)
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1)
    return slot
  }
  function grow(): void {
    const [oldKeys, oldCounts] = [keys, counts]
    keys = new Float64Array(oldKeys.length * 2).fill(-1)
    counts = new Float32Array(oldKeys.length * 2)
    for (let at = 0; at < oldKeys.length; at++) {
      const key = oldKeys[at] ?? -1
      if (key < 0) continue
      const slot = slotOf(key)
      keys[slot] = key
      counts[slot] = oldCounts[at] ?? 0
    }
  }
  return {
    get size() {
      return size
    },
    add: (key, weight) => {
      const slot = slotOf(key)
      if (keys[slot] === -1) {
        keys[slot] = key
        size++
      }
      counts[slot] = (counts[slot] ?? 0) + weight
      if (size * 3 > keys.length * 2) grow()
    },
    forEach: (see) => {
      for (let at = 0; at < keys.length; at++) if ((keys[at] ?? -1) >= 0) see(keys[at] ?? 0, counts[at] ?? 0)
    },
  }
}
