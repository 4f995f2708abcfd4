/**
 * A process that dies of itself: makes one edit and is killed when it has the answer, before the edit is checked.
 * `node edit-and-die.ts LIBRARY SEGMENT TEXT`.
 */
import { asId, type SegmentId } from '../../core/model/ids.ts'
import { must, openTestDesk } from './test-desk.ts'

const [libraryFile = '', rawSegment = '', text = ''] = process.argv.slice(2)
const segment = asId<SegmentId>(rawSegment)
const desk = openTestDesk({ libraryFile })
const { edits } = must(await desk.ask('segment.history', { segment }))
must(await desk.ask('segment.edit', { segment, basedOn: edits[0]?.id ?? null, text }))
// Not a turn of the event loop later: no handler can run.
process.kill(process.pid, 'SIGKILL')
