import { expect, test } from 'vitest'
import { oncePerFile } from './once-per-file.ts'

test('what is made of the bytes of a file is made once, an answer that is undefined too', () => {
  let asked = 0
  const first = oncePerFile((bytes) => {
    asked++
    return bytes[0]
  })
  const [file, other] = [Uint8Array.of(7), Uint8Array.of()]
  expect([first(file), first(file), first(other), first(other)]).toEqual([7, 7, undefined, undefined])
  expect(asked).toBe(2)
})

test('the same bytes in another file are another file', () => {
  const read = oncePerFile((bytes) => ({ length: bytes.length }))
  expect(read(Uint8Array.of(1))).not.toBe(read(Uint8Array.of(1)))
})
