/** Whose the changes of a file that came back are: where several people changed one text, the text as each of them left it. */
import type { FileMark } from '../../core/formats/file-mark.ts'
import { formatOf } from '../../core/formats/registry.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { ReturnedChange, ReturnedHand } from '../../core/model/reimport.ts'
import { planReimport, type ReturnedFile } from '../../core/reimport/plan-reimport.ts'
import type { Jobs } from '../context/jobs.ts'
import type { Comparison } from './margin-of-return.ts'
import { readReturned } from './read-returned.ts'

/** Of more people than these a file is not taken apart: whoever changed most of a text has it. */
const mostPeople = 8

/** The changes with their hands; none where the file names nobody. */
export function withHands(
  order: Jobs['reimport']['input'],
  file: ReturnedFile,
  compared: Comparison,
  marks: readonly FileMark[],
): readonly ReturnedChange[] {
  const byUnit = groupBy(
    marks.filter(({ by }) => by.trim() !== ''),
    ({ unit }) => unit,
  )
  const { changes } = compared.plan
  const shared = changes.filter(({ unit }) => namesIn(byUnit.get(unit ?? -1)).length > 1)
  const people = inTurn(
    shared.flatMap(({ unit }) => byUnit.get(unit ?? -1) ?? []),
    order.people,
  )
  const steps = shared.length === 0 || people.length > mostPeople ? [] : stepsOf(order, file, compared, people)
  return changes.map((change) => {
    const own = namesIn(byUnit.get(change.unit ?? -1))
    const [first] = own
    if (first === undefined) return change
    const hands = own.length > 1 ? handsOf(change, people, steps) : undefined
    return { ...change, hands: hands ?? [{ by: first, text: change.result }] }
  })
}

/** Whoever changed most first. */
function namesIn(marks: readonly FileMark[] = []): readonly string[] {
  const named = [...groupBy(marks, ({ by }) => by)]
  return named.sort(([, one], [, other]) => other.length - one.length).map(([name]) => name)
}

/** People of the library first, whose changes went out with the file; then by when they began. */
function inTurn(marks: readonly FileMark[], people: readonly string[]): readonly string[] {
  const known = new Set(people)
  const begun = new Map<string, number>()
  for (const { by, atMs = Number.MAX_SAFE_INTEGER } of marks) begun.set(by, Math.min(begun.get(by) ?? atMs, atMs))
  const rank = (name: string): number => Number(!known.has(name))
  return [...begun].sort(([a, one], [b, other]) => rank(a) - rank(b) || one - other).map(([name]) => name)
}

type Step = ReadonlyMap<ReturnedChange['segment'], ReturnedChange>

/** After each of them but the last, what would be changed if the others had changed nothing; undefined where that is not known. */
function stepsOf(
  order: Jobs['reimport']['input'],
  file: ReturnedFile,
  { back, matched }: Comparison,
  people: readonly string[],
): readonly (Step | undefined)[] {
  const { withoutChangesOf } = formatOf(back.format)
  return people.slice(0, -1).map((_, nth) => {
    const others = new Set(people.slice(nth + 1))
    const bytes = withoutChangesOf?.(order.file.bytes, (author) => others.has(author))
    const read = bytes && readReturned({ ...order, file: { ...order.file, bytes } })
    const [before] = read?.ok === true ? read.value : []
    if (before?.returned.length !== file.returned.length) return undefined
    const { changes } = planReimport({ ...file, returned: before.returned }, matched)
    return new Map(changes.map((change) => [change.segment, change]))
  })
}

function handsOf(
  { segment, ours, result }: ReturnedChange,
  people: readonly string[],
  steps: readonly (Step | undefined)[],
): readonly ReturnedHand[] | undefined {
  const hands: ReturnedHand[] = []
  for (const [nth, by] of people.entries()) {
    const step = steps[nth]
    const isLast = nth === people.length - 1
    if (!isLast && step === undefined) return undefined
    const change = step?.get(segment)
    if (change?.fault !== undefined || change?.kind === 'conflict' || change?.kind === 'deleted') return undefined
    const text = isLast ? result : (change?.result ?? ours)
    if (text !== (hands.at(-1)?.text ?? ours)) hands.push({ by, text })
  }
  // What the last of them did may have taken back what the others did.
  return hands.at(-1)?.text === result ? hands : undefined
}
