/** What a doing is, and where in an article it finds its place. */
import type { ArticleId, EditId, SegmentId } from '../../core/model/ids.ts'
import type { Segment } from '../../core/model/segment.ts'
import { rowsOf, type TestDesk } from './test-desk.ts'

/** Does it at some place, in one of several ways; answers how many acts of the log came of it, 0 where it was refused. */
export type Does = (desk: TestDesk, article: ArticleId, where: number, how: number) => Promise<number>
export type Doing = { readonly name: string; readonly does: Does }

export function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(1, items.length)]
}

export type Changed = { readonly ok: boolean; readonly value?: unknown }

export function actsIn(reply: Changed): number {
  const value = reply.ok ? reply.value : undefined
  return typeof value === 'object' && value !== null && 'action' in value && value.action !== undefined ? 1 : 0
}

export async function targetAt(desk: TestDesk, article: ArticleId, where: number): Promise<Segment | undefined> {
  return pick(
    (await rowsOf(desk, article)).flatMap(({ target }) => target),
    where,
  )
}

export async function segmentAt(desk: TestDesk, article: ArticleId, where: number): Promise<Segment | undefined> {
  return pick(
    (await rowsOf(desk, article)).flatMap(({ source, target }) => [...source, ...target]),
    where,
  )
}

export function seen({ id, latestEdit }: Segment): { readonly segment: SegmentId; readonly basedOn: EditId | null } {
  return { segment: id, basedOn: latestEdit ?? null }
}

const openings = ['Dawn came.', 'Dusk came came , they said.', '', 'The bridge was opened closed.', 'People came late.']

export function rewritten({ text }: Segment, how: number): string {
  const words = text.split(' ')
  if (how % 3 === 0) return pick(openings, how) ?? ''
  if (how % 3 === 1) return [...words, words.at(-1) ?? ''].join(' ')
  return text.replaceAll('bridge', 'crossing').replaceAll('People', 'Citizens').replaceAll('river', 'stream')
}

export async function onTarget(
  desk: TestDesk,
  article: ArticleId,
  where: number,
  act: (segment: Segment) => Promise<Changed>,
): Promise<number> {
  const segment = await targetAt(desk, article, where)
  return segment === undefined ? 0 : actsIn(await act(segment))
}

export async function findingAt(desk: TestDesk, article: ArticleId, where: number) {
  return pick(await desk.ask('finding.list', { article }), where)
}

export async function headOf(desk: TestDesk, article: ArticleId) {
  const head = await desk.ask('article.open', { article })
  if (!head.ok) throw new Error('no such article')
  return head.value
}
