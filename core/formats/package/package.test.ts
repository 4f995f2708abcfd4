import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zip } from '../docx/testing/make-docx.ts'
import { type PackageRefused, readPackage } from './read-package.ts'
import { unpack } from './unpack.ts'
import { writePackage } from './write-package.ts'

function must(bytes: Uint8Array) {
  const read = readPackage(bytes)
  if (!read.ok) throw new Error(read.failure.rule)
  return read.value
}

function contents(bytes: Uint8Array): Readonly<Record<string, string>> {
  const source = must(bytes)
  return Object.fromEntries(
    source.entries.map((entry) => {
      const content = unpack(source, entry)
      if (!content.ok) throw new Error(content.failure.rule)
      return [entry.name, new TextDecoder().decode(content.value)]
    }),
  )
}

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8})?$/u), { minLength: 1, maxLength: 6 })

describe('writing a package', () => {
  test('changes the entries named, and copies all others byte by byte, header, time and order', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(names, texts, fc.nat(), fc.string({ unit: 'grapheme' }), (all, held, picked, text) => {
        const before = Object.fromEntries(all.map((name, index) => [name, held[index] ?? '']))
        const bytes = zip(before)
        const name = all[picked % all.length] ?? ''
        const after = writePackage(must(bytes), new Map([[name, new TextEncoder().encode(text)]]))
        expect(contents(after)).toEqual({ ...before, [name]: text })
        const raw = (of: Uint8Array) => {
          const { entries } = must(of)
          const others = entries.filter((entry) => entry.name !== name)
          return others.map(({ at, dataAt, packedBytes }) =>
            Buffer.from(of.subarray(at, dataAt + packedBytes)).toString('hex'),
          )
        }
        expect(raw(after)).toEqual(raw(bytes))
      }),
    )
  })

  test('without a change gives the very bytes', () => {
    const bytes = zip({ a: 'one', b: 'two' })
    expect(writePackage(must(bytes), new Map())).toBe(bytes)
  })
})

/** The bytes with some of them changed, told from where a mark stands the last time. */
function changed(bytes: Uint8Array, mark: string, offset: number, values: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.lastIndexOf(mark, undefined, 'latin1') + offset
  for (const [index, value] of values.entries()) copy[at + index] = value
  return new Uint8Array(copy)
}

const sound = zip({ 'word/a.xml': 'rain '.repeat(100), 'word/b.xml': 'wind' })
const directory = 'PK\u0001\u0002'

const refused: readonly (readonly [what: string, rule: PackageRefused['rule'], bytes: Uint8Array])[] = [
  ['that breaks off', 'cut-off', sound.subarray(0, sound.length - 30)],
  ['with a name that leads out of it', 'unsafe-name', zip({ '../evil.xml': 'x' })],
  ['with an absolute name', 'unsafe-name', zip({ '/etc/passwd': 'x' })],
  ['with a name of another system', 'unsafe-name', zip({ 'word\\a.xml': 'x' })],
  ['with a name twice', 'duplicate-name', changed(sound, 'word/b.xml', 5, [0x61])],
  ['with an encrypted entry', 'encrypted-entry', changed(sound, directory, 8, [1])],
  ['packed in an unknown way', 'unknown-method', changed(sound, directory, 10, [99])],
  ['that says an entry is huge', 'too-large-inside', changed(sound, directory, 24, [0, 0, 0, 0x7f])],
  [
    'of too many entries',
    'too-many-entries',
    zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`e${index}`, '']))),
  ],
]

test.each(refused)('a package %s is refused: %s', (_, rule, bytes) => {
  expect(readPackage(bytes)).toMatchObject({ ok: false, failure: { kind: 'broken-package', rule } })
})

const lying: readonly (readonly [what: string, rule: PackageRefused['rule'], bytes: Uint8Array])[] = [
  ['longer than it says', 'lying-size', changed(zip({ 'a.xml': 'rain '.repeat(100) }), directory, 24, [10, 0, 0, 0])],
  ['shorter than it says', 'lying-size', changed(zip({ 'a.xml': 'rain '.repeat(100) }), directory, 24, [0, 4, 0, 0])],
  ['of zeros by the million', 'ratio', zip({ 'a.xml': new Uint8Array(8_000_000) })],
  ['not what its checksum says', 'damaged-entry', changed(zip({ 'a.xml': 'rain' }), directory, 16, [1, 2, 3, 4])],
]

test.each(lying)('an entry %s is refused: %s', (_, rule, bytes) => {
  const source = must(bytes)
  const [entry] = source.entries
  expect(entry && unpack(source, entry)).toMatchObject({ ok: false, failure: { rule, entry: 'a.xml' } })
})

test('a picture of one colour packs better than any text, and its package is let in all the same', () => {
  const source = must(zip({ 'a.xml': 'rain', 'media/sky.emf': new Uint8Array(8_000_000) }))
  expect(source.entries.map((entry) => unpack(source, entry).ok)).toEqual([true, false])
})

test('bytes of any kind are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(sound.length - 1),
      fc.integer({ min: 0, max: 255 }),
      (noise, at, value) => {
        readPackage(noise)
        const read = readPackage(Uint8Array.from(sound, (byte, index) => (index === at ? value : byte)))
        if (read.ok) for (const entry of read.value.entries) unpack(read.value, entry)
      },
    ),
  )
})
