/** The texts a model is learned from: `CORPORA/<language>/*.txt.xz`, one sentence or paragraph a line, read as a stream. Needs `xz`. */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** `.sa` in the name: under a share-alike licence. `.lower`: its makers lower-cased it, so it teaches nothing of capitals. */
export type Text = {
  readonly name: string
  readonly path: string
  readonly isShareAlike: boolean
  readonly isLowerCase: boolean
}

/** Every text of a language, in the order of their names. A file put there is read without further ado. */
export function textsOf(corpora: string, language: string): readonly Text[] {
  const folder = join(corpora, language)
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt.xz'))
  return files.sort().map((file) => {
    const name = file.slice(0, -'.txt.xz'.length)
    const parts = name.split('.').slice(1)
    const isLowerCase = parts.some((part) => part.startsWith('lower'))
    return { name, path: join(folder, file), isShareAlike: parts.includes('sa'), isLowerCase }
  })
}

/** Blocks of this many lines are held out together: neighbouring lines are of one document. */
const blockLines = 200
const everyBlock = 20

/** Which lines: all, those a model learns from when it shall be measured, or those it is then measured on. */
export type Lines = 'all' | 'learned' | 'held-out'

/** The lines of a text in order. Throws if `xz` cannot read the file. */
export async function* linesOf({ path }: Text, which: Lines): AsyncGenerator<string> {
  const unpack = spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => unpack.on('close', resolve))
  let at = 0
  for await (const line of createInterface({ input: unpack.stdout })) {
    const isHeldOut = Math.floor(at++ / blockLines) % everyBlock === 7
    if (which === 'all' || isHeldOut === (which === 'held-out')) yield line
  }
  if ((await ended) !== 0) throw new Error(`xz cannot read ${path}`)
}
