/** How tables of ours call the state of a row, in the languages of the interface and for programs. */
import { isSegmentState, leastFar, type SegmentState } from '../../model/segment.ts'

/** Each as the interface has it, lower case. */
const words: Readonly<Record<SegmentState, readonly string[]>> = {
  empty: ['empty', 'пустой', 'бос'],
  machine: ['machine', 'машинный', 'машиналық'],
  draft: ['draft', 'черновик', 'қаралама'],
  translated: ['translated', 'переведён', 'аударылды'],
  returned: ['returned', 'возвращён', 'қайтарылды'],
  reviewed: ['reviewed', 'проверен', 'тексерілді'],
  approved: ['approved', 'утверждён', 'бекітілді'],
}

const known = new Map(
  Object.entries(words).flatMap(([state, all]) => {
    return isSegmentState(state) ? all.map((word): [string, SegmentState] => [plain(word), state]) : []
  }),
)

/** Of several, which stand with commas between them, the least far; undefined where one of the words names none. */
export function stateNamed(said: string): SegmentState | undefined {
  const states = said.split(',').map((word) => known.get(plain(word)))
  const [first, ...others] = states.flatMap((state) => state ?? [])
  return first === undefined || others.length + 1 < states.length ? undefined : leastFar([first, ...others])
}

/** Capitals, and the dots of ё, say nothing. */
function plain(word: string): string {
  return word.trim().toLowerCase().replaceAll('ё', 'е')
}
