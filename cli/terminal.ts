/** What a command is given and how it ends. */

import type { Readable, Writable } from 'node:stream'
import type { Checker } from '../core/check/checker.ts'
import type { Say } from './words.ts'

/** 0 done, 1 findings or a refusal, 2 wrong usage, 3 bad input. */
export type ExitCode = 0 | 1 | 2 | 3

export type Terminal = {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
  /** Paths are relative to where the command was called. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly say: Say
  readonly checker: Checker
  /** The wish for a language of the messages. */
  readonly language: string
}

/** Ends a command with a message on stderr; thrown by readers of arguments and files. */
export class Stop extends Error {
  override readonly name = 'Stop'
  readonly exitCode: ExitCode
  constructor(message: string, exitCode: ExitCode) {
    super(message)
    this.exitCode = exitCode
  }
}

export function print(terminal: Terminal, line: string): void {
  terminal.output.write(`${line}\n`)
}
