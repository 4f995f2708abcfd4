/** Why a file becomes no translation memory, as the words for it and what stands in them. */
import type { NoFile } from './file.ts'
import type { MemoryRefused, MemoryRule } from './memory.ts'

type PlainKind = Exclude<MemoryRefused['kind'], 'broken-tmx' | 'not-a-file'>

/** Of `memories:refused.<key>`. */
export type MemoryRefusedAs = {
  readonly key: PlainKind | NoFile | `broken.${MemoryRule}`
  readonly facts: Readonly<Record<string, number>>
}

/** One place for all shells. */
export function memoryRefusedAs(why: MemoryRefused): MemoryRefusedAs {
  switch (why.kind) {
    case 'broken-tmx':
      return { key: `broken.${why.rule}`, facts: { line: why.line, column: why.column } }
    case 'not-a-file':
      return { key: why.seems, facts: {} }
    default:
      return { key: why.kind, facts: {} }
  }
}
