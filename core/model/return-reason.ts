/** Why work goes back to its translator: reasons with one letter each, a list that the editors of a library make their own. */
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

export type ReturnReason = {
  /** Of a reason the app brings along, its word; of one of the library's own, a UUID. Never used for another one again. */
  readonly id: string
  /** One of A to Z: a key, whatever the layout writes with it. No two reasons in use have the same. */
  readonly letter: string
  /** Undefined: as the app says it in the language of whoever reads it. */
  readonly name: string | undefined
  /** Offered no more; what was returned for it still says so. */
  readonly isRetired: boolean
}

/** What a library offers before anybody changed it, in this order. Their words are keys in `locales`. */
export const usualReasonIds = [
  'meaning',
  'omission',
  'addition',
  'facts',
  'terms',
  'grammar',
  'style',
  'unclear',
] as const
export type UsualReasonId = (typeof usualReasonIds)[number]

const letters: Readonly<Record<UsualReasonId, string>> = {
  meaning: 'M',
  omission: 'O',
  addition: 'A',
  facts: 'F',
  terms: 'T',
  grammar: 'G',
  style: 'S',
  unclear: 'U',
}

export const usualReasons: readonly ReturnReason[] = usualReasonIds.map((id) => {
  return { id, letter: letters[id], name: undefined, isRetired: false }
})

/** True for one the app brings along, which has words in every language. */
export function isUsualReason(id: string): id is UsualReasonId {
  return usualReasonIds.some((usual) => usual === id)
}

export type ReasonFailure =
  | { readonly kind: 'no-such-reason' }
  /** `by`: the reason in use that has it. */
  | { readonly kind: 'letter-taken'; readonly by: string }
  /** Another reason in use is called so. */
  | { readonly kind: 'name-taken'; readonly by: string }
  /** Only what the app brings along has words of its own. */
  | { readonly kind: 'name-missing' }

type Reasons = Result<readonly ReturnReason[], ReasonFailure>

/** What is changed of a reason; what is not given stays. `at`: its place in the list. */
export type ReasonChange = {
  readonly letter?: string | undefined
  /** Null: as the app says it. */
  readonly name?: string | null | undefined
  readonly isRetired?: boolean | undefined
  readonly at?: number | undefined
}

/** The list with one more, at its end. */
export function addReason(list: readonly ReturnReason[], id: string, letter: string, name: string): Reasons {
  return accept([...list, { id, letter, name, isRetired: false }], id)
}

/** The list with one of them changed; the others keep their order. */
export function changeReason(list: readonly ReturnReason[], id: string, change: ReasonChange): Reasons {
  const at = list.findIndex((one) => one.id === id)
  const reason = list[at]
  if (reason === undefined) return fail({ kind: 'no-such-reason' })
  const { letter = reason.letter, isRetired = reason.isRetired, name = reason.name } = change
  const changed = { id, letter, name: name ?? undefined, isRetired }
  const others = list.filter((one) => one !== reason)
  const place = change.at ?? at
  return accept([...others.slice(0, place), changed, ...others.slice(place)], id)
}

/** The list, unless the reason that was added or changed clashes with another in use. */
function accept(list: readonly ReturnReason[], id: string): Reasons {
  const reason = list.find((one) => one.id === id)
  if (reason === undefined) return fail({ kind: 'no-such-reason' })
  if (reason.name === undefined && !isUsualReason(id)) return fail({ kind: 'name-missing' })
  if (reason.isRetired) return ok(list)
  const others = list.filter((one) => one !== reason && !one.isRetired)
  const sameLetter = others.find(({ letter }) => letter === reason.letter)
  if (sameLetter !== undefined) return fail({ kind: 'letter-taken', by: sameLetter.id })
  const sameName = others.find(({ name }) => name !== undefined && name === reason.name)
  return sameName === undefined ? ok(list) : fail({ kind: 'name-taken', by: sameName.id })
}
