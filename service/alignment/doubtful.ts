/** `alignment.doubtful` and `alignment.seek`: the links more likely wrong than right. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { doubtedBelow } from '../../core/model/alignment.ts'
import { countDoubtful, findDoubtfulRow, listDoubtful } from '../../db/links.ts'
import type { Desk } from '../context/desk.ts'

/** The least sure first, `limit` at most, and how many there are in all. */
export function listDoubtfulLinks(
  desk: Desk,
  { article, limit }: Arguments<'alignment.doubtful'>,
): Reply<'alignment.doubtful'> {
  const db = desk.library.read
  return { links: listDoubtful(db, article, doubtedBelow, limit), total: countDoubtful(db, article, doubtedBelow) }
}

/** Past the end it goes on from the other end, once; `from` itself comes last. */
export function seekDoubtfulRow(
  desk: Desk,
  { article, from, direction }: Arguments<'alignment.seek'>,
): Reply<'alignment.seek'> {
  const find = (start: number | undefined) =>
    findDoubtfulRow(desk.library.read, article, doubtedBelow, direction, start)
  return { row: find(from) ?? find(undefined) }
}
