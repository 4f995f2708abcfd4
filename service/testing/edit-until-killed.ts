/**
 * A process to be killed: edits one segment again and again, telling each edit on stdout only after it was answered.
 * `node edit-until-killed.ts LIBRARY SEGMENT DRAFTS`: with DRAFTS, every edit is announced by a draft that is told too.
 */
import { writeSync } from 'node:fs'
import { asId, type SegmentId } from '../../core/model/ids.ts'
import { must, openTestDesk } from './test-desk.ts'

const [libraryFile = '', rawSegment = '', withDrafts] = process.argv.slice(2)
const segment = asId<SegmentId>(rawSegment)
const desk = openTestDesk({ libraryFile })
const { edits } = must(await desk.ask('segment.history', { segment }))
let basedOn = edits[0]?.id ?? null
for (let n = 0; ; n++) {
  const text = `Told edit ${process.pid}-${n}.`
  if (withDrafts !== undefined) {
    must(await desk.ask('segment.draft', { segment, basedOn, text: `Told draft ${process.pid}-${n}.` }))
    writeSync(1, `draft Told draft ${process.pid}-${n}.\n`)
  }
  const change = must(await desk.ask('segment.edit', { segment, basedOn, text }))
  basedOn = change.segments[0]?.latestEdit ?? null
  writeSync(1, `edit ${text}\n`)
}
