/** An export that takes too much memory is told in words, as an import is. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fail } from '../../core/model/result.ts'
import { importText, openTestDesk } from '../testing/test-desk.ts'
import { openWorkerPool } from '../workers/worker-pool.ts'

const longText = Array.from({ length: 30_000 }, (_, n) => `Boat ${n} came to the harbour in the rain.`).join('\n\n')

test('an export that takes more memory than a worker may have is refused, and the desk goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-narrow-'))
  const libraryFile = join(folder, 'library.sverka')
  const wide = openTestDesk({ libraryFile })
  const article = await importText(wide, longText)
  await wide.close()
  const entry = fileURLToPath(new URL('../workers/article-worker.ts', import.meta.url))
  const narrow = openWorkerPool(entry, undefined, 40)
  const desk = openTestDesk({ libraryFile, workers: narrow })
  const refused = await desk.ask('article.export', { article, overrideReason: 'for a look' })
  const listed = await desk.ask('article.list', {})
  await desk.close()
  await narrow.close()
  rmSync(folder, { recursive: true })
  expect([refused, listed.length]).toEqual([fail({ kind: 'too-much-memory' }), 1])
})
