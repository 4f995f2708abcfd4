/** The state of an import: two sides, each inspected as soon as it is given; then the job, with progress and cancel. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportFailure } from '../../../contract/failures.ts'
import { maxFileBytes } from '../../../contract/limits.ts'
import { DoorwayError } from '../../../contract/rpc/caller.ts'
import type { Progress } from '../../../contract/shapes.ts'
import type { Encoding, Side } from '../../../core/model/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { type RawFile, type ReadyFile, readFile, readyFile, type SideFile, type Sides, takeSides } from './side-file.ts'

type Running = { readonly progress: Progress | undefined; readonly cancel: () => void }

const noSides: Sides = { source: undefined, target: undefined }

async function inspect(file: RawFile, side: Side, encoding?: Encoding): Promise<SideFile> {
  const { name, bytes, sizeBytes } = file
  if (sizeBytes > maxFileBytes) {
    return { ...file, stage: 'refused', why: { kind: 'too-large', sizeBytes, limitBytes: maxFileBytes } }
  }
  const seen = await bridge.call('file.inspect', { name, bytes, encoding })
  if (!seen.ok) return { ...file, stage: 'refused', why: seen.failure.why }
  return readyFile(file, side, seen.value)
}

/** The store went away while it looked at the file: the place is empty again, and the window says why. */
function forgetUnlessBug(error: unknown): undefined {
  if (!(error instanceof DoorwayError)) throw error
}

function useSides(dropped: readonly File[]) {
  const [sides, setSides] = useState<Sides>(noSides)
  const put = useCallback((side: Side, file: SideFile | undefined) => setSides((all) => ({ ...all, [side]: file })), [])

  const give = useCallback(
    async (side: Side, file: RawFile, encoding?: Encoding) => {
      put(side, { ...file, stage: 'reading' })
      const inspected = await inspect(file, side, encoding).catch(forgetUnlessBug)
      // A file given meanwhile stays.
      setSides((all) => (all[side]?.bytes === file.bytes ? { ...all, [side]: inspected } : all))
    },
    [put],
  )

  const giveFiles = useCallback(
    async (files: readonly RawFile[]) => {
      const taken = takeSides(files)
      await Promise.all(
        (['source', 'target'] as const).map((side) => {
          const file = taken[side]
          return file === undefined ? undefined : give(side, file)
        }),
      )
    },
    [give],
  )

  useEffect(() => {
    if (dropped.length > 0) void Promise.all(dropped.map(readFile)).then(giveFiles)
  }, [dropped, giveFiles])

  const swap = useCallback(() => setSides(({ source, target }) => ({ source: target, target: source })), [])
  return { sides, put, give, giveFiles, swap }
}

function accepted({ name, bytes, encoding, format, language }: ReadyFile) {
  return { name, bytes, encoding, format, language }
}

/** What a person said yes to. */
type Allowed = { readonly allowSameFile?: boolean; readonly allowMismatch?: boolean }

export function useImport(dropped: readonly File[], onImported: (article: ArticleId) => void) {
  const { sides, ...give } = useSides(dropped)
  const [running, setRunning] = useState<Running>()
  const [failure, setFailure] = useState<ImportFailure>()
  const cancelRef = useRef<() => void>(undefined)
  useEffect(() => () => cancelRef.current?.(), [])

  const start = async (allowed: Allowed = {}): Promise<void> => {
    const { target, source } = sides
    if (target?.stage !== 'ready' || (source !== undefined && source.stage !== 'ready')) return
    const controller = new AbortController()
    const cancel = (): void => controller.abort()
    cancelRef.current = cancel
    setFailure(undefined)
    setRunning({ progress: undefined, cancel })
    const args = { target: accepted(target), source: source && accepted(source), ...allowed }
    try {
      const reply = await bridge.call('article.import', args, {
        signal: controller.signal,
        onProgress: (progress) => setRunning({ progress, cancel }),
      })
      if (reply.ok) onImported(reply.value.article.id)
      else setFailure(reply.failure)
    } catch (error) {
      if (!(error instanceof DoorwayError)) throw error
      setFailure({ kind: 'cancelled' })
    } finally {
      cancelRef.current = undefined
      setRunning(undefined)
    }
  }
  return { sides, ...give, running, failure, start }
}
