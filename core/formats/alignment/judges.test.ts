/** Programs of others read the files of both texts as we do, where they are at hand (`npm run judges`). */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AlignmentFormat } from '../../model/article.ts'
import { asId } from '../../model/ids.ts'
import type { Segment } from '../../model/segment.ts'
import { openBitext } from '../open-file.ts'
import type { AlignedRow } from './aligned-row.ts'
import { endingFor, writeAlignment } from './write-alignment.ts'

const isHere = (program: string) => (process.env.PATH ?? '').split(':').some((one) => existsSync(join(one, program)))
const titled = (what: string, program: string) =>
  `${what}${isHere(program) ? '' : ` (skipped: no ${program} here, see scripts/judges.ts)`}`
/** Starting a program takes a while. */
const judgedWithinMs = 60_000

const pairs = [
  ['Паром отходит в девять.', 'The ferry leaves at nine.'],
  ['«Не опаздывайте» & <ждите>', '"Do not be late" & <wait>'],
  ['Две строки\nтекста', 'Two lines\nof text'],
  ['Обратная черта \\ и табуляция\tздесь', 'A backslash \\ and a tab\there'],
]

const rowIds = pairs.map((_, index) => `0198c0de-0000-7000-8000-00000000000${index}`)

function segment(id: string, text: string): Segment {
  const common = { block: 0, position: 0, kind: 'paragraph', gapBefore: '', latestEdit: undefined, codes: [] } as const
  return { id: asId(id), text, state: 'translated', ...common }
}

const rows = pairs.map(([source = '', target = ''], index): AlignedRow => {
  const link = {
    id: asId<AlignedRow['link']['id']>(rowIds[index] ?? ''),
    confidence: 1,
    origin: 'automatic',
    isLocked: false,
  } as const
  const its = {
    locQualityIssueType: 'omission',
    locQualityIssueComment: 'a "word" & more',
    locQualityIssueSeverity: 50,
  }
  const issues = [{ segment: asId<Segment['id']>('t'), span: { start: 0, end: 3 }, its }]
  const comments = [{ by: 'Aiša', words: 'Which one?' }]
  return { link, source: [segment('s', source)], target: [segment('t', target)], comments, issues }
})
const head = { sourceLanguage: 'ru', targetLanguage: 'en', headline: 'Ferry & pier', createdMs: Date.UTC(2026, 0, 5) }

function judged(as: AlignmentFormat, judge: (path: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'judged-'))
  try {
    const path = join(folder, `ferry.${endingFor(as)}`)
    writeFileSync(path, writeAlignment(rows, head, as))
    return judge(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', timeout: judgedWithinMs, stdio: ['ignore', 'pipe', 'pipe'] })

test.skipIf(!isHere('xmllint')).each(['xliff', 'xliff-12', 'tmx'] as const)(
  titled('xmllint finds a file as %s well-formed', 'xmllint'),
  (as) => {
    expect(judged(as, (path) => run('xmllint', '--noout', '--nonet', path))).toBe('')
  },
)

test.skipIf(!isHere('msgfmt'))(titled('msgfmt compiles our messages and finds no fault', 'msgfmt'), () => {
  // Its warnings are told beside its output.
  const check = 'msgfmt --check -o /dev/null "$0" 2>&1'
  expect(judged('po', (path) => run('sh', '-c', check, path))).toBe('')
})

const anew = ['--sort-output', '--width=30'] as const

test.skipIf(!isHere('msgcat'))(
  titled('messages that gettext writes anew, in another order and wrapped, are still called as their rows', 'msgcat'),
  () => {
    const bytes = new TextEncoder().encode(judged('po', (path) => run('msgcat', ...anew, path)))
    const opened = openBitext({ name: 'anew.po', bytes })
    const ids = opened.ok ? opened.value.units.map(({ id }) => id ?? '') : []
    expect(ids.toSorted()).toEqual(rowIds)
  },
)

/** For the Python of Debian, which has the package. */
const readStore = `
import json, sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
print(json.dumps([[str(u.source), str(u.target)] for u in store.units if u.istranslatable()]))
`

test.skipIf(!isHere('pocount')).each(['xliff-12', 'tmx', 'po'] as const)(
  titled('translate-toolkit reads the same pairs from a file as %s', 'pocount'),
  (as) => {
    expect(JSON.parse(judged(as, (path) => run('/usr/bin/python3', '-c', readStore, path)))).toEqual(pairs)
  },
)

/** A project of OmegaT with nothing in it yet. */
const project = `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">${['source', 'target', 'tm', 'glossary', 'dictionary']
  .map((folder) => `<${folder}_dir>__DEFAULT__</${folder}_dir>`)
  .join(
    '',
  )}<source_lang>RU</source_lang><target_lang>EN</target_lang><sentence_seg>false</sentence_seg></project></omegat>`

/** Has OmegaT translate a project of these files, and answers what it wrote, by its path in there. */
function byOmegaT(files: Readonly<Record<string, string | Uint8Array>>, written: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'omegat-'))
  try {
    for (const own of ['source', 'target', 'tm/auto', 'glossary', 'dictionary', 'omegat']) {
      mkdirSync(join(folder, 'ferry', own), { recursive: true })
    }
    for (const [name, content] of Object.entries({ ...files, 'omegat.project': project })) {
      writeFileSync(join(folder, 'ferry', name), content)
    }
    execFileSync('omegat', [join(folder, 'ferry'), '--mode=console-translate', `--config-dir=${join(folder, 'own')}`], {
      timeout: judgedWithinMs,
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    })
    return readFileSync(join(folder, 'ferry', written))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As we read them. */
function pairsIn(bytes: Uint8Array, name: string): readonly (readonly string[])[] {
  const opened = openBitext({ name, bytes })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value.units.map(({ source, target }) => [source.text, target.text]).toSorted()
}

/** It reads a line end within a text as the end of one. */
const oneLiners = rows.filter((_, index) => !/[\n\t]/u.test(pairs[index]?.join('') ?? ''))
const onePairs = pairs.filter((pair) => !/[\n\t]/u.test(pair.join(''))).toSorted()
const written = (as: AlignmentFormat, own: readonly AlignedRow[] = oneLiners) => writeAlignment(own, head, as)

test.skipIf(!isHere('omegat'))(
  titled('OmegaT translates our XLIFF by our TMX into the same pairs', 'omegat'),
  () => {
    // Of an XLIFF file it translates what stands in its targets: the sources, as files to be translated have them.
    const untranslated = oneLiners.map((row) => ({ ...row, target: row.source }))
    const files = { 'source/ferry.xlf': written('xliff-12', untranslated), 'tm/auto/ferry.tmx': written('tmx') }
    expect(pairsIn(byOmegaT(files, 'target/ferry.xlf'), 'ferry.xlf')).toEqual(onePairs)
  },
  2 * judgedWithinMs,
)

test.skipIf(!isHere('omegat'))(
  titled('OmegaT takes the same pairs from our PO', 'omegat'),
  () => {
    const files = { 'source/ferry.po': written('po') }
    expect(pairsIn(byOmegaT(files, 'ferry-omegat.tmx'), 'ferry.tmx')).toEqual(onePairs)
  },
  2 * judgedWithinMs,
)
