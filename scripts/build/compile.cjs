/** Run by the app's own Electron as a plain Node: keeps what its V8 compiles of FILE in FILE.v8; electron/store/compiled-store.ts runs that. */
const { readFileSync, writeFileSync } = require('node:fs')
const { wrap } = require('node:module')
const { Script } = require('node:vm')

const [, , file] = process.argv
writeFileSync(`${file}.v8`, new Script(wrap(readFileSync(file, 'utf8')), { filename: file }).createCachedData())
