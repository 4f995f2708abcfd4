/** What a Linux machine must have beside npm's packages: libraries of the window, a font, a virtual screen, a compiler. */
import { existsSync } from 'node:fs'
import { isInstalled, run } from '../command.ts'
import { alone } from './cache.ts'

/** Debian's packages for everything the app, its tests and the compiling of the fallback's database binding need. */
const debianPackages = {
  libraries: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1', 'libdrm2', 'libcups2'],
  fonts: ['fontconfig', 'fonts-noto-core'],
  screen: ['xvfb'],
  compiler: ['python3', 'make', 'g++'],
} as const

type Need = keyof typeof debianPackages

/** Thrown when something is missing that this run may not install; the message holds the command to type. */
export class SystemIncomplete extends Error {}

/**
 * Makes sure that the machine can show `executable`: as root on Debian by installing what is missing; otherwise throws
 * {@link SystemIncomplete} with the exact command. Does nothing on macOS and Windows.
 */
export async function completeSystem(executable: string, needsCompiler: boolean): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await findMissing(executable, needsCompiler)
  if (missing.length === 0) return
  const packages = missing.flatMap((need) => debianPackages[need])
  const isDebian = existsSync('/etc/debian_version') && (await isInstalled('apt-get'))
  if (!isDebian || process.getuid?.() !== 0) throw new SystemIncomplete(await explain(executable, packages, isDebian))
  await alone('apt-get', () => install(packages))
  const still = await findMissing(executable, needsCompiler)
  if (still.length > 0) throw new SystemIncomplete(await explain(executable, packages, isDebian))
}

async function findMissing(executable: string, needsCompiler: boolean): Promise<readonly Need[]> {
  const missing: Need[] = []
  if ((await missingLibraries(executable)).length > 0) missing.push('libraries')
  if (!(await hasFonts())) missing.push('fonts')
  if (!hasScreen() && !(await isInstalled('Xvfb'))) missing.push('screen')
  if (needsCompiler && !(await areInstalled(debianPackages.compiler))) missing.push('compiler')
  return missing
}

async function missingLibraries(executable: string): Promise<readonly string[]> {
  const { stdout } = await run('ldd', [executable])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
}

async function hasFonts(): Promise<boolean> {
  const listing = await run('fc-list', [':lang=kk', 'family']).catch(() => undefined)
  return listing?.code === 0 && listing.stdout.trim() !== ''
}

async function areInstalled(programs: readonly string[]): Promise<boolean> {
  for (const program of programs) if (!(await isInstalled(program))) return false
  return true
}

async function install(packages: readonly string[]): Promise<void> {
  console.log(`Installing system packages: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  // A stale list of packages still often serves, so a failing update is only told when installing fails too.
  const update = await run('apt-get', [...quiet, 'update'], { env })
  const ended = await run('apt-get', [...quiet, 'install', '-y', '--no-install-recommends', ...packages], { env })
  if (ended.code !== 0) throw new SystemIncomplete(`apt-get could not install them:\n${update.stderr}${ended.stderr}`)
}

async function explain(executable: string, packages: readonly string[], isDebian: boolean): Promise<string> {
  const libraries = await missingLibraries(executable)
  const listed = libraries.length > 0 ? `\nMissing libraries: ${libraries.join(' ')}` : ''
  const command = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
  return isDebian
    ? `Some system packages are missing. Install them and start again:\n\n  ${command}\n${listed}`
    : `Some system packages are missing; Debian calls them ${packages.join(' ')}.${listed}`
}

/** Whether there is a screen to show a window on. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
