/** New identities: UUIDv7 (RFC 9562), ascending in the order in which they were made. */
import type { NewId } from '../context/desk.ts'

const counterLimit = 0x1000

/** Identities for which randomness is drawn at once: drawing costs more than the rest. */
const perDraw = 256

const hexOfByte = Array.from({ length: 256 }, (_, byte) => hex(byte, 2))

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

/**
 * Makes identities from a clock and from randomness. Within one millisecond, and when the clock goes back, a counter keeps
 * them ascending (RFC 9562 §6.2, method 1).
 */
export function createIdentities(nowMs: () => number, randomBytes: (count: number) => Uint8Array): NewId {
  let lastMs = 0
  let counter = 0
  let drawn = new Uint8Array()
  let used = 0
  function tail(): string {
    if (used === drawn.length) {
      drawn = Uint8Array.from(randomBytes(8 * perDraw))
      used = 0
    }
    let digits = hexOfByte[((drawn[used] ?? 0) & 0x3f) | 0x80] ?? ''
    for (let at = used + 1; at < used + 8; at++) digits += hexOfByte[drawn[at] ?? 0] ?? ''
    used += 8
    return digits
  }
  return () => {
    const now = nowMs()
    counter = now > lastMs ? 0 : counter + 1
    if (counter === counterLimit) counter = 0
    if (now > lastMs) lastMs = now
    else if (counter === 0) lastMs += 1
    const [time, rest] = [hex(lastMs, 12), tail()]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${rest.slice(0, 4)}-${rest.slice(4)}`
  }
}
