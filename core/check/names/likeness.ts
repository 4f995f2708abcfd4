/** How alike two names sound across alphabets. */
import { skeleton } from './skeleton.ts'

function skeletonOf(word: string): string {
  return skeleton(word.replace(/['’]s$/, ''))
}

/** 1 for the same consonants, less for each that differs; an ending that only one side has costs little. */
export function likeness(a: string, b: string): number {
  const one = skeletonOf(a)
  const other = skeletonOf(b)
  if (one === other) return 1
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short === '') return long.length < 2 ? 0.6 : 0
  if (short.length === 1) return long.startsWith(short) && long.length <= 2 ? 0.7 : 0.3
  if (long.startsWith(short)) return 0.9
  if (short.length >= 2 && long.includes(short)) return 0.7
  const cut = long.slice(0, short.length + 1)
  const size = Math.max(2, short.length)
  return Math.max(
    1 - edits(short, cut) / size,
    sameStart(one, other) / size,
    short.length >= 3 && short.slice(1) === long.slice(1, short.length) ? 0.6 : 0,
  )
}

function sameStart(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  return shared
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return Math.min(...row)
}
