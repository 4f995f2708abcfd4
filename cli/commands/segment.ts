/** `segment`: one segment a line. */
import * as v from 'valibot'
import { textFormats } from '../../core/formats/registry.ts'
import type { SegmentException } from '../../core/segment/exceptions.ts'
import { segmentText } from '../../core/segment/segment-text.ts'
import { exceptionsFromSrx } from '../../core/segment/srx/exceptions-from-srx.ts'
import type { SegmentingRules } from '../../core/segment/srx/rules.ts'
import { segmentBySrx } from '../../core/segment/srx/segment-by-srx.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { answerLines } from '../jsonl.ts'
import { prepare } from '../prepared.ts'
import { acceptFile, readNamed } from '../read-file.ts'
import { readRules, sayDiagnostic } from '../read-rules.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine, visibleBlocks, visibleTexts } from '../visible-text.ts'

const line = v.object({ lang: v.string(), text: v.string() })

/** The pieces of a text; joined they are the text. */
type Cut = (text: string, language: string) => readonly string[]

const cutByOurs: Cut = (text, language) => segmentText(text, language).map(({ start, end }) => text.slice(start, end))

/** By the rules of a file alone. Throws `Stop` with code 3 if they want more work than allowed. */
function cutByRules({ say }: Terminal, path: string, rules: SegmentingRules): Cut {
  return (text, language) => {
    const pieces = segmentBySrx(text, rules, language)
    if (!pieces.ok) throw new Stop(`${path}: ${say('srx.tooCostly')}`, 3)
    return pieces.value.map(({ start, end }) => text.slice(start, end))
  }
}

/** By our own rules and the abbreviations of a file. */
function cutByBoth(rules: SegmentingRules): Cut {
  const byLanguage = new Map<string, readonly SegmentException[]>()
  return (text, language) => {
    const exceptions = byLanguage.get(language) ?? exceptionsFromSrx(rules, language).exceptions
    byLanguage.set(language, exceptions)
    return segmentText(text, language, exceptions).map(({ start, end }) => text.slice(start, end))
  }
}

async function readCut(terminal: Terminal, given: Given): Promise<Cut | undefined> {
  const path = given.options.rules
  if (path === undefined && !given.isOn('merge')) return undefined
  if (path === undefined) {
    throw usageError(terminal, segmentCommand, terminal.say('wrong.missing', { option: '--rules' }))
  }
  const { rules, diagnostics } = await readRules(terminal, path)
  for (const diagnostic of diagnostics) terminal.errors.write(`${sayDiagnostic(terminal.say, path, diagnostic)}\n`)
  return given.isOn('merge') ? cutByBoth(rules) : cutByRules(terminal, path, rules)
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const cut = await readCut(terminal, given)
  if (given.isOn('jsonl')) return answerLines(terminal, line, ({ lang, text }) => (cut ?? cutByOurs)(text, lang))
  const as = choose(terminal, segmentCommand, 'as', given.options.as, textFormats)
  const accepted = acceptFile(terminal, await readNamed(terminal, given.operands[0] ?? '-'), given.options.lang, as)
  const { target } = prepare(terminal, accepted, undefined)
  const texts = cut
    ? visibleBlocks(target).flatMap((block) => cut(block, accepted.language).map((piece) => oneLine(piece.trim())))
    : visibleTexts(target)
  for (const text of texts) if (text !== '') print(terminal, text)
  return 0
}

export const segmentCommand: Command = {
  name: 'segment',
  options: ['as', 'lang', 'rules', 'merge', 'jsonl'],
  operands: [0, 1],
  run,
}
