/** `npm run check`: types, walls, lint, dead code, documentation, decision piles. */
import { runChecks } from './check/checks.ts'

const failed = (await runChecks()).filter((check) => !check.passed)
process.exitCode = failed.length === 0 ? 0 : 1
