/** `export`: the corrected translation, into a file or to standard output. */

import type { ArticleMissing, ExportFailure } from '../../contract/article.ts'
import { gatherFindings } from '../../contract/gather-findings.ts'
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
import type { RedlineTold } from '../../core/model/redline.ts'
import { never } from '../../core/model/result.ts'
import { type Command, choose, type Given } from '../command.ts'
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
function targetOf(
  alignment: AlignmentFormat | undefined,
  isRedline: boolean,
  format: ExportFormat | undefined,
  withFindings: boolean,
): ExportTarget | undefined {
  if (alignment !== undefined) return { kind: 'both', format: alignment, withFindings }
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

function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const as = choose(terminal, exportCommand, 'as', given.options.as, [
    ...new Set([...exportFormats, ...alignmentFormats, ...redlineNames]),
  ])
  const encoding = choose(terminal, exportCommand, 'encoding', given.options.encoding, encodings)
  const { output, reason: overrideReason } = given.options
  // What leaves the house is noted in the log; an alignment does not.
  const isAlignment = alignmentFormats.some((format) => format === as)
  return withLibrary<ExitCode>(terminal, given, isAlignment ? 'read' : 'change', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const alignment = alignmentFormats.find((format) => format === as)
    const redline = redlineNames.find((id) => id === as)
    const format = redline === undefined ? exportFormats.find((id) => id === as) : redlines[redline]
    const since = redline && (await findBaseline(terminal, ask, article, given.options.since ?? 'imported')).action
    const wish = redline && { redline: { since: since ?? null, withComments: true } }
    const withFindings = alignment !== undefined && tellsFindings(alignment) && !given.isOn('without-findings')
    await tellContents(terminal, ask, article, targetOf(alignment, redline !== undefined, format, withFindings))
    const exported =
      alignment === undefined
        ? await ask('article.export', { article, format, encoding, overrideReason, ...wish })
        : await ask('alignment.export', {
            article,
            as: alignment,
            words: tableWords(terminal.say),
            ...(withFindings && { findings: await gatherFindings(ask, terminal.say, article) }),
          })
    if (!exported.ok) throw refuse(terminal, exported.failure)
    if (output === undefined || output === '-') terminal.output.write(exported.value.bytes)
    else writeWhole(terminal, output, exported.value.bytes)
    if ('told' in exported.value && exported.value.told !== undefined) tell(terminal, exported.value.told)
    if (alignment === undefined) await ask('article.exported', { article, overrideReason })
    return 0
  })
}

export const exportCommand: Command = {
  name: 'export',
  options: ['library', 'as', 'output', 'encoding', 'reason', 'since', 'without-findings', 'person'],
  operands: [1, 1],
  run,
}
