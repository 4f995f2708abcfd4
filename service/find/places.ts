/** `find.places`: some of the places of a search, each with the words around it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { FoundSite } from '../../contract/find.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { fail, ok } from '../../core/model/result.ts'
import { wordsAround } from '../base/words-around.ts'
import type { Desk } from '../context/desk.ts'
import type { KeptPlace } from '../context/searches.ts'
import { closedFor } from '../engine/guard.ts'
import { markOf } from './mark.ts'

export function pageFoundPlaces(desk: Desk, args: Arguments<'find.places'>): Reply<'find.places'> {
  const kept = desk.searches.look(args.search)
  if (kept === undefined) return fail({ kind: 'no-such-search' })
  return ok(kept.places.slice(args.start, args.start + args.count).map((place) => siteOf(desk, place)))
}

/** Where words are drawn in to what changes, they are shown so too. */
function siteOf(desk: Desk, place: KeptPlace): FoundSite {
  const { of, fix, span } = place
  const { article, headline, text, codes, state } = of
  return {
    ...markOf(place),
    article,
    headline,
    ...wordsAround(text, codes, fix?.span ?? span),
    replacement: of.isLocked ? undefined : fix && readerText(fix.replacement, codes),
    closed: closedFor(desk, { state })?.why,
  }
}
