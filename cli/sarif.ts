/** Findings as SARIF 2.1.0 (OASIS), for code hosts and editors that show such reports. */

import type { Severity } from '../core/model/finding.ts'
import { never } from '../core/model/result.ts'
import type { FilePosition, Located } from './located.ts'
import { nameCheck, sayFinding } from './say-finding.ts'
import type { Say } from './words.ts'

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

function regionOf({ start, end, range }: { start: FilePosition; end: FilePosition; range: Located['range'] }) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: range.start,
    charLength: range.end - range.start,
  }
}

/** `path` as the person named it. */
export function sarifOf(path: string, found: readonly Located[], version: string, say: Say) {
  const artifactLocation = { uri: encodeURI(path.replaceAll('\\', '/')) }
  const caught = [...new Set(found.map(({ issue }) => issue.check))].sort()
  const rules = caught.map((id) => ({ id, shortDescription: { text: nameCheck(say, id) } }))
  const results = found.map((one) => ({
    ruleId: one.issue.check,
    level: levelOf(one.issue.severity),
    message: { text: sayFinding(say, one.issue) },
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
