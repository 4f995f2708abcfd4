/**
 * Runs regular expressions in time linear in what they look at (all ways at once, after Thompson 1968, CACM 11:6), so
 * that no pattern of a stranger's file can hang the app as it could with JavaScript's own expressions. Sets of ways
 * met once are remembered, so that most characters cost one look-up.
 */
import { type CharacterSet, codeBefore } from './character-set.ts'
import type { Allowance, Check, PatternProgram } from './pattern-program.ts'

export type Runner = {
  /** True if the pattern fits the text that starts (backwards: ends) at a place; false once the allowance is spent. */
  readonly fits: (text: string, at: number, allowance: Allowance) => boolean
  /** What a match begins with, in reading direction; undefined if it may be empty. */
  readonly first: CharacterSet | undefined
}

/** Where a pattern may be after some characters. */
type Ways = {
  readonly isEnd: boolean
  /** Steps that take a character. */
  readonly takes: readonly number[]
  /** Ways that go on only if something holds at the place. */
  readonly conditions: readonly Condition[]
  readonly after: Map<number, Ways>
  /** The same without the conditional ways, made when first wanted. */
  unconditional: Ways | undefined
}

/** A step that asks something of the place; `index` tells it from others. */
type Condition = { readonly holds: Check; readonly next: number; readonly index: number }

type Machine = {
  readonly program: PatternProgram
  readonly known: Map<string, Ways>
  /** Which steps were reached in this round; kept to spare the allocation. */
  readonly reached: Int32Array
  round: number
  remembered: number
}

/** How far a rule sees to either side. */
const reach = 400
const mostRemembered = 20_000

/** Makes a program ready to run; it remembers what it learns from text to text. */
export function makeRunner(program: PatternProgram): Runner {
  const reached = new Int32Array(program.steps.length)
  const machine: Machine = { program, known: new Map(), reached, round: 0, remembered: 0 }
  const start = waysFrom(machine, [program.entry], { steps: Infinity })
  return { fits: (text, at, allowance) => run(machine, start, text, at, allowance), first: firstOf(program) }
}

/** Follows every way that takes no character. */
function waysFrom(machine: Machine, entries: readonly number[], allowance: Allowance): Ways {
  const { program, reached } = machine
  const round = ++machine.round
  const takes: number[] = []
  const conditions: Condition[] = []
  const open = [...entries]
  let isEnd = false
  for (let index = open.pop(); index !== undefined && !isEnd; index = open.pop()) {
    if (reached[index] === round) continue
    reached[index] = round
    allowance.steps--
    const step = program.steps[index]
    if (step === undefined || step.kind === 'done') isEnd = true
    else if (step.kind === 'take') takes.push(index)
    else if (step.kind === 'check') conditions.push({ holds: step.holds, next: step.next, index })
    else for (const way of step.to) open.push(way)
  }
  return remember(machine, { isEnd, takes, conditions, after: new Map(), unconditional: undefined })
}

/** The same ways met before, so that what follows them is known too. */
function remember(machine: Machine, ways: Ways): Ways {
  if (machine.remembered >= mostRemembered) return ways
  const asked = ways.conditions.map(({ index }) => index).sort((a, b) => a - b)
  const key = ways.isEnd ? 'end' : `${[...ways.takes].sort((a, b) => a - b).join()};${asked.join()}`
  const known = machine.known.get(key)
  if (known) return known
  machine.known.set(key, ways)
  machine.remembered += 1 + ways.takes.length / 16
  return ways
}

function run(machine: Machine, start: Ways, text: string, at: number, allowance: Allowance): boolean {
  const { isBackward } = machine.program
  let ways = start
  let place = at
  for (let seen = 0; seen < reach && allowance.steps > 0; seen++) {
    if (ways.conditions.length > 0) ways = decide(machine, ways, text, place, allowance)
    if (ways.isEnd) return true
    if (ways.takes.length === 0 || (isBackward ? place <= 0 : place >= text.length)) return false
    const code = isBackward ? codeBefore(text, place) : (text.codePointAt(place) ?? 0)
    place += (isBackward ? -1 : 1) * (code > 0xffff ? 2 : 1)
    ways = waysAfter(machine, ways, code, allowance)
  }
  return ways.isEnd
}

function waysAfter(machine: Machine, ways: Ways, code: number, allowance: Allowance): Ways {
  allowance.steps--
  const known = ways.after.get(code)
  if (known) return known
  const { steps } = machine.program
  const entries: number[] = []
  for (const index of ways.takes) {
    allowance.steps--
    const step = steps[index]
    if (step?.kind === 'take' && step.has(code)) entries.push(step.next)
  }
  const next = waysFrom(machine, entries, allowance)
  if (machine.remembered < mostRemembered) {
    machine.remembered++
    ways.after.set(code, next)
  }
  return next
}

/** Asks what must hold at this very place, until nothing is left to ask. */
function decide(machine: Machine, ways: Ways, text: string, at: number, allowance: Allowance): Ways {
  const asked = new Set<number>()
  let decided = ways
  while (decided.conditions.length > 0 && !decided.isEnd) {
    const fresh = decided.conditions.filter(({ index }) => !asked.has(index))
    for (const { index } of fresh) asked.add(index)
    const holding = fresh.filter(({ holds }) => holds(text, at, allowance)).map(({ next }) => next)
    if (holding.length === 0) return withoutConditions(machine, decided)
    const more = waysFrom(machine, holding, allowance)
    const takes = [...new Set([...decided.takes, ...more.takes])]
    const conditions = more.conditions.filter(({ index }) => !asked.has(index))
    decided = remember(machine, { isEnd: more.isEnd, takes, conditions, after: new Map(), unconditional: undefined })
  }
  return decided
}

function withoutConditions(machine: Machine, ways: Ways): Ways {
  const { takes, isEnd } = ways
  ways.unconditional ??= remember(machine, { isEnd, takes, conditions: [], after: new Map(), unconditional: undefined })
  return ways.unconditional
}

function firstOf(program: PatternProgram): CharacterSet | undefined {
  const sets: CharacterSet[] = []
  const seen = new Set<number>()
  const open = [program.entry]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const step = program.steps[index]
    if (step === undefined || seen.has(index)) continue
    seen.add(index)
    if (step.kind === 'done') return undefined
    if (step.kind === 'take') sets.push(step.has)
    else if (step.kind === 'fork') for (const place of step.to) open.push(place)
    else open.push(step.next)
  }
  return rememberedByCode(sets)
}

function rememberedByCode(sets: readonly CharacterSet[]): CharacterSet {
  const known = new Map<number, boolean>()
  return (code) => {
    const answer = known.get(code) ?? sets.some((has) => has(code))
    known.set(code, answer)
    return answer
  }
}
