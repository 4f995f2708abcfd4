import { expect, test } from 'vitest'
import { showable } from './showable.ts'

test.each([
  ['Сенат 🎉.txt', 'Сенат 🎉.txt'],
  ['a\u001b[2Jb\nc.txt', 'a\uFFFD[2Jb\uFFFDc.txt'],
  ['invoice\u202Etxt.exe', 'invoice\uFFFDtxt.exe'],
  ['half\ud83c.txt', 'half\uFFFD.txt'],
])('a file’s name %j is shown as %j', (name, shown) => {
  expect(showable(name)).toBe(shown)
})
