/** `report`: what an editor hands on about an article, or a desk about its library: changes, open findings, who has what. */

import type { PlacedFinding } from '../../contract/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { isChange } from '../../core/model/redline.ts'
import type { Segment } from '../../core/model/segment.ts'
import { holderOf, isOverdue } from '../../core/workflow/hold.ts'
import { changesAsHtml } from '../changes-html.ts'
import { changesAsJson } from '../changes-text.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { type ReportTable, tableAsCsv, tableAsHtml, tableAsJson } from '../report-table.ts'
import { nameCheck, sayFinding } from '../say-finding.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { type ChangesTold, minuteOf, sayHand, withMarkUp } from '../told-changes.ts'
import { writeWhole } from '../write-whole.ts'
import { gatherChanges } from './changes.ts'

const formats = ['html', 'csv', 'json'] as const
type Format = (typeof formats)[number]
const kinds = ['redline', 'issues', 'desk'] as const
const rowsPerPage = 200

/** Every target segment by its id, page by page. */
async function segmentsOf(ask: Ask, article: ArticleId): Promise<ReadonlyMap<SegmentId, Segment>> {
  const segments = new Map<SegmentId, Segment>()
  for (let start = 0; ; start += rowsPerPage) {
    const { rows, total } = await ask('article.rows', { article, start, count: rowsPerPage })
    for (const { target } of rows) for (const segment of target) segments.set(segment.id, segment)
    if (start + rowsPerPage >= total) return segments
  }
}

function wordsOf({ segment, span }: PlacedFinding, segments: ReadonlyMap<SegmentId, Segment>): string {
  const found = segments.get(segment)
  return found === undefined ? '' : readerText(found.text.slice(span.start, span.end), found.codes)
}

async function issues({ say }: Terminal, ask: Ask, article: ArticleId, subtitle: string): Promise<ReportTable> {
  const segments = await segmentsOf(ask, article)
  const findings = await ask('finding.list', { article })
  const rows = findings.map((finding) => [
    String(finding.row + 1),
    say(`common:severity.${finding.severity}`),
    nameCheck(say, finding.check),
    wordsOf(finding, segments),
    sayFinding(say, finding),
  ])
  const columns = ['segment', 'severity', 'check', 'words', 'reason']
  return { title: say('report.issues', { headline: await headlineOf(ask, article) }), subtitle, columns, rows }
}

async function headlineOf(ask: Ask, article: ArticleId): Promise<string> {
  const opened = await ask('article.open', { article })
  return opened.ok ? opened.value.article.headline : ''
}

/** All articles but those in the bin; what is due first stands first. */
async function desk({ say }: Terminal, ask: Ask, subtitle: string): Promise<ReportTable> {
  const wish = { text: '', states: [], by: 'deadline', isReversed: false } as const
  const { articles } = await ask('article.order', { ...wish, states: [] })
  const summaries = new Map((await ask('article.list', {})).map((one) => [one.article.id, one]))
  const rows = articles.flatMap((id) => {
    const one = summaries.get(id)
    if (one === undefined) return []
    const { article, translator, editor, deadlineMs, lastMove } = one
    return [
      [
        article.headline,
        say(`common:articleState.${article.state}`),
        holderOf(article.state, one)?.name ?? '',
        translator?.name ?? '',
        editor?.name ?? '',
        deadlineMs === undefined ? '' : minuteOf(deadlineMs),
        isOverdue(article.state, deadlineMs, Date.now()) ? say('library:overdue') : '',
        minuteOf(lastMove?.atMs ?? article.createdMs),
      ],
    ]
  })
  const columns = ['headline', 'state', 'holder', 'translator', 'editor', 'deadline', 'overdue', 'waitingSince']
  return { title: say('report.desk'), subtitle, columns, rows }
}

/** A change a row: what gave way, to what, and by whose hands. */
function redlineTable({ say }: Terminal, told: ChangesTold, subtitle: string): ReportTable {
  const rows = told.segments.flatMap(({ row, gap, pieces, codes }) =>
    [...gap, ...pieces]
      .filter(isChange)
      .map(({ before, after, hands }) => [
        String(row + 1),
        withMarkUp(before, codes),
        withMarkUp(after, codes),
        hands.map((hand) => sayHand(say, hand)).join('\n'),
      ]),
  )
  const title = say('changes.title', { headline: told.headline })
  return { title, subtitle, columns: ['segment', 'before', 'after', 'hands'], rows }
}

async function make(terminal: Terminal, given: Given, format: Format, ask: Ask): Promise<string> {
  const { say, language } = terminal
  const subtitle = say('report.made', { when: minuteOf(Date.now()) })
  const [kind, word = ''] = given.operands
  if (kind === 'redline') {
    const told = await gatherChanges(terminal, ask, given, word)
    if (format === 'html') return changesAsHtml(terminal, told)
    return format === 'json' ? `${changesAsJson(told)}\n` : tableAsCsv(say, redlineTable(terminal, told, subtitle))
  }
  const table =
    kind === 'desk'
      ? await desk(terminal, ask, subtitle)
      : await issues(terminal, ask, await findByWord(terminal, ask, word), subtitle)
  if (format === 'html') return tableAsHtml(say, language, table)
  return format === 'csv' ? tableAsCsv(say, table) : `${tableAsJson(table)}\n`
}

/** `--format`, else what the name of the file ends with, else a page. */
function formatOf(terminal: Terminal, { options }: Given): Format {
  const byName = formats.find((format) => options.output?.toLowerCase().endsWith(`.${format}`) === true)
  return choose(terminal, reportCommand, 'format', options.format, formats) ?? byName ?? 'html'
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [kind, word] = given.operands
  if (!kinds.some((one) => one === kind)) {
    const message = terminal.say('wrong.value', { option: 'KIND', word: kind, words: kinds.join(', ') })
    throw usageError(terminal, reportCommand, message)
  }
  if ((kind === 'desk') === (word !== undefined)) {
    const message = word === undefined ? terminal.say('wrong.tooFew') : terminal.say('wrong.tooMany', { word })
    throw usageError(terminal, reportCommand, message)
  }
  const format = formatOf(terminal, given)
  const text = await withLibrary(terminal, given, 'read', (ask) => make(terminal, given, format, ask))
  const { output } = given.options
  if (output === undefined || output === '-') terminal.output.write(text)
  else writeWhole(terminal, output, new TextEncoder().encode(text))
  return 0
}

/** A redline and the issues are of one article, the desk of all. */
export const reportCommand: Command = {
  name: 'report',
  options: ['library', 'since', 'format', 'output'],
  operands: [1, 2],
  run,
}
