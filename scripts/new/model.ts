/** `npm run new model endings` */
import { modelNames } from '../../core/model/check.ts'
import { CannotDraft, camelCase, type Draft, withImport, withItem } from './draft.ts'

/** Its test fails until the trainer has written a file that it can open. */
export function draftModel(draft: Draft, name: string): void {
  if (!/^[a-z][a-z-]*$/u.test(name)) throw new CannotDraft('A model is named in small letters: endings.')
  if (modelNames.some((known) => known === name)) throw new CannotDraft(`${name} is there already.`)
  const method = `${camelCase(name)}Model`
  const type = method.charAt(0).toUpperCase() + method.slice(1)
  const file = `${name}-model.ts`
  draft.add(`core/language/model/${file}`, opening(name, type))
  draft.add(`core/language/model/${name}-model.test.ts`, test(name, type))
  draft.add(`scripts/learn-${name}.ts`, trainer(name, type))
  draft.change('core/model/check.ts', (text) => withItem(text, /^export const modelNames\b/mu, `'${name}'`))
  draft.change('core/language/language.ts', (text) =>
    withImport(text, `import { open${type}, type ${type} } from './model/${file}'`)
      .replace(/^ {2}gapModel\(\): .*$/mu, (line) => `${line}\n  ${method}(): ${type} | undefined`)
      .replace(/^ {4}gapModel: .*$/mu, (line) => `${line}\n    ${method}: once(() => open${type}(bytes('${name}'))),`),
  )
}

function opening(name: string, type: string): string {
  return `/** What the model tells of a word or a text, read in place from the bytes of \`<language>.${name}.bin\`. */

export type ${type} = {
  /** Bytes after the mark. */
  readonly size: number
}

/** Eight bytes that begin the file: its kind and version. */
const mark = 'SV${name.replace(/-/gu, '').toUpperCase().slice(0, 4).padEnd(4, '_')}01'

/** The bytes of a model, for the trainer. */
export function encode${type}(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(mark.length + body.length)
  bytes.set(new TextEncoder().encode(mark))
  bytes.set(body, mark.length)
  return bytes
}

/** Undefined if the bytes are missing or of another kind. They begin at a multiple of eight. */
export function open${type}(bytes: Uint8Array | undefined): ${type} | undefined {
  if (bytes === undefined || new TextDecoder().decode(bytes.subarray(0, mark.length)) !== mark) return undefined
  return { size: bytes.length - mark.length }
}
`
}

function test(name: string, type: string): string {
  return `import { expect, test } from 'vitest'
import { modelsIn, projectModels } from '../../../service/models/read-models.ts'
import { encode${type}, open${type} } from './${name}-model.ts'

test('what the trainer writes is opened, anything else is no model', () => {
  const opened = open${type}(encode${type}(Uint8Array.of(1, 2, 3)))
  expect([opened?.size, open${type}(new Uint8Array(64)), open${type}(undefined)]).toEqual([3, undefined, undefined])
})

test('the model that ships can be opened', () => {
  expect(open${type}(modelsIn(projectModels).read('en', '${name}'))).toBeDefined()
})
`
}

function trainer(name: string, type: string): string {
  return `/**
 * Learns core/language/model/files/<language>.${name}.bin: \`node scripts/learn-${name}.ts CORPORA LANGUAGE\`. The same texts
 * give the same bytes. Name the texts in files/ATTRIBUTION.md and core/language/model/credits.ts.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode${type} } from '../core/language/model/${name}-model.ts'
import { projectFolder } from './paths.ts'

function learn(_corpora: string): Uint8Array {
  return new Uint8Array(0)
}

const [corpora, language] = process.argv.slice(2)
if (corpora === undefined || language === undefined)
  throw new Error('usage: node scripts/learn-${name}.ts CORPORA LANGUAGE')
const file = join(projectFolder, 'core/language/model/files', \`\${language}.${name}.bin\`)
writeFileSync(file, encode${type}(learn(corpora)))
`
}
