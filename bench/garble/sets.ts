/** The sets of a folder as its scorer takes them, whole or by halves. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Files by what the scorer does with them. */
export type Sets = {
  /** Sentences damaged on purpose, and clean text. */
  readonly made: readonly string[]
  /** Machine translation with what people marked in it. */
  readonly real: readonly string[]
  /** Machine translation without marks. */
  readonly machine: readonly string[]
}

export type Half = 'a' | 'b'

export function setsIn(folder: string): Sets {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const isReal = (name: string) => name.startsWith('real')
  const isMachine = (name: string) => name.startsWith('mt-')
  const paths = (names: readonly string[]) => names.map((name) => join(folder, name))
  return {
    made: paths(files.filter((name) => !isReal(name) && !isMachine(name))),
    real: paths(files.filter(isReal)),
    machine: paths(files.filter(isMachine)),
  }
}

export function scorerArguments({ made, real, machine }: Sets): readonly string[] {
  return [...made, ...real.flatMap((file) => ['--real', file]), ...machine.flatMap((file) => ['--mt', file])]
}

/**
 * FNV-1a (Fowler, Noll, Vo 1991) of the document an item is from, or else of its id: an item is always in the same half,
 * and so are the translations that different systems made of one text.
 */
export function halfOf(line: string): Half {
  const { doc, base, id }: { readonly doc?: string; readonly base?: string; readonly id: string } = JSON.parse(line)
  let hash = 0x811c9dc5
  for (const unit of doc ?? base ?? id) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return ((hash >>> 16) & 1) === 0 ? 'a' : 'b'
}

/** Writes the half's items of every set into `folder`: tune on one half, report the other. */
export function writeHalf({ made, real, machine }: Sets, half: Half, folder: string): Sets {
  const written = (files: readonly string[]) =>
    files.map((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
      const path = join(folder, basename(file))
      writeFileSync(path, lines.filter((line) => halfOf(line) === half).join('\n'))
      return path
    })
  return { made: written(made), real: written(real), machine: written(machine) }
}
