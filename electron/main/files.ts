/** Reads and writes the files a person picked; nobody else names a path. */
import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { maxFileBytes } from '../../contract/limits.ts'
import type { PickedFile, PickOutcome, SaveOutcome } from '../../contract/window-bridge.ts'

/** Reads the picked files, or says which of them is too large or cannot be read. */
export async function readPicked(paths: readonly string[]): Promise<PickOutcome> {
  const files: PickedFile[] = []
  for (const path of paths) {
    const name = basename(path)
    try {
      if ((await stat(path)).size > maxFileBytes) return { kind: 'too-large', name, limitBytes: maxFileBytes }
      files.push({ name, bytes: new Uint8Array(await readFile(path)) })
    } catch (error) {
      console.error(error)
      return { kind: 'unreadable', name }
    }
  }
  return { kind: 'picked', files }
}

/** Replaces a file whole or not at all: written beside it, flushed to the disk, then renamed. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const beside = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeThrough(beside, bytes)
    await rename(beside, path)
    return { kind: 'saved', name: basename(path) }
  } catch (error) {
    console.error(error)
    await rm(beside, { force: true })
    return { kind: 'failed', name: basename(path) }
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file name a page suggests, without folders, control characters or leading dots. */
export function safeFileName(suggested: string): string {
  const name = suggested.replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '')
  return name.slice(0, 120) || 'article.txt'
}
