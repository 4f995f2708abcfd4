/**
 * `npm run bench damage [ROUNDS [FLIPS]]`: damages a library in every way we know, in several places each, opens it as a
 * person would, and tells how many of the acknowledged edits are there. Half of them have a copy beside them that is older;
 * the journal is taken away, so that this is what salvage alone comes to. Then, with the journal: one flipped bit in each of
 * so many libraries, and logs that are gone, torn or flipped.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupFolder } from '../db/backups.ts'
import {
  type DamageKind,
  damage,
  damageKinds,
  readEdits,
  seeded,
  type Written,
  writeLibrary,
} from '../service/testing/damaged-library.ts'
import { edit, importText, openTestDesk } from '../service/testing/test-desk.ts'
import { copyAll, measureFlips, measureLogs } from './losses/flips.ts'

const rounds = Number(process.argv[2] ?? 2)
const logRounds = 10
const flips = Number(process.argv[3] ?? 300)
const edits = 120

/** `there`: how many of the texts stand somewhere in the damaged file or its copy. */
type Outcome = { readonly there: number; readonly kept: number; readonly told: string }

function copyLibrary(written: Written, to: string): void {
  copyFileSync(written.libraryFile, to)
  const copies = backupFolder(written.libraryFile)
  if (!existsSync(copies)) return
  mkdirSync(backupFolder(to))
  for (const name of readdirSync(copies)) copyFileSync(join(copies, name), join(backupFolder(to), name))
}

/** By their bytes, whoever may be able to read them. */
function countThere({ texts, inCopy }: Written, file: string): number {
  const bytes = readFileSync(file)
  return texts.filter((text, index) => index < inCopy || bytes.includes(text)).length
}

async function tryOut(written: Written, file: string, kind: DamageKind, seed: number): Promise<Outcome | undefined> {
  copyLibrary(written, file)
  if (!damage(file, kind, seed)) return undefined
  const there = countThere(written, file)
  try {
    const { recovery, texts } = await readEdits(file)
    const kept = written.texts.filter((text) => texts.includes(text)).length
    if (recovery === undefined) return { there, kept, told: 'nothing: opened as it is' }
    const { isWhole, newerEdits, unplacedEdits, lostSegments, backupMs } = recovery
    const facts = [`${newerEdits} newer`, `${unplacedEdits} unplaced`, `${lostSegments} segments lost`]
    return {
      there,
      kept,
      told: isWhole ? 'whole' : [backupMs === undefined ? 'no copy' : 'with copy', ...facts].join(', '),
    }
  } catch (error) {
    return { there, kept: 0, told: `refused: ${error instanceof Error ? error.message : String(error)}` }
  }
}

async function measure(folder: string): Promise<void> {
  const withCopy = await writeLibrary(join(folder, 'with-copy.sverka'), { edits, copiedAfter: edits / 2 })
  const withoutCopy = await writeLibrary(join(folder, 'without-copy.sverka'), { edits, copiedAfter: undefined })
  const sum = { libraries: 0, written: 0, there: 0, kept: 0 }
  console.log(`${'damage'.padEnd(24)} copy   written  in copy    there     kept  told`)
  for (const [index, kind] of damageKinds.entries()) {
    for (const written of [withCopy, withoutCopy]) {
      for (let round = 0; round < rounds; round++) {
        const file = join(folder, `damaged-${sum.libraries}.sverka`)
        const outcome = await tryOut(written, file, kind, 1 + index * 1_000 + round)
        if (outcome === undefined) continue
        sum.libraries += 1
        sum.written += edits
        sum.there += outcome.there
        sum.kept += outcome.kept
        const copy = written === withCopy ? 'older' : 'none'
        const numbers = [edits, written.inCopy, outcome.there, outcome.kept].map((n) => String(n).padStart(8)).join(' ')
        console.log(`${kind.padEnd(24)} ${copy.padEnd(5)} ${numbers}  ${outcome.told}`)
      }
    }
  }
  console.log(`${sum.libraries} libraries, ${sum.written} edits written, ${sum.there} still there, ${sum.kept} kept`)
}

const killedEdits = 40

/** A library left as a kill leaves it: what was written since its copy stands only in its log. */
async function writeKilled(libraryFile: string): Promise<readonly string[]> {
  const text = Array.from({ length: 60 }, (_, n) => `Sentence ${n} of the minutes was read aloud.`).join(' ')
  const begun = openTestDesk({ libraryFile })
  const article = await importText(begun, text)
  await begun.close()
  const desk = openTestDesk({ libraryFile })
  const texts = Array.from({ length: killedEdits }, (_, n) => `Sentence ${n} was written anew and acknowledged.`)
  for (const [n, written] of texts.entries()) await edit(desk, article, n, written)
  copyAll(libraryFile, `${libraryFile}-killed`)
  await desk.close()
  return texts
}

async function measureWithJournal(folder: string): Promise<void> {
  const random = seeded(1)
  const written = await writeLibrary(join(folder, 'flips.sverka'), { edits, copiedAfter: edits / 2 })
  const { harmless, noticed, named, lost } = measureFlips(written.libraryFile, folder, written.texts, flips, random)
  console.log(`${flips} flips of one bit in text, edits and log: ${noticed} noticed, ${named} named, ${lost} acts lost`)
  console.log(`${harmless} more changed nothing that is read`)
  const killed = join(folder, 'killed.sverka')
  const texts = await writeKilled(killed)
  measureLogs(`${killed}-killed`, folder, texts, logRounds, random)
}

const folder = mkdtempSync(join(tmpdir(), 'sverka-damage-'))
try {
  if (rounds > 0) await measure(folder)
  await measureWithJournal(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
