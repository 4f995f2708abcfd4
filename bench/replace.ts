/**
 * `npm run bench replace [HITS]`: what replacing a word in so many segments costs, and its undo, in one article and over
 * many, beside the bare writes of the same rows in the same library.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName } from '../contract/commands.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { connect } from '../db/connection.ts'
import { openDesk } from '../service/desk.ts'
import { madeText } from './made-text.ts'

const hits = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))
const control = { onProgress: () => undefined, signal: new AbortController().signal }

/** Each sentence of made words has the word once. */
function textWith(sentences: number): string {
  return madeText(sentences).replace(/(\p{L}+)\./gu, '$1 harbour.')
}

async function timed<Answer>(act: () => Promise<Answer> | Answer): Promise<readonly [Answer, number]> {
  const start = performance.now()
  const answer = await act()
  return [answer, performance.now() - start]
}

/**
 * The rows that replacing stored, written again by plain statements in one transaction of the product's own connection:
 * edits, texts with their index, ops, and what is left to be checked, each with its hash, but not in the journal. The least
 * that any program would do.
 */
function bareWrites(libraryFile: string): number {
  const connection = connect(libraryFile)
  connection.hashRows()
  const edits = connection.read.all<Record<string, string | number | null>>(
    'SELECT action, segment, before, after, person, at_ms, reason, based_on FROM edit',
  )
  const start = performance.now()
  connection.write((db) => {
    edits.forEach((edit, n) => {
      const { action, segment, before, after, person, at_ms: atMs, reason } = edit
      const { row } = db.run(
        `INSERT INTO edit (id, action, segment, before, after, person, at_ms, reason, based_on)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT latest_edit FROM segment WHERE row = ?))`,
        ...[`bench-${n}`, action ?? 0, segment ?? 0, after ?? '', before ?? '', person ?? 0, atMs ?? 0, reason ?? ''],
        segment ?? 0,
      )
      db.run('UPDATE segment SET text = ?, latest_edit = ? WHERE row = ?', before ?? '', row, segment ?? 0)
      db.run(
        "INSERT INTO action_op (action, ordinal, kind, version, payload) VALUES (?, ?, 'text', 1, ?)",
        action ?? 0,
        1_000_000 + n,
        JSON.stringify({ segment: `bench-${n}`, edit: `bench-${n}`, before, after }),
      )
      db.run(
        `INSERT INTO due_check (segment, translation, action, before)
         VALUES (?, (SELECT translation FROM segment WHERE row = ?), ?, ?) ON CONFLICT DO NOTHING`,
        ...[segment ?? 0, segment ?? 0, action ?? 0, before ?? ''],
      )
    })
  })
  const tookMs = performance.now() - start
  connection.close()
  return tookMs
}

async function measure(name: string, articles: number): Promise<void> {
  const libraryFile = join(folder, `${articles}.sverka`)
  const opened = openDesk({ libraryFile, workerEntry })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const desk = opened.value
  const ask = async <Name extends CommandName>(command: Name, args: Arguments<Name>) =>
    desk.answer(command, args, control)
  let article: ArticleId | undefined
  for (let n = 0; n < articles; n++) {
    const bytes = new TextEncoder().encode(textWith(hits / articles))
    const target = { name: `${n}.txt`, bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
    const imported = await ask('article.import', { target, allowMismatch: true, allowSameFile: true })
    if (!imported.ok) throw new Error(imported.failure.kind)
    article = imported.value.article.id
  }
  if (article === undefined) return
  const pattern = { text: 'harbour', isRegex: false, isWholeWords: true, isCaseExact: false, isAccentExact: true }
  const replacement = { text: 'quay', isCaseFollowed: true }
  const [found, searchMs] = await timed(() => ask('find.search', { pattern, side: 'target', replacement }))
  if (!found.ok) throw new Error(found.failure.kind)
  const [done, replaceMs] = await timed(() => ask('find.replace', { search: found.value.search, without: [] }))
  // A copy of the library as it stands, with all that was stored: the same rows are written there once more.
  connectAndClose(libraryFile)
  copyFileSync(libraryFile, join(folder, 'bare.sverka'))
  const [undone, undoMs] = await timed(() => ask('action.undo', { article: article as ArticleId }))
  await desk.close()
  const bareMs = bareWrites(join(folder, 'bare.sverka'))
  if (!done.ok || !undone.ok) throw new Error('refused')
  const of = (ms: number) => `${ms.toFixed(0)} ms (${(ms / bareMs).toFixed(1)} × the bare writes)`
  console.log(`${name}: ${done.value.replaced} places found in ${searchMs.toFixed(0)} ms`)
  console.log(`  bare writes ${bareMs.toFixed(0)} ms; replaced in ${of(replaceMs)}; undone in ${of(undoMs)}`)
}

/** Brings what stands in the log of SQLite into the file. */
function connectAndClose(libraryFile: string): void {
  const connection = connect(libraryFile)
  connection.read.all('PRAGMA wal_checkpoint(TRUNCATE)')
  connection.close()
}

try {
  await measure('one article', 1)
  await measure('a hundred articles', 100)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
