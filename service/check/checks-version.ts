/** Names the checks and models of this app, so that articles looked at by others are looked at again. */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../core/model/error-code.ts'

/** The same on every machine for the same checks with the same model files. `code` is the mark of the checks' sources. */
export function nameChecks(code: string, modelsDir: string): string {
  return createHash('sha256')
    .update([code, ...marksOfModels(modelsDir)].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

function marksOfModels(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.bin'))
    return names.sort().map((name) => `${name} ${markOfModel(join(folder, name))}`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** Samples are enough: a model learned anew differs everywhere, even where it is as long as before. */
const samples = 32
const sampleBytes = 4_096

function markOfModel(file: string): string {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const hash = createHash('sha256').update(String(size))
    const sample = new Uint8Array(sampleBytes)
    for (let n = 0; n < samples; n++) {
      const start = Math.floor((Math.max(0, size - sampleBytes) * n) / (samples - 1))
      hash.update(sample.subarray(0, readSync(handle, sample, 0, sampleBytes, start)))
    }
    return hash.digest('hex').slice(0, 16)
  } finally {
    closeSync(handle)
  }
}
