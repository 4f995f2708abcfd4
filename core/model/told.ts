/** What a person should know of a document, as the words for it and what stands in them. */
import type { Diagnostic } from './file.ts'
import { showable } from './showable.ts'

export type ToldAs = {
  /** Of `importing:told.<key>`. */
  readonly key: Diagnostic['kind'] | 'columns-guessed'
  readonly facts: {
    readonly count: number
    readonly people: number
    readonly line: number
    readonly prefix: string
    readonly what: string
    readonly from: number
    readonly to: number
  }
}

/** One place for all shells; whatever comes from the file is showable anywhere. */
export function toldAs(told: Diagnostic): ToldAs {
  return {
    key: told.kind === 'columns' && told.isGuessed ? 'columns-guessed' : told.kind,
    facts: {
      count: countOf(told),
      people: 'people' in told ? (told.people ?? 0) : 0,
      line: 'line' in told ? told.line : 0,
      prefix: 'prefix' in told ? showable(told.prefix) : '',
      what: 'what' in told ? showable(told.what) : '',
      from: 'columns' in told ? told.columns.source + 1 : 0,
      to: 'columns' in told ? told.columns.target + 1 : 0,
    },
  }
}

function countOf(told: Diagnostic): number {
  if (told.kind === 'tracked-changes') return told.insertions + told.deletions
  return 'count' in told ? told.count : 1
}
