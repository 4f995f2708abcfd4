/**
 * Word models and lexicons stay files beside a process's code, each read when first asked for.
 * In the code they would be parsed by every start, though most starts end before a word is checked.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

/** Smaller tables are not worth a file. */
const largeBytes = 8_000

/** The transliterations of any-ascii: half a megabyte of `case` lines, and no word is folded before the list stands. */
const anyAsciiBlocks = /[\\/]any-ascii[\\/]block\.js$/u
const lastBlock = 0x10ff

/** Turns `import table from './large.json'` into an object that reads its file when a field of it is first read. */
export function largeTables(): Plugin {
  return {
    name: 'large-tables',
    enforce: 'pre',
    async load(id) {
      const emit = (name: string, source: string): string => {
        const fileName = `tables/${name}-${hash(source)}.json`
        this.emitFile({ type: 'asset', fileName, source })
        return fileName
      }
      if (anyAsciiBlocks.test(id)) {
        const fileName = emit('any-ascii', JSON.stringify(await blocksOf(id)))
        return { code: `${reading(fileName)}\nexport default (block) => read()[block] ?? ''`, moduleType: 'js' }
      }
      if (!id.endsWith('.json')) return
      const text = readFileSync(id, 'utf8')
      if (text.length < largeBytes) return
      const fileName = emit(basename(id, '.json'), text)
      return { code: moduleReading(fileName, Object.keys(JSON.parse(text))), moduleType: 'js' }
    },
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** Every process is one CommonJS file, so `__dirname` is where the tables lie. */
function moduleReading(fileName: string, fields: readonly string[]): string {
  const getters = fields.map((field) => `get ${JSON.stringify(field)}() { return read()[${JSON.stringify(field)}] }`)
  return `${reading(fileName)}\nexport default { ${getters.join(', ')} }`
}

function reading(fileName: string): string {
  return `
    import { readFileSync } from 'node:fs'
    import { join } from 'node:path'
    let table
    const read = () => (table ??= JSON.parse(readFileSync(join(__dirname, ${JSON.stringify(fileName)}), 'utf8')))
  `
}

async function blocksOf(file: string): Promise<Readonly<Record<number, string>>> {
  const { default: block }: { default: (number: number) => string } = await import(pathToFileURL(file).href)
  const numbers = Array.from({ length: lastBlock + 1 }, (_none, number) => number)
  return Object.fromEntries(numbers.flatMap((number) => (block(number) === '' ? [] : [[number, block(number)]])))
}
