/** New identities: UUIDv7 (RFC 9562), ascending in the order in which they were made. */

export type NewId = () => string

const counterLimit = 0x1000

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

/**
 * Makes identities from a clock and from randomness (`randomBytes(8)` each time). Within one millisecond, and when
 * the clock goes back, a counter keeps them ascending (RFC 9562 §6.2, method 1).
 */
export function createIdentities(nowMs: () => number, randomBytes: (count: number) => Uint8Array): NewId {
  let lastMs = 0
  let counter = 0
  return () => {
    const now = nowMs()
    counter = now > lastMs ? 0 : counter + 1
    if (counter === counterLimit) counter = 0
    if (now > lastMs) lastMs = now
    else if (counter === 0) lastMs += 1
    const [first = 0, ...rest] = randomBytes(8)
    const tail = [(first & 0x3f) | 0x80, ...rest].map((byte) => hex(byte, 2)).join('')
    const time = hex(lastMs, 12)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}
