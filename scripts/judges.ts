/**
 * `npm run judges`: gets the programs that judge our files in tests (LibreOffice Writer without a
 * screen, xmllint, gettext, translate-toolkit, OmegaT) from Debian, where that is possible. Tests that need one that is not there are skipped, and say so.
 */
import { existsSync } from 'node:fs'
import { run } from './command.ts'
import { projectFolder } from './paths.ts'

const judges = {
  soffice: 'libreoffice-writer-nogui',
  xmllint: 'libxml2-utils',
  msgfmt: 'gettext',
  pocount: 'translate-toolkit',
  omegat: 'omegat',
} as const

/** Nothing asks a person. */
const quietEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

function isHere(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.some((folder) => existsSync(`${folder}/${program}`))
}

const missing = Object.entries(judges).flatMap(([program, packageName]) => (isHere(program) ? [] : [packageName]))

async function install(): Promise<boolean> {
  const quietly = ['-qq', '-o', 'Dpkg::Use-Pty=0']
  const updated = await run('apt-get', ['update', ...quietly], { folder: projectFolder, env: quietEnvironment })
  if (updated.code !== 0) return false
  const wanted = ['install', '-y', '--no-install-recommends', ...quietly, ...missing]
  const installed = await run('apt-get', wanted, { folder: projectFolder, env: quietEnvironment })
  return installed.code === 0
}

if (missing.length === 0) console.log('judges: all here')
else if (process.getuid?.() !== 0 || !isHere('apt-get')) {
  console.log(
    `judges: ${missing.join(', ')} not here, and only root can get them by apt; tests that need them are skipped`,
  )
} else
  console.log(
    `judges: ${missing.join(', ')} ${(await install()) ? 'installed' : 'not to be had; tests that need them are skipped'}`,
  )
