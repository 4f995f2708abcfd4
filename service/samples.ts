/** Fills a first library with the sample articles, through the same import as any other article. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { JobControl } from '../contract/command.ts'
import type { Arguments } from '../contract/commands.ts'
import type { FormatId } from '../core/model/article.ts'
import { formatIds } from '../core/model/article.ts'
import type { LanguageTag } from '../core/model/ids.ts'
import { isLibraryEmpty } from '../db/articles.ts'
import { changeSetting, listSettings } from '../db/settings.ts'
import { importArticle } from './article/import.ts'
import type { Desk } from './context/desk.ts'

/** The setting that tells how far the filling came: a start cut short goes on with the next one. */
const stockSetting = 'samples'

/** True for a library nobody imported into, and where filling it was broken off. */
export function needsStock(desk: Desk): boolean {
  const stocked = listSettings(desk.library.read).get(stockSetting)
  return stocked === 'begun' || (stocked === undefined && isLibraryEmpty(desk.library.read))
}

function sampleFile(folder: string, side: 'source' | 'target', language: LanguageTag) {
  const name = readdirSync(folder).find((file) => file.startsWith(`${side}.`))
  const format = formatIds.find((id) => name !== undefined && extname(name) === `.${id}`)
  if (name === undefined || format === undefined) return undefined
  return acceptedSample(folder, name, format, language)
}

function acceptedSample(folder: string, name: string, format: FormatId, language: LanguageTag) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  return { name, bytes, encoding: 'utf-8' as const, format, language }
}

function readSample(folder: string): Arguments<'article.import'> | undefined {
  const about = JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8'))
  const target = sampleFile(folder, 'target', String(about.targetLanguage))
  const source = sampleFile(folder, 'source', String(about.sourceLanguage))
  return target && { target, source }
}

/** Imports every article folder of `samplesDir`, in the order of their names; one already there is left alone. */
export async function importSamples(desk: Desk, samplesDir: string, signal: AbortSignal): Promise<void> {
  const articles = join(samplesDir, 'articles')
  const folders = existsSync(articles) ? readdirSync(articles).sort().reverse() : []
  desk.library.write((db) => changeSetting(db, stockSetting, 'begun'))
  const control: JobControl = { onProgress: () => undefined, signal }
  for (const folder of folders) {
    const sample = readSample(join(articles, folder))
    if (sample !== undefined && !signal.aborted) await importArticle(desk, sample, control)
  }
  if (!signal.aborted) desk.library.write((db) => changeSetting(db, stockSetting, 'done'))
}
