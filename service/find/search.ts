/** `find.search`: where a text stands, in one article or in all, and what would stand there instead. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { FindFailure, FoundPlaces } from '../../contract/find.ts'
import { maxPatternMs, maxPlaces } from '../../contract/limits.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { createFinder } from '../../core/find/find-in-segment.ts'
import type { SearchId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { SearchPattern } from '../../core/model/search-pattern.ts'
import { findArticle } from '../../db/articles.ts'
import { shortestIndexed } from '../../db/index-letters.ts'
import { listArticlesToSearch, listTextsOf, listTextsWith, type TextToSearch } from '../../db/texts-to-search.ts'
import type { Desk } from '../context/desk.ts'
import type { KeptPlace, KeptSearch } from '../context/searches.ts'
import { StuckError } from '../context/worker-pool.ts'
import { closedFor } from '../engine/guard.ts'
import { markOf } from './mark.ts'
import { isWritable } from './writable.ts'

type Search = Arguments<'find.search'>

/** So many segments go to the worker at once. */
const segmentsAtOnce = 5_000

/** The places are kept at hand under the search's name. Whatever is typed meanwhile is not looked at. */
export async function searchTexts(desk: Desk, args: Search, control: JobControl): Promise<Reply<'find.search'>> {
  const { article, pattern } = args
  const readable = createFinder(pattern, undefined)
  if (!readable.ok) return fail({ kind: 'bad-pattern', fault: readable.failure })
  if (article !== undefined && findArticle(desk.library.read, article) === undefined) {
    return fail({ kind: 'no-such-article' })
  }
  const places: KeptPlace[] = []
  for (const texts of textsToSearch(desk, args)) {
    const found = await findAmong(desk, args, texts, maxPlaces + 1 - places.length, control)
    if (!found.ok) return found
    for (const place of found.value) places.push(place)
    if (places.length > maxPlaces) break
  }
  const search = asId<SearchId>(desk.newId())
  const kept = { article, places: places.slice(0, maxPlaces) }
  desk.searches.keep(search, kept)
  return ok({ search, isMore: places.length > maxPlaces, ...summary(desk, kept) })
}

/** Handed over some at a time; whatever changes between two of them is seen as it then is. */
function* textsToSearch(desk: Desk, { article, pattern, side }: Search): Generator<readonly TextToSearch[]> {
  const db = desk.library.read
  if (article !== undefined) return yield* inParts(listTextsOf(db, article, side))
  const words = indexedWords(pattern)
  if (words.length > 0) return yield* inParts(listTextsWith(db, words, side, maxPlaces + 1))
  let texts: TextToSearch[] = []
  for (const id of listArticlesToSearch(db)) {
    append(texts, listTextsOf(db, id, side))
    if (texts.length < segmentsAtOnce) continue
    yield* inParts(texts)
    texts = []
  }
  yield* inParts(texts)
}

function* inParts(texts: readonly TextToSearch[]): Generator<readonly TextToSearch[]> {
  for (let at = 0; at < texts.length; at += segmentsAtOnce) yield texts.slice(at, at + segmentsAtOnce)
}

/** Words that every segment with a place has, as the index knows them; none if it cannot say. */
function indexedWords({ text, isRegex, isAccentExact }: SearchPattern): readonly string[] {
  if (isRegex || !isAccentExact || text.includes('\0')) return []
  return text.split(/[\p{Zs}\t]/u).filter((word) => [...word].length >= shortestIndexed)
}

async function findAmong(
  desk: Desk,
  { pattern, replacement, side }: Search,
  texts: readonly TextToSearch[],
  most: number,
  control: JobControl,
): Promise<Result<readonly KeptPlace[], FindFailure>> {
  // A source is nobody's to rewrite.
  const wanted = side === 'target' ? replacement : undefined
  const segments = texts.map(({ text, codes, language }) => ({ text, codes, language }))
  try {
    const found = await desk.workers.run('find', { pattern, replacement: wanted, segments, most }, control)
    if (control.signal.aborted) throw new CancelledError()
    return ok(found.flatMap(([index, places]) => placesOf(texts[index], places)))
  } catch (error) {
    const at = error instanceof StuckError ? texts[error.beat - 1] : undefined
    if (at === undefined) throw error
    const { article, headline, row } = at
    return fail({ kind: 'too-slow', article, headline, row, limitMs: maxPatternMs })
  }
}

function placesOf(of: TextToSearch | undefined, places: readonly Omit<KeptPlace, 'of'>[]): readonly KeptPlace[] {
  return of === undefined ? [] : places.map((place) => ({ ...place, of }))
}

function summary(desk: Desk, { article, places }: KeptSearch): Omit<FoundPlaces, 'search' | 'isMore'> {
  const segments = new Set(places.map(({ of }) => of.segment))
  const states = new Map(places.map(({ of }) => [of.article, of.state]))
  const closed = new Set([...states].filter(([, state]) => closedFor(desk, { state }) !== undefined).map(([id]) => id))
  return {
    total: places.length,
    segments: segments.size,
    articles: states.size,
    writable: places.filter((place) => isWritable(place) && !closed.has(place.of.article)).length,
    closed: places.filter(({ of }) => of.isLocked || closed.has(of.article)).length,
    marks: article === undefined ? [] : places.map(markOf),
  }
}
