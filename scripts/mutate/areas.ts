/** The parts where a fault costs most, each with the specifications that have to notice one. */
import { existsSync, globSync, statSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import { projectFolder } from '../paths.ts'

/**
 * What faults are planted in, and which tests are run against them; globs from the project's folder. An area may have
 * several parts, each run by itself: its own quick tests shall notice, not only long ones of the whole.
 */
export type Area = {
  readonly name: string
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
  /** Its tests take long: left out of the sample. */
  readonly isSlow?: true
}

export const areas: readonly Area[] = [
  { name: 'workflow', mutate: ['core/workflow/*.ts'], tests: ['core/workflow/*.test.ts'] },
  {
    name: 'alignment',
    mutate: ['core/align/{decode,forward-backward,lattice,soft-links,confidence}.ts'],
    tests: ['core/align/{decode,forward-backward,lattice,soft-links,confidence}.test.ts'],
  },
  { name: 'alignment', mutate: ['core/align/mend/*.ts'], tests: ['core/align/mend/*.test.ts'] },
  {
    name: 'export',
    mutate: ['core/formats/{write-*,edited-*,remove-*,fragment,*-faults,block-map,encode}.ts'],
    tests: [
      'core/formats/{write-text,edited-blocks,decode-encode,samples}.test.ts',
      'core/formats/{md/open-markdown,txt/plain-text}.test.ts',
    ],
  },
  {
    name: 'decode',
    mutate: ['core/formats/{decode,guess-encoding}.ts'],
    tests: ['core/formats/{decode-encode,guess-encoding,sniff}.test.ts'],
  },
  {
    name: 'ranking',
    mutate: ['core/check/{settle,confidence}.ts'],
    tests: ['core/check/{settle,confidence}.test.ts'],
  },
  {
    name: 'recheck',
    mutate: ['core/check/{checker,merge-unaligned-source}.ts'],
    tests: ['core/check/{checker-work,coded-texts,order-of-findings,merge-unaligned-source}.test.ts'],
    isSlow: true,
  },
  {
    name: 'checking',
    mutate: ['service/engine/{recheck,overtake,due-check}.ts'],
    tests: ['service/engine/recheck.test.ts', 'service/check/{catch-up,long-article}.test.ts'],
    isSlow: true,
  },
  {
    name: 'checking',
    mutate: ['service/check/{catch-up,checking,check-whole,store-found,store-parts,changed-texts}.ts'],
    tests: ['service/check/{catch-up,long-article,changed-texts}.test.ts'],
    isSlow: true,
  },
]

/** The parts of the area of this name; or a file or folder, with the tests of its area or those beside it. */
export function partsOf(asked: string): readonly Area[] {
  const named = areas.filter(({ name }) => name === asked)
  if (named.length > 0) return named
  const path = asked.replace(/\/$/u, '')
  const file = path.replace(/:[\d:-]+$/u, '')
  if (!existsSync(join(projectFolder, file))) return []
  const isFolder = statSync(join(projectFolder, file)).isDirectory()
  const around = areas.find(({ mutate }) => mutate.some((glob) => matchesGlob(file, glob)))
  const beside = `${isFolder ? file : dirname(file)}/**/*.test.ts`
  return [{ name: path, mutate: [isFolder ? `${path}/**/*.ts` : path], tests: around?.tests ?? [beside] }]
}

/** The files these globs mean, tests left out. */
export function filesOf(globs: readonly string[]): readonly string[] {
  return globSync([...globs], { cwd: projectFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'))
    .toSorted()
}
