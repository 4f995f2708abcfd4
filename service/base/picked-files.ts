/** Keeps the files that people picked until they are taken in, for a while, and never many of them. */
import type { FileRefused } from '../../core/model/file.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { PickedFiles } from '../context/picked-files.ts'
import type { PickedPaths } from '../context/picked-paths.ts'

/** A source and a target, and those that were picked before them and put back. */
const mostKept = 6
const keptMs = 60 * 60_000

/** The longest kept gives way to one too many. */
export function createPickedFiles(nowMs: () => number): PickedFiles {
  return keepByToken(nowMs)
}

/** Likewise of files of which the place alone is kept. */
export function createPickedPaths(nowMs: () => number): PickedPaths {
  return keepByToken(nowMs)
}

function keepByToken<Picked>(nowMs: () => number) {
  const kept = new Map<string, { readonly picked: Picked; readonly untilMs: number }>()
  function forgetOld(): void {
    for (const [token, { untilMs }] of kept) if (untilMs <= nowMs()) kept.delete(token)
  }
  return {
    put(token: string, picked: Picked): void {
      forgetOld()
      kept.set(token, { picked, untilMs: nowMs() + keptMs })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
    look(token: string): Picked | undefined {
      forgetOld()
      return kept.get(token)?.picked
    },
    letGo: (token: string) => void kept.delete(token),
  }
}

/** A file by its bytes, or by the token of one that was picked. */
export type GivenFile = { readonly bytes: Uint8Array } | { readonly picked: string }

/** A file whose bytes are at hand. */
export type WithBytes<File extends GivenFile> = Omit<File, 'picked'> & { readonly bytes: Uint8Array }

/** The file with its bytes. Refused if its token stands for nothing any more, or never did. */
export function withBytes<File extends GivenFile>(
  picked: PickedFiles,
  file: File,
): Result<WithBytes<File>, FileRefused> {
  if ('bytes' in file) return ok({ ...file, bytes: file.bytes })
  const { picked: token, ...about } = file
  const bytes = picked.look(token)
  return bytes === undefined ? fail({ kind: 'not-at-hand' }) : ok({ ...about, bytes })
}

/** A file that was taken in by its token cannot be taken in by it again. */
export function spend(picked: PickedFiles, file: GivenFile | undefined): void {
  if (file !== undefined && 'picked' in file) picked.letGo(file.picked)
}
