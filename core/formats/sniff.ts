/** First look at a file someone picked: which format takes it for its own, and what that makes of it. */
import type { FileGuess, FileRefused } from '../model/file.ts'
import { fail, type Result } from '../model/result.ts'
import { allFormats } from './registry.ts'
import { type SaidOfFile, unknownFile } from './unknown-file.ts'

/** Files above this are refused before anything looks at them: a package with its pictures, or a bilingual file of 100,000 units. */
export const sizeLimitBytes = 64 * 1024 * 1024

/**
 * Guesses format and encoding, or says why the file cannot be an article. Never throws.
 * With `asText`, mark-up and tables pass as text; with an `encoding`, the file is looked at as it reads in that.
 */
export function sniffFile(name: string, bytes: Uint8Array, said: SaidOfFile = {}): Result<FileGuess, FileRefused> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (bytes.length > sizeLimitBytes) {
    return fail({ kind: 'too-large', sizeBytes: bytes.length, limitBytes: sizeLimitBytes })
  }
  const file = unknownFile(name, bytes, said)
  const claims = allFormats().flatMap((format) => format.sniff(file) ?? [])
  const surest = claims.sort((a, b) => b.sure - a.sure)[0]
  if (surest !== undefined) return surest.look()
  const text = file.text()
  // Plain text takes any text, so what nobody claims is none.
  return text.ok ? fail({ kind: 'binary', seems: 'unknown' }) : text
}
