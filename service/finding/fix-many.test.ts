import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { liesApart, mend } from '../base/repairs.ts'
import { edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, 'It was was late. They all all left left it. Rain fell.\n')
})
afterEach(() => desk.close())

const texts = async () => (await segmentsOf(desk, article)).map(({ text }) => text)
const alike = async () => {
  const [first] = (await desk.ask('finding.list', { article })).filter(({ check }) => check === 'doubled-phrase')
  return must(await desk.ask('finding.alike', { finding: first!.id }))
}
const fixesOf = async () => (await alike()).findings.map(({ finding, fix }) => ({ finding, fix }))

test('the findings of one kind are shown with what each repair would change', async () => {
  const { check, total, findings } = await alike()
  const shown = findings.map(
    ({ row, lead, removed, change, trail }) => `${row}: ${lead}[${removed}|${change.replacement}]${trail}`,
  )
  expect([check, total, shown.length, new Set(findings.map(({ segment }) => segment)).size]).toEqual([
    'doubled-phrase',
    3,
    3,
    2,
  ])
  expect(shown[0]).toMatch(/^0: It was\[ ?was ?\|\] ?late\.$/u)
})

test('all of one kind are mended at once, and one undo takes all of it back', async () => {
  const before = await texts()
  const { fixed, skipped, head } = must(await desk.ask('finding.fixMany', { article, fixes: await fixesOf() }))
  const mended = await texts()
  must(await desk.ask('action.undo', { article }))
  expect([fixed, skipped, head.undoable, mended]).toEqual([
    3,
    0,
    'fixMany',
    ['It was late.', 'They all left it.', 'Rain fell.'],
  ])
  expect(await texts()).toEqual(before)
})

test('a fix of a number or a name wants a look at its place, one of a doubled word does not', async () => {
  const numbers = await importText(
    desk,
    'The hall has 84 seats. The road cost 51 tenge. All rooms are are open.\n',
    'В зале 48 мест. Дорога обошлась в 15 тенге. Все комнаты открыты.\n',
  )
  const looks = async (kind: string) => {
    const one = (await desk.ask('finding.list', { article: numbers })).find(({ check }) => check === kind)
    return must(await desk.ask('finding.alike', { finding: one!.id })).findings.map(({ wantsLook }) => wantsLook)
  }
  expect([await looks('wrong-number'), await looks('doubled-phrase')]).toEqual([[true, true], [false]])
})

test('a repair whose text was changed meanwhile is left out and counted', async () => {
  const fixes = await fixesOf()
  await edit(desk, article, 0, 'It was rather late.')
  const { fixed, skipped } = must(await desk.ask('finding.fixMany', { article, fixes }))
  const again = await desk.ask('finding.fixMany', { article, fixes })
  expect([fixed, skipped, await texts(), again]).toEqual([
    2,
    1,
    ['It was rather late.', 'They all left it.', 'Rain fell.'],
    { ok: false, failure: { kind: 'nothing-fixed', skipped: 3 } },
  ])
})

test('the same repair asked for twice is made once', async () => {
  const [first] = await fixesOf()
  const { fixed, skipped } = must(await desk.ask('finding.fixMany', { article, fixes: [first!, first!] }))
  expect([fixed, skipped, (await texts())[0]]).toEqual([1, 1, 'It was late.'])
})

test('repairs that lie apart give the same text in whatever order they are made', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(6)).map(([start, length]) => ({ start, end: start + length }))
  const fix = fc.record({ span, replacement: fc.string({ maxLength: 4 }) })
  fc.assert(
    fc.property(fc.array(fix, { maxLength: 6 }), (fixes) => {
      const text = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
      const chosen = fixes.filter((one, at) => fixes.slice(0, at).every((other) => liesApart(one.span, other.span)))
      expect(mend(text, chosen)).toBe(mend(text, [...chosen].reverse()))
    }),
  )
})
