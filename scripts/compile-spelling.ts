/**
 * Compiles Hunspell dictionaries into the spelling files of core/language/model/files: `node scripts/compile-spelling.ts`.
 * Every form that a stem may take is spelled out once, here, so that the product opens a dictionary by reading a file.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { IterableHunspellReader } from 'hunspell-reader'
import { foldSpelling } from '../core/language/spelling/dictionary.ts'
import { encodeDictionary } from '../core/language/spelling/encode-dictionary.ts'
import { projectFolder } from './paths.ts'

/** The packages of each language; a word of any of them is right. */
const plans: Readonly<Record<string, readonly string[]>> = {
  bg: ['dictionary-bg'],
  en: ['dictionary-en', 'dictionary-en-gb'],
  es: ['dictionary-es'],
  fr: ['dictionary-fr'],
  pl: ['dictionary-pl'],
  ru: ['dictionary-ru'],
  tr: ['dictionary-tr'],
}

const files = join(projectFolder, 'core/language/model/files')

function folderOf(packageName: string): string {
  return dirname(createRequire(import.meta.url).resolve(packageName))
}

async function* formsOf(packageName: string): AsyncGenerator<string> {
  const folder = folderOf(packageName)
  const reader = await IterableHunspellReader.createFromFiles(join(folder, 'index.aff'), join(folder, 'index.dic'))
  for (const form of reader.iterateWords()) yield foldSpelling(form)
}

mkdirSync(join(files, 'licences'), { recursive: true })
for (const [language, packages] of Object.entries(plans)) {
  const words = new Set<string>()
  for (const packageName of packages) {
    for await (const form of formsOf(packageName)) words.add(form)
    copyFileSync(join(folderOf(packageName), 'license'), join(files, 'licences', `${packageName}.txt`))
  }
  const bytes = encodeDictionary(words)
  writeFileSync(join(files, `${language}.spelling.bin`), bytes)
  process.stdout.write(`${language}: ${words.size} forms in ${bytes.length} bytes\n`)
}
