/** What a file brings back: read, told from files of other articles, and compared with the state in which it went out. */

import { guessLanguage } from '../../core/language/guess-language.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { closestState } from '../../core/reimport/closest-state.ts'
import { type Place, type Returned, wordsOf } from '../../core/reimport/place.ts'
import { matchFile, planReimport, type ReturnedFile } from '../../core/reimport/plan-reimport.ts'
import type { Jobs } from '../context/jobs.ts'
import { withHands } from './hands-of-return.ts'
import type { WorkControl } from './job-control.ts'
import { type Comparison, marginOf } from './margin-of-return.ts'
import { blockPlaces, rowPlaces } from './places-to-return.ts'
import { type FileBack, readReturned } from './read-returned.ts'

type Order = Jobs['reimport']['input']
type Refused = Extract<Jobs['reimport']['output'], { ok: false }>['failure']

/** Of the texts of a file at least so many have to be texts of the article. */
const leastPlaced = 0.2

export function planReturn(order: Order, control: WorkControl): Jobs['reimport']['output'] {
  control.checkpoint('reading', 0)
  const read = readReturned(order)
  if (!read.ok) return fail({ kind: 'file-refused', why: read.failure })
  const refused = otherLanguage(order, read.value)
  if (refused !== undefined) return fail(refused)
  control.checkpoint('aligning', 0)
  const best = read.value
    .flatMap((back) => waysOf(order, back).map((way) => compare(back, way)))
    .reduce((one, other) => (other.plan.placed > one.plan.placed ? other : one))
  control.checkpoint('storing', 0)
  if (!isOfArticle(best)) return fail(strange(order, best))
  const { state, back, file } = best
  const margin = marginOf(order, best)
  const plan = { ...best.plan, changes: withHands(order, file, best, margin.marks) }
  return ok({ plan, state, format: back.format, ...margin })
}

/** The places of the article in each state. */
type Way = { readonly states: readonly (readonly Place[])[] }

/** A file of both texts may be the article's own, or hold it as rows. */
function waysOf(order: Order, back: FileBack): readonly Way[] {
  const states = order.blocks[0]?.bases ?? ['']
  const blocks = { states: states.map((_, state) => blockPlaces(order, state, back.ids)) }
  if (!back.isBilingual) return [blocks]
  const rows = { states: states.map((_, state) => rowPlaces(order, state)) }
  return back.ids === undefined ? [rows] : [blocks, rows]
}

function compare(back: FileBack, { states }: Way): Comparison & { readonly file: ReturnedFile } {
  const { isBilingual, keepsCodes, returned } = back
  const came = returned.map(({ text, codes }) => wordsOf(text, codes))
  const state = closestState(
    states.map((places) => places.map(({ base, codes }) => wordsOf(base, codes))),
    came,
  )
  const file: ReturnedFile = { places: states[state] ?? [], returned, isBilingual, keepsCodes }
  const matched = matchFile(file)
  const plan = planReimport(file, matched)
  return { plan, back, state, matched, places: file.places, file }
}

function isOfArticle({ plan, back }: Comparison): boolean {
  const worded = countWorded(back.returned)
  return plan.placed > 0 && plan.placed >= leastPlaced * worded
}

function countWorded(returned: readonly Returned[]): number {
  return returned.filter(({ text }) => text.trim() !== '').length
}

/** As the file itself says. */
function otherLanguage({ languages }: Order, [back]: readonly FileBack[]): Refused | undefined {
  for (const side of ['target', 'source'] as const) {
    const [says, article] = [back?.languages[side], languages[side]]
    if (says !== undefined && article !== undefined && !isSameLanguage(says, article)) {
      return { kind: 'other-language', side, says, article }
    }
  }
  return undefined
}

function isSameLanguage(one: LanguageTag, other: LanguageTag): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase()
}

/** Why so little of it is known here. */
function strange({ languages }: Order, { plan, back }: Comparison): Refused {
  const says = guessLanguage(back.returned.map(({ text, codes }) => wordsOf(text, codes)).join('\n'))?.language
  if (says !== undefined && !isSameLanguage(says, languages.target)) {
    return { kind: 'other-language', side: 'target', says, article: languages.target }
  }
  return { kind: 'other-article', placed: plan.placed, of: countWorded(back.returned) }
}
