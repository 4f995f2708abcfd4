/**
 * Every alarm of the checks on a half of the sets, each with the confidence that its page states, and whether it is right.
 * On clean text and on the clean twin of a damaged sentence every alarm is wrong; on damage it is right if it touches the
 * damage, on rated machine translation if it touches a mark: a lower bound, for raters mark what matters to them.
 */
import { readFileSync } from 'node:fs'
import { createChecker } from '../../core/check/checker.ts'
import { checks } from '../../core/check/registry.ts'
import { languagePacks } from '../../core/language/packs.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { checkText } from '../../service/check/check-text.ts'
import { modelsIn, projectModels } from '../../service/models/read-models.ts'
import { type Half, halfOf, type Sets } from './sets.ts'

type Mark = { readonly start: number; readonly end: number; readonly alt?: readonly [number, number] }

type Line = {
  readonly kind?: string
  readonly lang: LanguageTag
  readonly sourceLang?: LanguageTag
  readonly source?: string
  readonly text: string
  readonly clean?: string
  readonly errors?: readonly Mark[]
}

export type Alarm = { readonly check: CheckId; readonly stated: number; readonly isRight: boolean }

/** A text of a set with the alarms on it. */
export type Item = {
  readonly part: 'clean' | 'damaged' | 'rated'
  readonly source: LanguageTag | undefined
  readonly target: LanguageTag
  /** What was done to it on purpose; undefined but for damaged sentences. */
  readonly damage: string | undefined
  readonly words: number
  readonly alarms: readonly Alarm[]
}

/** So far apart an alarm and a mark still speak of one place, as for the scorer. */
const near = 2

/** The pages taken at their word. */
const checker = createChecker({ models: modelsIn(projectModels), packs: languagePacks, pages: checks })

export function itemsOf({ made, real }: Sets, half: Half): readonly Item[] {
  const read = (file: string): readonly Line[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && halfOf(line) === half)
      .map((line) => JSON.parse(line))
  return [
    ...made.flatMap(read).map((line) => itemOf(line, line.clean === undefined ? 'clean' : 'damaged')),
    ...real.flatMap(read).map((line) => itemOf(line, 'rated')),
  ]
}

function itemOf(line: Line, part: Item['part']): Item {
  const { lang, sourceLang, kind, text, clean, errors = [] } = line
  const found = look(line, text)
  const twin = clean === undefined ? [] : look(line, clean)
  const marks = errors.flatMap(({ start, end, alt }) => [[start, end] as const, ...(alt ? [alt] : [])])
  const isRight = ({ start, end }: Caught) => marks.some(([from, to]) => start <= to + near && end >= from - near)
  const damage = part === 'damaged' ? kind : undefined
  // What the clean twin has too is no answer to the damage.
  const fresh = [...found]
  for (const { check, words } of twin) {
    const at = fresh.findIndex((one) => one.check === check && one.words === words)
    if (at >= 0) fresh.splice(at, 1)
  }
  const alarms = [
    ...fresh.map((one) => ({ check: one.check, stated: one.stated, isRight: isRight(one) })),
    ...twin.map(({ check, stated }) => ({ check, stated, isRight: false })),
  ]
  return { part, source: sourceLang, target: lang, damage, words: countWords(text), alarms }
}

type Caught = {
  readonly check: CheckId
  readonly stated: number
  readonly start: number
  readonly end: number
  readonly words: string
}

function look({ lang, source, sourceLang }: Line, text: string): readonly Caught[] {
  const given = { text, language: lang, ...(source === undefined ? {} : { source }) }
  const withSource = { ...given, ...(sourceLang === undefined ? {} : { sourceLanguage: sourceLang }) }
  return checkText(checker, withSource, 'everything').map(({ start, end, issue: { check, confidence } }) => {
    return { check, stated: confidence, start, end, words: text.slice(start, end) }
  })
}

/** As the scorer counts them. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
