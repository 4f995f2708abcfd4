import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Catch, SegmentCheck } from '../../core/check/check.ts'
import { gluedWords } from '../../core/check/checks/glued-words.ts'
import { homoglyph } from '../../core/check/checks/homoglyph.ts'
import { spacing } from '../../core/check/checks/spacing.ts'
import type { SegmentView } from '../../core/check/view.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { type Reach, reaches } from '../../core/model/reach.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { confirmAll, edit, importText, moveOn, must, type TestDesk } from '../testing/test-desk.ts'

/** A page that is as sure as said of a word wherever it stands. */
function sureOf(page: SegmentCheck, word: string, confidence: number): SegmentCheck {
  return {
    ...page,
    languages: 'all',
    models: [],
    givesWayTo: [],
    find: ({ id: segment, text }) =>
      [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => {
        const span = { start: index, end: index + word.length }
        return { segment, span, severity: page.severity, confidence, facts: {}, fixes: [{ span, replacement: 'X' }] }
      }),
  }
}

const pages = [sureOf(spacing, 'one', 0.95), sureOf(homoglyph, 'two', 0.75), sureOf(gluedWords, 'three', 0.4)]

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openQuickDesk({}, pages)
  article = await importText(desk, 'Say one, two, two, three and three and three.\n')
})
afterEach(() => desk.close())

const choose = (reach: Reach) => desk.ask('settings.change', { reach })
const listed = async () => (await desk.ask('finding.list', { article })).map(({ check }) => check)

test('likely findings are shown at first; the reach chosen is kept, and filters the list and every count alike', async () => {
  const counted = async () => {
    const { openFindings, findingsByFamily, findingsByCheck } = must(await desk.ask('article.open', { article }))
    const [summary] = await desk.ask('article.list', {})
    const families = Object.values(findingsByFamily).reduce((sum, count) => sum + count, 0)
    const checks = Object.values(findingsByCheck).reduce((sum, count) => sum + count, 0)
    return [(await listed()).length, openFindings, summary?.openFindings, families, checks]
  }
  const atFirst = await counted()
  const each = []
  for (const reach of reaches) {
    const settings = await choose(reach)
    each.push([settings.reach, ...(await counted())])
  }
  expect([atFirst, each]).toEqual([
    [3, 3, 3, 3, 3],
    [
      ['sure', 1, 1, 1, 1, 1],
      ['likely', 3, 3, 3, 3, 3],
      ['everything', 6, 6, 6, 6, 6],
    ],
  ])
})

test('how many each reach would show is told whatever is chosen', async () => {
  const byReach = async () => must(await desk.ask('article.open', { article })).findingsByReach
  const before = await byReach()
  await choose('sure')
  expect([before, await byReach()]).toEqual([
    { sure: 1, likely: 3, everything: 6 },
    { sure: 1, likely: 3, everything: 6 },
  ])
})

test('a change of the reach is announced to lists and articles', async () => {
  const heard: string[] = []
  desk.onEvent(({ kind }) => heard.push(kind))
  await choose('everything')
  await desk.ask('settings.change', { theme: 'dark' })
  expect(heard).toEqual(['desk.changed', 'checks.changed', 'library.changed', 'desk.changed'])
})

test('an edit brings to light only findings that are shown, and all like one are those that are shown', async () => {
  const { findingsAdded } = await edit(desk, article, 0, 'Say one, two, two, three and three and three, two and three.')
  const behind = (await listed()).length
  await choose('everything')
  const [three] = (await desk.ask('finding.list', { article })).filter(({ check }) => check === 'glued-words')
  const all = must(await desk.ask('finding.alike', { finding: three!.id })).total
  await choose('likely')
  const shown = must(await desk.ask('finding.alike', { finding: three!.id })).total
  expect([findingsAdded.some(({ check }) => check === 'glued-words'), behind, all, shown]).toEqual([false, 4, 4, 0])
})

test('a check that a person switched on is heard among the likely, however doubtful it is', async () => {
  must(await desk.ask('check.change', { check: 'glued-words', isOn: true }))
  const likely = (await listed()).length
  await choose('sure')
  expect([likely, (await listed()).length]).toEqual([6, 1])
})

test('only sure critical findings stand against an approval, whatever is shown', async () => {
  const critical = pages.map((page) => ({ ...page, find: (segment: SegmentView) => page.find(segment).map(graver) }))
  const graver = (caught: Catch): Catch => ({ ...caught, severity: 'critical' })
  const own = openQuickDesk({}, critical)
  const inTheWay = async (text: string) => {
    const id = await importText(own, text)
    await confirmAll(own, id)
    const refused = JSON.stringify(await moveOn(own, id, 'deliver')).includes('open-findings')
    return [must(await own.ask('article.open', { article: id })).criticalFindings, refused]
  }
  await own.ask('settings.change', { reach: 'everything' })
  const doubtful = await inTheWay('Say two, two and three.\n')
  await own.ask('settings.change', { reach: 'sure' })
  expect([doubtful, await inTheWay('Say one, two and three.\n')]).toEqual([
    [0, false],
    [1, true],
  ])
  await own.close()
})

test('of a check that a person made critical what is likely stands against an approval too, what is doubtful does not', async () => {
  for (const check of ['homoglyph', 'glued-words'])
    must(await desk.ask('check.change', { check, severity: 'critical' }))
  expect(must(await desk.ask('article.open', { article })).criticalFindings).toBe(2)
})
