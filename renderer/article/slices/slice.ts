/** A part of what a window knows of the open article, with those who draw from it: nobody else hears of its changes. */

/** What screens have of a slice: only its owner changes it. */
export type ReadSlice<State> = {
  readonly state: State
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void
}

export class Slice<State extends object> implements ReadSlice<State> {
  #state: State
  #listeners = new Set<() => void>()

  constructor(state: State) {
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  /** Replaces these fields. Whoever draws from the slice hears of it, if one of them is another than before. */
  change(part: Partial<State>): void {
    if (!this.#isNews(part)) return
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #isNews(part: Partial<State>): boolean {
    for (const field in part) if (!Object.is(part[field], this.#state[field])) return true
    return false
  }
}
