/** What most tests of the desk begin with: a desk, an article in it, and people to work on it. */
import { afterEach, beforeEach } from 'vitest'
import type { ArticleId, PersonId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import { importText, must, openTestDesk, type TestDesk } from './test-desk.ts'

export type OpenedArticle = {
  readonly desk: TestDesk
  readonly article: ArticleId
  /** One of each role that was asked for. */
  readonly people: ReadonlyMap<Role, PersonId>
  readonly become: (role: Role) => Promise<void>
}

/**
 * Before each test of the file a new desk with the text imported as a translation (of the source, if there is one), handed to `take`; closed after it. The
 * first of the roles imports it; without roles whoever opens a new library does.
 */
export function eachTestOpens(
  text: string,
  take: (opened: OpenedArticle) => void,
  {
    name,
    source,
    roles = [],
  }: { readonly name?: string; readonly source?: string; readonly roles?: readonly Role[] } = {},
): void {
  let desk: TestDesk
  beforeEach(async () => {
    desk = openTestDesk()
    const people = new Map<Role, PersonId>()
    for (const role of roles) people.set(role, must(await desk.ask('person.add', { name: `A ${role}`, role })).id)
    const become = async (role: Role) => {
      const person = people.get(role)
      if (person === undefined) throw new Error(`nobody here is ${role}`)
      must(await desk.ask('person.switch', { person }))
    }
    const [first] = roles
    if (first !== undefined) await become(first)
    take({ desk, article: await importText(desk, text, source, name), people, become })
  })
  afterEach(() => desk.close())
}
