/** Measures the aligner on a folder of aligned texts and on long invented ones: `node bench/align.ts DIR [set …] [--without-lexicon | --approved]`. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { alignSegments } from '../core/align/align-segments.ts'
import { alignByLength } from './align/by-length.ts'
import { TypeTable } from './align/by-type.ts'
import { longBitext } from './align/long-bitext.ts'
import { type Bitext, type Pair, ReliabilityTable, Tally } from './align/scoring.ts'
import { measureWithApproved } from './align/with-approved.ts'

/** Aligns with what a text says of itself only. */
const withoutLexicon = process.argv.includes('--without-lexicon')

/** Tells what approved articles are worth, instead of the usual figures. */
const onlyApproved = process.argv.includes('--approved')

/** Long texts that people translated and aligned; the other sets were made by splitting and joining. */
const alignedByPeople = ['textberg', 'parice', 'champollion']

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)

function readSet(file: string): Bitext[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Bitext)
}

function alignBitext(bitext: Bitext): readonly Pair[] & { readonly confidences?: readonly number[] } {
  const links = alignSegments({
    sourceLanguage: bitext.srcLang,
    targetLanguage: bitext.tgtLang,
    source: bitext.src,
    target: bitext.tgt,
    ...(withoutLexicon ? { lexicons: [] } : {}),
  })
  const pairs: Pair[] = links.map((link) => [link.source, link.target])
  return Object.assign(pairs, { confidences: links.map((link) => link.confidence) })
}

function measureSet(file: string, reliability: ReliabilityTable, types: TypeTable): void {
  const isByPeople = alignedByPeople.some((name) => basename(file).startsWith(name))
  const bitexts = readSet(file)
  const ours = new Tally()
  const floor = new Tally()
  let spentMs = 0
  for (const bitext of bitexts) {
    const before = performance.now()
    const answer = alignBitext(bitext)
    spentMs += performance.now() - before
    ours.add(bitext, answer)
    reliability.add(bitext, answer, answer.confidences ?? [])
    if (isByPeople) types.add(bitext, answer)
    floor.add(bitext, alignByLength(bitext.src, bitext.tgt))
  }
  const [mine, least] = [ours.result(), floor.result()]
  const figures = [mine.strict, mine.lax, mine.unaligned, least.strict].map(percent).join(' ')
  const time = (spentMs / bitexts.length).toFixed(1).padStart(8)
  console.log(`${basename(file, '.jsonl').padEnd(26)}${figures} ${String(mine.bad).padStart(4)} ${time}`)
}

function measureApproved(file: string): void {
  const found = measureWithApproved(readSet(file))
  const name = basename(file, '.jsonl').padEnd(26)
  if (found === undefined) {
    console.log(`${name}   one text only`)
    return
  }
  const { taught, measured, pairs, strict } = found
  const counts = [taught, pairs, measured].map((count) => String(count).padStart(7)).join('')
  console.log(`${name}${counts}   ${strict.map(percent).join('   ')}`)
}

function measureLong(size: number): void {
  const bitext = longBitext(size)
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()]
  const answer = alignBitext(bitext)
  const seconds = (performance.now() - before) / 1000
  const cpu = process.cpuUsage(cpuBefore)
  const cpuSeconds = (cpu.user + cpu.system) / 1e6
  const tally = new Tally()
  tally.add(bitext, answer)
  const memoryMb = process.memoryUsage.rss() / 2 ** 20
  const { strict, bad } = tally.result()
  console.log(
    `${size} x ${bitext.tgt.length}: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of processor, ${memoryMb.toFixed(0)} MB, strict ${percent(strict)}, bad ${bad}`,
  )
}

const [folder, ...rest] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const sizes = rest.filter((word) => /^\d+$/u.test(word)).map(Number)
const wanted = rest.filter((word) => !/^\d+$/u.test(word))
if (folder !== undefined) {
  const reliability = new ReliabilityTable()
  const types = new TypeTable()
  if (onlyApproved) console.log(`${'strict F1'.padEnd(26)} taught  pairs  texts   neither  shipped approved     both`)
  else console.log(`${'set'.padEnd(26)}strict    lax  unalF  floor  bad   ms/doc`)
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  for (const name of files.sort()) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
    if (onlyApproved) measureApproved(join(folder, name))
    else measureSet(join(folder, name), reliability, types)
  }
  if (!onlyApproved) console.log(types.print() + reliability.print())
}
const usualSizes = wanted.length > 0 || onlyApproved ? [] : [1000, 10_000]
for (const size of sizes.length > 0 ? sizes : usualSizes) measureLong(size)
