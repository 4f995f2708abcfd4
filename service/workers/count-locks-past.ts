/** Locks that a bilingual file cannot say: found by writing it and reading what stands there then. */
import { openBitext } from '../../core/formats/open-file.ts'
import { writeFile } from '../../core/formats/write-file.ts'
import type { Jobs } from '../context/jobs.ts'

type Order = Jobs['locksPastFile']

/** None of a file that cannot be written yet: its export says why. */
export function countLocksPast({ name, ...file }: Order['input']): Order['output'] {
  const written = writeFile(file)
  const opened = written.ok ? openBitext({ name, bytes: written.value, columns: file.columns }) : written
  if (!opened.ok) return 0
  const { units } = opened.value
  const { segments, untouched } = file
  const touched = segments.filter(
    ({ block, isLocked }) => isLocked !== undefined && isLocked !== units[block]?.isLocked,
  )
  const known = new Set(segments.map(({ block }) => block))
  const others = (untouched?.states ?? []).flatMap((state, block) => {
    const isSaid = state === undefined || known.has(block) || untouched?.locked.has(block) === units[block]?.isLocked
    return isSaid ? [] : [block]
  })
  return touched.length + others.length
}
