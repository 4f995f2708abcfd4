/** Expected failures are values: facts for the screen to put into words, never sentences. */

export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Failed<Failure> = { readonly ok: false; readonly failure: Failure }
export type Result<Value, Failure> = Ok<Value> | Failed<Failure>

/** What an act that went through answers. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

/** What a careful user can cause, as facts; the sentence for it stands in `locales/`. */
export function fail<const Failure>(failure: Failure): Failed<Failure> {
  return { ok: false, failure }
}

/** Ends a `switch` over a union, so that a new member fails to compile wherever it matters. */
export function never(value: never): never {
  throw new Error(`unexpected member: ${JSON.stringify(value)}`)
}
