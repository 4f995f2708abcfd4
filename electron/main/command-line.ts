/** What a person may say on the command line. */
import { resolve } from 'node:path'

export type CommandLine = {
  /** The library to open instead of the person's own. */
  readonly library: string | undefined
  /** The folder of window state, caches and the person's own library. */
  readonly userFolder: string | undefined
}

/** Reads `--library=FILE` and `--user-data-dir=DIR`; relative paths count from where npm was called. */
export function readCommandLine(args: readonly string[], calledFrom: string): CommandLine {
  const after = (name: string): string | undefined => {
    const value = args.findLast((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1)
    return value ? resolve(calledFrom, value) : undefined
  }
  return { library: after('--library'), userFolder: after('--user-data-dir') }
}
