/** Where a checker finds the learned models. Core reads no files: a shell says how to get one, and it is asked on first need. */
import type { ModelName } from '../../model/check.ts'
import type { LanguageTag } from '../../model/ids.ts'

export type ModelSource = {
  /** A file's bytes, or undefined where there is no such file. */
  read(language: LanguageTag, name: ModelName): Uint8Array | undefined
  /** Tells whether there is such a file, without reading it. */
  has(language: LanguageTag, name: ModelName): boolean
}

/** No model at all: checks that need none still work. */
export const noModels: ModelSource = { read: () => undefined, has: () => false }

/** The same models, but for one that is given, or taken away: for tests, benches and trainers. */
export function withModel(
  models: ModelSource,
  language: LanguageTag,
  name: ModelName,
  bytes: Uint8Array | undefined,
): ModelSource {
  const isIt = (one: LanguageTag, other: ModelName) => one === language && other === name
  return {
    read: (one, other) => (isIt(one, other) ? bytes : models.read(one, other)),
    has: (one, other) => (isIt(one, other) ? bytes !== undefined : models.has(one, other)),
  }
}

/** Typed arrays can look into a file in place only if it begins at a multiple of their width. */
export function alignedBytes(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined || bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
}
