/** `segment`: one segment a line. */
import * as v from 'valibot'
import { segmentText } from '../../core/segment/segment-text.ts'
import type { Command, Given } from '../command.ts'
import { answerLines } from '../jsonl.ts'
import { prepare } from '../prepared.ts'
import { acceptFile, readNamed } from '../read-file.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import { visibleTexts } from '../visible-text.ts'

const line = v.object({ lang: v.string(), text: v.string() })

/** The pieces of a text; joined they are the text. */
function pieces({ lang, text }: v.InferOutput<typeof line>): readonly string[] {
  return segmentText(text, lang).map(({ start, end }) => text.slice(start, end))
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  if (given.isOn('jsonl')) return answerLines(terminal, line, pieces)
  const file = await readNamed(terminal, given.operands[0] ?? '-')
  const { target } = prepare(terminal, acceptFile(terminal, file, given.options.lang), undefined)
  for (const text of visibleTexts(target)) print(terminal, text)
  return 0
}

export const segmentCommand: Command = { name: 'segment', options: ['lang', 'jsonl'], operands: [0, 1], run }
