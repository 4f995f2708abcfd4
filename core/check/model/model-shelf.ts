/** Where checks find the learned models. Core reads no files: a shell says how to get one, and it is asked on first need. */
import type { ModelName } from '../../model/check.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { languagePart } from '../language-part.ts'

/** Gives a file's bytes, or undefined where there is no such file. */
export type ModelReader = (language: LanguageTag, name: ModelName) => Uint8Array | undefined

/** Tells whether there is such a file, without reading it. */
export type ModelFinder = (language: LanguageTag, name: ModelName) => boolean

type Shelf = {
  readonly read: ModelReader
  readonly find: ModelFinder
  readonly bytes: Map<string, Uint8Array | undefined>
}
let shelf: Shelf = { read: () => undefined, find: () => false, bytes: new Map() }

/** Says how models are got from now on, and how to tell that one is there; what was opened before is forgotten. */
export function shelveModels(
  read: ModelReader,
  find: ModelFinder = (language, name) => read(language, name) !== undefined,
): void {
  shelf = { read, find, bytes: new Map() }
}

/** Puts one model on the shelf, or takes it away: for tests, benches and trainers. What was opened before is forgotten. */
export function provideModel(language: LanguageTag, name: ModelName, bytes: Uint8Array | undefined): void {
  const { read, find } = shelf
  const isIt: ModelFinder = (one, other) => one === language && other === name
  shelveModels(
    (one, other) => (isIt(one, other) ? bytes : read(one, other)),
    (one, other) => (isIt(one, other) ? bytes !== undefined : find(one, other)),
  )
}

/** The bytes of a model, read once; they begin at a multiple of eight. Only the language part of the tag counts. */
export function modelBytes(language: LanguageTag, name: ModelName): Uint8Array | undefined {
  const tag = languagePart(language)
  const key = `${tag}.${name}`
  if (!shelf.bytes.has(key)) shelf.bytes.set(key, aligned(shelf.read(tag, name)))
  return shelf.bytes.get(key)
}

/** True if the model has a file, whatever is in it. Reads none. Only the language part of the tag counts. */
export function isModelThere(language: LanguageTag, name: ModelName): boolean {
  return shelf.find(languagePart(language), name)
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
