import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SverkaEvent } from '../../contract/events.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { codeCharacter } from '../../core/model/inline-text.ts'
import { mend } from '../base/repairs.ts'
import { confirm, edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const text = 'The bridge was opened on Monday.\n\nIt is very it is long. Cars may pass it for free.\n'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, text)
})
afterEach(() => desk.close())

const stand = async () => (await segmentsOf(desk, article)).map((segment) => [segment.text, segment.state])

describe('an edit', () => {
  test('changes the text, makes a draft of it and tells which findings went', async () => {
    const [finding] = await desk.ask('finding.list', { article })
    const change = await edit(desk, article, 1, 'It is very long.')
    expect([change.findingsRemoved, change.head.openFindings, change.head.undoable]).toEqual([[finding!.id], 0, 'edit'])
    expect(await stand()).toEqual([
      ['The bridge was opened on Monday.', 'machine'],
      ['It is very long.', 'draft'],
      ['Cars may pass it for free.', 'machine'],
    ])
  })

  test('that brings a new fault is answered first, and its finding is told when it is checked', async () => {
    const told: SverkaEvent[] = []
    desk.onEvent((event) => void told.push(event))
    const change = await edit(desk, article, 2, 'Cars may pass it pass it for free.')
    const toldWithAnswer = told.filter(({ kind }) => kind === 'findings.changed').length
    await desk.checked()
    const added = told.flatMap((event) => (event.kind === 'findings.changed' ? event.findingsAdded : []))
    expect([change.findingsAdded, toldWithAnswer]).toEqual([[], 0])
    expect(added.map(({ check, row }) => [check, row])).toEqual([['doubled-phrase', 2]])
  })

  test('of words elsewhere in its segment moves a finding along, the same one before and after the check', async () => {
    await edit(desk, article, 2, 'Cars may pass it pass it for free.')
    const known = (await desk.ask('finding.list', { article })).find(({ row }) => row === 2)
    const longer = 'Heavy Cars may pass it pass it for free.'
    const change = await edit(desk, article, 2, longer)
    const [moved] = change.findingsAdded
    const checked = (await desk.ask('finding.list', { article })).find(({ id }) => id === known!.id)
    const mended = (one: Finding | undefined) => one?.fixes.map((fix) => mend(longer, [fix]))
    expect([change.findingsRemoved, moved?.id, moved?.span]).toEqual([[], known!.id, checked!.span])
    expect([mended(moved)?.[0], mended(checked)?.[0]]).toEqual(Array(2).fill('Heavy Cars may pass it for free.'))
  })

  test('made meanwhile by someone else is never overwritten', async () => {
    const [first] = await segmentsOf(desk, article)
    await edit(desk, article, 0, 'The bridge was opened on Tuesday.')
    const late = await desk.ask('segment.edit', { segment: first!.id, basedOn: null, text: 'The bridge opened.' })
    expect(late).toMatchObject({
      ok: false,
      failure: { kind: 'edited-meanwhile', theirs: { after: 'The bridge was opened on Tuesday.', reason: 'typed' } },
    })
    expect((await stand())[0]).toEqual(['The bridge was opened on Tuesday.', 'draft'])
  })

  test('to the very same text leaves no trace', async () => {
    const change = await edit(desk, article, 0, 'The bridge was opened on Monday.')
    expect([change.action, change.head.undoable]).toEqual([undefined, undefined])
  })

  test('of a segment that is not there is refused', async () => {
    const segment = must(await desk.ask('article.open', { article })).article.id as never
    expect(await desk.ask('segment.edit', { segment, basedOn: null, text: '' })).toEqual({
      ok: false,
      failure: { kind: 'no-such-segment' },
    })
  })

  test('with half of a character is told, and nothing of it is stored', async () => {
    const [segment] = await segmentsOf(desk, article)
    const given = { segment: segment!.id, basedOn: null, text: 'It poured \ud83c all night.' }
    const refused = { ok: false, failure: { kind: 'half-character' } }
    expect([await desk.ask('segment.edit', given), await desk.ask('segment.draft', given)]).toEqual([refused, refused])
    expect((await segmentsOf(desk, article))[0]?.text).toBe(segment?.text)
  })

  test('may lose mark-up in pairs only', async () => {
    const marked = await importText(desk, 'A **long** bridge.\n', undefined, 'target.md')
    const [segment] = await segmentsOf(desk, marked)
    const { id, text: marks, codes } = segment!
    const half = marks.replace(codeCharacter(codes[1]!.id), '')
    const lost = await desk.ask('segment.edit', { segment: id, basedOn: null, text: half })
    const plain = await desk.ask('segment.edit', { segment: id, basedOn: null, text: 'A long bridge.' })
    expect([lost, plain.ok]).toEqual([{ ok: false, failure: { kind: 'code-lost', raw: '**' } }, true])
  })
})

describe('confirming', () => {
  test('makes a segment translated for a translator and approved for an editor', async () => {
    const aigul = must(await desk.ask('person.add', { name: 'Aigul', role: 'translator' }))
    await confirm(desk, article, 0)
    must(await desk.ask('person.switch', { person: aigul.id }))
    await confirm(desk, article, 1)
    expect((await stand()).map(([, state]) => state)).toEqual(['approved', 'translated', 'machine'])
  })
})

describe('the history of a segment', () => {
  test('tells every edit, newest first, and brings any text back', async () => {
    await edit(desk, article, 0, 'The bridge opened on Monday.')
    const second = await edit(desk, article, 0, 'A bridge opened on Monday.')
    const segment = second.segments[0]!
    const { imported, edits } = must(await desk.ask('segment.history', { segment: segment.id }))
    must(await desk.ask('segment.restore', { segment: segment.id, basedOn: segment.latestEdit!, edit: edits[1]!.id }))
    const after = must(await desk.ask('segment.history', { segment: segment.id }))
    expect([imported, after.edits.map((one) => [one.reason, one.after])]).toEqual([
      'The bridge was opened on Monday.',
      [
        ['restore', 'The bridge opened on Monday.'],
        ['typed', 'A bridge opened on Monday.'],
        ['typed', 'The bridge opened on Monday.'],
      ],
    ])
  })

  test('brings the imported text back too', async () => {
    const { segments } = await edit(desk, article, 0, 'Nothing of the kind.')
    const { id, latestEdit } = segments[0]!
    must(await desk.ask('segment.restore', { segment: id, basedOn: latestEdit!, edit: null }))
    expect((await stand())[0]?.[0]).toBe('The bridge was opened on Monday.')
  })
})
