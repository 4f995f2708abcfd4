import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packBytes, packBytesAside, unpackBytes } from './packed-bytes.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('whatever bytes are stored, the same are read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...unpackBytes(packBytes(bytes))]).toEqual([...bytes])
    }),
  )
})

test('packed on another thread they are the same', async () => {
  const text = bytesOf('The bridge was opened on Wednesday morning. '.repeat(200))
  expect([...(await packBytesAside(text))]).toEqual([...packBytes(text)])
})

test('a long text takes a part of its room, and one that gets no shorter its own', () => {
  const text = bytesOf('The bridge was opened on Wednesday morning. '.repeat(200))
  const noise = Uint8Array.from({ length: 999 }, (_, n) => (n * n * 7919) >> 3)
  expect(packBytes(text).length).toBeLessThan(text.length / 10)
  expect(packBytes(noise.subarray(0, 20))).toEqual(noise.subarray(0, 20))
})

test('a file that begins as packed bytes do, or is made of them, comes back as it was', () => {
  const packed = packBytes(bytesOf('Nobody was hurt. '.repeat(50)))
  expect([...unpackBytes(packBytes(packed))]).toEqual([...packed])
  const short = packed.subarray(0, 9)
  expect([...unpackBytes(packBytes(short))]).toEqual([...short])
})

test('packed bytes that were damaged are no file', () => {
  const packed = Uint8Array.from(packBytes(bytesOf('Nobody was hurt. '.repeat(50))))
  expect(() => unpackBytes(packed.fill(255, 20))).toThrow()
})
