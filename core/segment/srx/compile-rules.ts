/** Makes the rules of one language ready to run. */
import { fail, ok, type Result } from '../../model/result.ts'
import { parsePattern } from './parse-pattern.ts'
import { type Approximation, PatternStop } from './pattern-node.ts'
import { compilePattern } from './pattern-program.ts'
import type { PatternFault, SegmentingRules, SrxRule } from './rules.ts'
import { makeRunner, type Runner } from './run-pattern.ts'

export type CompiledRule = {
  readonly isBreak: boolean
  readonly before: Runner
  readonly after: Runner
}

type Compiled = { readonly runner: Runner; readonly approximations: readonly Approximation[] }

function compileSide(pattern: string, isBackward: boolean): Result<Compiled, PatternFault> {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) return parsed
  try {
    const { node, approximations } = parsed.value
    return ok({ runner: makeRunner(compilePattern(node, isBackward)), approximations })
  } catch (error) {
    if (!(error instanceof PatternStop)) throw error
    return fail(error.fault)
  }
}

/** Both sides of a rule, and what of them is approximated. Fails with what JavaScript cannot do. */
export function compileRule({
  action,
  before,
  after,
}: SrxRule): Result<CompiledRule & { readonly approximations: readonly Approximation[] }, PatternFault> {
  const left = compileSide(before, true)
  if (!left.ok) return left
  const right = compileSide(after, false)
  if (!right.ok) return right
  const approximations = [...left.value.approximations, ...right.value.approximations]
  return ok({
    isBreak: action === 'break',
    before: left.value.runner,
    after: right.value.runner,
    approximations,
  })
}

/**
 * Tells why a map's pattern cannot be used, or whether it fits the whole of a language tag, in any of the ways tags are
 * written: OmegaT's files say `EN.*`, others `en` or `en_US`.
 */
export function fitsLanguage(pattern: string, language: string): Result<boolean, PatternFault> {
  const compiled = compileSide(`(?:${pattern})$`, false)
  if (!compiled.ok) return compiled
  const spellings = [language, language.toLowerCase(), language.toUpperCase()]
  const all = new Set(spellings.flatMap((tag) => [tag, tag.replaceAll('-', '_'), tag.replaceAll('_', '-')]))
  return ok([...all].some((tag) => compiled.value.runner.fits(tag, 0, { steps: 1_000_000 })))
}

const compiledRules = new WeakMap<SegmentingRules, Map<string, readonly CompiledRule[]>>()

/** The rules a language gets, in order, ready to run; made once. Rules with a fault are left out. */
export function rulesForLanguage(rules: SegmentingRules, language: string): readonly CompiledRule[] {
  const byLanguage = compiledRules.get(rules) ?? new Map<string, readonly CompiledRule[]>()
  compiledRules.set(rules, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const compiled = plainRulesFor(rules, language).flatMap((rule) => {
    const made = compileRule(rule)
    return made.ok ? [made.value] : []
  })
  byLanguage.set(language, compiled)
  return compiled
}

/** The rules a language gets, in order, as written. */
export function plainRulesFor(rules: SegmentingRules, language: string): readonly SrxRule[] {
  const fitting = rules.maps.filter((map) => {
    const fits = fitsLanguage(map.pattern, language)
    return fits.ok && fits.value
  })
  const chosen = rules.cascade ? fitting : fitting.slice(0, 1)
  return chosen.flatMap((map) => rules.languageRules.find(({ name }) => name === map.rules)?.rules ?? [])
}
