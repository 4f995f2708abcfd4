/** `score`: the errors marked in an article and what they make of its score; or the weights by which a library scores. */
import * as v from 'valibot'
import type { ArticleScore } from '../../contract/error.ts'
import { scoreProfile } from '../../contract/score-profile.ts'
import type { PlacedError } from '../../core/model/marked-error.ts'
import type { ScoreProfile } from '../../core/model/score.ts'
import { showable } from '../../core/model/showable.ts'
import { sayCounts, sayRating } from '../../core/report/score-card.ts'
import { itsIssueOf } from '../../core/score/its.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { readNamed } from '../read-file.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'

const formats = ['text', 'json'] as const

async function readProfile(terminal: Terminal, file: string): Promise<ScoreProfile> {
  const { bytes } = await readNamed(terminal, file)
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), scoreProfile), new TextDecoder().decode(bytes))
  if (read.success) return read.output
  throw new Stop(terminal.say('score.badProfile', { file: showable(file) }), 3)
}

/** It takes the place of one of the same name. */
async function keepProfile({ say, output }: Terminal, ask: Ask, profile: ScoreProfile): Promise<void> {
  const { settings } = await ask('desk.open', {})
  const others = settings.scoreProfiles.filter(({ id }) => id !== profile.id)
  await ask('settings.change', { scoreProfile: profile.id, scoreProfiles: [...others, profile] })
  output.write(`${say('score.kept', { name: showable(profile.id) })}\n`)
}

function lineOf({ say }: Terminal, { row, type, severity, quote, note, by }: PlacedError): string {
  const place = row === undefined ? '–' : String(row + 1)
  const what = [place, say(`common:severity.${severity}`), say(`panel:mqm.${type}`), quote, note, by.name]
  return what.map((part) => showable(oneLine(part))).join('\t')
}

function asText(terminal: Terminal, scored: ArticleScore): string {
  const { say } = terminal
  const lines = scored.errors.map((one) => lineOf(terminal, one))
  return [...lines, ...sayCounts(say, scored.score), ...sayRating(say, scored)].join('\n')
}

/** With what ITS 2.0 says of each error, as files carry it along. */
function asJson({ errors, profile, score }: ArticleScore): string {
  return JSON.stringify({ score, errors: errors.map((one) => ({ ...one, its: itsIssueOf(one, profile) })), profile })
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const format = choose(terminal, scoreCommand, 'format', given.options.format, formats) ?? 'text'
  const [word] = given.operands
  const { rules } = given.options
  if (word === undefined && rules === undefined) throw usageError(terminal, scoreCommand, terminal.say('wrong.tooFew'))
  const profile = rules === undefined ? undefined : await readProfile(terminal, rules)
  await withLibrary(terminal, given, profile === undefined ? 'read' : 'change', async (ask) => {
    if (profile !== undefined) await keepProfile(terminal, ask, profile)
    if (word === undefined) return
    const scored = await ask('error.score', { article: await findByWord(terminal, ask, word) })
    if (!scored.ok) throw new Stop(terminal.say('wrong.noArticle', { word }), 3)
    print(terminal, format === 'json' ? asJson(scored.value) : asText(terminal, scored.value))
  })
  return 0
}

/** Errors are marked in the window, or by `mark`. */
export const scoreCommand: Command = {
  name: 'score',
  options: ['library', 'rules', 'format'],
  operands: [0, 1],
  run,
}
