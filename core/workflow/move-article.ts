/** The way of an article from desk to desk: which act is allowed, and everything that stands against it. */
import type { ArticleState } from '../model/article.ts'
import type { PersonId } from '../model/ids.ts'
import type { Person, Role } from '../model/person.ts'
import { fail, ok, type Result } from '../model/result.ts'
import {
  actsWithReason,
  type MoveAct,
  type MoveQuestion,
  type MoveQuestionKind,
  type MoveRefused,
  type MoveStopped,
} from '../model/workflow.ts'

/** What has to be known of an article before anything may be done with it. */
export type ArticleFacts = {
  readonly state: ArticleState
  /** Findings of severity critical that are neither mended nor dismissed. */
  readonly openCritical: number
  /** False while the checks have not looked at all of the text as it stands. */
  readonly isChecked: boolean
  readonly returnedSegments: number
  readonly machineSegments: number
  /** Open comments that ask for a change, where the library lets them stand against an approval; otherwise 0. */
  readonly openMustChange: number
  /** Segments nobody has translated; one emptied on purpose is not among them. */
  readonly emptySegments: number
  /** Who last changed the target's text; undefined while it stands as imported. */
  readonly lastWriter: PersonId | undefined
  readonly person: Person
  /** True if nobody may approve what they themselves wrote last (ISO 17100). */
  readonly fourEyes: boolean
  /** Target segments in the text, and those of them that no translator, editor or desk has confirmed. */
  readonly segments: number
  readonly unconfirmedSegments: number
  /** Segments whose text, as it stands, nobody of the person's side has looked at. */
  readonly unreadSegments: number
  readonly reason: string | undefined
  /** Questions that were answered with yes. */
  readonly accepted: readonly MoveQuestionKind[]
}

type Rule = {
  /** The state an act leads to, by the state it starts from. */
  readonly leads: ReadonlyMap<ArticleState, ArticleState>
  readonly roles: readonly Role[]
  readonly guards: readonly ((facts: ArticleFacts) => MoveRefused | undefined)[]
  readonly questions?: readonly ((facts: ArticleFacts) => MoveQuestion | undefined)[]
}

const everyone: readonly Role[] = ['translator', 'editor', 'desk']
const editors: readonly Role[] = ['editor']
const editorsAndDesk: readonly Role[] = ['editor', 'desk']

const rules: Readonly<Record<MoveAct, Rule>> = {
  deliver: {
    leads: new Map([['drafting', 'in_review']]),
    roles: everyone,
    guards: [noEmptyTarget, checksFinished, noOpenFindings],
    questions: [allConfirmed],
  },
  approve: {
    leads: new Map([['in_review', 'approved']]),
    roles: editors,
    guards: [checksFinished, noOpenFindings, noReturnedSegments, noMachineSegments, nothingToChange, anotherPairOfEyes],
    questions: [allRead],
  },
  returnToTranslator: { leads: new Map([['in_review', 'drafting']]), roles: editors, guards: [] },
  reopen: {
    leads: new Map([
      ['approved', 'in_review'],
      ['spiked', 'drafting'],
    ]),
    roles: editors,
    guards: [],
  },
  correct: { leads: new Map([['published', 'in_review']]), roles: editorsAndDesk, guards: [] },
  publish: {
    leads: new Map([
      ['approved', 'published'],
      ['published', 'published'],
    ]),
    roles: editorsAndDesk,
    guards: [],
  },
  spike: {
    leads: new Map([
      ['new', 'spiked'],
      ['drafting', 'spiked'],
      ['in_review', 'spiked'],
      ['approved', 'spiked'],
    ]),
    roles: editorsAndDesk,
    guards: [],
  },
}

/**
 * Answers the article's next state; or every refusal that applies, not the first alone (FIELD.md §2a); or, where
 * nothing is against it, the questions nobody has answered yet.
 * A text that goes out before it was approved is not published by it: that is an export with a reason, no move.
 */
export function moveArticle(act: MoveAct, facts: ArticleFacts): Result<ArticleState, MoveStopped> {
  const rule = rules[act]
  const next = rule.leads.get(facts.state)
  const refused = [
    next === undefined ? ({ kind: 'wrong-state' } as const) : undefined,
    rule.roles.includes(facts.person.role) ? undefined : ({ kind: 'wrong-role' } as const),
    actsWithReason.includes(act) && !hasReason(facts) ? ({ kind: 'reason-missing' } as const) : undefined,
    ...rule.guards.map((guard) => guard(facts)),
  ].filter((refusal) => refusal !== undefined)
  if (next === undefined || refused.length > 0) return fail({ kind: 'move-refused', refused })
  const asked = (rule.questions ?? [])
    .flatMap((question) => question(facts) ?? [])
    .filter(({ kind }) => !facts.accepted.includes(kind))
  return asked.length > 0 ? fail({ kind: 'move-asks', asked }) : ok(next)
}

function hasReason({ reason }: ArticleFacts): boolean {
  return reason !== undefined && reason.trim() !== ''
}

function noEmptyTarget({ emptySegments: count }: ArticleFacts): MoveRefused | undefined {
  return count > 0 ? { kind: 'empty-target', count } : undefined
}

function noOpenFindings({ openCritical: count }: ArticleFacts): MoveRefused | undefined {
  return count > 0 ? { kind: 'open-findings', count } : undefined
}

function checksFinished({ isChecked }: ArticleFacts): MoveRefused | undefined {
  return isChecked ? undefined : { kind: 'checks-unfinished' }
}

function noReturnedSegments({ returnedSegments: count }: ArticleFacts): MoveRefused | undefined {
  return count > 0 ? { kind: 'returned-segments', count } : undefined
}

function noMachineSegments({ machineSegments: count }: ArticleFacts): MoveRefused | undefined {
  return count > 0 ? { kind: 'machine-segments', count } : undefined
}

function nothingToChange({ openMustChange: count }: ArticleFacts): MoveRefused | undefined {
  return count > 0 ? { kind: 'must-change', count } : undefined
}

function anotherPairOfEyes({ fourEyes, lastWriter, person }: ArticleFacts): MoveRefused | undefined {
  return fourEyes && lastWriter === person.id ? { kind: 'four-eyes' } : undefined
}

function allConfirmed({ unconfirmedSegments: count, segments: total }: ArticleFacts): MoveQuestion | undefined {
  return count > 0 ? { kind: 'unconfirmed-segments', count, total } : undefined
}

function allRead({ unreadSegments: count, segments: total }: ArticleFacts): MoveQuestion | undefined {
  return count > 0 ? { kind: 'unread-segments', count, total } : undefined
}
