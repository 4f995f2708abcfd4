/** What a person may say on the command line, and what the system says there when a file is opened with the app. */
import { extname, resolve } from 'node:path'

export type CommandLine = {
  /** The library to open instead of the person's own. */
  readonly library: string | undefined
  /** The folder of window state, caches and the person's own library. */
  readonly userFolder: string | undefined
  /** Files to import, none of them a library. */
  readonly files: readonly string[]
}

/**
 * Reads `--library=FILE`, `--user-data-dir=DIR` and files, of which one that ends in `.sverka` is a library; relative paths count
 * from where npm was called. `appPath` is where the app lies: in development Electron is told so on the same command line, and
 * files stand behind it.
 */
export function readCommandLine(args: readonly string[], calledFrom: string, appPath: string): CommandLine {
  const after = (name: string): string | undefined => {
    const value = args.findLast((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1)
    return value ? resolve(calledFrom, value) : undefined
  }
  const app = args.findIndex((argument, at) => at > 0 && resolve(calledFrom, argument) === appPath)
  const named = args.slice(Math.max(app, 0) + 1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const paths = named.map((argument) => resolve(calledFrom, argument))
  const isLibrary = (path: string): boolean => extname(path).toLowerCase() === '.sverka'
  return {
    library: after('--library') ?? paths.find(isLibrary),
    userFolder: after('--user-data-dir'),
    files: paths.filter((path) => !isLibrary(path)),
  }
}
