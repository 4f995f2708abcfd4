import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wideChecks } from '../../core/check/catalogue.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { edit, importText, moveOn, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

/** Every hundredth sentence says a word twice; the last says the first again. */
function longText(sentences: number): string {
  const said = Array.from({ length: sentences }, (_, n) =>
    n % 100 === 50 ? `The river river rose by ${n} steps.` : `The river rose by ${n} steps and fell again.`,
  )
  return said.join('\n\n')
}

let folder = ''
let libraryFile = ''
let desk: TestDesk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-checking-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const listed = async (article: ArticleId) =>
  (await desk.ask('finding.list', { article })).map(({ check, row, span }) => `${check} ${row} ${span.start}`).sort()
const doubled = async (article: ArticleId) =>
  (await desk.ask('finding.list', { article })).filter(({ check }) => check === 'doubled-phrase').map(({ row }) => row)

test('of a long article the beginning is checked with the import, the rest behind the scenes', async () => {
  const shares: number[] = []
  desk.onEvent((event) => event.kind === 'article.checked' && shares.push(event.share))
  const article = await importText(desk, longText(2_400))
  const atFirst = await doubled(article)
  const { checkedShare } = must(await desk.ask('article.open', { article }))
  await desk.checked()
  const head = must(await desk.ask('article.open', { article }))
  expect([atFirst, checkedShare < 1, head.checkedShare, (await doubled(article)).length, shares.at(-1)]).toEqual([
    [50, 150, 250, 350, 450],
    true,
    1,
    24,
    1,
  ])
})

test('while a long article is looked at anew, no finding that stays is lost for a moment', async () => {
  await desk.ask('settings.change', { reach: 'everything' })
  const names = 'They met Daniyar Sabayev at the bridge.\n\nDaniyar Sabayev spoke first, and Daniyar Sabaev last.'
  const article = await importText(desk, `${longText(2_100)}\n\n${names}\n\nThe goverment waited.`)
  await desk.checked()
  const ids = async () => (await desk.ask('finding.list', { article })).map(({ id }) => id)
  const before = await desk.ask('finding.list', { article })
  const lost: unknown[] = []
  let told = 0
  desk.onEvent((event) => {
    if (event.kind !== 'article.checked') return
    told++
    void ids().then((now) => lost.push(...before.filter(({ id }) => !now.includes(id))))
  })
  must(await desk.ask('check.change', { check: 'misspelling', isOn: true }))
  await desk.checked()
  const after = await desk.ask('finding.list', { article })
  const fresh = after.filter(({ id }) => before.every((one) => one.id !== id))
  expect([before.some(({ check }) => wideChecks.has(check)), told > 0, lost, fresh.map(({ check }) => check)]).toEqual([
    true,
    true,
    [],
    ['misspelling'],
  ])
})

test('what is typed while the checks run is checked too, and keeps nothing of what stood there before', async () => {
  const article = await importText(desk, longText(2_400))
  const [, row] = await rowsOf(desk, article)
  const change = await edit(desk, article, 50, 'The river rose by little.')
  await edit(desk, article, 1, 'The flood flood came.')
  await desk.checked()
  const rows = await doubled(article)
  expect([change.findingsRemoved.length, row?.index, rows.slice(0, 2), rows.length]).toEqual([1, 1, [1, 150], 24])
})

test('whatever is done to a long article, it ends with the findings of a whole check of what stands there', async () => {
  const article = await importText(desk, longText(2_100))
  await edit(desk, article, 3, 'The river rose by 1 steps and fell again.')
  await edit(desk, article, 50, 'Then it it stopped')
  const [, , second] = await rowsOf(desk, article)
  const { id, text, latestEdit } = second!.target[0]!
  must(await desk.ask('segment.split', { segment: id, basedOn: latestEdit ?? null, at: text.indexOf('steps') }))
  await desk.checked()
  await edit(desk, article, 7, 'The boats boats came back.')
  must(await desk.ask('action.undo', { article }))
  await desk.checked()
  // An edit and its undo leave the text as it was last checked, but not what was stored of it.
  await edit(desk, article, 3, 'A gull cried.')
  must(await desk.ask('action.undo', { article }))
  await desk.checked()
  await edit(desk, article, 120, 'She she said “no.')
  await desk.checked()
  const { bytes } = must(await desk.ask('article.export', { article, overrideReason: 'a look' }))
  const again = await importText(desk, new TextDecoder().decode(bytes))
  await desk.checked()
  expect(await listed(article)).toEqual(await listed(again))
})

test('nobody delivers or approves what the checks have not all looked at', async () => {
  const article = await importText(desk, longText(2_400))
  const hasty = [await moveOn(desk, article, 'deliver'), await moveOn(desk, article, 'approve')]
  await desk.checked()
  must(await moveOn(desk, article, 'deliver'))
  const later = await moveOn(desk, article, 'approve')
  const kinds = [...hasty, later].map((moved) =>
    moved.ok ? [] : moved.failure.kind === 'move-refused' && moved.failure.refused.map(({ kind }) => kind),
  )
  expect(kinds).toEqual([
    ['checks-unfinished'],
    ['wrong-state', 'checks-unfinished', 'machine-segments'],
    ['machine-segments'],
  ])
})

test('whoever delivers a long article right after an edit is not refused for the moment its check takes', async () => {
  const article = await importText(desk, longText(2_400))
  await desk.checked()
  await edit(desk, article, 3, 'The flood came.')
  const moved = must(await moveOn(desk, article, 'deliver'))
  expect([moved.head.article.state, moved.head.checkedShare]).toEqual(['in_review', 1])
})

test('an article that other checks looked at is checked again at the next start, and keeps what people decided', async () => {
  const article = await importText(desk, 'It was was late. They all all left. The rain rain fell.')
  const [first] = await desk.ask('finding.list', { article })
  must(await desk.ask('finding.dismiss', { finding: first!.id }))
  const before = await listed(article)
  await desk.close()
  const connection = connect(libraryFile)
  connection.write((db) => {
    db.run("UPDATE translation SET checked_by = 'older checks'")
    db.run('DELETE FROM finding WHERE row = (SELECT max(row) FROM finding) OR dismissal IS NOT NULL')
    db.run("UPDATE finding SET check_id = 'a-check-no-more'")
  })
  connection.close()
  desk = openTestDesk({ libraryFile })
  await desk.checked()
  expect(await listed(article)).toEqual(before)
})
