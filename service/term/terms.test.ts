/** The term base of a library, and what its checks make of it. */
import { expect, test } from 'vitest'
import type { Arguments } from '../../contract/commands.ts'
import { conceptIn } from '../../core/terms/testing/concept-in.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { importText, must, segmentsOf } from '../testing/test-desk.ts'

let opened: OpenedArticle
eachTestOpens('The tribunal rose. The bridge stood.', (value) => (opened = value), {
  roles: ['editor'],
  source: 'Суд удалился. Мост стоял.',
})

const court = 'ru суд | en court | en ! tribunal'
const written = (line: string): Arguments<'term.add'> => {
  const { id: _, ...content } = conceptIn(line)
  return { ...content, terms: [...content.terms] }
}
const add = async (line: string) => must(await opened.desk.ask('term.add', written(line)))
const list = async (find = '') => {
  const { concepts, total, all } = await opened.desk.ask('term.list', { find, start: 0, count: 50 })
  return [concepts.map(({ terms }) => terms.map(({ text }) => text).join(' ')), total, all]
}
const found = async () => {
  await opened.desk.checked()
  const all = await opened.desk.ask('finding.list', { article: opened.article })
  return all
    .filter(({ check }) => check === 'wrong-term')
    .map(({ facts, fixes }) => [facts.found, fixes[0]?.replacement])
}
const acts = async () => (await opened.desk.ask('action.memoryLog', { limit: 10 })).map(({ kind }) => kind)

test('a concept is added, changed and removed, and each of these is taken back', async () => {
  const { act: added, concept } = await add(court)
  const changed = must(
    await opened.desk.ask('term.change', { concept: concept.id, ...written('ru суд | en court of law') }),
  )
  const same = must(
    await opened.desk.ask('term.change', { concept: concept.id, ...written('ru суд | en court of law ') }),
  )
  const { act: removed } = await opened.desk.ask('term.remove', { concepts: [concept.id] })
  const lists = [await list()]
  for (const act of [removed, changed.act, added]) {
    await opened.desk.ask('term.takeBack', { act: act! })
    lists.push(await list())
  }
  expect([same.act, lists, await acts()]).toEqual([
    undefined,
    [
      [[], 0, 0],
      [['суд court of law'], 1, 1],
      [['суд court tribunal'], 1, 1],
      [[], 0, 0],
    ],
    ['takeBackTerms', 'takeBackTerms', 'takeBackTerms', 'removeTerms', 'changeTerms', 'addTerms'],
  ])
})

test('what was changed since is not taken back', async () => {
  const { act, concept } = await add(court)
  await opened.desk.ask('term.change', { concept: concept.id, ...written('ru суд | en bench') })
  expect([await opened.desk.ask('term.takeBack', { act: act! }), (await list())[1]]).toEqual([{ taken: 0, left: 1 }, 1])
})

test('what cannot be a concept is refused with the reason', async () => {
  const { desk } = opened
  const refused = [
    await desk.ask('term.add', { ...written(court), terms: [] }),
    await desk.ask('term.add', written(`ru ${'суд '.repeat(80)}`)),
    await desk.ask('term.add', written('ru суд | ru суд')),
    await desk.ask('term.add', written('ru су\uD800')),
    await desk.ask('term.change', { concept: conceptIdOf(opened), ...written(court) }),
  ]
  expect(refused.map((one) => !one.ok && one.failure.kind)).toEqual([
    'no-terms',
    'term-too-long',
    'same-term-twice',
    'half-character',
    'no-such-concept',
  ])
})

/** A UUID that names no concept. */
function conceptIdOf({ article }: OpenedArticle) {
  return article as unknown as Arguments<'term.change'>['concept']
}

test('a forbidden term is found as soon as the term base has it, with the fix, and no longer when it is taken back', async () => {
  const before = await found()
  const { act } = await add(court)
  const with1 = await found()
  await opened.desk.ask('term.takeBack', { act: act! })
  expect([before, with1, await found()]).toEqual([[], [['tribunal', 'court']], []])
})

test('an edit is checked by the term base, and so is an article imported later', async () => {
  await add(court)
  await found()
  const [segment] = await segmentsOf(opened.desk, opened.article)
  must(await opened.desk.ask('segment.edit', { segment: segment!.id, basedOn: null, text: 'The court rose.' }))
  const mended = await found()
  const other = await importText(opened.desk, 'A tribunal met.', 'Собрался суд.', 'other.txt')
  const there = await opened.desk.ask('finding.list', { article: other })
  expect([mended, there.filter(({ check }) => check === 'wrong-term').length]).toEqual([[], 1])
})

test('the terms of a segment are told in the order of its source, with what they are to be in the translation', async () => {
  await add(court)
  await add('ru мост | en bridge')
  const [first, second] = await segmentsOf(opened.desk, opened.article)
  const told = await Promise.all(
    [first!, second!].map(({ id: segment }) => opened.desk.ask('term.recognise', { article: opened.article, segment })),
  )
  expect(told.map((all) => all.map(({ found: words, targets }) => [words, targets.map(({ text }) => text)]))).toEqual([
    [['Суд', ['court', 'tribunal']]],
    [['Мост', ['bridge']]],
  ])
})

test('a list is looked at, taken in as one act, and known the second time', async () => {
  const { desk } = opened
  await add('ru мост | en bridge')
  const file = {
    name: 'a.csv',
    bytes: new TextEncoder().encode('ru,en,status\nсуд,court,\nсуд,tribunal,forbidden\nмост,bridge,\n'),
  }
  const preview = must(await desk.ask('term.inspect', file))
  const taken = must(await desk.ask('term.import', file))
  const again = must(await desk.ask('term.import', file))
  const back = await desk.ask('term.takeBack', { act: taken.act! })
  expect([preview.total, preview.languages, taken, again.act, back, await list()]).toMatchObject([
    2,
    ['ru', 'en'],
    { added: 1, changed: 0, same: 1, passedOver: 0 },
    undefined,
    { taken: 1, left: 0 },
    [['мост bridge'], 1, 1],
  ])
})

test('names are searched before notes, the whole before the beginning before the middle', async () => {
  for (const line of ['en courtyard', 'en tennis court', 'en court', 'en lawn']) await add(line)
  expect((await list('Court'))[0]).toEqual(['court', 'courtyard', 'tennis court'])
})

test('of a term in the source it is told how the translation renders it, as it stands now', async () => {
  await add(court)
  const used = async () => {
    const { used: all, next } = await opened.desk.ask('term.used', { article: opened.article, start: 0, count: 100 })
    return [
      all.map(({ row, name, found: words, rendered, rendering }) => [row, name, words, rendered, rendering]),
      next,
    ]
  }
  const before = await used()
  const [segment] = await segmentsOf(opened.desk, opened.article)
  must(await opened.desk.ask('segment.edit', { segment: segment!.id, basedOn: null, text: 'The court rose.' }))
  const alone = await importText(opened.desk, 'The court rose.', undefined, 'alone.txt')
  expect([before, await used(), await opened.desk.ask('term.used', { article: alone, start: 0, count: 1 })]).toEqual([
    [[[0, 'суд', 'Суд', 'tribunal', 'forbidden']], undefined],
    [[[0, 'суд', 'Суд', 'court', 'asGiven']], undefined],
    { used: [], next: undefined },
  ])
})
