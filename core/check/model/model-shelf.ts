/** Where checks find the learned models. Core reads no files: a shell says how to get one, and it is asked on first need. */
import type { ModelName } from '../../model/check.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { languagePart } from '../language-part.ts'

/** Gives a file's bytes, or undefined where there is no such file. */
export type ModelReader = (language: LanguageTag, name: ModelName) => Uint8Array | undefined

type Shelf = { readonly read: ModelReader; readonly bytes: Map<string, Uint8Array | undefined> }
let shelf: Shelf = { read: () => undefined, bytes: new Map() }

/** Says how models are got from now on; what was opened before is forgotten. */
export function shelveModels(read: ModelReader): void {
  shelf = { read, bytes: new Map() }
}

/** Puts one model on the shelf, or takes it away: for tests, benches and trainers. What was opened before is forgotten. */
export function provideModel(language: LanguageTag, name: ModelName, bytes: Uint8Array | undefined): void {
  const others = shelf.read
  shelveModels((one, other) => (one === language && other === name ? bytes : others(one, other)))
}

/** The bytes of a model, read once; they begin at a multiple of eight. Only the language part of the tag counts. */
export function modelBytes(language: LanguageTag, name: ModelName): Uint8Array | undefined {
  const tag = languagePart(language)
  const key = `${tag}.${name}`
  if (!shelf.bytes.has(key)) shelf.bytes.set(key, aligned(shelf.read(tag, name)))
  return shelf.bytes.get(key)
}

/** Typed arrays can look into a file in place only if it begins at a multiple of their width. */
function aligned(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined || bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
}

/**
 * Makes `open` remember its answer for each language, until models are shelved anew.
 * `open` gives undefined where a file it needs is missing or is not of its kind.
 */
export function openedOnce<Model>(
  open: (language: LanguageTag) => Model | undefined,
): (language: LanguageTag) => Model | undefined {
  let opened = new Map<LanguageTag, Model | undefined>()
  let from = shelf
  return (language) => {
    if (from !== shelf) {
      opened = new Map()
      from = shelf
    }
    if (!opened.has(language)) opened.set(language, open(language))
    return opened.get(language)
  }
}
