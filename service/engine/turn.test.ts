import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import {
  confirm,
  edit,
  importText,
  moveOn,
  must,
  openTestDesk,
  segmentsOf,
  type TestDesk,
} from '../testing/test-desk.ts'

const text = 'Rain fell all night. The river rose rose by a metre.\n\nNobody was hurt.\n'

let folder = ''
let desk: TestDesk
let article: ArticleId
const open = () => openTestDesk({ libraryFile: join(folder, 'library.sverka') })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-undo-'))
  desk = open()
  article = await importText(desk, text)
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const stand = async () => {
  const segments = (await segmentsOf(desk, article)).map((segment) => `${segment.state}: ${segment.text}`)
  const findings = (await desk.ask('finding.list', { article })).map(({ check, span, row }) => [check, span, row])
  return { segments, findings }
}
const undo = async () => must(await desk.ask('action.undo', { article }))
const redo = async () => must(await desk.ask('action.redo', { article }))

describe('undo', () => {
  test('takes back edits, fixes, confirmations, dismissals and moves, one by one, to the imported article', async () => {
    const imported = await stand()
    const [finding] = await desk.ask('finding.list', { article })
    must(await desk.ask('finding.dismiss', { finding: finding!.id }))
    await edit(desk, article, 0, 'Rain fell all all night.')
    const [fixable] = await desk.ask('finding.list', { article })
    must(await desk.ask('finding.fix', { finding: fixable!.id, fix: 0 }))
    await confirm(desk, article, 2)
    must(await moveOn(desk, article, 'deliver'))
    const kinds = []
    for (let step = 0; step < 5; step++) {
      kinds.push(must(await desk.ask('article.open', { article })).undoable)
      await undo()
    }
    expect([kinds, await stand()]).toEqual([['move', 'confirm', 'fix', 'edit', 'dismiss'], imported])
  })

  test('works across a restart, and so does redo', async () => {
    const imported = await stand()
    await edit(desk, article, 2, 'Nobody was injured.')
    const edited = await stand()
    await desk.close()
    desk = open()
    await undo()
    expect(await stand()).toEqual(imported)
    await desk.close()
    desk = open()
    await redo()
    expect(await stand()).toEqual(edited)
  })

  test('erases nothing: the text taken back is an edit of its own', async () => {
    const { segments } = await edit(desk, article, 2, 'Nobody was injured.')
    await undo()
    const { edits } = must(await desk.ask('segment.history', { segment: segments[0]!.id }))
    expect(edits.map((one) => [one.reason, one.before, one.after])).toEqual([
      ['undo', 'Nobody was injured.', 'Nobody was hurt.'],
      ['typed', 'Nobody was hurt.', 'Nobody was injured.'],
    ])
  })

  test('is told when there is nothing left', async () => {
    expect(await desk.ask('action.undo', { article })).toEqual({ ok: false, failure: { kind: 'nothing-to-undo' } })
  })

  test('of an approval is not for someone else', async () => {
    must(await moveOn(desk, article, 'deliver'))
    const berik = must(await desk.ask('person.add', { name: 'Berik', role: 'translator' }))
    must(await desk.ask('person.switch', { person: berik.id }))
    expect(await desk.ask('action.undo', { article })).toEqual({ ok: false, failure: { kind: 'nothing-to-undo' } })
  })
})

describe('redo', () => {
  test('is over as soon as something else is done', async () => {
    await edit(desk, article, 0, 'Snow fell all night.')
    await undo()
    const { head } = await edit(desk, article, 0, 'Hail fell all night.')
    expect(head.redoable).toBeUndefined()
    expect(await desk.ask('action.redo', { article })).toEqual({ ok: false, failure: { kind: 'nothing-to-redo' } })
  })

  test('goes on in the order in which things were done', async () => {
    await edit(desk, article, 0, 'One.')
    await edit(desk, article, 0, 'Two.')
    await undo()
    await undo()
    const texts = []
    for (let step = 0; step < 2; step++) texts.push((await redo()).segments[0]?.text)
    expect(texts).toEqual(['One.', 'Two.'])
  })

  test('whatever is done and undone, as many undos as acts lead back and as many redos forth', async () => {
    const acts = fc.array(fc.tuple(fc.nat(2), fc.constantFrom('Dawn came.', 'Dusk came came.', 'Noon.')), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(acts, async (edits) => {
        const before = await stand()
        let done = 0
        for (const [index, typed] of edits) if ((await edit(desk, article, index, typed)).action !== undefined) done++
        const after = await stand()
        for (let step = 0; step < done; step++) await undo()
        expect(await stand()).toEqual(before)
        for (let step = 0; step < done; step++) await redo()
        expect(await stand()).toEqual(after)
      }),
      { numRuns: 10 },
    )
  })
})
