/** The state of an import: two sides, then the job, with progress and cancel. */
import { useEffect, useRef, useState } from 'react'
import type { ImportFailure } from '../../../contract/article.ts'
import type { Progress } from '../../../contract/command.ts'
import { DoorwayError } from '../../../contract/rpc/caller.ts'
import { formatOf } from '../../../core/formats/registry.ts'
import type { Side } from '../../../core/model/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import type { ArrivedFile } from '../../desk/dropped-file.ts'
import {
  bothIn,
  changesIn,
  commentsIn,
  partOf,
  type ReadyFile,
  type Sides,
  sourceLanguageOf,
  wishesOf,
} from './side-file.ts'
import { useSides } from './use-sides.ts'

type Running = { readonly progress: Progress | undefined; readonly cancel: () => void }

function accepted(file: ReadyFile, side: Side) {
  const { name, content, encoding, format, language, asText, typed, whole } = file
  const { tracked, comments } = wishesOf(file)
  return {
    name,
    ...content,
    encoding,
    format,
    language,
    asText: asText === true || typed !== undefined,
    part: partOf(whole),
    ...(changesIn(file) !== undefined && { tracked }),
    ...(commentsIn(file, side) > 0 && { comments }),
  }
}

/** What a person said yes to. */
type Allowed = { readonly allowSameFile?: boolean; readonly allowMismatch?: boolean }

function argumentsOf(sides: Sides, allowed: Allowed) {
  const both = bothIn(sides)
  if (both?.refused !== undefined) return undefined
  if (both !== undefined) {
    const { name, content, language, columns, sheet, encoding, format } = both
    const said = { columns, sheet, encoding: formatOf(format).capabilities.takesAnyEncoding ? encoding : undefined }
    return {
      bitext: { name, ...content, ...said, sourceLanguage: sourceLanguageOf(both), targetLanguage: language },
      ...allowed,
    }
  }
  const { target, source } = sides
  if (target?.stage !== 'ready' || (source !== undefined && source.stage !== 'ready')) return undefined
  return { target: accepted(target, 'target'), source: source && accepted(source, 'source'), ...allowed }
}

/** True as soon as a translation stands there: what is still being looked at is waited for. */
export function canStart(sides: Sides): boolean {
  const { target, source } = sides
  const both = bothIn(sides)
  if (both !== undefined) return both.refused === undefined
  return target !== undefined && target.stage !== 'refused' && source?.stage !== 'refused'
}

/** `interrupted`: the store went away over it, or the library did not take it, which a notice says. */
export type NotImported = ImportFailure | { readonly kind: 'interrupted' }

export function useImport(files: readonly ArrivedFile[], onImported: (article: ArticleId) => void) {
  const { settle, ...given } = useSides(files)
  const [running, setRunning] = useState<Running>()
  const [failure, setFailure] = useState<NotImported>()
  const cancelRef = useRef<() => void>(undefined)
  useEffect(() => () => cancelRef.current?.(), [])

  const start = async (allowed: Allowed = {}): Promise<void> => {
    const controller = new AbortController()
    const { signal } = controller
    const cancel = (): void => controller.abort()
    cancelRef.current = cancel
    setFailure(undefined)
    setRunning({ progress: undefined, cancel })
    try {
      const args = argumentsOf(await settle(), allowed)
      if (args === undefined || signal.aborted) return
      const onProgress = (progress: Progress): void => setRunning({ progress, cancel })
      const reply = await actOnLibrary('article.import', args, { signal, onProgress })
      if (reply.ok) onImported(reply.value.article.id)
      else setFailure(reply.failure)
    } catch (error) {
      if (!(error instanceof DoorwayError)) throw error
      setFailure({ kind: signal.aborted ? 'cancelled' : 'interrupted' })
    } finally {
      cancelRef.current = undefined
      setRunning(undefined)
    }
  }
  return { ...given, running, failure, start }
}
