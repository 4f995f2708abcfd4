/** `export`: the corrected translation, into a file or to standard output. */

import { alignmentFormats } from '../../contract/alignment.ts'
import type { ArticleMissing, ExportFailure } from '../../contract/article.ts'
import { encodings, exportFormats } from '../../core/model/article.ts'
import { never } from '../../core/model/result.ts'
import { type Command, choose, type Given } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { type ExitCode, Stop, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

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
    case 'cancelled':
      return new Stop(say('importing:failed.cancelled'), 1)
    case 'no-such-article':
      return new Stop(say('wrong.noArticle', { word: '' }), 3)
    default:
      return never(failure)
  }
}

function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const as = choose(terminal, exportCommand, 'as', given.options.as, [...exportFormats, ...alignmentFormats])
  const encoding = choose(terminal, exportCommand, 'encoding', given.options.encoding, encodings)
  const { output, reason: overrideReason } = given.options
  // What leaves the house is noted in the log; an alignment does not.
  const isAlignment = alignmentFormats.some((format) => format === as)
  return withLibrary<ExitCode>(terminal, given, isAlignment ? 'read' : 'change', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const alignment = alignmentFormats.find((format) => format === as)
    const format = exportFormats.find((id) => id === as)
    const exported =
      alignment === undefined
        ? await ask('article.export', { article, format, encoding, overrideReason })
        : await ask('alignment.export', { article, as: alignment })
    if (!exported.ok) throw refuse(terminal, exported.failure)
    if (output === undefined || output === '-') terminal.output.write(exported.value.bytes)
    else writeWhole(terminal, output, exported.value.bytes)
    if (alignment === undefined) await ask('article.exported', { article, overrideReason })
    return 0
  })
}

export const exportCommand: Command = {
  name: 'export',
  options: ['library', 'as', 'output', 'encoding', 'reason', 'person'],
  operands: [1, 1],
  run,
}
