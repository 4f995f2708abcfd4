/** How much processor time a program and all it started have used (Linux only). */
import { readdirSync, readFileSync } from 'node:fs'

/** The kernel's clock: Linux reports processor time in hundredths of a second on every usual machine. */
const ticksPerSecond = 100

type Process = { readonly pid: number; readonly parent: number; readonly ticks: number }

/** Seconds used so far by `pid` and its living descendants; undefined where there is no /proc. */
export function processorSeconds(pid: number): number | undefined {
  const processes = listProcesses()
  if (processes.length === 0) return undefined
  const family = new Set([pid])
  // Parents need not come first in the listing, so look until nobody is added.
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const process of processes) if (family.has(process.parent)) family.add(process.pid)
  }
  const ticks = processes.filter((process) => family.has(process.pid)).reduce((sum, process) => sum + process.ticks, 0)
  return ticks / ticksPerSecond
}

function listProcesses(): readonly Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap((name) => readProcess(Number(name)))
  } catch {
    return []
  }
}

function readProcess(pid: number): readonly Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may itself hold spaces and parentheses.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return [{ pid, parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }]
  } catch {
    return []
  }
}
