/** `reimport.home`: the article that a file went out from. Nothing is stored. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Article } from '../../core/model/article.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { findArticle } from '../../db/articles.ts'
import { listExports } from '../../db/baselines.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listArticlesOfFile } from '../../db/documents.ts'
import { listArticlesOfLinks } from '../../db/links.ts'
import { withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import { planReturned } from './plan.ts'

/** More of one name nobody waits for. */
const mostAsked = 4

/** By the ids of its rows, which are ours; else it has to have gone out under this name, or from the article that is open. */
export async function findHome(
  desk: Desk,
  args: Arguments<'reimport.home'>,
  control: JobControl,
): Promise<Reply<'reimport.home'>> {
  const file = withBytes(desk.picked, args)
  if (!file.ok) return undefined
  const { name, bytes, open } = file.value
  const db = desk.library.read
  const byRows = listArticlesOfLinks(db, await desk.workers.run('rowIds', { name, bytes }, control))
  const named = [...(open === undefined ? [] : [open]), ...listArticlesOfFile(db, plainName(name), mostAsked)]
  const sentOut = named.filter((article) => listExports(db, article, 1).length > 0)
  for (const { id: article, headline, isBinned } of keptFirst(db, new Set([...byRows, ...sentOut]))) {
    const plan = await planReturned(desk, { article, name, bytes }, control)
    const isHome = plan.ok && plan.value.placed > plan.value.unplaced.length
    if (isHome) return { article, headline, ...(isBinned === true && { isBinned }) }
  }
  return undefined
}

function keptFirst(db: ReadDb, ids: Iterable<ArticleId>): readonly Article[] {
  const found = [...ids].flatMap((id) => findArticle(db, id) ?? [])
  return [...found.filter(({ isBinned }) => isBinned !== true), ...found.filter(({ isBinned }) => isBinned === true)]
}

/** As it went out: redlines and copies are called otherwise. */
function plainName(name: string): string {
  return name.replace(/(?: \(\d+\)|\.redline|\.reviewed)*(\.[^.]+)$/u, '$1')
}
