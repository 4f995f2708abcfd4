/** The two sides of an import, each looked at as soon as something stands in it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { maxFileBytes } from '../../../contract/limits.ts'
import { DoorwayError } from '../../../contract/rpc/caller.ts'
import type { Encoding, Side } from '../../../core/model/article.ts'
import { hasHalfCharacter } from '../../../core/model/half-character.ts'
import { bridge } from '../../bridge.ts'
import type { ArrivedFile } from '../../desk/dropped-file.ts'
import {
  arrivedFile,
  asWished,
  knownOf,
  partOf,
  type RawFile,
  type ReadyFile,
  readyFile,
  type SideFile,
  type Sides,
  takeSides,
  wishesOf,
} from './side-file.ts'

type Reading = Extract<SideFile, { stage: 'reading' }>

const noSides: Sides = { source: undefined, target: undefined }

async function inspect(reading: Reading, side: Side): Promise<SideFile> {
  const { before: known, encoding, ...file } = reading
  const before = known && asWished(known, file, encoding)
  const { name, content, sizeBytes } = file
  // Who pastes tags sees that they are tags.
  const asText = file.asText === true || file.typed !== undefined
  if (sizeBytes > maxFileBytes) {
    return { ...file, stage: 'refused', why: { kind: 'too-large', sizeBytes, limitBytes: maxFileBytes } }
  }
  if (hasHalfCharacter(file.typed ?? '')) return { ...file, stage: 'refused', why: { kind: 'half-character' } }
  try {
    const part = partOf(file.whole)
    const seen = await bridge.ask('file.inspect', {
      name,
      ...content,
      encoding,
      asText,
      part,
      tracked: wishesOf(file).tracked,
      columns: file.columns,
      sheet: file.sheet,
    })
    return seen.ok ? readyFile(file, side, seen.value) : { ...file, stage: 'refused', why: seen.failure.why, before }
  } catch (error) {
    if (!(error instanceof DoorwayError)) throw error
    return { ...file, stage: 'unread' }
  }
}

/** The sides, and the same as they are at this very moment, whatever is drawn. */
function useLatestSides() {
  const [sides, setSides] = useState<Sides>(noSides)
  const latest = useRef(sides)
  const change = useCallback((turn: (all: Sides) => Sides) => {
    latest.current = turn(latest.current)
    setSides(latest.current)
  }, [])
  return { sides, latest, change }
}

/** Looks at one text of a side at a time: of all that is typed meanwhile only the last is looked at. */
function useLooking({ latest, change }: Omit<ReturnType<typeof useLatestSides>, 'sides'>) {
  const looking = useRef<{ [S in Side]?: Promise<void> }>({})
  return useCallback(
    (side: Side): Promise<void> => {
      const look = async (): Promise<void> => {
        for (let file = latest.current[side]; file?.stage === 'reading'; file = latest.current[side]) {
          const reading = file
          const seen = await inspect(reading, side)
          change((all) => (all[side] === reading ? { ...all, [side]: seen } : all))
        }
        delete looking.current[side]
      }
      looking.current[side] ??= look()
      return looking.current[side]
    },
    [latest, change],
  )
}

/** Of what is typed on, and of a file that is only to be read otherwise, what is known stays in sight. */
function toBeRead(seen: SideFile | undefined, file: RawFile, encoding: Encoding | undefined): Reading {
  const before = knownOf(seen)
  const isTyping = file.typed !== undefined && before?.typed !== undefined
  const known = before !== undefined && (isTyping || file.content === before.content) ? before : undefined
  const chosen = isTyping ? (before.chosen ?? file.chosen) : file.chosen
  return { ...file, chosen, stage: 'reading', encoding, before: known && asWished(known, file, encoding) }
}

/** What somebody chose of a file, which may be looked at once more this very moment, or be refused. */
function chosenIn(now: SideFile | undefined, file: ReadyFile): SideFile {
  if (now?.stage !== 'reading' && now?.stage !== 'refused') return file
  return { ...now, chosen: file.chosen, comments: file.comments, before: file }
}

export function useSides(given: readonly ArrivedFile[]) {
  const { sides, latest, change } = useLatestSides()
  const look = useLooking({ latest, change })

  const put = useCallback(
    (side: Side, file: SideFile | undefined) => change((all) => ({ ...all, [side]: file })),
    [change],
  )
  const choose = useCallback(
    (side: Side, file: ReadyFile) => change((all) => ({ ...all, [side]: chosenIn(all[side], file) })),
    [change],
  )
  const give = useCallback(
    (side: Side, file: RawFile, encoding?: Encoding): Promise<void> => {
      put(side, toBeRead(latest.current[side], file, encoding))
      return look(side)
    },
    [latest, put, look],
  )

  const giveFiles = useCallback(
    (files: readonly RawFile[]): void => {
      const isFree = { source: latest.current.source === undefined, target: latest.current.target === undefined }
      const { source, target } = takeSides(files, isFree)
      if (source !== undefined) void give('source', source)
      if (target !== undefined) void give('target', target)
    },
    [give, latest],
  )

  /** Waits until each side was looked at, once more where the store went away meanwhile; answers how they are then. */
  const settle = useCallback(async (): Promise<Sides> => {
    for (const side of ['source', 'target'] as const) {
      const file = latest.current[side]
      if (file?.stage === 'unread') put(side, { ...file, stage: 'reading' })
    }
    await Promise.all([look('source'), look('target')])
    return latest.current
  }, [latest, put, look])

  useEffect(() => {
    if (given.length > 0) giveFiles(given.map(arrivedFile))
  }, [given, giveFiles])

  const swap = useCallback(() => {
    change(({ source, target }) => ({ source: target, target: source }))
    void settle()
  }, [change, settle])
  return { sides, put, choose, give, giveFiles, settle, swap }
}
