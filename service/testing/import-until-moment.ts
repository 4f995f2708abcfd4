/**
 * A process that dies (no handler can run) in the middle of importing a long file of both texts.
 * `node import-until-moment.ts LIBRARY STAGE SHARE`: when the import has come so far in that stage, or, for `indexing`, when
 * the search index has begun to take it in.
 */
import { setImmediate } from 'node:timers/promises'
import { connect } from '../../db/connection.ts'
import { notedXliff } from './noted-xliff.ts'
import { must, openTestDesk } from './test-desk.ts'

const [libraryFile = '', moment = '', share = '0'] = process.argv.slice(2)
const desk = openTestDesk({ libraryFile })

const die = () => process.kill(process.pid, 'SIGKILL')
/** Segments that the index does not know yet. */
function countDue(): number {
  const connection = connect(libraryFile)
  const counted = connection.read.one<{ n: number }>('SELECT count(*) AS n FROM due_search')
  connection.close()
  return counted?.n ?? 0
}

must(
  await desk.ask(
    'article.import',
    { bitext: notedXliff(2_200), allowMismatch: true },
    {
      signal: new AbortController().signal,
      onProgress: (progress) => progress.stage === moment && progress.share >= Number(share) && die(),
    },
  ),
)
for (const all = countDue(); moment === 'indexing'; await setImmediate()) if (countDue() < all) die()
