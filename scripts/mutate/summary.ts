/** What a mutation run found, in lines for a person: a sum a file, and each fault that no test noticed. */
import type { Mutant, Report } from './stryker.ts'

/** Planted faults, those of them noticed, and the lines that tell it. */
export type Summary = { readonly planted: number; readonly killed: number; readonly lines: readonly string[] }

/** A fault that ends in an endless loop is noticed too; one that does not even load, or was left out, is not counted. */
export function summarise({ files }: Report): Summary {
  let planted = 0
  let killed = 0
  const sums: string[] = []
  const survivors: string[] = []
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const counted = mutants.filter(isCounted)
    if (counted.length === 0) continue
    const noticed = counted.filter(isNoticed).length
    planted += counted.length
    killed += noticed
    sums.push(`${percent(noticed, counted.length)}  ${noticed} of ${counted.length}  ${file}`)
    const missed = counted.filter((mutant) => !isNoticed(mutant)).toSorted(inOrder)
    survivors.push(...missed.map((mutant) => `${file}:${describe(mutant, source)}`))
  }
  return { planted, killed, lines: [...survivors, '', ...sums, `${percent(killed, planted)}  ${killed} of ${planted}`] }
}

function isCounted({ status }: Mutant): boolean {
  return isNoticed({ status }) || status === 'Survived' || status === 'NoCoverage'
}

function isNoticed({ status }: Pick<Mutant, 'status'>): boolean {
  return status === 'Killed' || status === 'Timeout'
}

function inOrder(a: Mutant, b: Mutant): number {
  return a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column
}

/** `12  a < b  →  a <= b`, cut to one line. */
function describe({ location: { start, end }, replacement = '', status }: Mutant, source: string): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const text = lines
    .join('\n')
    .slice(start.column - 1, lines.join('\n').length - (lines.at(-1)?.length ?? 0) + end.column - 1)
  const unseen = status === 'NoCoverage' ? '  (no test comes here)' : ''
  return `${start.line}  ${inOneLine(text)}  →  ${inOneLine(replacement)}${unseen}`
}

function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1).padStart(5)} %`
}
