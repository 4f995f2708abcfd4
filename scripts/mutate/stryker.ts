/** Plants the faults and runs the specifications against each, by StrykerJS; answers what became of every one. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolPath } from '../check/checks.ts'
import { run } from '../command.ts'
import { projectFolder } from '../paths.ts'

/** One planted fault: where, what stands there instead, and whether a test noticed. */
export type Mutant = {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status:
    | 'Killed'
    | 'Survived'
    | 'NoCoverage'
    | 'Timeout'
    | 'Ignored'
    | 'CompileError'
    | 'RuntimeError'
    | 'Pending'
  readonly location: { readonly start: Position; readonly end: Position }
}
type Position = { readonly line: number; readonly column: number }

/** Stryker's report: by file, its text and its mutants. Lines and columns count from 1. */
export type Report = {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

/** One a run, so that two at a time do not read each other's. */
const folder = join(projectFolder, 'out/mutate', String(process.pid))
const reportFile = join(folder, 'report.json')

/** `mutate` and `tests` are globs; a mutated file may name its lines (`a.ts:3-9`). Throws when a test fails unharmed. */
export async function plantFaults(mutate: readonly string[], tests: readonly string[]): Promise<Report> {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'stryker.config.json')
  writeFileSync(config, JSON.stringify(settings(mutate)))
  await run(toolPath('stryker'), ['run', config], {
    folder: projectFolder,
    env: { ...process.env, MUTATION_TESTS: tests.join('\n') },
    shown: true,
  })
  const report = readReport()
  rmSync(folder, { recursive: true, force: true })
  if (report === undefined) throw new Error('the mutation run wrote no report')
  return report
}

function settings(mutate: readonly string[]): object {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(projectFolder, 'scripts/mutate/own-mistakes.ts')],
    ignorers: ['own-mistakes'],
    mutate: [...mutate, '!**/*.test.ts'],
    vitest: { related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 3000,
    reporters: ['json', 'progress-append-only'],
    logLevel: 'warn',
    jsonReporter: { fileName: reportFile },
    tempDirName: join(folder, 'sandbox'),
    cleanTempDir: 'always',
    ignorePatterns: ['out', 'dist', 'test-results', 'playwright-report'],
    allowConsoleColors: false,
  }
}

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    return undefined
  }
}
