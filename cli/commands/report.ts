/** `report`: what an editor hands on about an article, or a desk about its library. */
import { gatherLibraryReport, gatherReport, gatherTerms } from '../../contract/gather-report.ts'
import { isLibraryReport, type Report, type ReportKind, reportKinds } from '../../core/model/report.ts'
import { buildReport } from '../../core/report/build-report.ts'
import { forPrograms } from '../../core/report/parts.ts'
import { reportAsCsv, reportAsJson } from '../../core/report/write-report.ts'
import { changesAsJson } from '../changes-text.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { pageOfReport } from '../html-page.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { type ExitCode, Stop, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'
import { findBaseline, gatherChanges } from './changes.ts'

const formats = ['html', 'csv', 'json'] as const
type Format = (typeof formats)[number]

async function build(terminal: Terminal, given: Given, kind: ReportKind, ask: Ask): Promise<Report> {
  const { say } = terminal
  const madeMs = Date.now()
  if (isLibraryReport(kind)) {
    const { person } = await ask('desk.open', {})
    const { data, headline } = await gatherLibraryReport(ask, kind, person)
    return buildReport(say, { headline, madeMs }, data)
  }
  if (kind === 'terms' && given.operands.length > 2) return buildTerms(terminal, given, ask, madeMs)
  const article = await findByWord(terminal, ask, given.operands[1] ?? '')
  const { since } = given.options
  const baseline = since === undefined ? undefined : await findBaseline(terminal, ask, article, since)
  const [opened, gathered] = [await ask('article.open', { article }), await gatherReport(ask, kind, article, baseline)]
  if (!opened.ok || !gathered.ok) throw new Stop(say('wrong.noArticle', { word: given.operands[1] }), 3)
  return buildReport(say, { headline: opened.value.article.headline, madeMs }, gathered.value)
}

/** Of several articles together. */
async function buildTerms(terminal: Terminal, given: Given, ask: Ask, madeMs: number): Promise<Report> {
  const { say } = terminal
  const articles = []
  for (const word of given.operands.slice(1)) articles.push(await findByWord(terminal, ask, word))
  const gathered = await gatherTerms(ask, [...new Set(articles)])
  if (!gathered.ok) throw new Stop(say('wrong.noArticle', { word: '' }), 3)
  const headline = say('reports:terms.several', { count: gathered.value.articles.length })
  return buildReport(say, { headline, madeMs }, gathered.value)
}

/** The redline as data tells more than its table: the whole sentences, letter by letter. */
async function write(terminal: Terminal, given: Given, kind: ReportKind, format: Format, ask: Ask): Promise<string> {
  const { say } = terminal
  if (kind === 'redline' && format === 'json') {
    return `${changesAsJson(await gatherChanges(terminal, ask, given, given.operands[1] ?? ''))}\n`
  }
  if (format === 'html') return pageOfReport(terminal, await build(terminal, given, kind, ask))
  const report = await build({ ...terminal, say: forPrograms(say) }, given, kind, ask)
  return format === 'csv' ? reportAsCsv(say, report) : `${reportAsJson(report)}\n`
}

/** `--format`, else what the name of the file ends with, else a page. */
function formatOf(terminal: Terminal, { options }: Given): Format {
  const byName = formats.find((format) => options.output?.toLowerCase().endsWith(`.${format}`) === true)
  return choose(terminal, reportCommand, 'format', options.format, formats) ?? byName ?? 'html'
}

function kindOf(terminal: Terminal, { operands }: Given): ReportKind {
  const [word, article, another] = operands
  const kind = reportKinds.find((known) => known === word)
  if (kind === undefined) {
    const message = terminal.say('wrong.value', { option: 'KIND', word, words: reportKinds.join(', ') })
    throw usageError(terminal, reportCommand, message)
  }
  if (another !== undefined && kind !== 'terms') {
    throw usageError(terminal, reportCommand, terminal.say('wrong.tooMany', { word: another }))
  }
  if (isLibraryReport(kind) === (article === undefined)) return kind
  const message =
    article === undefined ? terminal.say('wrong.tooFew') : terminal.say('wrong.tooMany', { word: article })
  throw usageError(terminal, reportCommand, message)
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const kind = kindOf(terminal, given)
  const format = formatOf(terminal, given)
  const text = await withLibrary(terminal, given, 'read', (ask) => write(terminal, given, kind, format, ask))
  const { output } = given.options
  if (output === undefined || output === '-') terminal.output.write(text)
  else writeWhole(terminal, output, new TextEncoder().encode(text))
  return 0
}

/** The desk and a person's corrections are of all articles, the others are of one, terms also of several. */
export const reportCommand: Command = {
  name: 'report',
  options: ['library', 'person', 'since', 'format', 'output'],
  operands: [1, 1_000],
  run,
}
