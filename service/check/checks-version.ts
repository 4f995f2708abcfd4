/** Names the checks and models of this app, so that articles looked at by others are looked at again. */
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from '../../core/check/registry.ts'

/** To be raised when checks find something else than before in the same text, and the app's version stays what it is. */
const revision = 1

/** The same on every machine for the same app with the same model files. */
export function nameChecks(appVersion: string, modelsDir: string): string {
  const parts = [appVersion, String(revision), ...checks.map(({ id }) => id), ...modelFiles(modelsDir)]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

function modelFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.bin'))
    return names.sort().map((name) => `${name} ${statSync(join(folder, name)).size}`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
