/**
 * Word models and lexicons stay files beside a process's code, each read when first asked for.
 * In the code they would be parsed by every start, though most starts end before a word is checked.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'vite'

/** Smaller tables are not worth a file. */
const largeBytes = 50_000

/** Turns `import table from './large.json'` into an object that reads its file when a field of it is first read. */
export function largeTables(): Plugin {
  return {
    name: 'large-tables',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.json')) return
      const text = readFileSync(id, 'utf8')
      if (text.length < largeBytes) return
      const fileName = `tables/${basename(id, '.json')}-${hash(text)}.json`
      this.emitFile({ type: 'asset', fileName, source: text })
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
  return `
    import { readFileSync } from 'node:fs'
    import { join } from 'node:path'
    let table
    const read = () => (table ??= JSON.parse(readFileSync(join(__dirname, ${JSON.stringify(fileName)}), 'utf8')))
    export default { ${getters.join(', ')} }
  `
}
