/** `check`: what is garbled in a translation. */
import * as v from 'valibot'
import { isShown, type Shown } from '../../core/check/catalogue.ts'
import { checks } from '../../core/check/registry.ts'
import { textFormats } from '../../core/formats/registry.ts'
import { type Severity, severities } from '../../core/model/finding.ts'
import { type Reach, reaches, usualReach } from '../../core/model/reach.ts'
import { showable } from '../../core/model/showable.ts'
import manifest from '../../package.json' with { type: 'json' }
import { checkText } from '../../service/check/check-text.ts'
import { type Command, choose, type Given } from '../command.ts'
import { answerLines } from '../jsonl.ts'
import { type Located, locate } from '../located.ts'
import { placesOf } from '../places.ts'
import { prepare } from '../prepared.ts'
import { acceptFile, readNamed } from '../read-file.ts'
import { sarifOf } from '../sarif.ts'
import { sayFinding } from '../say-finding.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import type { Say } from '../words.ts'

const line = v.object({
  lang: v.string(),
  text: v.string(),
  source: v.nullish(v.string()),
  sourceLang: v.nullish(v.string()),
})

function issuesIn({ checker }: Terminal, reach: Reach, { lang, text, source, sourceLang }: v.InferOutput<typeof line>) {
  const hasSource = typeof source === 'string' && source !== '' && typeof sourceLang === 'string'
  const checked = { text, language: lang, ...(hasSource ? { source, sourceLanguage: sourceLang } : {}) }
  return checkText(checker, checked, reach).map(({ start, end, kind, suggestions }) => ({
    start,
    end,
    kind,
    suggestions,
  }))
}

const formats = ['text', 'json', 'sarif'] as const
const limits = [...severities, 'none'] as const

type Checked = { readonly path: string; readonly found: readonly Located[] }

/** Quiet checks count as switched on with `--all`. */
function shownFor({ isOn }: Given, reach: Reach): Shown {
  const quiet = checks.filter(({ isQuiet }) => isQuiet && isOn('all'))
  return { reach, choices: new Map(quiet.map(({ id }) => [id, { isOn: true, severity: undefined }])) }
}

async function checkFile(terminal: Terminal, { options, operands }: Given, shown: Shown): Promise<Checked> {
  const as = choose(terminal, checkCommand, 'as', options.as, textFormats)
  const path = operands[0] ?? '-'
  const target = acceptFile(terminal, await readNamed(terminal, path), options.lang, as)
  const source =
    options.source === undefined
      ? undefined
      : acceptFile(terminal, await readNamed(terminal, options.source), options.from, as)
  const prepared = prepare(terminal, target, source)
  const { text, side } = placesOf(target, prepared.target)
  const findings = prepared.findings.filter((issue) => isShown(issue, shown))
  return { path: showable(target.name), found: locate(text, side, findings) }
}

function asJson(say: Say, { issue, range, start, quote, fixes }: Located) {
  const { check: kind, severity, confidence, facts } = issue
  const suggestions = fixes.map((fix) => ({ start: fix.range.start, end: fix.range.end, text: fix.text }))
  const message = sayFinding(say, issue)
  return {
    ...range,
    line: start.line,
    column: start.column,
    kind,
    severity,
    confidence,
    message,
    facts,
    quote,
    suggestions,
  }
}

function asText(say: Say, path: string, { issue, start, quote, mended }: Located): string {
  const severity = say(`common:severity.${issue.severity}`)
  const change = mended === undefined ? '' : ` | ${quote} → ${mended}`
  return `${path}:${start.line}:${start.column}: ${severity}: ${sayFinding(say, issue)} [${issue.check}]${change}`
}

function show(say: Say, format: (typeof formats)[number], { path, found }: Checked): readonly string[] {
  switch (format) {
    case 'json':
      return [JSON.stringify(found.map((one) => asJson(say, one)))]
    case 'sarif':
      return [JSON.stringify(sarifOf(path, found, manifest.version, say), undefined, 2)]
    default:
      return found.map((one) => asText(say, path, one))
  }
}

function isOver(limit: Severity | 'none', { issue }: Located): boolean {
  return limit !== 'none' && severities.indexOf(issue.severity) >= severities.indexOf(limit)
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const reach = choose(terminal, checkCommand, 'reach', given.options.reach, reaches) ?? usualReach
  if (given.isOn('jsonl')) return answerLines(terminal, line, (asked) => issuesIn(terminal, reach, asked))
  const format = choose(terminal, checkCommand, 'format', given.options.format, formats) ?? 'text'
  const limit = choose(terminal, checkCommand, 'fail-on', given.options['fail-on'], limits) ?? 'minor'
  const checked = await checkFile(terminal, given, shownFor(given, reach))
  for (const shown of show(terminal.say, format, checked)) print(terminal, shown)
  return checked.found.some((one) => isOver(limit, one)) ? 1 : 0
}

export const checkCommand: Command = {
  name: 'check',
  options: ['as', 'lang', 'source', 'from', 'format', 'fail-on', 'reach', 'all', 'jsonl'],
  operands: [0, 1],
  run,
}
