/** From desk to desk: what is refused and asked, whose the text is, and what was really looked at. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId, PersonId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirm, confirmAll, edit, importText, moveOn, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
let people: ReadonlyMap<Role, PersonId>
let become: OpenedArticle['become']
eachTestOpens(
  'The hall has ninety seats. Readers came early. It rained. The sun shone later.\n',
  (opened) => {
    ;({ desk, article, people, become } = opened)
  },
  { roles: ['translator', 'editor'] },
)

const headOf = async () => must(await desk.ask('article.open', { article }))
const statesOf = async () => (await segmentsOf(desk, article)).map(({ state }) => state)
const move = (act: 'deliver' | 'approve') => desk.ask('article.move', { article, act })

async function look(role: Role, ...indexes: readonly number[]) {
  const segments = await segmentsOf(desk, article)
  const visits = indexes.map((index) => ({
    segment: segments[index]!.id,
    basedOn: segments[index]!.latestEdit ?? null,
  }))
  return must(await desk.ask('segment.visit', { article, person: people.get(role)!, visits })).read
}

describe('a delivery', () => {
  test('asks about what is not confirmed, with the number, and goes on when it is meant', async () => {
    await confirm(desk, article, 0)
    const asked = { kind: 'move-asks', asked: [{ kind: 'unconfirmed-segments', count: 3, total: 4 }] }
    expect(await move('deliver')).toEqual({ ok: false, failure: asked })
    expect(must(await moveOn(desk, article, 'deliver')).head.article.state).toBe('in_review')
  })

  test('with an open critical finding is refused', async () => {
    const garbled = await importText(desk, 'It is the longest it is the longest in the region. Rain fell.\n')
    for (const check of ['doubled-phrase']) must(await desk.ask('check.change', { check, severity: 'critical' }))
    expect(await moveOn(desk, garbled, 'deliver')).toMatchObject({
      ok: false,
      failure: { kind: 'move-refused', refused: [{ kind: 'open-findings', count: 1 }] },
    })
  })

  test('closes the text for its translator, and a word of the desk opens it', async () => {
    must(await moveOn(desk, article, 'deliver'))
    const [first] = await segmentsOf(desk, article)
    const write = () => desk.ask('segment.edit', { segment: first!.id, basedOn: null, text: 'The hall has ten seats.' })
    const failure = { kind: 'article-closed', why: 'with-editor' }
    expect([await write(), (await headOf()).closed]).toEqual([{ ok: false, failure }, 'with-editor'])
    await desk.ask('settings.change', { translatorsEditInReview: true })
    expect((await write()).ok).toBe(true)
  })

  test('can be taken back as long as the editor has not begun, and then no longer', async () => {
    must(await moveOn(desk, article, 'deliver'))
    expect((await headOf()).undoable).toBe('move')
    must(await desk.ask('action.undo', { article }))
    expect((await headOf()).article.state).toBe('drafting')
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    await edit(desk, article, 0, 'The hall has nine seats.')
    await become('translator')
    expect([(await headOf()).undoable, await desk.ask('action.undo', { article })]).toEqual([
      undefined,
      { ok: false, failure: { kind: 'nothing-to-undo' } },
    ])
  })
})

describe('what was looked at', () => {
  beforeEach(async () => {
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
  })

  test('is counted by side: what translators confirmed no editor has read yet', async () => {
    expect((await headOf()).read).toBe(0)
    expect([await look('editor', 0), await look('editor', 0, 1), (await headOf()).read]).toEqual([1, 2, 2])
    await become('translator')
    expect((await headOf()).read).toBe(4)
  })

  test('counts as long as the text stands; whoever writes or confirms has looked', async () => {
    await look('editor', 0, 1)
    await edit(desk, article, 2, 'It rained hard.')
    expect((await headOf()).read).toBe(3)
    const stale = (await segmentsOf(desk, article))[0]!
    await edit(desk, article, 0, 'The hall has nine seats.')
    await look('editor', 3)
    const visits = [{ segment: stale.id, basedOn: stale.latestEdit ?? null }]
    must(await desk.ask('segment.visit', { article, person: people.get('translator')!, visits }))
    expect((await headOf()).read).toBe(4)
    await become('translator')
    expect((await headOf()).read).toBe(2)
  })

  test('is the same counted along with every act as counted anew, in the article and in the library', async () => {
    await look('editor', 0, 1)
    await edit(desk, article, 1, 'Readers came very early.')
    await edit(desk, article, 2, 'It rained hard.')
    must(await desk.ask('action.undo', { article }))
    const along = await headOf()
    const { id, latestEdit } = (await segmentsOf(desk, article))[3]!
    // All is counted anew after a cut.
    must(await desk.ask('segment.split', { segment: id, basedOn: latestEdit ?? null, at: 8 }))
    must(await desk.ask('action.undo', { article }))
    const anew = await headOf()
    const listed = (await desk.ask('article.list', {})).find((one) => one.article.id === article)!
    const inHead = Object.values(anew.targetSegmentsByState).reduce((sum, count) => sum + count, 0)
    expect([along.read, anew.read, inHead, listed.segments]).toEqual([2, 2, 4, 4])
  })

  test('approval asks once about the rest, with the number and the first place', async () => {
    await look('editor', 0, 1)
    const asked = { kind: 'move-asks', asked: [{ kind: 'unread-segments', count: 2, total: 4 }] }
    const { row } = await desk.ask('article.unread', { article })
    expect([await move('approve'), row]).toEqual([{ ok: false, failure: asked }, 2])
    await look('editor', 2, 3)
    expect((await move('approve')).ok).toBe(true)
  })
})

describe('an approval', () => {
  beforeEach(async () => {
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    await confirm(desk, article, 0)
  })

  test('approves the segments with the article, as one act that undo takes back', async () => {
    const before = await statesOf()
    const { head, restated } = must(await moveOn(desk, article, 'approve'))
    const after = await statesOf()
    expect([before, after, head.targetSegmentsByState.approved, restated]).toEqual([
      ['approved', 'translated', 'translated', 'translated'],
      ['approved', 'approved', 'approved', 'approved'],
      4,
      true,
    ])
    must(await desk.ask('action.undo', { article }))
    expect([await statesOf(), (await headOf()).targetSegmentsByState.translated]).toEqual([before, 3])
    must(await desk.ask('action.redo', { article }))
    expect([await statesOf(), (await headOf()).article.state]).toEqual([after, 'approved'])
  })

  test('is what a published article’s segments and the library still tell', async () => {
    must(await moveOn(desk, article, 'approve'))
    must(await moveOn(desk, article, 'publish'))
    const listed = (await desk.ask('article.list', {})).find((one) => one.article.id === article)
    expect([await statesOf(), listed?.unconfirmed]).toEqual([Array(4).fill('approved'), 0])
  })
})

test('who sent an article back, when and why stands in its head and in the library', async () => {
  must(await moveOn(desk, article, 'deliver'))
  await become('editor')
  must(await moveOn(desk, article, 'returnToTranslator', 'Please check the seats.'))
  const { lastMove } = await headOf()
  const listed = (await desk.ask('article.list', {})).find((one) => one.article.id === article)
  expect([lastMove?.by.name, lastMove?.by.role, lastMove?.reason, listed?.lastMove]).toEqual([
    'A editor',
    'editor',
    'Please check the seats.',
    lastMove,
  ])
})

describe('a fix', () => {
  const doubled = 'It was was late. They all all left it. Rain fell.\n'
  const fixes = async () =>
    (await desk.ask('finding.list', { article })).filter(({ check }) => check === 'doubled-phrase')

  beforeEach(async () => {
    article = await importText(desk, doubled)
    await confirmAll(desk, article)
  })

  test('taken after a look leaves a translator’s own word standing', async () => {
    const [first] = await fixes()
    const { reopened } = must(await desk.ask('finding.fix', { finding: first!.id, fix: 0 }))
    expect([reopened, (await statesOf())[0]]).toEqual([0, 'translated'])
  })

  test('among many tells how many segments have to be confirmed again', async () => {
    const many = (await fixes()).map(({ id: finding }) => ({ finding, fix: 0 }))
    const { reopened } = must(await desk.ask('finding.fixMany', { article, fixes: many }))
    expect([reopened, await statesOf()]).toEqual([2, ['draft', 'draft', 'translated']])
  })

  test('an editor takes in an approved segment keeps it approved', async () => {
    must(await moveOn(desk, article, 'deliver'))
    await become('editor')
    await confirm(desk, article, 0)
    const [first] = await fixes()
    const { reopened } = must(await desk.ask('finding.fix', { finding: first!.id, fix: 0 }))
    expect([reopened, (await statesOf())[0]]).toEqual([0, 'approved'])
  })
})
