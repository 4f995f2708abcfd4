/** What one entry in the table of commands says: how it is answered, whether it changes anything, its arguments and reply. */
import type * as v from 'valibot'

/** `command`: answered at once, in one short transaction. `job`: long core work in a worker, with progress and cancel. */
type Kind = 'command' | 'job'
/** `reads`: the library is the same afterwards, whoever asks and however often. `changes`: something is stored. */
type Effect = 'reads' | 'changes'

export type Entry<K extends Kind, E extends Effect, Schema extends v.GenericSchema, Answer> = {
  readonly kind: K
  readonly effect: E
  readonly schema: Schema
  /** Only a type: never present at run time. */
  readonly answer?: Answer
}

/** A command that stores nothing: `reading<Reply>()(schema)`. */
export function reading<Answer>() {
  return <Schema extends v.GenericSchema>(schema: Schema): Entry<'command', 'reads', Schema, Answer> => ({
    kind: 'command',
    effect: 'reads',
    schema,
  })
}

/** A command that stores what it does, in one transaction. */
export function changing<Answer>() {
  return <Schema extends v.GenericSchema>(schema: Schema): Entry<'command', 'changes', Schema, Answer> => ({
    kind: 'command',
    effect: 'changes',
    schema,
  })
}

/** A job that stores nothing. */
export function readingJob<Answer>() {
  return <Schema extends v.GenericSchema>(schema: Schema): Entry<'job', 'reads', Schema, Answer> => ({
    kind: 'job',
    effect: 'reads',
    schema,
  })
}

/** A job that ends in one transaction. */
export function changingJob<Answer>() {
  return <Schema extends v.GenericSchema>(schema: Schema): Entry<'job', 'changes', Schema, Answer> => ({
    kind: 'job',
    effect: 'changes',
    schema,
  })
}

export type ImportStage = 'reading' | 'segmenting' | 'aligning' | 'checking' | 'storing'
/** `share` of the whole job, 0 to 1, never going back. */
export type Progress = { readonly stage: ImportStage; readonly share: number }

/** What a job is given besides its arguments. */
export type JobControl = { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal }
