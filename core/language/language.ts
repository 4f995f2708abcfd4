/** A language as a checker knows it: its pack, and its learned models, each opened when it is first asked for. */

import type { ModelName } from '../model/check.ts'
import type { LanguageTag } from '../model/ids.ts'
import { languagePart, lookUpLanguage } from '../model/language-tag.ts'
import { defaultPack } from './default-pack.ts'
import { type GapModel, openGapModel } from './gaps/gap-model.ts'
import type { LanguagePack } from './language-pack.ts'
import { type GendersModel, openGendersModel } from './model/genders-model.ts'
import { type LetterModel, learnLettersOf } from './model/letter-model.ts'
import { alignedBytes, type ModelSource } from './model/model-source.ts'
import { openWordModel, type WordModel } from './model/word-model.ts'
import { emptyNotes, type Noted } from './notes.ts'
import { type Dictionary, openDictionary } from './spelling/dictionary.ts'
import { openTagger, type Tagger } from './tags/tagger.ts'
import type { Word } from './word.ts'

/** Each model is undefined where a file it needs is missing or is not of its kind. Notes are kept as long as the checker is. */
export type Language = Noted & {
  readonly tag: LanguageTag
  readonly pack: LanguagePack
  /** True if the model has a file, whatever is in it. Reads none. */
  hasModel(name: ModelName): boolean
  wordModel(): WordModel | undefined
  /** Learnt on first use in a tenth or two of a second. */
  letterModel(): LetterModel | undefined
  tagger(): Tagger | undefined
  dictionary(): Dictionary | undefined
  gapModel(): GapModel | undefined
  gendersModel(): GendersModel | undefined
  /** The language whose spelling of foreign names this one takes; undefined if it spells them itself. */
  lender(): Language | undefined
}

/** Some text with its words, as rules of a language look at it. */
export type Sentence = Noted & {
  readonly language: Language
  readonly text: string
  readonly words: readonly Word[]
}

/** Gives the language of a tag: that of the nearest tag with a pack, or of its language part. Always the same value. */
export type Languages = (tag: LanguageTag) => Language

/** The languages of one checker. A language without a pack has the default one. */
export function openLanguages(models: ModelSource, packs: readonly LanguagePack[]): Languages {
  const byTag = new Map(packs.map((pack) => [pack.tag, pack]))
  const opened = new Map<string, Language>()
  const languages: Languages = (tag) => {
    const pack = lookUpLanguage(tag, byTag)
    const name = pack?.tag ?? languagePart(tag)
    const known = opened.get(name)
    if (known) return known
    const language = openLanguage(name, pack ?? defaultPack, models, languages)
    opened.set(name, language)
    return language
  }
  return languages
}

function openLanguage(tag: LanguageTag, pack: LanguagePack, models: ModelSource, languages: Languages): Language {
  const bytes = (name: ModelName) => alignedBytes(models.read(tag, name))
  const wordModel = once(() => openWordModel(bytes))
  return {
    tag,
    pack,
    notes: emptyNotes(),
    hasModel: (name) => models.has(tag, name),
    wordModel,
    letterModel: once(() => learnLettersOf(wordModel())),
    tagger: once(() => openTagger(bytes('tags'))),
    dictionary: once(() => openDictionary(bytes('spelling'))),
    gapModel: once(() => openGapModel(bytes('gaps'))),
    gendersModel: once(() => openGendersModel(bytes('genders'))),
    lender: () => (pack.names?.foreignAs === undefined ? undefined : languages(pack.names.foreignAs)),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
