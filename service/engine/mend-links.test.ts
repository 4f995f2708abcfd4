/** Mending the alignment at the desk: stored, undone, across restarts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idleChecks } from '../../core/check/catalogue.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { listLinks } from '../../db/links.ts'
import { openLibrary } from '../../db/opening.ts'
import { listTexts } from '../../db/segments.ts'
import { createProductChecker } from '../models/product-checker.ts'
import { confirmAll, importText, moveOn, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

const checker = createProductChecker()

const source = 'Мост открыли в среду утром. Его строили два года. Дождя не было.\n\nЛюди пришли рано и долго ждали.\n'
const target =
  'The bridge was opened on Wednesday morning. It took two years to build. There was no rain.\n\nPeople came early and waited long.\n'

let folder = ''
let desk: TestDesk
let article: ArticleId
const open = () => openTestDesk({ libraryFile: join(folder, 'library.sverka') })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-links-'))
  desk = open()
  await desk.ask('settings.change', { reach: 'everything' })
  article = await importText(desk, target, source)
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const rows = () => rowsOf(desk, article)
const shapes = async () => (await rows()).map((row) => `${row.source.length}:${row.target.length}`)
const stand = async () => ({
  rows: (await rows()).map(({ index, link, source: s, target: t }) => ({
    index,
    link,
    s: s.map(bare),
    t: t.map(bare),
  })),
  findings: (await desk.ask('finding.list', { article })).map(({ check, segment, row }) => [check, segment, row]),
})
const bare = ({ id, text, gapBefore, state }: { id: string; text: string; gapBefore: string; state: string }) => [
  id,
  text,
  gapBefore,
  state,
]
const exportText = async () => {
  const file = must(await desk.ask('article.export', { article, overrideReason: 'a look at it' }))
  return new TextDecoder().decode(file.bytes)
}
const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')
const targetId = async (row: number): Promise<SegmentId> => (await rows())[row]!.target[0]!.id
const sourceId = async (row: number): Promise<SegmentId> => (await rows())[row]!.source[0]!.id

describe('links', () => {
  test('are unlinked, moved, joined, locked and confirmed, and all of it is undone after a restart', async () => {
    const imported = await stand()
    expect(await shapes()).toEqual(['1:1', '1:1', '1:1', '1:1'])
    must(await desk.ask('link.unlink', { article, segments: [await targetId(2)] }))
    expect(await shapes()).toEqual(['1:1', '1:1', '1:0', '0:1', '1:1'])
    must(await desk.ask('link.move', { segment: await targetId(1), direction: 'down' }))
    expect(await shapes()).toEqual(['1:1', '1:0', '1:1', '0:1', '1:1'])
    must(await desk.ask('link.join', { article, segments: [await sourceId(1), await sourceId(2)] }))
    expect(await shapes()).toEqual(['1:1', '2:1', '0:1', '1:1'])
    const link = (await rows())[1]!.link.id
    must(await desk.ask('link.lock', { article, links: [link], isLocked: true }))
    must(await desk.ask('link.confirm', { article, links: [(await rows())[0]!.link.id] }))
    const mended = await stand()
    await desk.close()
    desk = open()
    expect(await stand()).toEqual(mended)
    for (let step = 0; step < 5; step++) must(await desk.ask('action.undo', { article }))
    expect(await stand()).toEqual(imported)
    for (let step = 0; step < 5; step++) must(await desk.ask('action.redo', { article }))
    expect(await stand()).toEqual(mended)
  })

  test('tell which rows to ask for again', async () => {
    const { rows: changed, head } = must(await desk.ask('link.unlink', { article, segments: [await targetId(2)] }))
    expect([changed, head.rows]).toEqual([{ first: 2, removed: 1, added: 2 }, 5])
  })

  test('that are locked are left alone', async () => {
    const [row] = await rows()
    must(await desk.ask('link.lock', { article, links: [row!.link.id], isLocked: true }))
    const refused = await desk.ask('link.unlink', { article, segments: [row!.source[0]!.id] })
    expect(refused).toEqual({ ok: false, failure: { kind: 'link-locked', row: 0 } })
  })

  test('a translation left without a partner is a finding until it is linked; its source, whose words stand there, is no lost one', async () => {
    const segments = [await sourceId(1), await targetId(1)]
    const kinds = async () => (await desk.ask('finding.list', { article })).map(({ check }) => check).sort()
    const before = await kinds()
    must(await desk.ask('link.unlink', { article, segments }))
    const apart = await kinds()
    must(await desk.ask('link.join', { article, segments }))
    expect([apart, await kinds()]).toEqual([[...before, 'added-sentence'].sort(), before])
  })

  test('of an approved article are not mended', async () => {
    const segments = [await sourceId(0)]
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    const [editor] = (await desk.ask('desk.open', {})).people
    must(await desk.ask('person.change', { person: editor!.id, name: editor!.name, role: 'editor' }))
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'approve'))
    expect(await desk.ask('link.unlink', { article, segments })).toMatchObject({ failure: { kind: 'article-closed' } })
  })

  test('of strangers are not touched', async () => {
    const other = await importText(desk, 'Snow fell.\n', 'Выпал снег.\n', 'other.txt')
    const stranger = (await rowsOf(desk, other))[0]!
    const answers = [
      await desk.ask('link.join', { article, segments: [stranger.source[0]!.id] }),
      await desk.ask('link.lock', { article, links: [stranger.link.id], isLocked: true }),
    ]
    expect(answers).toMatchObject([{ failure: { kind: 'no-such-segment' } }, { failure: { kind: 'no-such-link' } }])
  })
})

describe('splits and joins', () => {
  const cut = async (row: number, at: number) => {
    const segment = (await rows())[row]!.target[0]!
    return desk.ask('segment.split', { segment: segment.id, basedOn: segment.latestEdit ?? null, at })
  }
  test('leave an unedited document byte for byte as it was', async () => {
    must(await cut(0, 10))
    const [first] = await rows()
    const [left, right] = first!.target
    expect([left!.text, right!.gapBefore, right!.text]).toEqual(['The bridge', ' ', 'was opened on Wednesday morning.'])
    expect(await exportText()).toBe(target)
    const basedOn = left!.latestEdit ?? null
    must(await desk.ask('segment.join', { segment: left!.id, basedOn, nextBasedOn: right!.latestEdit ?? null }))
    const joined = (await rows())[0]!.target[0]!
    const next = (await rows())[1]!.target[0]!
    const nextBasedOn = next.latestEdit ?? null
    must(await desk.ask('segment.join', { segment: joined.id, basedOn: joined.latestEdit ?? null, nextBasedOn }))
    expect([await shapes(), await exportText()]).toEqual([['2:1', '1:1', '1:1'], target])
  })

  test('of an edited text are exported with the edit, each in its place', async () => {
    const segment = (await rows())[0]!.target[0]!
    const text = 'On Wednesday, at last, the bridge was opened.'
    must(await desk.ask('segment.edit', { segment: segment.id, basedOn: null, text }))
    must(await cut(0, 22))
    const [, right] = (await rows())[0]!.target
    const tail = 'our bridge was opened.'
    must(await desk.ask('segment.edit', { segment: right!.id, basedOn: right!.latestEdit ?? null, text: tail }))
    const wanted = target.replace(/^.*?morning\./u, `On Wednesday, at last, ${tail}`)
    expect(await exportText()).toBe(wanted)
  })

  test('are read in the history', async () => {
    must(await cut(0, 10))
    const [left, right] = (await rows())[0]!.target
    const told = async (segment: SegmentId) => {
      const history = must(await desk.ask('segment.history', { segment }))
      return [history.imported, history.edits.map(({ reason, before, after }) => [reason, before, after])]
    }
    const whole = 'The bridge was opened on Wednesday morning.'
    expect([await told(left!.id), await told(right!.id)]).toEqual([
      ['The bridge', [['split', whole, 'The bridge']]],
      ['was opened on Wednesday morning.', [['split', whole, 'was opened on Wednesday morning.']]],
    ])
  })

  test('of what someone else went on with are refused', async () => {
    const segment = (await rows())[0]!.target[0]!
    must(await desk.ask('segment.edit', { segment: segment.id, basedOn: null, text: 'It was opened at last.' }))
    const late = await desk.ask('segment.split', { segment: segment.id, basedOn: null, at: 10 })
    expect(late).toMatchObject({ failure: { kind: 'edited-meanwhile' } })
  })

  test('do not count as writing when four eyes are asked for', async () => {
    await desk.ask('settings.change', { fourEyes: true })
    const { person } = await desk.ask('desk.open', {})
    must(await desk.ask('person.change', { person: person.id, name: person.name, role: 'editor' }))
    must(await cut(0, 10))
    must(await desk.ask('action.undo', { article }))
    must(await desk.ask('action.redo', { article }))
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    expect(await moveOn(desk, article, 'approve')).toMatchObject({ ok: true })
  })

  test('of the source move nothing in the translation', async () => {
    const segment = (await rows())[0]!.source[0]!
    must(await desk.ask('segment.split', { segment: segment.id, basedOn: null, at: 4 }))
    expect([(await rows())[0]!.source.map(({ text }) => text), await exportText()]).toEqual([
      ['Мост', 'открыли в среду утром.'],
      target,
    ])
  })
})

describe('what splits and joins teach', () => {
  test('is listed, used at the next import, and can be forgotten', async () => {
    const text = 'The order of Nov. Third was read aloud; nobody spoke.\n'
    const first = await importText(desk, text, undefined, 'order.txt')
    const [one, two] = (await rowsOf(desk, first)).flatMap((row) => row.target)
    expect([one!.text, two?.text]).toMatchObject([expect.stringMatching(/^The order/u), undefined])
    const at = one!.text.indexOf(' nobody')
    const split = must(await desk.ask('segment.split', { segment: one!.id, basedOn: null, at }))
    const [learned] = await desk.ask('exception.list', {})
    expect(split.learned).toEqual({ id: learned?.id, language: 'en', rule: 'break', after: 'aloud;' })
    const again = await importText(desk, text, undefined, 'again.txt')
    expect((await rowsOf(desk, again)).length).toBe(2)
    expect(must(await desk.ask('exception.revoke', { exception: learned!.id }))).toEqual([])
    const third = await importText(desk, text, undefined, 'third.txt')
    expect((await rowsOf(desk, third)).length).toBe(1)
  })

  test('is nothing where the cut is about one sentence', async () => {
    const first = await importText(desk, 'They waited long nobody came.\n', undefined, 'long.txt')
    const [one] = (await rowsOf(desk, first)).flatMap((row) => row.target)
    const split = must(await desk.ask('segment.split', { segment: one!.id, basedOn: null, at: 16 }))
    expect([split.learned, await desk.ask('exception.list', {})]).toEqual([undefined, []])
  })

  test('is forgotten when it is undone', async () => {
    const first = await importText(desk, 'They waited; nobody came.\n', undefined, 'wait.txt')
    const [one] = (await rowsOf(desk, first)).flatMap((row) => row.target)
    must(await desk.ask('segment.split', { segment: one!.id, basedOn: null, at: 12 }))
    must(await desk.ask('action.undo', { article: first }))
    const undone = await desk.ask('exception.list', {})
    must(await desk.ask('action.redo', { article: first }))
    expect([undone, (await desk.ask('exception.list', {})).length]).toEqual([[], 1])
  })
})

/** What the checks that are on find in the article as it is stored, looked at from the beginning. */
function checkedAnew(idle: ReadonlySet<CheckId>): readonly string[] {
  const library = must(openLibrary(join(folder, 'library.sverka'), { nowMs: Date.now(), newId: () => '' }))
  const read = library.read
  const links = listLinks(read, article)
  const texts = { source: listTexts(read, article, 'source'), target: listTexts(read, article, 'target') }
  library.close()
  const rowOf = (id: SegmentId) => links.findIndex((link) => link.target.includes(id))
  return checker
    .check({ sourceLanguage: 'ru', targetLanguage: 'en', ...texts, links }, idle)
    .map(({ check, segment }) => String([check, segment, rowOf(segment)]))
    .sort()
}

describe('whatever people do, one after the other', () => {
  const step = fc.record({
    act: fc.constantFrom(
      'join',
      'unlink',
      'up',
      'down',
      'lock',
      'confirm',
      'split',
      'splice',
      'edit',
      'realign',
      'undo',
      'redo',
    ),
    row: fc.nat(12),
    other: fc.nat(12),
    at: fc.nat(60),
    isSource: fc.boolean(),
  })
  type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

  async function take({ act, row, other, at, isSource }: Step): Promise<unknown> {
    const all = await rows()
    const members = all.flatMap(({ source: s, target: t }) => (isSource ? s : t))
    const segment = members[row % members.length]!
    const basedOn = segment.latestEdit ?? null
    const beside = members[(row % members.length) + 1]
    const far = all[other % all.length]!
    const links = [far.link.id]
    switch (act) {
      case 'join':
        return desk.ask('link.join', { article, segments: [segment.id, (far.target[0] ?? far.source[0])!.id] })
      case 'unlink':
        return desk.ask('link.unlink', { article, segments: [segment.id] })
      case 'up':
      case 'down':
        return desk.ask('link.move', { segment: segment.id, direction: act })
      case 'lock':
        return desk.ask('link.lock', { article, links, isLocked: !far.link.isLocked })
      case 'confirm':
        return desk.ask('link.confirm', { article, links })
      case 'split':
        return desk.ask('segment.split', { segment: segment.id, basedOn, at })
      case 'splice':
        return desk.ask('segment.join', { segment: segment.id, basedOn, nextBasedOn: beside?.latestEdit ?? null })
      case 'edit':
        return desk.ask('segment.edit', { segment: segment.id, basedOn, text: `${segment.text} Indeed.`.slice(at % 9) })
      case 'realign':
        return desk.ask('alignment.realign', { article, row: row % all.length })
      case 'undo':
        return desk.ask('action.undo', { article })
      case 'redo':
        return desk.ask('action.redo', { article })
    }
  }

  /** Leaves "idge was opened", misspelt only to a check that nobody switched on: `misspelling`. */
  const foundOnce: Step[] = [
    { act: 'edit', row: 0, other: 0, at: 6, isSource: false },
    { act: 'join', row: 0, other: 1, at: 0, isSource: false },
    { act: 'undo', row: 0, other: 0, at: 0, isSource: false },
    { act: 'join', row: 0, other: 0, at: 0, isSource: false },
  ]

  test.each([
    ['as they come', []],
    ['all on', [...idleChecks(new Map())]],
  ])(
    'every segment stands in one row, bystanders keep their links, and undoing all returns to the start; checks %s',
    async (_, quiet) => {
      for (const check of quiet) must(await desk.ask('check.change', { check, isOn: true }))
      await desk.checked()
      const idle = quiet.length === 0 ? idleChecks(new Map()) : new Set<CheckId>()
      const imported = await stand()
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
          for (const one of steps) {
            const before = await stand()
            const answer = await take(one)
            const after = await stand()
            const told = answer as { ok: boolean; value?: { rows?: { first: number; removed: number; added: number } } }
            if (!told.ok) expect(after).toEqual(before)
            const changed = told.value?.rows ?? { first: 0, removed: 0, added: 0 }
            const ids = (all: typeof after) => all.rows.map(({ link }) => link.id)
            expect(ids(after).slice(0, changed.first)).toEqual(ids(before).slice(0, changed.first))
            expect(ids(after).slice(changed.first + changed.added)).toEqual(
              ids(before).slice(changed.first + changed.removed),
            )
            const segments = after.rows.flatMap(({ s, t }) => [...s, ...t]).map(([id]) => id)
            expect(new Set(segments).size).toBe(segments.length)
            expect(after.rows.map(({ index }) => index)).toEqual(after.rows.map((_, index) => index))
          }
          const { rows: count } = must(await desk.ask('article.open', { article }))
          expect((await rows()).length).toBe(count)
          const texts = (await rows()).flatMap((row) => row.target.map(({ text }) => text))
          const exported = await exportText()
          expect(texts.filter((text) => !exported.includes(text.trim()))).toEqual([])
          expect(letters(exported)).toEqual(letters(texts.join('')))
          const atTheEnd = await stand()
          expect(atTheEnd.findings.map(String).sort()).toEqual(checkedAnew(idle))
          let undone = 0
          while ((await desk.ask('action.undo', { article })).ok) undone++
          expect([await stand(), await exportText()]).toEqual([imported, target])
          for (let step = 0; step < undone; step++) must(await desk.ask('action.redo', { article }))
          expect(await stand()).toEqual(atTheEnd)
          while ((await desk.ask('action.undo', { article })).ok);
        }),
        { numRuns: 20, examples: [[foundOnce]] },
      )
    },
    60_000,
  )
})
