import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wideChecks } from '../../core/check/catalogue.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { countFates } from '../../db/fates.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { edit, importText, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let libraryFile = ''
let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-fates-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openQuickDesk({ libraryFile })
  article = await importText(desk, 'It was was late. They all all left. Rain rain fell. The the road was long.\n')
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Once every change is checked. */
const fates = async (of = 'doubled-phrase') => {
  await desk.checked()
  const connection = connect(libraryFile)
  const counted = countFates(connection.read).find(({ check }) => check === of)
  connection.close()
  return [counted?.open, counted?.fixedAsOffered, counted?.fixedOtherwise, counted?.dismissed]
}
const findingIn = async (row: number) =>
  (await desk.ask('finding.list', { article })).find((one) => one.row === row && one.check === 'doubled-phrase')!.id

test('what became of each finding is known: fixed as offered, otherwise, by hand, or dismissed', async () => {
  must(await desk.ask('finding.fix', { finding: await findingIn(0), fix: 0 }))
  await edit(desk, article, 1, 'Everyone left.')
  must(await desk.ask('finding.dismiss', { finding: await findingIn(2) }))
  await edit(desk, article, 3, 'The road was long.')
  expect(await fates()).toEqual([0, 2, 1, 1])
})

test('undo withdraws a fate, redo brings it again', async () => {
  must(await desk.ask('finding.fix', { finding: await findingIn(0), fix: 0 }))
  must(await desk.ask('finding.dismiss', { finding: await findingIn(2) }))
  must(await desk.ask('action.undo', { article }))
  must(await desk.ask('action.undo', { article }))
  const undone = await fates()
  must(await desk.ask('action.redo', { article }))
  expect([undone, await fates()]).toEqual([
    [4, 0, 0, 0],
    [3, 1, 0, 0],
  ])
})

test('a finding is not fixed by an edit elsewhere, nor by one that leaves the fault standing', async () => {
  await edit(desk, article, 0, 'It was was very late.')
  await edit(desk, article, 2, 'Rain rain rain fell.')
  expect(await fates()).toEqual([4, 0, 0, 0])
})

test('an edit of a long article that leaves standing what only the whole of it shows is no repair', async () => {
  await desk.close()
  desk = openTestDesk({ libraryFile })
  const boats = Array.from({ length: 2_050 }, (_, n) => `Boat ${n} came to the harbour.`).join('\n\n')
  const names = 'They met Daniyar Sabayev at the bridge.\n\nDaniyar Sabayev spoke first, and Daniyar Sabaev last.'
  await desk.ask('settings.change', { reach: 'everything' })
  article = await importText(desk, `${names}\n\n${boats}`)
  await desk.checked()
  const wide = (await desk.ask('finding.list', { article })).filter(({ check }) => wideChecks.has(check))
  const [{ row, check }] = wide as [(typeof wide)[number]]
  const before = await fates(check)
  const [segment] = (await rowsOf(desk, article))[row]!.target
  await edit(
    desk,
    article,
    row,
    segment!.text.replace(/\.$/u, ' today.').replace('Sabayev', 'Sabayev,').replace('Sabaev', 'Sabaev,'),
  )
  await desk.checked()
  expect([wide.length > 0, await fates(check)]).toEqual([true, before])
})
