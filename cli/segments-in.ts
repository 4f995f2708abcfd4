/** Segments as a person at a terminal names them: by the numbers of their rows. */
import type { Row } from '../contract/article.ts'
import type { ArticleId, SegmentId } from '../core/model/ids.ts'
import { showable } from '../core/model/showable.ts'
import type { Ask } from './library.ts'
import { Stop, type Terminal } from './terminal.ts'

/** A row by its number, counted from 1 as everywhere a person reads it. Throws `Stop` if nothing is translated there. */
export async function rowByNumber({ say }: Terminal, ask: Ask, article: ArticleId, word: string): Promise<Row> {
  const index = /^[1-9]\d{0,8}$/u.test(word) ? Number(word) - 1 : undefined
  const page = index === undefined ? undefined : await ask('article.rows', { article, start: index, count: 1 })
  const [row] = page?.rows ?? []
  if (row === undefined || row.target.length === 0) throw new Stop(say('return.noSegment', { word: showable(word) }), 3)
  return row
}

/** The translated segments of a row. */
export async function segmentsIn(
  terminal: Terminal,
  ask: Ask,
  article: ArticleId,
  word: string,
): Promise<readonly SegmentId[]> {
  const { target } = await rowByNumber(terminal, ask, article, word)
  return target.map(({ id }) => id)
}
