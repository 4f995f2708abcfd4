/** `export`: the corrected translation, into a file or to standard output. */

import type { ArticleMissing, ExportFailure } from '../../contract/article.ts'
import { gatherFindings } from '../../contract/gather-findings.ts'
import { gatherReport } from '../../contract/gather-report.ts'
import { tellsFindings, whatIsLost, whatIsTold } from '../../core/formats/losses.ts'
import {
  type AlignmentFormat,
  alignmentFormats,
  type ExportFormat,
  encodings,
  exportFormats,
} from '../../core/model/article.ts'
import type { ExportTarget } from '../../core/model/article-contents.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { countMarks, type MarkedText } from '../../core/model/marked-text.ts'
import type { RedlineTold } from '../../core/model/redline.ts'
import { never } from '../../core/model/result.ts'
import { buildReport } from '../../core/report/build-report.ts'
import { type Command, choose, type Given } from '../command.ts'
import { pageOfReport } from '../html-page.ts'
import { sayLost, sayTold } from '../left-out.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { tableWords } from '../table-words.ts'
import { type ExitCode, Stop, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'
import { findBaseline } from './changes.ts'

function refuse({ say }: Terminal, failure: ExportFailure | ArticleMissing): Stop {
  switch (failure.kind) {
    case 'not-approved':
      return new Stop(say('export.notApproved'), 1)
    case 'cannot-encode': {
      const characters = failure.characters.join(' ')
      const encoding = say(`importing:encoding.${failure.encoding}`)
      return new Stop(say('export.cannotEncode', { characters, encoding, row: (failure.row ?? 0) + 1 }), 1)
    }
    case 'cannot-convert': {
      const [from, to] = [say(`importing:formatName.${failure.from}`), say(`importing:formatName.${failure.to}`)]
      return new Stop(say('review:exporting.cannotConvert', { from, to }), 2)
    }
    case 'code-lost':
      return new Stop(say('export.codeLost', { raw: failure.raw, row: failure.row + 1 }), 1)
    case 'no-redline':
      return new Stop(say('export.noRedline', { format: say(`importing:formatName.${failure.format}`) }), 2)
    case 'no-such-baseline':
      return new Stop(say('changes.noBaseline', { word: '', names: '' }), 2)
    case 'too-much-memory':
      return new Stop(say('review:exporting.tooMuchMemory'), 3)
    case 'op-unreadable':
      return new Stop(say(`article:unreadable.${failure.why}`, { what: failure.op }), 3)
    case 'cancelled':
      return new Stop(say('importing:failed.cancelled'), 1)
    case 'no-such-article':
      return new Stop(say('wrong.noArticle', { word: '' }), 3)
    default:
      return never(failure)
  }
}

/** Files of these formats can hold a redline. */
const redlines = { 'redline-docx': 'docx', 'redline-odt': 'odt' } as const
const redlineNames = ['redline-docx', 'redline-odt'] as const
/** A redline to be read, of whatever format. */
const pageNames = ['redline-html', 'redline-pdf'] as const

/** What of a redline could only be said otherwise is told beside the file. */
function tell({ say, errors }: Terminal, { changes, comments, wholeParagraphs, commentsLeft }: RedlineTold): void {
  const told = (what: keyof RedlineTold, count: number) => say(`review:exporting.told.${what}`, { count })
  const lines = [
    say('export.told', { changes: told('changes', changes), comments: told('comments', comments) }),
    ...(wholeParagraphs > 0 ? [told('wholeParagraphs', wholeParagraphs)] : []),
    ...(commentsLeft > 0 ? [told('commentsLeft', commentsLeft)] : []),
  ]
  errors.write(`${lines.join('\n')}\n`)
}

/** What is written; undefined for the file as it came in, whose format only the article knows. */
function targetOf(isRedline: boolean, format: ExportFormat | undefined): ExportTarget | undefined {
  if (isRedline) return { kind: 'redline', withComments: true }
  return format && { kind: 'text', format }
}

/** What the file will say of the quality of the text, and what it will not carry, before it is written. */
async function tellContents(
  terminal: Terminal,
  ask: Ask,
  article: ArticleId,
  target: ExportTarget | undefined,
): Promise<void> {
  const contents = await ask('article.contents', { article })
  if (!contents.ok) return
  if (target !== undefined) sayTold(terminal, whatIsTold(contents.value, target))
  sayLost(terminal, whatIsLost(contents.value, target ?? { kind: 'text', format: contents.value.format }))
}

/** The whole text with its changes, to be read: a report, so it asks for no approval and is not noted in the log. */
function writePage(terminal: Terminal, given: Given): Promise<ExitCode> {
  const { say } = terminal
  return withLibrary<ExitCode>(terminal, given, 'read', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const since = await findBaseline(terminal, ask, article, given.options.since ?? 'imported')
    await tellContents(terminal, ask, article, { kind: 'page' })
    const [opened, gathered] = [
      await ask('article.open', { article }),
      await gatherReport(ask, 'redline', article, since),
    ]
    if (!opened.ok) throw refuse(terminal, opened.failure)
    if (!gathered.ok) throw refuse(terminal, gathered.failure)
    const { headline } = opened.value.article
    const report = buildReport(say, { headline, madeMs: Date.now() }, gathered.value)
    if (report.redline !== undefined) tellPage(terminal, report.redline.text)
    writeOut(terminal, given, new TextEncoder().encode(pageOfReport(terminal, report)))
    return 0
  })
}

function tellPage({ say, errors }: Terminal, text: MarkedText): void {
  const { changes, comments } = countMarks(text)
  const told = (what: string, count: number) => say(`review:exporting.told.${what}`, { count })
  errors.write(`${say('export.told', { changes: told('shown', changes), comments: told('comments', comments) })}\n`)
}

function writeOut(terminal: Terminal, { options: { output } }: Given, bytes: Uint8Array): void {
  if (output === undefined || output === '-') terminal.output.write(bytes)
  else writeWhole(terminal, output, bytes)
}

type Wished = NonNullable<ReturnType<typeof wishOf>>

function wishOf(terminal: Terminal, { options }: Given) {
  return choose(terminal, exportCommand, 'as', options.as, [
    ...new Set([...exportFormats, ...alignmentFormats, ...redlineNames, ...pageNames]),
  ])
}

function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const as = wishOf(terminal, given)
  if (as === 'redline-pdf') throw new Stop(terminal.say('export.pdfInWindow'), 2)
  if (as === 'redline-html') return writePage(terminal, given)
  const alignment = alignmentFormats.find((format) => format === as)
  return alignment === undefined ? writeText(terminal, given, as) : writeBoth(terminal, given, alignment)
}

/** Both texts as a new file. What leaves the house is noted in the log; an alignment does not. */
function writeBoth(terminal: Terminal, given: Given, as: AlignmentFormat): Promise<ExitCode> {
  return withLibrary<ExitCode>(terminal, given, 'read', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const withFindings = tellsFindings(as) && !given.isOn('without-findings')
    await tellContents(terminal, ask, article, { kind: 'both', format: as, withFindings })
    const findings = withFindings ? await gatherFindings(ask, terminal.say, article) : undefined
    const exported = await ask('alignment.export', { article, as, words: tableWords(terminal.say), findings })
    if (!exported.ok) throw refuse(terminal, exported.failure)
    writeOut(terminal, given, exported.value.bytes)
    return 0
  })
}

/** The corrected text, or its document as a redline. */
function writeText(terminal: Terminal, given: Given, as: Wished | undefined): Promise<ExitCode> {
  const encoding = choose(terminal, exportCommand, 'encoding', given.options.encoding, encodings)
  const { reason: overrideReason } = given.options
  const redline = redlineNames.find((id) => id === as)
  const format = redline === undefined ? exportFormats.find((id) => id === as) : redlines[redline]
  return withLibrary<ExitCode>(terminal, given, 'change', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const since = redline && (await findBaseline(terminal, ask, article, given.options.since ?? 'imported')).action
    const wish = redline && { redline: { since: since ?? null, withComments: true } }
    await tellContents(terminal, ask, article, targetOf(redline !== undefined, format))
    const exported = await ask('article.export', { article, format, encoding, overrideReason, ...wish })
    if (!exported.ok) throw refuse(terminal, exported.failure)
    writeOut(terminal, given, exported.value.bytes)
    if (exported.value.told !== undefined) tell(terminal, exported.value.told)
    await ask('article.exported', { article, overrideReason })
    return 0
  })
}

export const exportCommand: Command = {
  name: 'export',
  options: ['library', 'as', 'output', 'encoding', 'reason', 'since', 'without-findings', 'person'],
  operands: [1, 1],
  run,
}
