/** Keeps others from making the packaged app run their code: by its command line, or by files beside the archive. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { join, relative, sep } from 'node:path'

/** What opens the app to whoever started it: another program's eyes and hands, other code, or a process of its choice. */
const openings =
  /^--(?:remote-debugging-(?:port|pipe|address)|remote-allow-origins|inspect(?:-brk|-port|-publish-uid)?|js-flags|load-extension|disable-web-security|disable-site-isolation-trials|host-rules|host-resolver-rules|proxy-(?:server|pac-url)|user-agent|browser-subprocess-path|(?:renderer|utility|gpu|ppapi-plugin|zygote)(?:-cmd-prefix|-launcher)|enable-logging|log-net-log|ssl-key-log-file)(?:=|$)/u

/**
 * The first switch with which the packaged app does not start; undefined if there is none. A package that can still be
 * inspected is one under test: its last fuse is closed before anybody gets it.
 */
export function openingSwitch(args: readonly string[]): string | undefined {
  if (inspector.url() !== undefined) return undefined
  return args.find((argument) => openings.test(argument))?.replace(/=.*$/u, '')
}

/** Code that lies outside the archive: by path from the folder of resources, the hash of each file as it was packed. */
export type OutsideCode = Readonly<Record<string, string>>

/** Native code is signed after it is packed on a Mac, and the system itself looks at that. */
const code = process.platform === 'darwin' ? /\.(?:c?js|mjs)$/u : /\.(?:c?js|mjs|node|so|dll)$/u

/** The name of the list inside the archive. */
export const outsideCodeFile = 'outside-code.json'

/** Folders beside the archive in which code lies. */
const outside = ['app.asar.unpacked', 'node_modules']

/** The first file of code beside the archive that is not, byte for byte, the one that was packed; or one too many; or one missing. */
export function alteredCode(resources: string, packed: OutsideCode): string | undefined {
  const found = outside.flatMap((folder) => listCode(resources, folder))
  return (
    found.find((path) => packed[path] !== hashOf(join(resources, path))) ??
    Object.keys(packed).find((path) => !found.includes(path))
  )
}

/** All code in a folder of resources, for the list inside the archive. */
export function listOutsideCode(resources: string, folder: string): OutsideCode {
  return Object.fromEntries(listCode(resources, folder).map((path) => [path, hashOf(join(resources, path))]))
}

function listCode(resources: string, folder: string): readonly string[] {
  return filesIn(join(resources, folder))
    .filter((path) => code.test(path))
    .map((path) => relative(resources, path).split(sep).join('/'))
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
