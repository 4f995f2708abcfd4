/** A pile of decisions is noticed, whatever it is piled of. */
import { expect, test } from 'vitest'
import { countBranches } from './branches.ts'

function branchesOf(text: string): readonly number[] {
  return countBranches('a.ts', text).map(({ branches }) => branches)
}

test('each place where a function may go one way or another is a branch more', () => {
  expect(branchesOf('function open() { start() }')).toEqual([1])
  expect(branchesOf('function open(a, b) { if (a && b) return a; for (const c of b) call(c) }')).toEqual([4])
  expect(branchesOf('const open = (a, b) => a ? b : a || close(b)')).toEqual([3])
})

test('a function inside another counts for itself', () => {
  expect(branchesOf('function open(a) { if (a) close(() => a ? 1 : 2) }')).toEqual([2, 2])
})

test('names of one case are one branch, and a value for a missing one is none', () => {
  expect(branchesOf('function open(a) { switch (a) { case 1: case 2: return 3; case 4: return 5 } }')).toEqual([3])
  expect(branchesOf('function open(a) { return (a[0] ?? 0) + (a[1] ?? a[0]) }')).toEqual([2])
})
