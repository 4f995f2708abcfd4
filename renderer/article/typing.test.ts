import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Arguments, CommandName, Reply } from '../../contract/commands.ts'
import { DoorwayError } from '../../contract/rpc/caller.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { confirmAll, importText, must, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import type { Notice } from './notice.ts'
import { OpenArticle } from './open-article.ts'
import type { SegmentPosition } from './place.ts'
import { rowAt, targetSegment } from './row-cache.ts'

const text = 'Snow fell. Roads were closed.\n\nNobody was hurt.\n'

let folder: string
let libraryFile: string
let desk: TestDesk
let article: ArticleId
let store: OpenArticle
let notices: Notice[]
/** The next calls that the window will not hear the answer of, although the store does what they ask. */
let unheard: CommandName[] = []

async function ask<Name extends CommandName>(name: Name, args: Arguments<Name>): Promise<Reply<Name>> {
  const answer = desk.ask(name, structuredClone(args)).catch(() => {
    throw new DoorwayError({ kind: 'disk-full' })
  })
  if (unheard[0] !== name) return structuredClone(await answer)
  unheard = unheard.slice(1)
  await answer
  throw new DoorwayError({ kind: 'store-restarted' })
}

async function openArticle(at?: SegmentPosition): Promise<OpenArticle> {
  const opened = new OpenArticle(article, ask)
  notices = []
  opened.onNotice((notice) => notices.push(notice))
  await opened.open(at)
  return opened
}

/** As main does when the store died: another one on the same library. */
async function restart(): Promise<void> {
  await desk.close()
  desk = openTestDesk({ libraryFile, isKeeper: true })
}

async function begin(within: string): Promise<void> {
  folder = within
  mkdirSync(folder, { recursive: true })
  libraryFile = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile, isKeeper: true })
  article = await importText(desk, text)
  store = await openArticle()
}

beforeEach(() => begin(mkdtempSync(join(tmpdir(), 'sverka-typing-'))))
afterEach(async () => {
  store.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const idAt = (row: number): SegmentId => rowAt(store.getState().rows, row)!.target[0]!.id
const shown = (row: number) => targetSegment(store.getState().rows, idAt(row))!.text
const stored = async (row: number) =>
  (await ask('article.rows', { article, start: row, count: 1 })).rows[0]!.target[0]!.text
const historyOf = async (row: number) =>
  must(await ask('segment.history', { segment: idAt(row) })).edits.map(({ reason, after }) => [reason, after])
const saving = () => store.getState().saving
const saved = () => expect.poll(saving).toBe('saved')
const editElsewhere = (row: number, words: string) =>
  desk.ask('segment.edit', { segment: idAt(row), basedOn: null, text: words })

describe('while the library takes nothing', () => {
  /** Another program writes to the library, and does not end. */
  function lock(): () => void {
    const other = new Database(libraryFile)
    other.exec('BEGIN IMMEDIATE')
    return () => other.close()
  }

  test('every text that was typed waits, and “Saved” is said only when all of them are stored', async () => {
    const unlock = lock()
    store.type(idAt(0), 'Typed in the first.')
    await store.leave()
    store.type(idAt(1), 'Typed in the second.')
    await store.leave()
    const meanwhile = [saving(), shown(0), shown(1)]
    unlock()
    await saved()
    expect([meanwhile, await stored(0), await stored(1)]).toEqual([
      ['unsent', 'Typed in the first.', 'Typed in the second.'],
      'Typed in the first.',
      'Typed in the second.',
    ])
  })

  test('nothing else is done to the article, and then the text comes first', async () => {
    const unlock = lock()
    store.type(idAt(0), 'Typed.')
    await store.leave()
    await store.undo()
    unlock()
    await store.undo()
    expect([await historyOf(0), shown(0)]).toEqual([
      [
        ['undo', 'Snow fell.'],
        ['typed', 'Typed.'],
      ],
      'Snow fell.',
    ])
  })

  test('a text typed on while it waits is stored as it stands in the end', async () => {
    const unlock = lock()
    store.type(idAt(0), 'Typed.')
    await store.leave()
    store.type(idAt(0), 'Typed and typed on.')
    unlock()
    await store.leave()
    expect([await stored(0), saving()]).toEqual(['Typed and typed on.', 'saved'])
  })
})

describe('on a full disk', () => {
  /** Megabytes that no test needs. */
  const roomMegabytes = 4
  let disk: string

  /** A small disk of its own; false where only the system's administrator may make one. */
  function mount(): boolean {
    disk = mkdtempSync(join(tmpdir(), 'sverka-disk-'))
    try {
      execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${roomMegabytes}m`, 'tmpfs', disk], { stdio: 'ignore' })
      return true
    } catch {
      rmSync(disk, { recursive: true })
      return false
    }
  }

  /** Leaves no room for a single page. The answer gives the room back. */
  function fill(): () => void {
    const ballast = join(disk, 'ballast')
    for (const size of [1 << 20, 1 << 16, 1 << 12]) {
      try {
        for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
      } catch {
        // No piece of this size finds room any more.
      }
    }
    return () => rmSync(ballast)
  }

  test('what was typed in two segments is stored when there is room again', async (context) => {
    if (!mount()) return context.skip('only the administrator of the system may mount a small disk')
    await desk.close()
    rmSync(folder, { recursive: true })
    await begin(join(disk, 'library'))
    const makeRoom = fill()
    const typed = ['Typed in the first.', 'Typed in the second.'].map((words) => `${words} ${'And on. '.repeat(2_000)}`)
    for (const [row, words] of typed.entries()) {
      store.type(idAt(row), words)
      await store.leave()
    }
    const meanwhile = [saving(), notices.map(({ kind }) => kind)]
    makeRoom()
    await saved()
    expect([meanwhile, notices.at(-1)?.kind, await stored(0), await stored(1)]).toEqual([
      ['unsent', ['unsent', 'unsent']],
      'sent',
      ...typed,
    ])
    await desk.close()
    execFileSync('/bin/umount', [disk])
    await begin(disk)
  })
})

describe('after the store was started anew', () => {
  test('an edit whose answer was lost is no edit of somebody else’s', async () => {
    unheard = ['segment.edit']
    store.type(idAt(0), 'Typed.')
    await store.leave()
    await restart()
    await saved()
    expect([store.getState().conflict, await historyOf(0)]).toEqual([undefined, [['typed', 'Typed.']]])
  })

  test('nor is the draft that became one; what was typed since goes on top of it', async () => {
    store.type(idAt(0), 'Typed')
    await saved()
    await restart()
    store.type(idAt(0), 'Typed and typed on.')
    await saved()
    await restart()
    store.type(idAt(0), 'Typed and typed to the end.')
    await store.leave()
    expect([store.getState().conflict, await historyOf(0), await stored(0)]).toEqual([
      undefined,
      [
        ['typed', 'Typed and typed to the end.'],
        ['typed', 'Typed and typed on.'],
        ['typed', 'Typed'],
      ],
      'Typed and typed to the end.',
    ])
  })
})

describe('a text that somebody else was faster than', () => {
  beforeEach(async () => {
    store.type(idAt(0), 'Mine.')
    await editElsewhere(0, 'Theirs.')
    await store.leave()
  })

  test('is in the history if theirs is kept', async () => {
    await store.resolve('theirs')
    expect([shown(0), await historyOf(0), saving()]).toEqual([
      'Theirs.',
      [
        ['restore', 'Theirs.'],
        ['typed', 'Mine.'],
        ['typed', 'Theirs.'],
      ],
      'saved',
    ])
  })

  test('stays on the screen and safe if nothing is chosen, and is asked about before anything else is done', async () => {
    await store.resolve('later')
    const putOff = [store.getState().conflict, shown(0), saving()]
    await store.undo()
    expect([putOff, store.getState().conflict?.mine, await stored(0)]).toEqual([
      [undefined, 'Mine.', 'saved'],
      'Mine.',
      'Theirs.',
    ])
  })

  test('may be typed on without being asked at every key', async () => {
    await store.resolve('later')
    store.type(idAt(0), 'Mine, and more.')
    await saved()
    const meanwhile = store.getState().conflict
    await store.leave()
    expect([meanwhile, store.getState().conflict?.mine]).toEqual([undefined, 'Mine, and more.'])
  })

  test('is in the history of the segment if the app ends before anything was chosen', async () => {
    await store.resolve('later')
    await restart()
    expect([await stored(0), (await historyOf(0)).slice(0, 2)]).toEqual([
      'Theirs.',
      [
        ['restore', 'Theirs.'],
        ['typed', 'Mine.'],
      ],
    ])
  })

  test('waits its turn if there is another such text', async () => {
    store.type(idAt(1), 'Mine too.')
    await editElsewhere(1, 'Theirs too.')
    await store.leave()
    const first = store.getState().conflict?.mine
    await store.resolve('mine')
    await expect.poll(() => store.getState().conflict?.mine).toBe('Mine too.')
    await store.resolve('mine')
    expect([first, await stored(0), await stored(1)]).toEqual(['Mine.', 'Mine.', 'Mine too.'])
  })
})

test('an article reopened gives back what was being typed when it was closed', async () => {
  await confirmAll(desk, article)
  store.type(idAt(0), 'Typed on when it closed.')
  const moves = ['deliver', 'approve'] as const
  for (const act of moves) must(await desk.ask('article.move', { article, act }))
  await store.leave()
  await store.refresh()
  const closed = [await stored(0), shown(0), notices.map(({ kind }) => kind)]
  const reopened = must(await desk.ask('article.move', { article, act: 'reopen', reason: 'One more sentence.' }))
  store.apply(reopened)
  await expect.poll(() => stored(0)).toBe('Typed on when it closed.')
  expect(closed).toEqual(['Snow fell.', 'Snow fell.', ['refused']])
})

test('a page that ended finds its draft again, and goes on with it', async () => {
  store.type(idAt(1), 'Roads were closed to')
  await saved()
  const segment = idAt(1)
  // Nothing more is heard of this page.
  store = await openArticle({ row: 1, segment })
  const found = store.beingTyped(segment)
  store.type(segment, `${found} traffic.`)
  await store.leave()
  expect([found, await historyOf(1), store.getState().conflict]).toEqual([
    'Roads were closed to',
    [['typed', 'Roads were closed to traffic.']],
    undefined,
  ])
})

test('typed and confirmed, undo takes back the confirmation and then the text; redo goes the same way', async () => {
  const stand = () => {
    const segment = targetSegment(store.getState().rows, idAt(0))!
    return [segment.text, segment.state]
  }
  const way: unknown[] = [stand()]
  store.type(idAt(0), 'Snow fell all day.')
  await store.worklist.confirm('stay')
  way.push(stand())
  for (const step of [() => store.undo(), () => store.undo(), () => store.redo(), () => store.redo()]) {
    await step()
    way.push(stand())
  }
  const [imported, typed, confirmed] = [
    ['Snow fell.', 'machine'],
    ['Snow fell all day.', 'draft'],
    ['Snow fell all day.', 'approved'],
  ]
  expect(way).toEqual([imported, confirmed, typed, imported, typed, confirmed])
})

test('undo that is answered after one has gone elsewhere leaves one there', async () => {
  store.type(idAt(2), 'Nobody was harmed.')
  await store.leave()
  store.type(idAt(2), 'Nobody at all was harmed.')
  await store.goToRow(0)
  const undone = Promise.all([store.undo(), store.undo()])
  store.goTo({ row: 1, segment: idAt(1) }, { kind: 'end' })
  store.type(idAt(1), 'Roads were closed again.')
  await undone
  expect([store.getState().place.row, shown(2)]).toEqual([1, 'Nobody was hurt.'])
})
