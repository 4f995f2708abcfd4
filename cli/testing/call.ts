/** Calls the command line as a script would, without a process of its own. */
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { runCommandLine } from '../run.ts'

export type Called = { readonly code: number; readonly output: string; readonly errors: string }

export async function call(words: readonly string[], input = '', folder = process.cwd()): Promise<Called> {
  const output = new PassThrough()
  const errors = new PassThrough()
  const said = Promise.all([text(output), text(errors)])
  const code = await runCommandLine(words, { input: Readable.from([input]), output, errors, folder, environment: {} })
  // What is printed in pieces leaves the printer with the next turn of the loop at the latest.
  await new Promise((resolve) => setImmediate(resolve))
  output.end()
  errors.end()
  const [printed, complained] = await said
  return { code, output: printed, errors: complained }
}
