/** Findings as SARIF 2.1.0 (OASIS), for code hosts and editors that show such reports. */

import type { Severity } from '../core/model/finding.ts'
import { never } from '../core/model/result.ts'
import type { Located, Place } from './located.ts'

type Level = 'error' | 'warning' | 'note'

function levelOf(severity: Severity): Level {
  switch (severity) {
    case 'critical':
      return 'error'
    case 'major':
    case 'minor':
      return 'warning'
    case 'neutral':
      return 'note'
    default:
      return never(severity)
  }
}

function regionOf({ start, end, range }: { start: Place; end: Place; range: Located['range'] }) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: range.start,
    charLength: range.end - range.start,
  }
}

/** `say` gives the sentence of a finding; `path` is relative, with slashes. */
export function sarifOf(path: string, found: readonly Located[], version: string, say: (one: Located) => string) {
  const artifactLocation = { uri: encodeURI(path.replaceAll('\\', '/')) }
  const rules = [...new Set(found.map(({ issue }) => issue.check))].sort().map((id) => ({ id }))
  const results = found.map((one) => ({
    ruleId: one.issue.check,
    level: levelOf(one.issue.severity),
    message: { text: say(one) },
    rank: Math.round(one.issue.confidence * 100),
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(one) } }],
    ...(one.fixes.length === 0 ? {} : { fixes: one.fixes.map((fix) => fixOf(fix, artifactLocation)) }),
  }))
  const tool = { driver: { name: 'Sverka', version, rules } }
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool, columnKind: 'utf16CodeUnits', results }],
  }
}

function fixOf(fix: Located['fixes'][number], artifactLocation: { uri: string }) {
  const replacements = [{ deletedRegion: regionOf(fix), insertedContent: { text: fix.text } }]
  return { artifactChanges: [{ artifactLocation, replacements }] }
}
