/** Reads and writes the files a person picked; nobody else names a path. */
import { basename } from 'node:path'
import { maxFileBytes } from '../../contract/limits.ts'
import type { PickOutcome, SaveOutcome } from '../../contract/window-bridge.ts'
import { showable } from '../../core/model/showable.ts'
import { readWhole } from '../../service/file/read-whole.ts'
import { replaceFile } from '../../service/file/replace-file.ts'

/** A file as main alone has it. */
export type FileRead = { readonly name: string; readonly bytes: Uint8Array }
type ReadOutcome =
  | { readonly kind: 'read'; readonly files: readonly FileRead[] }
  | (Omit<Extract<PickOutcome, { kind: 'unread' }>, 'memory'> & { readonly path: string })

/** Reads the picked files, or says which of them cannot be read, and why. */
export function readPicked(paths: readonly string[]): ReadOutcome {
  const files: FileRead[] = []
  for (const path of paths) {
    const name = showable(basename(path))
    const read = readWhole(path, maxFileBytes)
    if (!read.ok) return { kind: 'unread', name, why: read.failure, path }
    files.push({ name, bytes: read.value })
  }
  return { kind: 'read', files }
}

/** Writes the file a person named, whole or not at all, and never over what is no document. */
export function savePicked(path: string, bytes: Uint8Array): SaveOutcome {
  const name = showable(basename(path))
  const written = replaceFile(path, bytes)
  return written.ok ? { kind: 'saved', name } : { kind: 'failed', name, why: written.failure.kind }
}

/** A file name a page suggests, without folders, leading dots, and characters that are not seen or turn the others round. */
export function safeFileName(suggested: string): string {
  const name = showable(suggested)
    .replace(/[\uFFFD<>:"/\\|?*]/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  return [...name].slice(0, 120).join('') || 'article.txt'
}
