import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { importText, moveOn, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, 'It was was late. One came , two left.\n')
})
afterEach(() => desk.close())

const counted = async () => {
  const head = must(await desk.ask('article.open', { article }))
  const [summary] = await desk.ask('article.list', {})
  const listed = await desk.ask('finding.list', { article })
  return [listed.length, head.openFindings, summary!.openFindings, head.findingsByFamily.garble, head.findingsByCheck]
}

test('a check switched off is silent in lists and counts at once, and speaks again when it is switched on', async () => {
  const before = await counted()
  must(await desk.ask('check.change', { check: 'doubled-phrase', isOn: false }))
  const off = await counted()
  must(await desk.ask('check.change', { check: 'doubled-phrase', isOn: true }))
  expect([before, off]).toEqual([
    [2, 2, 2, 1, { 'doubled-phrase': 1, spacing: 1 }],
    [1, 1, 1, 0, { spacing: 1 }],
  ])
  expect(await counted()).toEqual(before)
})

test('the severity chosen for a check weighs its findings in the list and at the gate', async () => {
  must(await moveOn(desk, article, 'deliver'))
  must(await desk.ask('check.change', { check: 'spacing', severity: 'critical' }))
  const spacing = async () => (await desk.ask('finding.list', { article })).find(({ check }) => check === 'spacing')
  const worst = await spacing()
  const { criticalFindings } = must(await desk.ask('article.open', { article }))
  const refused = await moveOn(desk, article, 'approve')
  must(await desk.ask('check.change', { check: 'spacing', severity: null }))
  const asFound = (await spacing())?.severity
  expect([worst?.severity, criticalFindings, JSON.stringify(refused).includes('open-findings'), asFound]).toEqual([
    'critical',
    1,
    true,
    'minor',
  ])
})

test('a quiet check looks at the articles when it is switched on', async () => {
  const misspelt = await importText(desk, 'The goverment met on Monday and talked at length.\n')
  const found = async () => (await desk.ask('finding.list', { article: misspelt })).map(({ check }) => check)
  const before = await found()
  must(await desk.ask('check.change', { check: 'misspelling', isOn: true }))
  await desk.checked()
  expect([before, await found()]).toEqual([[], ['misspelling']])
})

test('the list tells what was chosen, and what each check can do with a text', async () => {
  must(await desk.ask('check.change', { check: 'spacing', isOn: false, severity: 'major' }))
  const listed = await desk.ask('check.list', { language: 'kk' })
  const of = (check: string) => listed.find(({ id }) => id === check)
  expect([of('spacing')?.isOn, of('spacing')?.chosenSeverity, of('spacing')?.status]).toEqual([
    false,
    'major',
    'switched-off',
  ])
  expect([of('indefinite-article')?.status, of('wrong-number')?.status, of('misspelling')?.status]).toEqual([
    'other-language',
    'without-source',
    'off',
  ])
})

test('a check that does not exist cannot be switched', async () => {
  expect(await desk.ask('check.change', { check: 'no-such', isOn: false })).toEqual({
    ok: false,
    failure: { kind: 'no-such-check' },
  })
})
