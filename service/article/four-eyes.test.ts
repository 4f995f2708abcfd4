/** Who approves and publishes, asked as the window asks: by role, and by who wrote last. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { type Role, roles } from '../../core/model/person.ts'
import { type MoveAct, moveActs } from '../../core/model/workflow.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirmAll, edit, moveOn, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
let become: OpenedArticle['become']
eachTestOpens(
  'The bridge was opened on Wednesday. Nobody came. It rained all day.\n',
  (opened) => {
    ;({ desk, article, become } = opened)
  },
  { roles },
)

async function split(index: number, at: number) {
  const { id, latestEdit } = (await segmentsOf(desk, article))[index]!
  return must(await desk.ask('segment.split', { segment: id, basedOn: latestEdit ?? null, at }))
}

async function join(index: number) {
  const [one, next] = (await segmentsOf(desk, article)).slice(index)
  const based = { basedOn: one?.latestEdit ?? null, nextBasedOn: next?.latestEdit ?? null }
  return must(await desk.ask('segment.join', { segment: one!.id, ...based }))
}

/** Delivered by the translator; what the editor then gets told who wants to approve. */
async function editorApproves() {
  await become('translator')
  await confirmAll(desk, article)
  must(await moveOn(desk, article, 'deliver'))
  await become('editor')
  const moved = await moveOn(desk, article, 'approve')
  return moved.ok ? 'approved' : moved.failure
}

const fourEyes = { kind: 'move-refused', refused: [{ kind: 'four-eyes' }] }

describe('under four eyes', () => {
  beforeEach(async () => {
    await desk.ask('settings.change', { fourEyes: true })
  })

  test('an editor who wrote last does not approve, whoever cut sentences since', async () => {
    await become('editor')
    await edit(desk, article, 0, 'The bridge was opened at last.')
    await become('translator')
    await split(0, 10)
    await join(1)
    expect(await editorApproves()).toEqual(fourEyes)
  })

  test('an editor who only cut and joined sentences approves what the translator wrote', async () => {
    await edit(desk, article, 0, 'The bridge was opened at last.')
    await become('editor')
    await split(0, 10)
    await join(0)
    expect(await editorApproves()).toBe('approved')
  })

  test('whoever took back what another wrote has written last', async () => {
    await edit(desk, article, 0, 'The bridge was opened at last.')
    await become('editor')
    must(await desk.ask('action.undo', { article }))
    expect(await editorApproves()).toEqual(fourEyes)
  })

  test('a text nobody changed since it came in is approved by any editor', async () => {
    expect(await editorApproves()).toBe('approved')
  })
})

describe('who may do what, by role', () => {
  /** What the head offers each role as the article stands now: t, e, d. */
  async function offered() {
    const acts: Partial<Record<MoveAct, string>> = {}
    for (const role of roles) {
      await become(role)
      const { moves } = must(await desk.ask('article.open', { article }))
      for (const { act } of moves) acts[act] = (acts[act] ?? '') + role.charAt(0)
    }
    return acts
  }

  /** Of all acts those the role is not let do: neither what is offered nor anything else. */
  async function refusedTo(role: Role) {
    await become(role)
    const refused: MoveAct[] = []
    for (const act of moveActs) if (!(await moveOn(desk, article, act)).ok) refused.push(act)
    return refused
  }

  test('a translator delivers; an editor approves or returns; an editor or the desk publishes', async () => {
    expect(await offered()).toEqual({ deliver: 'ted', spike: 'ed' })
    await become('translator')
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    expect(await offered()).toEqual({ approve: 'e', returnToTranslator: 'e', spike: 'ed' })
    expect(await refusedTo('translator')).toEqual([...moveActs])
    await become('editor')
    must(await moveOn(desk, article, 'approve'))
    expect(await offered()).toEqual({ publish: 'ed', reopen: 'e', spike: 'ed' })
    expect(await refusedTo('translator')).toEqual([...moveActs])
    await become('desk')
    must(await moveOn(desk, article, 'publish'))
    expect(await offered()).toEqual({ correct: 'ed', publish: 'ed' })
    expect(await refusedTo('translator')).toEqual([...moveActs])
  })
})
