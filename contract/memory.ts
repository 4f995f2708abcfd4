/** Translation memories: listed, read from files, and looked into for a segment. */
import * as v from 'valibot'
import { asId, type MemoryId } from '../core/model/ids.ts'
import type { MemoryImported, MemoryListed, MemoryMatch, MemoryRefused } from '../core/model/memory.ts'
import type { Result } from '../core/model/result.ts'
import { article, language, nothing, segment } from './arguments.ts'
import { changing, changingJob, reading } from './command.ts'
import { picked } from './file.ts'
import { maxMemoryNameChars, maxNameChars, maxSegmentChars } from './limits.ts'

export type MemoryActRefused = { readonly kind: 'no-such-memory' | 'no-name' | 'unreadable' }

/** The name of its file: somebody may have put it there. */
const memory = v.pipe(v.string(), v.regex(/^[^/\\\0]{1,200}$/u), v.transform(asId<MemoryId>))
const name = v.pipe(v.string(), v.trim(), v.maxLength(maxMemoryNameChars))

export const memoryCommands = {
  /** By their names; files among them that cannot be read are told so. */
  'memory.list': reading<readonly MemoryListed[]>()(nothing),
  /** The most alike first. None for a segment that is locked, is not there, or shares its source with others. */
  'memory.match': reading<readonly MemoryMatch[]>()(v.strictObject({ article, segment })),
  /** Without `to`, translations into any language. */
  'memory.search': reading<readonly MemoryMatch[]>()(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(maxSegmentChars)),
      from: language,
      to: v.optional(language),
    }),
  ),
  /** Reads a TMX of any size that somebody picked: whole or not at all. */
  'memory.import': changingJob<Result<MemoryImported, MemoryRefused>>()(
    v.strictObject({ name, file: v.pipe(v.string(), v.maxLength(maxNameChars)), picked }),
  ),
  'memory.rename': changing<Result<undefined, MemoryActRefused>>()(v.strictObject({ memory, name })),
  /** For good: nothing brings it back but the file it was read from. */
  'memory.remove': changing<Result<undefined, MemoryActRefused>>()(v.strictObject({ memory })),
} as const
