/** A process to be killed: imports articles one after the other. `node import-until-killed.ts LIBRARY` */
import { writeSync } from 'node:fs'
import { importText, openTestDesk } from './test-desk.ts'

const [libraryFile = ''] = process.argv.slice(2)
const desk = openTestDesk({ libraryFile })
const text = Array.from({ length: 400 }, (_, n) => `Sentence ${n} of a long text.`).join(' ')
for (;;) {
  await importText(desk, text)
  writeSync(1, 'import\n')
}
