/** Reads the files a command names, and says why one cannot be read. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { TooManySegments } from '../contract/failures.ts'
import { decodeBytes } from '../core/formats/decode.ts'
import { sniffFile } from '../core/formats/sniff.ts'
import { guessLanguage } from '../core/languages/guess-language.ts'
import type { FileRefused } from '../core/model/file.ts'
import { never } from '../core/model/result.ts'
import type { AcceptedFile } from '../service/workers/jobs.ts'
import { Stop, type Terminal } from './terminal.ts'
import type { Say } from './words.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A file, or standard input for `-`. Throws `Stop` with code 3 if it cannot be read. */
export async function readNamed(terminal: Terminal, path: string): Promise<NamedFile> {
  if (path === '-') return { name: 'stdin', bytes: new Uint8Array(await buffer(terminal.input)) }
  try {
    return { name: path, bytes: new Uint8Array(readFileSync(resolve(terminal.folder, path))) }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Stop(terminal.say(isMissing ? 'wrong.noFile' : 'wrong.unreadable', { path }), 3)
  }
}

/** Format, encoding and, unless given, language, as the app would guess them. Throws `Stop` with code 3 for no text. */
export function acceptFile(terminal: Terminal, { name, bytes }: NamedFile, language: string | undefined): AcceptedFile {
  const sniffed = sniffFile(name, bytes)
  if (!sniffed.ok) throw new Stop(`${name}: ${sayFileRefused(terminal.say, sniffed.failure)}`, 3)
  const { encoding, format } = sniffed.value
  return { name, bytes, encoding, format, language: language ?? languageOf(terminal, name, bytes, encoding) }
}

function languageOf(terminal: Terminal, name: string, bytes: Uint8Array, encoding: AcceptedFile['encoding']): string {
  const text = decodeBytes(bytes, encoding)
  const guess = text.ok ? guessLanguage(text.value) : undefined
  if (guess === undefined) throw new Stop(terminal.say('wrong.noLanguage', { path: name }), 2)
  return guess.language
}

/** Why a file is no article, in words. */
export function sayFileRefused(say: Say, why: FileRefused): string {
  switch (why.kind) {
    case 'empty':
    case 'blank':
      return say(`importing:refused.${why.kind}`)
    case 'binary':
      return say('importing:refused.binary', { seems: say(`importing:binary.${why.seems}`) })
    case 'too-large':
      return say('importing:refused.tooLarge', { size: megabytes(why.sizeBytes), limit: megabytes(why.limitBytes) })
    case 'unsupported-encoding':
      return say('importing:refused.unsupportedEncoding', { encoding: why.seems })
    case 'undecodable':
      return say('importing:refused.undecodable', {
        encoding: say(`importing:encoding.${why.encoding}`),
        offset: why.offset,
      })
    default:
      return never(why)
  }
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}

/** Says which side is too long to be aligned at once. */
export function sayTooMany(say: Say, { side, count: segments, limit }: TooManySegments): string {
  return say(`importing:failed.${side === 'source' ? 'tooManyInSource' : 'tooManyInTarget'}`, { segments, limit })
}
