/** `import`: a translation, and its source, into the library. */

import { basename } from 'node:path'
import type { ImportFailure, ImportMismatch } from '../../contract/article.ts'
import { textFormats } from '../../core/formats/registry.ts'
import { encodings, type Side } from '../../core/model/article.ts'
import { commentChoices, trackedChoices } from '../../core/model/file.ts'
import { never } from '../../core/model/result.ts'
import { showable } from '../../core/model/showable.ts'
import type { AcceptedFile, AcceptedTexts } from '../../service/context/jobs.ts'
import { type Command, choose, type Given } from '../command.ts'
import { type Ask, withLibrary } from '../library.ts'
import { readColumns } from '../read-columns.ts'
import { acceptBoth, acceptFile, type NamedFile, readNamed, sayFileRefused } from '../read-file.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import type { Say } from '../words.ts'

function sayMismatch(say: Say, failure: ImportMismatch): string {
  switch (failure.kind) {
    case 'wrong-language': {
      const { declared, seems, side } = failure
      const key = side === 'source' ? 'wrongLanguageSource' : 'wrongLanguageTarget'
      return say(`importing:failed.${key}`, { declared: declared.toUpperCase(), seems: seems.toUpperCase() })
    }
    case 'sides-swapped':
      return say('importing:failed.swapped')
    case 'not-translations':
      return say('importing:failed.notTranslations', { percent: Math.round(100 * failure.share) })
    default:
      return never(failure)
  }
}

function refuse({ say }: Terminal, failure: ImportFailure, pathOf: (name: string) => string): Stop {
  switch (failure.kind) {
    case 'file-refused':
      return new Stop(`${showable(pathOf(failure.name))}: ${sayFileRefused(say, failure.why)}`, 3)
    case 'already-imported':
      return new Stop(say('import.already', { headline: failure.headline, id: failure.article }), 1)
    case 'same-language':
      return new Stop(say('importing:failed.sameLanguage'), 2)
    case 'wrong-language':
    case 'sides-swapped':
    case 'not-translations':
      return new Stop(say('import.mismatch', { why: sayMismatch(say, failure) }), 1)
    case 'cancelled':
      return new Stop(say('importing:failed.cancelled'), 1)
    default:
      return never(failure)
  }
}

function accept(terminal: Terminal, given: Given, file: NamedFile, side: Side): AcceptedFile {
  const language = side === 'target' ? given.options.to : given.options.from
  const encoding = choose(terminal, importCommand, 'encoding', given.options.encoding, encodings)
  const as = choose(terminal, importCommand, 'as', given.options.as, textFormats)
  const tracked = choose(terminal, importCommand, 'tracked', given.options.tracked, trackedChoices) ?? 'accept'
  const chosen = choose(terminal, importCommand, 'comments', given.options.comments, commentChoices) ?? 'take'
  // Those of a source are of another text.
  const comments = side === 'target' ? chosen : 'leave'
  const wishes = { isWholePage: given.isOn('whole-page'), tracked, comments }
  const accepted = acceptFile(terminal, file, language, as, wishes)
  return { ...accepted, name: basename(file.name), encoding: encoding ?? accepted.encoding }
}

/** One file that holds both texts, or the translation with its source, if there is one. */
async function readTexts(terminal: Terminal, given: Given): Promise<AcceptedTexts> {
  const { from, to, as, sheet } = given.options
  const [first = '', second] = given.operands
  const named = await readNamed(terminal, first)
  if (second !== undefined) {
    const target = accept(terminal, given, await readNamed(terminal, second), 'target')
    return { target, source: accept(terminal, given, named, 'source') }
  }
  const encoding = choose(terminal, importCommand, 'encoding', given.options.encoding, encodings)
  const columns = readColumns(terminal, importCommand, given)
  const both = as === undefined ? acceptBoth(terminal, named, { from, to, columns, sheet, encoding }) : undefined
  if (both !== undefined) return { bitext: { ...both, name: basename(named.name) } }
  return { target: accept(terminal, given, named, 'target'), source: undefined }
}

async function store(terminal: Terminal, given: Given, ask: Ask, checked: () => Promise<void>): Promise<ExitCode> {
  const allowed = { allowSameFile: given.isOn('again'), allowMismatch: given.isOn('mismatch') }
  const imported = await ask('article.import', { ...(await readTexts(terminal, given)), ...allowed })
  if (!imported.ok) {
    const paths = given.operands
    throw refuse(terminal, imported.failure, (name) => paths.find((path) => basename(path) === name) ?? name)
  }
  await checked()
  const head = await ask('article.open', { article: imported.value.article.id })
  const { article, rows, openFindings } = head.ok ? head.value : imported.value
  print(terminal, article.id)
  const counts = { headline: article.headline, rows: terminal.say('rows', { count: rows }) }
  const findings = terminal.say('common:findings', { count: openFindings })
  terminal.errors.write(`${terminal.say('import.done', { ...counts, findings })}\n`)
  return 0
}

export const importCommand: Command = {
  name: 'import',
  options: [
    'library',
    'from',
    'to',
    'as',
    'columns',
    'sheet',
    'encoding',
    'again',
    'mismatch',
    'whole-page',
    'tracked',
    'comments',
    'person',
  ],
  operands: [1, 2],
  run: (terminal, given) =>
    withLibrary(terminal, given, 'create', (ask, checked) => store(terminal, given, ask, checked)),
}
