/** What changed since a baseline, told by whom, from the desk's own log. */
import { describe, expect, test } from 'vitest'
import type { Baseline, ChangedSegment, SignedPiece } from '../../contract/change.ts'
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import { isChange, takeBack, textAsItStands, textOfBaseline } from '../../core/model/redline.ts'
import type { Doing } from '../testing/doing.ts'
import { doings } from '../testing/doings.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirmAll, edit, moveOn, must, segmentsOf } from '../testing/test-desk.ts'

const text = 'The fair opened early. It rained all day. Nobody left.\n\nEntry was free. Tea was sold.\n'

let opened: OpenedArticle
eachTestOpens(text, (value) => (opened = value), { roles: ['translator', 'editor'] })

const since = async (action: ActionId | null = null): Promise<readonly ChangedSegment[]> => {
  const { desk, article } = opened
  return must(await desk.ask('change.redline', { article, since: action, rows: [...Array(100).keys()] }))
}
const rows = async (action: ActionId | null = null) => {
  const { desk, article } = opened
  return must(await desk.ask('change.rows', { article, since: action }))
}
const baselines = async (): Promise<readonly Baseline[]> => {
  const { desk, article } = opened
  return must(await desk.ask('change.baselines', { article }))
}

function mark(piece: SignedPiece): string {
  if (piece.kind === 'kept') return piece.text
  if (!isChange(piece)) return `⟨${piece.kind}⟩`
  return `${piece.before && `[-${piece.before}-]`}${piece.after && `{+${piece.after}+}`}`
}
const show = (changed: readonly ChangedSegment[]) =>
  changed.map(({ row, pieces }) => `${row} ${pieces.map(mark).join('')}`)

async function split(article: ArticleId, index: number, at: number) {
  const segment = (await segmentsOf(opened.desk, article))[index]
  if (segment === undefined) throw new Error(`no segment ${index}`)
  return must(await opened.desk.ask('segment.split', { segment: segment.id, basedOn: segment.latestEdit ?? null, at }))
}

async function join(article: ArticleId, index: number) {
  const [segment, next] = (await segmentsOf(opened.desk, article)).slice(index)
  if (segment === undefined || next === undefined) throw new Error(`no segments ${index}`)
  const basedOn = { basedOn: segment.latestEdit ?? null, nextBasedOn: next.latestEdit ?? null }
  return must(await opened.desk.ask('segment.join', { segment: segment.id, ...basedOn }))
}

describe('since the text as imported', () => {
  test('nothing is changed at first', async () => {
    expect([await since(), await rows()]).toEqual([[], []])
  })

  test('an edit shows its words and whose they are', async () => {
    const { desk, article } = opened
    await edit(desk, article, 1, 'It snowed all day.')
    const [changed] = await since()
    const hands = changed?.pieces.flatMap((piece) => (isChange(piece) ? piece.hands : []))
    expect([show(await since()), await rows(), hands?.map(({ by, reason }) => [by.name, reason])]).toEqual([
      ['1 It [-rained-]{+snowed+} all day.'],
      [1],
      [['A translator', 'typed']],
    ])
  })

  test('an edit that was taken back is no change', async () => {
    const { desk, article } = opened
    await edit(desk, article, 1, 'It snowed all day.')
    must(await desk.ask('action.undo', { article }))
    expect([await since(), await rows()]).toEqual([[], []])
  })

  test('each of two people is told by the change they made', async () => {
    const { desk, article, become } = opened
    await edit(desk, article, 1, 'It snowed all day.')
    await become('editor')
    await edit(desk, article, 1, 'It snowed all night.')
    const [changed] = await since()
    const told = changed?.pieces.flatMap((piece) =>
      'hands' in piece ? [[piece.after, piece.hands.map(({ by }) => by.name)]] : [],
    )
    expect(told).toEqual([
      ['snowed', ['A translator']],
      ['night', ['A editor']],
    ])
  })

  test('a split is a mark and no change; an edit of a part is one', async () => {
    const { desk, article } = opened
    await split(article, 0, 'The fair'.length)
    const marks = [show(await since()), await rows()]
    await edit(desk, article, 1, 'opened late.')
    expect([marks, show(await since()), await rows()]).toEqual([
      [['0 ⟨split⟩opened early.'], []],
      ['0 ⟨split⟩opened [-early-]{+late+}.'],
      [0],
    ])
  })

  test('splits and joins say whose they were', async () => {
    const { article, become } = opened
    await split(article, 0, 'The fair'.length)
    await become('editor')
    await join(article, 2)
    const told = (await since()).flatMap(({ pieces }) =>
      pieces.flatMap((piece) =>
        piece.kind === 'split' || piece.kind === 'joined' ? [[piece.kind, piece.hand?.by.name]] : [],
      ),
    )
    expect(told).toEqual([
      ['split', 'A translator'],
      ['joined', 'A editor'],
    ])
  })

  test('a join keeps what was said in both', async () => {
    const { desk, article } = opened
    await edit(desk, article, 1, 'It snowed all day.')
    await join(article, 1)
    expect(show(await since())).toEqual(['1 It [-rained-]{+snowed+} all day.⟨joined⟩ Nobody left.'])
  })

  test('cuts that were taken back leave nothing', async () => {
    const { desk, article } = opened
    await join(article, 1)
    await split(article, 0, 'The fair'.length)
    must(await desk.ask('action.undo', { article }))
    must(await desk.ask('action.undo', { article }))
    expect([await since(), await rows()]).toEqual([[], []])
  })
})

describe('baselines', () => {
  test('deliveries, returns, approvals and snapshots that stand, newest first, then the text as imported', async () => {
    const { desk, article, become } = opened
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    must(await desk.ask('change.snapshot', { article, name: ' before lunch ' }))
    must(await moveOn(desk, article, 'returnToTranslator', 'too literal'))
    await become('translator')
    must(await moveOn(desk, article, 'deliver'))
    expect((await baselines()).map(({ kind, name }) => [kind, name])).toEqual([
      ['delivered', undefined],
      ['returned', undefined],
      ['snapshot', 'before lunch'],
      ['delivered', undefined],
      ['imported', undefined],
    ])
  })

  test('only what came after a delivery is news to the editor', async () => {
    const { desk, article, become } = opened
    await edit(desk, article, 0, 'The fair opened late.')
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    await edit(desk, article, 3, 'Entry was not free.')
    const [delivered] = await baselines()
    expect([show(await since(delivered?.action)), show(await since()).length]).toEqual([
      ['3 Entry was {+not +}free.'],
      2,
    ])
  })

  test('a delivery that was taken back is none', async () => {
    const { desk, article } = opened
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    must(await desk.ask('action.undo', { article }))
    expect((await baselines()).map(({ kind }) => kind)).toEqual(['imported'])
  })

  test('a snapshot is nothing to undo, and keeps what was undone to be done again', async () => {
    const { desk, article } = opened
    await edit(desk, article, 0, 'The fair opened late.')
    must(await desk.ask('action.undo', { article }))
    const head = must(await desk.ask('change.snapshot', { article }))
    expect([head.undoable, head.redoable]).toEqual([undefined, 'edit'])
  })

  test('an action of another article is no state of this one', async () => {
    const { desk, article } = opened
    const refused = await desk.ask('change.rows', { article, since: article as unknown as ActionId })
    expect(refused).toEqual({ ok: false, failure: { kind: 'no-such-baseline' } })
  })
})

test('a change taken back is an edit that is undone like any other, and teaches no correction', async () => {
  const { desk, article } = opened
  await edit(desk, article, 0, 'The bazaar opened late.')
  const taught = (await desk.ask('correction.list', {})).length
  const [changed] = await since()
  const [first] = changed?.pieces.filter((piece) => isChange(piece)) ?? []
  if (changed === undefined || first === undefined) throw new Error('nothing changed')
  const text = takeBack(changed.pieces, first)
  must(await desk.ask('segment.takeBack', { segment: changed.segment, basedOn: changed.latestEdit ?? null, text }))
  const left = show(await since())
  must(await desk.ask('action.undo', { article }))
  expect([text, left, show(await since()), (await desk.ask('correction.list', {})).length]).toEqual([
    'The fair opened late.',
    ['0 The fair opened [-early-]{+late+}.'],
    ['0 The [-fair-]{+bazaar+} opened [-early-]{+late+}.'],
    taught,
  ])
})

describe('the list of changes', () => {
  test('comes page by page, by person and by kind', async () => {
    const { desk, article, become } = opened
    await edit(desk, article, 0, 'The fair opened late.')
    await become('editor')
    await edit(desk, article, 3, 'Entry was not free.')
    const list = async (asked: { start?: number; count?: number; reason?: 'fix' | 'typed'; by?: 'editor' }) => {
      const by = asked.by && opened.people.get(asked.by)
      const args = {
        article,
        since: null,
        start: asked.start ?? 0,
        count: asked.count ?? 100,
        reason: asked.reason,
        by,
      }
      const { segments, next } = must(await desk.ask('change.list', args))
      return [segments.map(({ row }) => row), next]
    }
    expect([
      await list({}),
      await list({ count: 1 }),
      await list({ count: 1, start: 3 }),
      await list({ by: 'editor' }),
      await list({ reason: 'fix' }),
    ]).toEqual([
      [[0, 3], undefined],
      [[0], 3],
      [[3], undefined],
      [[3], undefined],
      [[], undefined],
    ])
  })
})

/** A small random source of one's own: what it does can be done again. */
function below(seed: { n: number }, limit: number): number {
  seed.n = (seed.n * 48_271) % 2_147_483_647
  return seed.n % limit
}

function doing(name: string): Doing['does'] {
  const { does } = doings.find((one) => one.name === name) ?? {}
  if (does === undefined) throw new Error(`nobody does ${name}`)
  return does
}

test('whatever is done, each state of the text that was seen is told again, word for word', async () => {
  const { desk, article } = opened
  const seed = { n: 2026 }
  const some = (name: string) => () => doing(name)(desk, article, below(seed, 50), below(seed, 50))
  const others = [() => desk.ask('action.redo', { article }), some('takeBack'), some('space'), some('takeBack')]
  const standing = async () => {
    const segments = await segmentsOf(desk, article)
    return segments.map(({ text: one, gapBefore }) => gapBefore + one).join('')
  }
  const seen: { action: ActionId | null; text: string }[] = [{ action: null, text: await standing() }]
  for (let round = 0; round < 60; round++) {
    const segments = await segmentsOf(desk, article)
    const index = below(seed, segments.length)
    const target = segments[index]
    if (target === undefined) continue
    const dice = below(seed, 14)
    if (dice < 4) await edit(desk, article, index, `${target.text.slice(0, below(seed, 9) + 4)} and word${round}.`)
    else if (dice < 6)
      await desk.ask('segment.split', { segment: target.id, basedOn: target.latestEdit ?? null, at: below(seed, 12) })
    else if (dice < 8) {
      const nextBasedOn = segments[index + 1]?.latestEdit ?? null
      await desk.ask('segment.join', { segment: target.id, basedOn: target.latestEdit ?? null, nextBasedOn })
    } else if (dice < 9) await desk.ask('action.undo', { article })
    else if (dice < 10) {
      const log = await desk.ask('action.log', { article, limit: 8 })
      const point = log[below(seed, log.length)]
      if (point !== undefined) await desk.ask('action.goBack', { article, to: point.id })
    } else await others[dice - 10]!()
    if (round % 4 !== 0) continue
    must(await desk.ask('change.snapshot', { article }))
    const [snapshot] = await baselines()
    seen.push({ action: snapshot?.action ?? null, text: await standing() })
  }
  const told = await Promise.all(
    seen.map(async ({ action }) => {
      const changed = new Map((await since(action)).map((one) => [one.segment, one]))
      const segments = await segmentsOf(desk, article)
      const parts = segments.map(({ id, gapBefore, text: one }) => {
        const { gap = [], pieces = [{ kind: 'kept', text: one } as const] } = changed.get(id) ?? {}
        const all: readonly SignedPiece[] = [
          ...(gap.length === 0 ? [{ kind: 'kept', text: gapBefore } as const] : gap),
          ...pieces,
        ]
        return [textAsItStands(all), textOfBaseline(all)]
      })
      return [0, 1].map((side) => parts.map((part) => part[side]).join(''))
    }),
  )
  const now = await standing()
  expect(told).toEqual(seen.map(({ text: then }) => [now, then]))
})

test('rows that stand far apart are asked for together, and no others are told', async () => {
  const { desk, article } = opened
  await edit(desk, article, 0, 'The fair opened late.')
  await edit(desk, article, 2, 'Somebody left.')
  await edit(desk, article, 4, 'Tea was free.')
  const told = must(await desk.ask('change.redline', { article, since: null, rows: [0, 4] }))
  expect(told.map(({ row }) => row)).toEqual([0, 4])
})

test('white space between two segments is taken back by itself, and one undo brings it again', async () => {
  const { desk, article } = opened
  await join(article, 0)
  await edit(desk, article, 0, 'The fair opened early.   It rained all day.')
  await split(article, 0, 'The fair opened early.'.length)
  const gaps = async () => (await segmentsOf(desk, article)).slice(0, 2).map(({ gapBefore }) => gapBefore)
  const wide = await gaps()
  const changed = (await since()).find(({ gap }) => gap.some(isChange))
  if (changed === undefined) throw new Error('no gap changed')
  const gapBefore = textOfBaseline(changed.gap)
  const text = textAsItStands(changed.pieces)
  const { segment, latestEdit = null } = changed
  must(await desk.ask('change.snapshot', { article }))
  must(await desk.ask('segment.takeBack', { segment, basedOn: latestEdit, text, gapBefore }))
  const back = [await gaps(), (await since()).some(({ gap }) => gap.some(isChange))]
  const [snapshot] = await baselines()
  const narrowed = (await since(snapshot?.action)).map(({ gap }) => gap.map(mark).join(''))
  must(await desk.ask('action.undo', { article }))
  expect([wide[1], back, narrowed, await gaps()]).toEqual(['   ', [['', ' '], false], [' [-  -]'], wide])
})
