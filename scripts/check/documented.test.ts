import { expect, test } from 'vitest'
import { functionsOf } from './documented.ts'

const text = `/** What the file is for. */
import { x } from './x.ts'

/** What it promises. */
export function promised() {}
export const bare = () => x
export const constant = 3
function own() {}
// No docstring.
export async function later() {}
`

test('functions other files may call are counted, with whether they say what they promise', () => {
  expect(functionsOf('a.ts', text)).toEqual([
    { place: 'a.ts:5 promised', isDocumented: true },
    { place: 'a.ts:6 bare', isDocumented: false },
    { place: 'a.ts:10 later', isDocumented: false },
  ])
})
