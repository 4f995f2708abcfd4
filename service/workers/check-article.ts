/** Checks a whole article, and keeps it at hand for what is typed meanwhile. */

import type { Checker } from '../../core/check/checker.ts'
import type { Bitext, CheckId, FoundIssue } from '../../core/model/finding.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import type { CheckedPart, Jobs } from '../context/jobs.ts'
import { JobStopped, type WorkControl } from './job-control.ts'

type Held = {
  readonly key: string
  readonly bitext: Bitext
  readonly without: ReadonlySet<CheckId>
  readonly found: readonly FoundIssue[]
}

/** So often what was found so far is told; the first time sooner. */
const tellEveryMs = 250
const tellFirstMs = 50

export type ArticleChecking = {
  /** Throws `JobStopped` if it was called off. */
  checkArticle(
    input: Jobs['check']['input'],
    tell: (part: CheckedPart) => void,
    control: WorkControl,
  ): Jobs['check']['output']
  /** Undefined if the article is no longer at hand: then it has to be checked whole. */
  checkTyped(input: Jobs['recheck']['input']): Jobs['recheck']['output']
}

/** Checks one article after the other; the last one stays at hand. */
export function createArticleChecking(checker: Checker): ArticleChecking {
  let held: Held | undefined

  /** Throws `JobStopped` if it was called off. */
  function checkArticle(
    { key, bitext, without }: Jobs['check']['input'],
    tell: (part: CheckedPart) => void,
    { shouldStop }: WorkControl,
  ): Jobs['check']['output'] {
    held = undefined
    const steps = checker.checkInSteps(bitext, without)
    let start = 0
    let found: FoundIssue[] = []
    const told: FoundIssue[] = []
    let nextMs = performance.now() + tellFirstMs
    for (let step = steps.next(); ; step = steps.next()) {
      if (shouldStop()) throw new JobStopped()
      if (step.done) {
        tell({ start, end: bitext.target.length, found })
        const before = new Set(told)
        const wide = step.value.filter((issue) => !before.has(issue))
        held = { key, bitext, without, found: [...told, ...wide] }
        return wide
      }
      append(found, step.value.found)
      append(told, step.value.found)
      if (performance.now() < nextMs) continue
      const end = step.value.done
      tell({ start, end, found })
      start = end
      found = []
      nextMs = performance.now() + tellEveryMs
    }
  }

  /** Undefined if the article is no longer at hand: then it has to be checked whole. */
  function checkTyped({ key, texts }: Jobs['recheck']['input']): Jobs['recheck']['output'] {
    if (held?.key !== key) return undefined
    const typed = new Map(texts)
    const bitext = { ...held.bitext, target: held.bitext.target.map((segment) => retype(segment, typed)) }
    const found = checker.recheck(bitext, [...typed.keys()], held.found, held.without)
    const before = new Set(held.found)
    const after = new Set(found)
    const gone = held.found.flatMap((issue, index) => (after.has(issue) ? [] : [index]))
    const fresh = found.filter((issue) => !before.has(issue))
    held = { ...held, bitext, found: [...held.found.filter((issue) => after.has(issue)), ...fresh] }
    return { gone, fresh }
  }

  return { checkArticle, checkTyped }
}

function retype(segment: Bitext['target'][number], typed: ReadonlyMap<SegmentId, string>): Bitext['target'][number] {
  const text = typed.get(segment.id)
  return text === undefined ? segment : { ...segment, text }
}
