/** Long articles: what an edit shows at once, what waits for a look at the whole, and what that look leaves alone. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PlacedFinding } from '../../contract/finding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { countFates } from '../../db/fates.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { edit, importText, must, rowsOf, type TestDesk } from '../testing/test-desk.ts'

/** More than is ever checked at once. */
const boats = Array.from({ length: 2_001 }, (_, n) => `Boat ${n} of the fleet came in.`)
const beginning = [
  'It was was late that day. They all all left.',
  'The new bridge opened on Monday morning. It is long.',
  'The new bridge opened on Monday morning. Everyone cheered.',
]

let home = ''
let checkedOnce: ArticleId
/** One library for all, with a long article that was looked at as a whole; each test has a copy. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'sverka-long-'))
  mkdirSync(join(home, 'once'))
  desk = openQuickDesk({ libraryFile: join(home, 'once', 'library.sverka') })
  checkedOnce = await importLong()
  await desk.checked()
  await desk.close()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

let libraryFile = ''
let desk: TestDesk
beforeEach(() => {
  const folder = mkdtempSync(join(home, 'one-'))
  cpSync(join(home, 'once'), folder, { recursive: true })
  libraryFile = join(folder, 'library.sverka')
  desk = openQuickDesk({ libraryFile })
})
afterEach(() => desk.close())

/** The beginning makes rows 0 to 5, the boats follow. */
async function importLong(name = 'long.txt'): Promise<ArticleId> {
  return importText(desk, [...beginning, ...boats].join('\n\n'), undefined, name)
}

const findings = (article: ArticleId) => desk.ask('finding.list', { article })
const places = (list: readonly PlacedFinding[]) => list.map(({ check, row }) => `${check} ${row}`)
const shareOf = async (article: ArticleId) => must(await desk.ask('article.open', { article })).checkedShare

test('the beginning is checked with the import, and all of it behind the scenes', async () => {
  const article = await importLong()
  const atFirst = [places(await findings(article)), (await shareOf(article)) < 1]
  await desk.checked()
  expect([atFirst, places(await findings(article)), await shareOf(article)]).toEqual([
    [['doubled-phrase 0', 'doubled-phrase 1', 'duplicated-sentence 4'], true],
    ['doubled-phrase 0', 'doubled-phrase 1', 'duplicated-sentence 4'],
    1,
  ])
})

test('an edit shows at once what its sentence says by itself; what the whole shows waits, and the article counts as unchecked', async () => {
  const article = checkedOnce
  const before = await findings(article)
  await edit(desk, article, 0, 'The new bridge opened on Monday morning.')
  await edit(desk, article, 7, 'Boat 1 of of the fleet came in.')
  const atOnce = [places(await findings(article)), (await shareOf(article)) < 1]
  await desk.checked()
  expect(atOnce).toEqual([['doubled-phrase 1', 'duplicated-sentence 4', 'doubled-phrase 7'], true])
  const after = await findings(article)
  const stayed = after.filter(({ id }) => before.some((one) => one.id === id))
  expect([places(after), places(stayed), await shareOf(article)]).toEqual([
    ['doubled-phrase 1', 'duplicated-sentence 2', 'duplicated-sentence 4', 'doubled-phrase 7'],
    ['doubled-phrase 1', 'duplicated-sentence 4'],
    1,
  ])
})

test('of two faults in one sentence, mending one leaves the other, which is told as gone but once', async () => {
  const article = checkedOnce
  await edit(desk, article, 3, 'It was was long, and the the wind was strong.')
  const two = (await findings(article)).filter(({ row }) => row === 3)
  const first = await edit(desk, article, 3, 'It was long, and the the wind was strong.')
  const one = (await findings(article)).filter(({ row }) => row === 3)
  const second = await edit(desk, article, 3, 'It was long, and the wind was strong.')
  expect([two.length, first.findingsRemoved.length, one.length, second.findingsRemoved]).toEqual([
    2,
    1,
    1,
    one.map(({ id }) => id),
  ])
})

test('a sentence that is edited but still stands twice keeps its finding until the whole was looked at, and is not counted as fixed', async () => {
  const article = checkedOnce
  await edit(desk, article, 4, 'And the new bridge opened on Monday morning.')
  await findings(article)
  await desk.checked()
  const connection = connect(libraryFile)
  const fates = countFates(connection.read)
  connection.close()
  expect(fates.map(({ check, fixedAsOffered, fixedOtherwise }) => [check, fixedAsOffered + fixedOtherwise])).toEqual(
    fates.map(({ check }) => [check, 0]),
  )
})

test('what was dismissed stays dismissed when the whole is looked at again', async () => {
  const article = checkedOnce
  const [first, , copy] = await findings(article)
  must(await desk.ask('finding.dismiss', { finding: first!.id }))
  must(await desk.ask('finding.dismiss', { finding: copy!.id }))
  await edit(desk, article, 3, 'It is very long.')
  await desk.checked()
  expect(places(await findings(article))).toEqual(['doubled-phrase 1'])
})

test('words typed behind a fault leave it what it is, and tell nothing anew of the sentences around', async () => {
  const article = checkedOnce
  const before = await findings(article)
  const added: string[] = []
  desk.onEvent((event) => {
    if (event.kind === 'findings.changed') added.push(...event.findingsAdded.map(({ check }) => check))
  })
  await edit(desk, article, 0, 'It was was late that very day.')
  expect([await findings(article), added]).toEqual([before, []])
})

test('a cut has the whole looked at anew', async () => {
  const article = checkedOnce
  const [{ id, text, latestEdit }] = (await rowsOf(desk, article))[6]!.target as [never]
  must(
    await desk.ask('segment.split', { segment: id, basedOn: latestEdit ?? null, at: (text as string).indexOf('of') }),
  )
  await desk.checked()
  const { bytes } = must(await desk.ask('article.export', { article, overrideReason: 'a look' }))
  expect([new TextDecoder().decode(bytes).length > 0, places(await findings(article))]).toEqual([
    true,
    ['doubled-phrase 0', 'doubled-phrase 1', 'duplicated-sentence 4'],
  ])
})

test('what is typed while the whole is looked at is looked at too', async () => {
  const article = await importLong()
  const checked = desk.checked()
  for (const row of [7, 8, 9]) {
    await turnOfTheLoop()
    await edit(desk, article, row, `Boat ${row - 6} of of the fleet came in.`)
  }
  await checked
  await desk.checked()
  expect(places(await findings(article))).toEqual([
    'doubled-phrase 0',
    'doubled-phrase 1',
    'duplicated-sentence 4',
    'doubled-phrase 7',
    'doubled-phrase 8',
    'doubled-phrase 9',
  ])
})

test('an edit and its undo leave the findings as they were, with their identities but that of the words in between', async () => {
  const article = checkedOnce
  const before = await findings(article)
  await edit(desk, article, 3, 'It is is long.')
  must(await desk.ask('action.undo', { article }))
  await desk.checked()
  expect(await findings(article)).toEqual(before)
})

test('a library opened again is not looked at again; one that other checks looked at is, and findings keep their identities', async () => {
  const article = checkedOnce
  const before = await findings(article)
  await desk.close()
  desk = openQuickDesk({ libraryFile })
  const shares: number[] = []
  desk.onEvent((event) => event.kind === 'article.checked' && shares.push(event.share))
  await desk.checked()
  const atOnce = shares.length
  await desk.close()
  const connection = connect(libraryFile)
  connection.write((db) => {
    db.run("UPDATE translation SET checked_by = 'older checks'")
    db.run("DELETE FROM finding WHERE check_id = 'doubled-phrase' AND row = (SELECT min(row) FROM finding)")
  })
  connection.close()
  desk = openQuickDesk({ libraryFile })
  await desk.checked()
  const after = await findings(article)
  expect([atOnce, places(after), after.slice(1)]).toEqual([0, places(before), before.slice(1)])
})

test('how far the look has come is told from little to all, with time between; at the end it is all', async () => {
  let nowMs = 1_000
  await desk.close()
  desk = openQuickDesk({ libraryFile, nowMs: () => (nowMs += 200) })
  const told: number[] = []
  desk.onEvent((event) => event.kind === 'article.checked' && told.push(event.share))
  await importLong()
  await desk.checked()
  const isRising = told.every((share, index) => index === 0 || share >= told[index - 1]!)
  expect([isRising, told.at(-1), told.filter((share) => share === 1).length, told.every((share) => share > 0)]).toEqual(
    [true, 1, 1, true],
  )
})

test('the article on the screen is looked at first', async () => {
  const [first, second] = [await importLong('a.txt'), await importLong('b.txt')]
  const done: ArticleId[] = []
  desk.onEvent((event) => event.kind === 'article.checked' && event.share === 1 && done.push(event.article))
  must(await desk.ask('article.open', { article: first }))
  await desk.checked()
  expect([done[0], [...done].sort()]).toEqual([first, [first, second].sort()])
})
