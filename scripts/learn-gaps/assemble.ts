/** Writes a WebAssembly module by hand: just enough of it for loops over rows of 32-bit floats. */

/** Code is bytes; blocks are nested by plain functions. */
export type Code = readonly number[]

export function unsigned(value: number): Code {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0))
    rest >>>= 7
  } while (rest > 0)
  return bytes
}

function signed(value: number): Code {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 127
    rest >>= 7
    const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)
    bytes.push(isLast ? low : low | 128)
    if (isLast) return bytes
  }
}

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
export const int = (value: number): Code => [0x41, ...signed(value)]
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a]
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c]
export const loadFloat = (address: Code): Code => [...address, 0x2a, 2, 0]
export const storeFloat = (address: Code, value: Code): Code => [...address, ...value, 0x38, 2, 0]
export const addFloat = (a: Code, b: Code): Code => [...a, ...b, 0x92]

const simd = (operation: number): Code => [0xfd, ...unsigned(operation)]
export const load = (address: Code, offset = 0): Code => [...address, ...simd(0), 4, ...unsigned(offset)]
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...simd(11),
  4,
  ...unsigned(offset),
]
export const splat = (value: Code): Code => [...value, ...simd(0x13)]
export const splatAt = (address: Code): Code => [...address, ...simd(9), 2, 0]
export const lane = (value: Code, index: number): Code => [...value, ...simd(0x1f), index]
export const addRows = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe4)]
export const subtractRows = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe5)]
export const multiplyRows = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe6)]
export const divideRows = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe7)]
export const rootRows = (a: Code): Code => [...a, ...simd(0xe3)]
export const sumOfLanes = (local: number): Code =>
  [1, 2, 3].reduce<Code>((sum, index) => addFloat(sum, lane(get(local), index)), lane(get(local), 0))

/** Repeats while `counter < limit`, both addresses or counts; the limit is above the counter at the start. */
export function loop(counter: number, limit: number, step: Code, body: Code): Code {
  return [
    0x03,
    0x40,
    ...body,
    ...set(counter, add(get(counter), step)),
    ...get(counter),
    ...get(limit),
    0x49,
    0x0d,
    0,
    0x0b,
  ]
}

export type Routine = {
  readonly name: string
  /** `i` for an address or count, `f` for a float. */
  readonly parameters: string
  /** Further locals: addresses, then rows of four floats. */
  readonly ints: number
  readonly rows: number
  readonly body: Code
}

const typeOf: Readonly<Record<string, number>> = { i: 0x7f, f: 0x7d }
const text = (value: string): Code => [...unsigned(value.length), ...[...value].map((unit) => unit.charCodeAt(0))]
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]

/** A module that imports `m.m`, a memory of the given size in pages of 64 KiB, and exports the routines. */
export function assemble(routines: readonly Routine[], pages: number): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters }) => [
    0x60,
    ...list([...parameters].map((one) => [typeOf[one] ?? 0x7f])),
    0,
  ])
  const bodies = routines.map(({ ints, rows, body }) => {
    const code = [
      ...list([
        [...unsigned(ints), 0x7f],
        [...unsigned(rows), 0x7b],
      ]),
      ...body,
      0x0b,
    ]
    return [...unsigned(code.length), ...code]
  })
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, list([[...text('m'), ...text('m'), 2, 0, ...unsigned(pages)]])),
    ...section(3, list(routines.map((_, index) => unsigned(index)))),
    ...section(7, list(routines.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]))),
    ...section(10, list(bodies)),
  ])
}
