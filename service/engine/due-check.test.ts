/** Checks follow acts: whatever was done, and whenever the process dies, what is stored is what a full check finds. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PlacedFinding } from '../../contract/finding.ts'
import { idleChecks } from '../../core/check/catalogue.ts'
import type { FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, FindingId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { countFates } from '../../db/fates.ts'
import { listFindings } from '../../db/findings.ts'
import { createProductChecker } from '../models/product-checker.ts'
import { doings } from '../testing/doings.ts'
import { importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'
import { readBitext } from './article-cache.ts'

const target = [
  'The bridge was opened opened on Wednesday morning. It took two years to build. There was no rain.',
  'People came early and waited long. Then then they went home.',
  'The river rose rose by a metre. Nobody was hurt , they said.',
].join('\n\n')
const source = [
  'Мост открыли в среду утром. Его строили два года. Дождя не было.',
  'Люди пришли рано и долго ждали. Потом они пошли домой.',
  'Река поднялась на метр. Никто не пострадал.',
].join('\n\n')

let folder = ''
let libraryFile = ''
let desk: TestDesk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-due-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const checker = createProductChecker()
const idle = idleChecks(new Map())

const said = (list: readonly FoundIssue[]) =>
  list
    .map(({ check, segment, span, severity, confidence, facts, fixes }) =>
      JSON.stringify([segment, span.start, span.end, check, severity, confidence, facts, fixes]),
    )
    .sort()

/** What is stored of an article, and what a check of all of it finds now. */
function storedAndFound(article: ArticleId) {
  const connection = connect(libraryFile)
  const { read } = connection
  const stored = said(listFindings(read, article))
  const waiting = read.one<{ n: number }>(
    'SELECT (SELECT count(*) FROM due_check) + (SELECT count(*) FROM overtaken_finding) AS n',
  )?.n
  const found = checker.check(readBitext(connection, article), idle)
  connection.close()
  return { stored, found: said(found), waiting }
}

/**
 * A window that asks only when an act answered nothing of what it changed, as one over many articles does: what answers
 * and announcements told it of the findings of an article.
 */
function createOnlooker(article: ArticleId, first: readonly PlacedFinding[]) {
  const shown = new Map<FindingId, PlacedFinding>(first.map((finding) => [finding.id, finding]))
  type Told = Pick<
    Extract<Parameters<Parameters<TestDesk['onEvent']>[0]>[0], { kind: 'findings.changed' }>,
    'findingsRemoved' | 'findingsAdded'
  >
  const take = ({ findingsRemoved, findingsAdded }: Told) => {
    for (const id of findingsRemoved) shown.delete(id)
    for (const finding of findingsAdded) shown.set(finding.id, finding)
  }
  const isTold = (value: unknown): value is Told =>
    typeof value === 'object' && value !== null && 'findingsRemoved' in value
  const stop = desk.onEvent((event) => {
    if (event.kind === 'findings.changed' && event.article === article) take(event)
  })
  const askAnew = async () => {
    const listed = await desk.ask('finding.list', { article })
    shown.clear()
    for (const finding of listed) shown.set(finding.id, finding)
  }
  const ask: TestDesk['ask'] = async (name, args, control) => {
    const reply: unknown = await desk.ask(name, args, control)
    const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : undefined
    const changes = typeof value === 'object' && value !== null && 'changes' in value ? value.changes : [value]
    const told = Array.isArray(changes) ? changes.filter(isTold) : []
    for (const change of told) take(change)
    if (name === 'find.replace' && told.length === 0) await askAnew()
    return reply as Awaited<ReturnType<typeof desk.ask<typeof name>>>
  }
  return { watched: { ...desk, ask }, shown, stop }
}

const deeds = fc.array(fc.record({ what: fc.constantFrom(...doings), where: fc.nat(50), how: fc.nat(50) }), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
})

describe('whatever was done', () => {
  test('what is stored when all is checked is what a check of the whole article finds, and what a window was told', async () => {
    const article = await importText(desk, target, source)
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const first = await desk.ask('finding.list', { article })
        const { watched, shown, stop } = createOnlooker(article, first)
        for (const { what, where, how } of list) await what.does(watched, article, where, how)
        await desk.checked()
        stop()
        const { stored, found, waiting } = storedAndFound(article)
        expect([stored, waiting]).toEqual([found, 0])
        expect(said([...shown.values()])).toEqual(said(await desk.ask('finding.list', { article })))
      }),
      { numRuns: 12, endOnFailure: true },
    )
  }, 300_000)
})

describe('a process that dies between an edit and its check', () => {
  test('leaves the edit, and the segment waiting; the next start checks it', async () => {
    const article = await importText(desk, target, source)
    const [, second] = await segmentsOf(desk, article)
    await desk.close()
    const script = fileURLToPath(new URL('../testing/edit-and-die.ts', import.meta.url))
    const { signal } = spawnSync(process.execPath, [script, libraryFile, second!.id, 'It took took two years.'])
    const left = storedAndFound(article)
    desk = openTestDesk({ libraryFile, isKeeper: true })
    const text = (await segmentsOf(desk, article))[1]?.text
    await desk.checked()
    const { stored, found, waiting } = storedAndFound(article)
    expect([signal, text, left.waiting! > 0, left.stored.length < left.found.length]).toEqual([
      'SIGKILL',
      'It took took two years.',
      true,
      true,
    ])
    expect([stored, waiting]).toEqual([found, 0])
  })
})

test('a segment changed again before its check is checked first: what became of its finding is known', async () => {
  const article = await importText(desk, target, source)
  const [finding] = await desk.ask('finding.list', { article })
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  // Both in one breath: the event loop has no turn between them.
  const fixed = await desk.answer('finding.fix', { finding: finding!.id, fix: 0 }, control)
  const [segment] = must(fixed).segments
  const text = `Then ${segment!.text}`
  must(await desk.answer('segment.edit', { segment: segment!.id, basedOn: segment!.latestEdit ?? null, text }, control))
  await desk.checked()
  const { stored, found } = storedAndFound(article)
  const connection = connect(libraryFile)
  const fates = countFates(connection.read).find(({ check }) => check === finding!.check)
  connection.close()
  expect([stored, fates?.fixedAsOffered]).toEqual([found, 1])
})
