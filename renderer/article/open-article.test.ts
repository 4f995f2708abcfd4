import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { DoorwayError } from '../../contract/rpc/caller.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { askByPort, importText, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import type { Notice } from './notice.ts'
import { OpenArticle } from './open-article.ts'
import { rowAt, targetSegment } from './row-cache.ts'

const target = `The bridge opens on Monday. It is the longest it is the longest in the region.

Traffic will be counted from the first day. The mayor thanked the builders.`
const source = `Мост откроется в понедельник. Он самый длинный в области.

Движение будут считать с первого дня. Мэр поблагодарил строителей.`

let desk: TestDesk

const ask = askByPort(() => desk)

let store: OpenArticle
let notices: Notice[]
let stopListening: () => void

beforeAll(() => {
  desk = openTestDesk()
})
beforeEach(async () => {
  store = new OpenArticle(await importText(desk, target, source), ask)
  // Whoever opens a new library sits at its desk.
  store.worklist.role = 'desk'
  store.findings.habit = 'place'
  notices = []
  store.onNotice((notice) => notices.push(notice))
  stopListening = desk.onEvent((event) => {
    if (event.kind === 'findings.changed' && event.article === store.article) store.takeFindings(structuredClone(event))
  })
  await store.open()
})
afterEach(() => {
  stopListening()
  vi.useRealTimers()
  store.close()
})
afterAll(() => desk.close())

const idAt = (row: number): SegmentId => rowAt(store.getState().rows, row)!.target[0]!.id
const shown = (row: number) => targetSegment(store.getState().rows, idAt(row))!
const here = () => store.getState().place.row

async function stored(row: number): Promise<string> {
  const page = await ask('article.rows', { article: store.article, start: row, count: 1 })
  return page.rows[0]!.target[0]!.text
}

async function historyOf(row: number) {
  const reply = await ask('segment.history', { segment: idAt(row) })
  return reply.ok ? reply.value.edits.map(({ before, after }) => [before, after]) : []
}

describe('an article on the screen', () => {
  test('opens at its first segment, with its paragraphs and findings', () => {
    const { place, outline, findings, rows } = store.getState()
    const doubled = findings.filter(({ check }) => check === 'doubled-phrase')
    expect([place, outline.length, rows.total, doubled.map(({ row }) => row)]).toEqual([
      { row: 0, segment: idAt(0) },
      2,
      4,
      [1],
    ])
  })

  test('an article that is not there is told to be missing', async () => {
    const other = new OpenArticle('0198a000-0000-7000-8000-000000000000' as ArticleId, ask)
    await other.open()
    expect(other.getState().status).toBe('missing')
  })
})

describe('typing', () => {
  test('is one edit when the segment is left, however many keys it took', async () => {
    for (const text of ['T', 'Th', 'The bridge opens on Tuesday.']) store.type(idAt(0), text)
    await store.move(1)
    await store.leave()
    await store.refresh()
    expect(await historyOf(0)).toEqual([['The bridge opens on Monday.', 'The bridge opens on Tuesday.']])
  })

  test('stands on the screen before the store has answered', () => {
    store.type(idAt(0), 'Changed.')
    void store.leave()
    expect(shown(0).text).toBe('Changed.')
  })

  test('is kept as a draft within half a second, and is no edit yet', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const drafted: unknown[] = []
    const spying = new OpenArticle(store.article, (name, args) => {
      if (name === 'segment.draft') drafted.push(args)
      return ask(name, args)
    })
    await spying.open()
    spying.type(idAt(0), 'Half a')
    vi.advanceTimersByTime(300)
    spying.type(idAt(0), 'Half a sentence')
    vi.advanceTimersByTime(200)
    await spying.refresh()
    expect([drafted, await historyOf(0)]).toEqual([[{ segment: idAt(0), basedOn: null, text: 'Half a sentence' }], []])
  })

  test('that the store did not hear as a draft is sent again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const told: string[] = []
    const deafOnce = new OpenArticle(store.article, (name, args) => {
      if (name !== 'segment.draft') return ask(name, args)
      told.push(name)
      return told.length === 1 ? Promise.reject(new DoorwayError({ kind: 'store-restarted' })) : ask(name, args)
    })
    await deafOnce.open()
    deafOnce.type(idAt(0), 'Half a')
    for (let turn = 0; turn < 2; turn += 1) {
      vi.advanceTimersByTime(500)
      await deafOnce.refresh()
    }
    expect([told.length, deafOnce.getState().saving]).toEqual([2, 'saved'])
  })

  test('taken back by hand leaves no edit and no draft', async () => {
    store.type(idAt(0), 'Other.')
    store.type(idAt(0), 'The bridge opens on Monday.')
    await store.leave()
    expect([await historyOf(0), store.getState().saving]).toEqual([[], 'saved'])
  })

  test('twice in the same segment, the second before the first was answered, is two edits in a row', async () => {
    store.type(idAt(0), 'First.')
    const first = store.leave()
    store.type(idAt(0), 'Second.')
    await Promise.all([first, store.leave()])
    expect([await historyOf(0), store.getState().conflict]).toEqual([
      [
        ['First.', 'Second.'],
        ['The bridge opens on Monday.', 'First.'],
      ],
      undefined,
    ])
  })

  test('over an edit made meanwhile by someone else shows both texts and overwrites nothing', async () => {
    store.type(idAt(0), 'Mine.')
    await ask('segment.edit', { segment: idAt(0), basedOn: null, text: 'Theirs.' })
    await store.leave()
    const { conflict } = store.getState()
    expect([conflict?.mine, conflict?.theirs.after, await stored(0)]).toEqual(['Mine.', 'Theirs.', 'Theirs.'])
  })

  test('in such a conflict one may keep one’s own text; theirs stays in the history', async () => {
    store.type(idAt(0), 'Mine.')
    await ask('segment.edit', { segment: idAt(0), basedOn: null, text: 'Theirs.' })
    await store.leave()
    await store.resolve('mine')
    expect([shown(0).text, (await historyOf(0))[0]]).toEqual(['Mine.', ['Theirs.', 'Mine.']])
  })

  test('or keep theirs', async () => {
    store.type(idAt(0), 'Mine.')
    await ask('segment.edit', { segment: idAt(0), basedOn: null, text: 'Theirs.' })
    await store.leave()
    await store.resolve('theirs')
    expect([shown(0).text, await stored(0)]).toEqual(['Theirs.', 'Theirs.'])
  })
})

describe('confirming', () => {
  test('takes what was typed, turns the state at once and goes to the next open segment', async () => {
    store.type(idAt(0), 'The bridge opens today.')
    const confirmed = store.worklist.confirm('next')
    const atOnce = shown(0)
    await confirmed
    expect([atOnce.text, atOnce.state === shown(0).state, shown(0).text, here()]).toEqual([
      'The bridge opens today.',
      true,
      'The bridge opens today.',
      1,
    ])
  })

  test('passes over what is confirmed already', async () => {
    store.goTo({ row: 1, segment: idAt(1) })
    await store.worklist.confirm('stay')
    store.goTo({ row: 0, segment: idAt(0) })
    await store.worklist.confirm('next')
    expect(here()).toBe(2)
  })

  test('the last one stays where it is and says so', async () => {
    store.goTo({ row: 3, segment: idAt(3) })
    await store.worklist.confirm('next')
    expect([here(), notices.map(({ kind }) => kind)]).toEqual([3, ['confirmed', 'none-open']])
  })
})

test('when the last open segment is confirmed, the article says that nothing is left', async () => {
  for (let row = 0; row < 4; row += 1) await store.worklist.confirm('next')
  expect(notices.at(-1)).toEqual({ kind: 'all-done' })
})

test('an article closed for editing takes no confirmation', async () => {
  for (let row = 0; row < 4; row += 1) await store.worklist.confirm('next')
  for (const finding of store.getState().findings) await store.findings.dismiss(finding.id, false)
  for (const act of ['deliver', 'approve'] as const) {
    const moved = await ask('article.move', { article: store.article, act })
    if (moved.ok) store.apply(moved.value)
  }
  await store.worklist.confirm('stay')
  expect(notices.at(-1)).toEqual({ kind: 'refused', failure: { kind: 'article-closed', why: 'signed-off' } })
})

describe('undo and redo', () => {
  test('take an edit back and give it again, and say what was undone', async () => {
    store.type(idAt(0), 'Changed.')
    await store.leave()
    await store.undo()
    const undone = shown(0).text
    await store.redo()
    expect([undone, shown(0).text, notices]).toEqual([
      'The bridge opens on Monday.',
      'Changed.',
      [
        { kind: 'undone', action: 'edit' },
        { kind: 'redone', action: 'edit' },
      ],
    ])
  })

  test('of a move of the article name what was done with it', async () => {
    const { article } = store
    await store.act('article.move', { article, act: 'spike', reason: 'Kept for Monday.' })
    await store.undo()
    await store.redo()
    expect(notices).toEqual([
      { kind: 'undone', action: 'move', move: 'spike' },
      { kind: 'redone', action: 'move', move: 'spike' },
    ])
  })

  test('go where something changed', async () => {
    store.type(idAt(0), 'Changed.')
    await store.goToRow(3)
    await store.undo()
    expect(here()).toBe(0)
  })

  test('of links alone go to their rows', async () => {
    const { article } = store
    await store.act('link.unlink', { article, segments: [idAt(2)] })
    await store.goToRow(0)
    await store.undo()
    const undone = here()
    await store.goToRow(0)
    await store.redo()
    expect([undone, here()]).toEqual([2, 2])
  })

  test('from a notice takes back what the notice speaks of', async () => {
    store.type(idAt(0), 'Changed.')
    await store.leave()
    await store.undoOfLast()()
    expect([shown(0).text, notices]).toEqual(['The bridge opens on Monday.', [{ kind: 'undone', action: 'edit' }]])
  })

  test('from a notice takes back nothing else once one has gone on', async () => {
    store.type(idAt(0), 'Changed.')
    await store.leave()
    const undo = store.undoOfLast()
    store.type(idAt(1), 'Typed since.')
    await undo()
    expect([shown(0).text, shown(1).text, notices]).toEqual(['Changed.', 'Typed since.', [{ kind: 'undo-overtaken' }]])
  })

  test('of nothing say so', async () => {
    await store.redo()
    expect(notices).toEqual([{ kind: 'nothing-to-redo' }])
  })
})

test('an earlier text restored is the text again', async () => {
  store.type(idAt(0), 'Changed.')
  await store.leave()
  await store.restore(idAt(0), undefined)
  expect([shown(0).text, notices]).toEqual(['The bridge opens on Monday.', [{ kind: 'restored', reopened: 0 }]])
})

test('an edit from elsewhere appears when it is announced', async () => {
  await ask('segment.edit', { segment: idAt(2), basedOn: null, text: 'From elsewhere.' })
  await store.refresh()
  expect(shown(2).text).toBe('From elsewhere.')
})
