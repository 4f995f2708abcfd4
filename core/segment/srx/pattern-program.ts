/** Turns the parts of a regular expression into steps that can be followed all ways at once. */
import { type CharacterSet, codeBefore, verticalSpace, wordCharacter } from './character-set.ts'
import { type Assertion, type PatternNode, PatternStop } from './pattern-node.ts'
import { makeRunner } from './run-pattern.ts'

/** What may still be done for one text; counts down. */
export type Allowance = { steps: number }

export type Check = (text: string, at: number, allowance: Allowance) => boolean

export type Step =
  | { readonly kind: 'take'; readonly has: CharacterSet; readonly next: number }
  | { readonly kind: 'fork'; readonly to: number[] }
  | { readonly kind: 'check'; readonly holds: Check; readonly next: number }
  | { readonly kind: 'done' }

export type PatternProgram = {
  readonly steps: readonly Step[]
  readonly entry: number
  readonly isBackward: boolean
}

const mostSteps = 20_000

type Builder = { readonly steps: Step[]; readonly isBackward: boolean }

/**
 * Makes a pattern ready to be read from a place on: forwards, or backwards for what must end there. Throws
 * `PatternStop` when repeats make it too large.
 */
export function compilePattern(node: PatternNode, isBackward: boolean): PatternProgram {
  const builder: Builder = { steps: [{ kind: 'done' }], isBackward }
  const entry = build(builder, node, 0)
  return { steps: builder.steps, entry, isBackward }
}

function addStep({ steps }: Builder, step: Step): number {
  if (steps.length >= mostSteps) throw new PatternStop({ kind: 'too-large' })
  return steps.push(step) - 1
}

/** Adds a node's steps in front of `next`; returns where they start. */
function build(builder: Builder, node: PatternNode, next: number): number {
  switch (node.kind) {
    case 'set':
      return addStep(builder, { kind: 'take', has: node.has, next })
    case 'sequence': {
      const parts = builder.isBackward ? node.parts : [...node.parts].reverse()
      return parts.reduce((entry, part) => build(builder, part, entry), next)
    }
    case 'choice':
      return addStep(builder, { kind: 'fork', to: node.options.map((option) => build(builder, option, next)) })
    case 'repeat':
      return buildRepeat(builder, node, next)
    case 'assert':
      return addStep(builder, { kind: 'check', holds: assertions[node.what], next })
    case 'look':
      return addStep(builder, { kind: 'check', holds: lookCheck(node), next })
  }
}

type Repeat = Extract<PatternNode, { kind: 'repeat' }>

function buildRepeat(builder: Builder, { of, least, most }: Repeat, next: number): number {
  let entry = next
  if (most === Infinity) {
    const to = [next]
    entry = addStep(builder, { kind: 'fork', to })
    to.push(build(builder, of, entry))
  } else {
    for (let count = least; count < most; count++) {
      entry = addStep(builder, { kind: 'fork', to: [build(builder, of, entry), next] })
    }
  }
  for (let count = 0; count < least; count++) entry = build(builder, of, entry)
  return entry
}

function lookCheck({ of, isBehind, isNegated }: Extract<PatternNode, { kind: 'look' }>): Check {
  const runner = makeRunner(compilePattern(of, isBehind))
  return (text, at, allowance) => runner.fits(text, at, allowance) !== isNegated
}

const assertions: Readonly<Record<Assertion, Check>> = {
  'text-start': (_text, at) => at === 0,
  'text-end': (text, at) => at === text.length,
  'line-start': (text, at) => at === 0 || verticalSpace(text.charCodeAt(at - 1)),
  'line-end': (text, at) => at === text.length || verticalSpace(text.charCodeAt(at)),
  'word-edge': isWordEdge,
  'no-word-edge': (text, at) => !isWordEdge(text, at),
}

function isWordEdge(text: string, at: number): boolean {
  const before = at > 0 && wordCharacter(codeBefore(text, at))
  const after = at < text.length && wordCharacter(text.codePointAt(at) ?? 0)
  return before !== after
}
