/** The Electron the project pins, downloaded by its own installer where its download can be reached. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../command.ts'
import { projectFolder } from '../paths.ts'
import { recall, remember } from './cache.ts'

const packageFolder = join(projectFolder, 'node_modules/electron')
const unreachableNote = 'electron-download-unreachable'
const probeMs = 5_000
const keepUnreachableMs = 6 * 60 * 60 * 1000

/** The pinned version, from the installed package. */
export function pinnedVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
}

/**
 * The executable of the pinned Electron, downloaded if need be; undefined where the download cannot be reached.
 * Finding that out takes five seconds at most and is then remembered for six hours.
 */
export async function releaseElectron(): Promise<string | undefined> {
  const present = downloaded()
  if (present !== undefined) return present
  if (recall(unreachableNote, keepUnreachableMs) === pinnedVersion()) return undefined
  if (!(await isDownloadReachable())) {
    remember(unreachableNote, pinnedVersion())
    return undefined
  }
  console.log(`Downloading Electron ${pinnedVersion()} …`)
  const ended = await run(process.execPath, [join(packageFolder, 'install.js')], { timeoutMs: 15 * 60 * 1000 })
  if (ended.code !== 0) console.log(`The download of Electron failed:\n${ended.stderr}`)
  return downloaded()
}

function downloaded(): string | undefined {
  try {
    const version = readFileSync(join(packageFolder, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    const executable = join(packageFolder, 'dist', readFileSync(join(packageFolder, 'path.txt'), 'utf8'))
    return version === pinnedVersion() && existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

async function isDownloadReachable(): Promise<boolean> {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: npmMirror } = process.env
  const base = ELECTRON_MIRROR ?? npmMirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const url = new URL(`v${pinnedVersion()}/SHASUMS256.txt`, base)
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })
    return answer.ok
  } catch {
    return false
  }
}
