/**
 * `npm run pack`: the app as people get it, in dist/: an unpacked folder that one journey has walked through, and from
 * it an archive. `npm run pack -- --no-test` leaves the journey out.
 */
import { interfaceLanguages } from '../locales/languages.ts'
import { missingWords } from '../locales/missing-words.ts'
import { buildApp } from './build/app.ts'
import { closeFuses } from './pack/fuses.ts'
import { packArchive, packFolder } from './pack/package.ts'
import { stageApp } from './pack/stage.ts'
import { findRuntime } from './runtime/runtime.ts'
import { runPackedJourneys } from './test/journeys.ts'

/** Nobody gets an app that speaks half their language. */
function requireWords(): void {
  const missing = interfaceLanguages.flatMap((language) => missingWords(language).map((key) => `${language}: ${key}`))
  if (missing.length > 0) throw new Error(`Words are missing:\n${missing.join('\n')}`)
}

async function pack(): Promise<number> {
  requireWords()
  const runtime = await findRuntime()
  await buildApp(runtime)
  const staged = stageApp(runtime)
  const unpacked = await packFolder(staged, runtime)
  if (!process.argv.includes('--no-test')) {
    const { passed, failed } = await runPackedJourneys(unpacked.executable)
    if (failed > 0 || passed === 0) return 1
  }
  // Only now: with this fuse closed Playwright could no longer reach the app.
  await closeFuses(unpacked.executable, runtime, { isInspectable: false })
  for (const archive of await packArchive(staged, runtime, unpacked.folder)) console.log(archive)
  return 0
}

try {
  process.exitCode = await pack()
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
