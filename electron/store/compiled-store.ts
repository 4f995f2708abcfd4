/**
 * The first file of the store process: runs the store's code as V8 compiled it when the app was built, since the list of
 * articles waits for it at each start. What another V8 compiled is refused by V8 itself, and compiled anew.
 */
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

const filename = join(__dirname, 'store.cjs')
const compiled = `${filename}.v8`
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
})
script.runInThisContext()(exports, require, module, filename, __dirname)
