/** Ops as they lie in a library: read for ever, and never believed blindly. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpName, opNames } from '../../../core/model/action.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { type Connection, connect } from '../../../db/connection.ts'
import { confirm, edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../../testing/test-desk.ts'
import { readVersion } from './op-kind.ts'
import { invertOps, readPayload, versionOf } from './registry.ts'

const one = '0190a000-0000-7000-8000-000000000001'
const two = '0190a000-0000-7000-8000-000000000002'
const piece = { range: { start: 0, end: 9 }, gapBefore: '', imported: 'It rained', text: 'It rained', state: 'draft' }
const row = { id: one, source: [one], target: [two], confidence: 0.5, origin: 'automatic', isLocked: false }
const form = { before: 'colour', after: 'color', isFromStart: false, standing: 'offered' }
const passage = { before: '', quote: 'rose', after: '.' }

/** A payload of every version ever written, as it lies in libraries. None is changed or taken away. */
const written: Readonly<Record<OpName, readonly object[]>> = {
  text: [
    { segment: one, edit: two, before: 'It rained.', after: 'It snowed.', check: 'word-doubled' },
    { segment: one, edit: two, before: 'It rained.', after: 'It snowed.', by: one },
  ],
  state: [{ from: 'machine', to: 'draft', segments: [one] }],
  cut: [{ before: [{ ...piece, segment: one }], after: [{ ...piece, segment: two }], born: two }],
  links: [{ behind: null, before: [row], after: [] }],
  move: [{ act: 'spike', from: 'drafting', to: 'spiked', reason: 'old news' }],
  dismissal: [
    { id: one, segment: two, check: 'word-doubled', ...passage, scope: 'place', words: 'rose', isRevoked: false },
  ],
  exception: [{ id: one, language: 'en', rule: 'keep', after: 'approx.', isRevoked: false }],
  application: [{ correction: one, application: two }],
  replacement: [{ replacement: one }],
  standing: [{ fallen: [one], risen: [two] }],
  keep: [{ segment: one, edit: two, before: 'rained', after: 'snowed' }],
  lock: [{ segments: [one], isLocked: true }],
  correction: [{ id: one, from: form, to: { ...form, standing: 'removed' } }],
  details: [{ field: 'deadlineMs', before: 1_800_000_000_000, after: null }],
  bin: [{ isBinned: true }],
  erasure: [{ article: one, headline: 'The fair opened.' }],
  thread: [
    {
      id: one,
      type: 'return',
      anchor: { segment: two, span: { start: 0, end: 4 } },
      quote: 'rose',
      reason: 'meaning',
      isWithdrawn: false,
    },
  ],
  remark: [
    { id: one, thread: two, amends: two, words: 'By how much?', isWithdrawn: false },
    { id: one, thread: two, words: 'By how much?', from: { author: 'Marta', atMs: 5 }, isWithdrawn: false },
  ],
  resolution: [{ thread: one, isResolved: true }],
  anchor: [
    { thread: one, from: { segment: two, span: { start: 0, end: 4 } }, to: { segment: two } },
    { error: one, from: { segment: two, span: { start: 0, end: 4 } }, to: { segment: two } },
  ],
  error: [
    {
      id: one,
      anchor: { segment: two, span: { start: 0, end: 4 } },
      quote: 'rose',
      type: 'mistranslation',
      severity: 'major',
      note: 'It fell.',
      check: 'word-doubled',
      its: 'duplication',
      isWithdrawn: false,
    },
  ],
  judgement: [
    {
      error: one,
      from: { type: 'grammar', severity: 'minor', note: '', its: 'grammar' },
      to: { type: 'punctuation', severity: 'major', note: 'A comma.', its: 'typographical' },
    },
  ],
  refusal: [{ correction: one, segment: two, person: one, ...passage, isRefused: true }],
  arrival: [{ file: 'review.xlf', takenBy: one }],
  concept: [
    {
      id: one,
      from: null,
      to: {
        subject: 'law',
        definition: '',
        note: '',
        terms: [{ language: 'en', text: 'court', status: 'preferred', partOfSpeech: 'noun', note: '' }],
      },
    },
  ],
  codes: [
    {
      segment: one,
      codes: [
        {
          id: 3,
          kind: 'open',
          pair: 4,
          canonical: 'b',
          equiv: '',
          may: { copy: false, delete: true, reorder: true, overlap: false },
          raw: '**',
        },
      ],
      isAdded: true,
    },
  ],
}

/** Nothing takes them back but their act. */
const standsWithItsAct: readonly OpName[] = ['application', 'replacement', 'erasure', 'keep', 'arrival']

describe('an op', () => {
  test.each(opNames)('of kind %s is read in every version it was ever written in', (kind) => {
    const read = written[kind].map((payload, index) => readPayload(kind, index + 1, payload).ok)
    expect(read).toEqual(Array.from({ length: versionOf(kind) }, () => true))
  })

  test.each(opNames)('of kind %s taken back twice is what it was, but for the history that both are', (kind) => {
    const op = must(readPayload(kind, versionOf(kind), written[kind].at(-1)))
    const back = invertOps([op], () => two)
    expect(invertOps(back, () => two)).toEqual(standsWithItsAct.includes(kind) ? [] : [op])
  })

  test('of an old version is read as one of the last', () => {
    const titled = v.object({ words: v.string(), language: v.string() })
    const untitled = v.pipe(
      v.object({ text: v.string() }),
      v.transform(({ text }) => ({ words: text, language: 'en' })),
    )
    const versions = [untitled, titled] as const
    expect([
      readVersion(versions, 1, { text: 'Rain' }),
      readVersion(versions, 2, { words: 'Rain', language: 'en' }),
      readVersion(versions, 2, { text: 'Rain' }),
      readVersion(versions, 3, { words: 'Rain', language: 'en' }),
    ]).toEqual([
      ok({ words: 'Rain', language: 'en' }),
      ok({ words: 'Rain', language: 'en' }),
      fail('malformed'),
      fail('newer'),
    ])
  })
})

describe('an act whose change cannot be read', () => {
  let folder = ''
  let desk: TestDesk
  let file: Connection
  let article: ArticleId
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sverka-ops-'))
    desk = openTestDesk({ libraryFile: join(folder, 'library.sverka') })
    article = await importText(desk, 'The river rose. Nobody was hurt.')
    await confirm(desk, article, 1)
    await edit(desk, article, 0, 'The river fell.')
    file = connect(join(folder, 'library.sverka'))
  })
  afterEach(async () => {
    file.close()
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const spoil = (column: string, value: string | number) =>
    file.write((db) =>
      db.run(
        `UPDATE action_op SET ${column} = ? WHERE kind = 'text' AND action = (SELECT max(action) FROM action_op)`,
        value,
      ),
    )
  const stand = async () => [
    (await segmentsOf(desk, article)).map(({ text, state, latestEdit }) => [text, state, latestEdit]),
    file.read.all('SELECT id, standing FROM action ORDER BY row'),
  ]
  const undo = () => desk.ask('action.undo', { article })

  test.each([
    ['cut off', 'payload', '{"segment":"0190a000-'],
    ['of something else', 'payload', '{"segment":"the first one","before":"","after":""}'],
    ['said too much', 'payload', JSON.stringify({ ...written.text[0], also: 1 })],
    ['of no version', 'version', 0],
  ])('is not taken back: %s; it is named, and nothing changes', async (_, column, value) => {
    if (column === 'version') file.raw.pragma('ignore_check_constraints = ON')
    spoil(column, value)
    const before = await stand()
    const answer = await undo()
    expect([answer.ok, answer.ok ? undefined : answer.failure, await stand()]).toEqual([
      false,
      expect.objectContaining({ kind: 'op-unreadable', why: 'malformed', op: 'text', ordinal: 0 }),
      before,
    ])
  })

  test.each([
    ['a later version of its kind', 'version', 99, 'text'],
    ['a kind not known here', 'kind', 'deadline', 'deadline'],
  ])('is told to come from a newer program: %s', async (_, column, value, op) => {
    spoil(column, value)
    const before = await stand()
    const answer = await undo()
    expect([answer.ok ? undefined : answer.failure, await stand()]).toEqual([
      expect.objectContaining({ kind: 'op-unreadable', why: 'newer', op }),
      before,
    ])
  })
})
