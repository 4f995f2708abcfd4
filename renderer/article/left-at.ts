/**
 * Where each article was left, and how articles are looked at: while the window lives, and over the end of its page. A page
 * that crashed is loaded anew in the same window; what the window keeps for it (`sessionStorage`) outlives it, and nothing else.
 */
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { Look } from './article-state.ts'
import type { SegmentPosition } from './place.ts'
import type { CaretWish } from './slices/selection.ts'

/** What is marked in the text of a segment, and at which end of it the caret is; nothing is if both ends are one. */
export type CaretPlace = {
  readonly segment: SegmentId
  readonly start: number
  readonly end: number
  readonly head: number
}

/** Where somebody is in the article on the screen. The caret is undefined while it is out of the text. */
export type Whereabouts = {
  readonly place: SegmentPosition
  readonly look: Look
  readonly caret: CaretPlace | undefined
}

type Kept = {
  readonly places: readonly (readonly [ArticleId, SegmentPosition])[]
  readonly look: Look | undefined
  readonly open: { readonly article: ArticleId; readonly caret: CaretPlace | undefined } | undefined
}

const name = 'left-at'
/** A caret moves with every key; where it stood this long ago is near enough. */
const writeWithinMs = 200
/** An article that ends its page as soon as it is shown must not be shown again and again. */
const provenAfterMs = 3_000

let kept: Kept | undefined
let isToBeWritten = false
let provenMs = 0

function known(): Kept {
  kept ??= read() ?? { places: [], look: undefined, open: undefined }
  return kept
}

function read(): Kept | undefined {
  const text = sessionStorage.getItem(name)
  // Written here alone, and gone with the window: no other version of the app has ever seen it.
  const before: Kept | undefined = text === null ? undefined : JSON.parse(text)
  if (before?.open !== undefined) {
    sessionStorage.setItem(name, JSON.stringify({ ...before, open: undefined }))
    provenMs = Date.now() + provenAfterMs
  }
  return before
}

function writeSoon(): void {
  if (isToBeWritten) return
  isToBeWritten = true
  setTimeout(
    () => {
      isToBeWritten = false
      sessionStorage.setItem(name, JSON.stringify(known()))
    },
    Math.max(writeWithinMs, provenMs - Date.now()),
  )
}

/** The article that stood on the screen when the page before this one ended. */
export function articleBefore(): ArticleId | undefined {
  return known().open?.article
}

/** Where to begin in an article: where it was left, with the caret in the text if the page before ended there. */
export function beginAt(article: ArticleId): {
  readonly place: SegmentPosition | undefined
  readonly wish: CaretWish | undefined
} {
  const { places, open } = known()
  const place = new Map(places).get(article)
  const caret = open?.article === article && open.caret?.segment === place?.segment ? open.caret : undefined
  return { place, wish: caret && { kind: 'span', start: caret.start, end: caret.end } }
}

export function lastLook(): Look | undefined {
  return known().look
}

/** To be told of every move in the article on the screen. */
export function noteWhereabouts(article: ArticleId, { place, look, caret }: Whereabouts): void {
  const others = known().places.filter(([other]) => other !== article)
  kept = { places: [...others, [article, place]], look, open: { article, caret } }
  writeSoon()
}

/** The next page is of another library, and has none of these articles. */
export function forgetPlaces(): void {
  kept = { places: [], look: kept?.look, open: undefined }
  sessionStorage.removeItem(name)
}

/** The article went from the screen. */
export function noteLeft(): void {
  kept = { ...known(), open: undefined }
  writeSoon()
}
