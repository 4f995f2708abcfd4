/** What an editor does twice is remembered, and offered where it still stands. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleId, CorrectionId } from '../../core/model/ids.ts'
import { eachTestOpens } from '../testing/opened-article.ts'
import {
  confirmAll,
  edit,
  importText,
  moveOn,
  must,
  openTestDesk,
  segmentsOf,
  type TestDesk,
} from '../testing/test-desk.ts'

const text = [
  'The Head of State opened the bridge on Monday.',
  'Later the Head of State met farmers in the valley.',
  'Farmers thanked the Head of State for the new road.',
  'Nobody asked where the Head of State would go next.',
].join('\n\n')
const other = 'In May the Head of State had promised the bridge.\n\nIt took him two years.\n'

let desk: TestDesk
let article: ArticleId
eachTestOpens(`${text}\n`, (opened) => {
  ;({ desk, article } = opened)
})

/** Makes the titles of these segments small, as an editor would. */
async function makeSmall(...indexes: readonly number[]): Promise<void> {
  for (const index of indexes) {
    const segment = (await segmentsOf(desk, article))[index]
    await edit(desk, article, index, segment!.text.replace('Head of State', 'head of state'))
  }
}

const offers = async (of = article) =>
  (await desk.ask('correction.offers', { article: of })).map(({ before, after, times, here, elsewhere }) => ({
    pair: `${before} → ${after}`,
    times,
    here,
    elsewhere,
  }))
const texts = async (of = article) => (await segmentsOf(desk, of)).map((segment) => segment.text)
const list = async () => (await desk.ask('correction.list', {})).map((one) => [one.before, one.after, one.times])

async function offered(): Promise<CorrectionId> {
  const [offer] = await desk.ask('correction.offers', { article })
  return offer!.id
}

async function sites(correction: CorrectionId) {
  return must(await desk.ask('correction.places', { correction, article, start: 0, count: 200 }))
}

describe('a correction', () => {
  test('made once is remembered, but not offered', async () => {
    await makeSmall(0)
    expect([await list(), await offers()]).toEqual([[['Head of State', 'head of state', 1]], []])
  })

  test('that changes a name is chosen nowhere without a look, one of capitals may be', async () => {
    await makeSmall(0, 1)
    const capitals = await sites(await offered())
    for (const index of [2, 3]) {
      const segment = (await segmentsOf(desk, article))[index]
      await edit(desk, article, index, segment!.text.replace('the Head of State', 'Marat Iskakov'))
    }
    const names = (await desk.ask('correction.list', {})).find(({ after }) => after.includes('Iskakov'))
    expect([capitals.wantsLook, (await sites(names!.id)).wantsLook]).toEqual([false, true])
  })

  test('made a second time is offered at the other places of the article and the library', async () => {
    await importText(desk, other)
    await makeSmall(0, 1)
    expect(await offers()).toEqual([{ pair: 'Head of State → head of state', times: 2, here: 2, elsewhere: 1 }])
  })

  test('is offered in an article that never saw it made', async () => {
    await makeSmall(0, 1)
    const later = await importText(desk, other)
    expect(await offers(later)).toEqual([{ pair: 'Head of State → head of state', times: 2, here: 1, elsewhere: 2 }])
  })

  test('undone does not count, and counts again when it is done again', async () => {
    await makeSmall(0, 1)
    must(await desk.ask('action.undo', { article }))
    const undone = await offers()
    must(await desk.ask('action.redo', { article }))
    expect([undone, (await offers()).length]).toEqual([[], 1])
  })

  test('typed in pieces counts as what came of them', async () => {
    await edit(desk, article, 0, 'The Head of state opened the bridge on Monday.')
    await edit(desk, article, 0, 'The head of state opened the bridge on Monday.')
    expect(await list()).toEqual([['Head of State', 'head of state', 1]])
  })

  test('typed and typed away again taught nothing', async () => {
    const [first] = await texts()
    await makeSmall(0)
    await edit(desk, article, 0, first!)
    expect(await list()).toEqual([])
  })

  test('whose last piece is undone counts as the pieces before it', async () => {
    await edit(desk, article, 0, 'The President opened the bridge on Monday.')
    await edit(desk, article, 0, 'The head of state opened the bridge on Monday.')
    must(await desk.ask('action.undo', { article }))
    expect(await list()).toEqual([['Head of State', 'President', 1]])
  })

  test('whose last of three pieces is undone counts as the two before it, and as none of them alone', async () => {
    await edit(desk, article, 0, 'The President opened the bridge on Monday.')
    await edit(desk, article, 0, 'The head of state opened the bridge on Monday.')
    await edit(desk, article, 0, 'The ruler opened the bridge on Monday.')
    must(await desk.ask('action.undo', { article }))
    expect(await list()).toEqual([['Head of State', 'head of state', 1]])
  })

  test('counts as soon as it is confirmed; what is written later is another', async () => {
    const [first] = await segmentsOf(desk, article)
    const text = first!.text.replace('Head of State', 'head of state')
    must(await desk.ask('segment.confirm', { segment: first!.id, basedOn: null, text }))
    await edit(desk, article, 0, text.replace('head of state', 'President'))
    expect(await list()).toEqual([
      ['head of state', 'President', 1],
      ['Head of State', 'head of state', 1],
    ])
  })

  test('taken as the fix of a finding counts too', async () => {
    // Cyrillic letters in "park" and "road".
    const garbled = await importText(desk, 'The p\u0430rk was opened.\n\nThe r\u043ead was closed.\n')
    const found = await desk.ask('finding.list', { article: garbled })
    for (const { id } of found) must(await desk.ask('finding.fix', { finding: id, fix: 0 }))
    expect([found.length, (await list()).length]).toEqual([2, 2])
  })

  test('that only its own sentence wanted is none', async () => {
    const garbled = await importText(desk, 'The bridge was was opened.\n\nThe school had heating.\n')
    await edit(desk, garbled, 0, 'The bridge was opened.')
    await edit(desk, garbled, 1, 'The school had no heating.')
    expect(await list()).toEqual([])
  })

  test('is the same inside a sentence and, with a capital, at its start', async () => {
    const started = await importText(desk, 'Deputies met.\n\nAll deputies stayed.\n\nDeputies left.\n')
    await edit(desk, started, 0, 'Members met.')
    await edit(desk, started, 1, 'All members stayed.')
    expect(await offers(started)).toEqual([{ pair: 'deputies → members', times: 2, here: 1, elsewhere: 0 }])
  })

  test('made by two people is nobody’s own', async () => {
    await makeSmall(0)
    const aigul = must(await desk.ask('person.add', { name: 'Aigul', role: 'editor' }))
    must(await desk.ask('person.switch', { person: aigul.id }))
    await makeSmall(1)
    const [offer] = await desk.ask('correction.offers', { article })
    expect([offer?.times, offer?.isOwn]).toEqual([2, false])
  })

  test('taken back by the opposite correction is no longer offered', async () => {
    await makeSmall(0, 1)
    await confirmAll(desk, article)
    for (const index of [0, 1]) {
      const now = (await texts())[index]
      await edit(desk, article, index, now!.replace('head of state', 'Head of State'))
    }
    expect((await offers()).map(({ pair }) => pair)).toEqual([])
  })
})

describe('the places of a correction', () => {
  test('are shown with the words around them, those of signed-off articles closed', async () => {
    const signedOff = await importText(desk, other)
    await confirmAll(desk, signedOff)
    must(await moveOn(desk, signedOff, 'deliver'))
    must(await moveOn(desk, signedOff, 'approve'))
    await makeSmall(0, 1)
    const page = await sites(await offered())
    expect(
      page.sites.map(({ lead, words, replacement, tail, closed }) => [lead, words, replacement, tail, closed]),
    ).toEqual([
      ['Farmers thanked the ', 'Head of State', 'head of state', ' for the new road.', undefined],
      ['Nobody asked where the ', 'Head of State', 'head of state', ' would go next.', undefined],
      ['In May the ', 'Head of State', 'head of state', ' had promised the bridge.', 'signed-off'],
    ])
    expect([page.here, page.elsewhere, page.closed]).toEqual([2, 0, 1])
  })

  test('refused are not offered to this person again, until that is taken back', async () => {
    await makeSmall(0, 1)
    const correction = await offered()
    const [first] = (await sites(correction)).sites
    const { segment, basedOn, start } = first!
    const places = [{ segment, basedOn, start }]
    must(await desk.ask('correction.refuse', { correction, places, isRefused: true }))
    const refused = await offers()
    must(await desk.ask('correction.refuse', { correction, places, isRefused: false }))
    expect([refused[0]?.here, (await offers())[0]?.here]).toEqual([1, 2])
  })
})

describe('applying a correction', () => {
  const choose = async (correction: CorrectionId) =>
    (await sites(correction)).sites.map(({ segment, basedOn, start }) => ({ segment, basedOn, start }))

  test('changes the chosen places as one action of the article, told as made from memory', async () => {
    await makeSmall(0, 1)
    const correction = await offered()
    const applied = must(await desk.ask('correction.apply', { correction, places: await choose(correction) }))
    const [segment] = (await segmentsOf(desk, article)).slice(2)
    const { edits } = must(await desk.ask('segment.history', { segment: segment!.id }))
    const [newest] = await desk.ask('action.log', { article, limit: 1 })
    expect([applied.applied, applied.skipped, edits[0]?.reason, newest?.kind]).toEqual([2, 0, 'correction', 'correct'])
    must(await desk.ask('action.undo', { article }))
    expect((await texts()).slice(2)).toEqual(text.split('\n\n').slice(2))
  })

  test('in several articles is taken back as a whole', async () => {
    const second = await importText(desk, other)
    await makeSmall(0, 1)
    const before = [await texts(), await texts(second)]
    const correction = await offered()
    const { application } = must(await desk.ask('correction.apply', { correction, places: await choose(correction) }))
    const between = [await texts(), await texts(second)]
    const { changes, left } = await desk.ask('correction.takeBack', { application })
    expect([changes.length, left, between.flat().join().includes('Head of State')]).toEqual([2, 0, false])
    expect([await texts(), await texts(second)]).toEqual(before)
  })

  test('leaves what somebody changed meanwhile', async () => {
    await makeSmall(0, 1)
    const correction = await offered()
    const places = await choose(correction)
    await edit(desk, article, 2, 'Farmers thanked the Head of State for nothing.')
    const applied = must(await desk.ask('correction.apply', { correction, places }))
    expect([applied.applied, applied.skipped, (await texts())[2]]).toEqual([
      1,
      1,
      'Farmers thanked the Head of State for nothing.',
    ])
  })

  test('never counts as having been made', async () => {
    await makeSmall(0, 1)
    const correction = await offered()
    must(await desk.ask('correction.apply', { correction, places: await choose(correction) }))
    expect([await list(), await offers()]).toEqual([[['Head of State', 'head of state', 2]], []])
  })

  test('leaves a closed article as it is', async () => {
    const signedOff = await importText(desk, other)
    await makeSmall(0, 1)
    const correction = await offered()
    const places = await choose(correction)
    await confirmAll(desk, signedOff)
    must(await moveOn(desk, signedOff, 'deliver'))
    must(await moveOn(desk, signedOff, 'approve'))
    must(await desk.ask('correction.apply', { correction, places }))
    expect((await texts(signedOff))[0]).toBe('In May the Head of State had promised the bridge.')
  })
})

describe('a learned correction', () => {
  test('can be reworded, stopped, offered again and forgotten', async () => {
    await makeSmall(0, 1)
    const correction = await offered()
    must(await desk.ask('correction.change', { correction, after: 'president' }))
    const reworded = await offers()
    must(await desk.ask('correction.change', { correction, isStopped: true }))
    const stopped = await offers()
    must(await desk.ask('correction.change', { correction, isStopped: false }))
    const again = await offers()
    const left = must(await desk.ask('correction.remove', { correction }))
    expect([reworded[0]?.pair, stopped, again.length, left]).toEqual(['Head of State → president', [], 1, []])
  })

  test('forgotten and made anew counts from the start', async () => {
    await makeSmall(0, 1)
    must(await desk.ask('correction.remove', { correction: await offered() }))
    await makeSmall(2)
    expect([await list(), await offers()]).toEqual([[['Head of State', 'head of state', 1]], []])
  })

  test('cannot have the words of another', async () => {
    await makeSmall(0, 1)
    await edit(desk, article, 2, 'Farmers thanked the President for the new road.')
    const correction = await offered()
    expect([
      await desk.ask('correction.change', { correction, after: 'President' }),
      await desk.ask('correction.change', { correction, after: 'Head of State' }),
    ]).toEqual([
      { ok: false, failure: { kind: 'known-already' } },
      { ok: false, failure: { kind: 'changes-nothing' } },
    ])
  })

  test('can be exported', async () => {
    await makeSmall(0, 1)
    const { name, bytes } = await desk.ask('correction.export', { as: 'tsv' })
    expect([name, new TextDecoder().decode(bytes).split('\n')[1]?.split('\t').slice(0, 4)]).toEqual([
      'corrections.tsv',
      ['en', 'Head of State', 'head of state', '2'],
    ])
  })

  test('survives a restart, with what was refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sverka-corrections-'))
    const libraryFile = join(folder, 'a.sverka')
    const first = openTestDesk({ libraryFile })
    await desk.close()
    desk = first
    article = await importText(desk, `${text}\n`)
    await makeSmall(0, 1)
    const before = await offers()
    await desk.close()
    desk = openTestDesk({ libraryFile })
    expect([before.length, await offers()]).toEqual([1, before])
    rmSync(folder, { recursive: true, force: true })
  })
})

test('learning and taking it all back leaves nothing', async () => {
  const change = fc.tuple(
    fc.nat({ max: 3 }),
    fc.constantFrom(
      ['Head of State', 'head of state'],
      ['the', 'a'],
      ['bridge', 'dam'],
      ['head of state', 'President'],
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const fresh = await importText(desk, `${text}\n`)
      const before = await list()
      let done = 0
      for (const [index, [from, to]] of changes) {
        const now = (await texts(fresh))[index]
        const { action } = await edit(desk, fresh, index, now!.replace(from!, to!))
        if (action !== undefined) done++
      }
      for (; done > 0; done--) must(await desk.ask('action.undo', { article: fresh }))
      expect(await list()).toEqual(before)
    }),
    { numRuns: 15 },
  )
})
