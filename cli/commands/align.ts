/** `align`: which segments of two texts answer each other. */
import * as v from 'valibot'
import { alignSegments } from '../../core/align/align-segments.ts'
import { escapeValue } from '../../core/formats/alignment/escape-value.ts'
import { decodeBytes } from '../../core/formats/decode.ts'
import { textFormats } from '../../core/formats/registry.ts'
import { mostSentences } from '../../core/formats/too-long.ts'
import type { IndexLink } from '../../core/model/alignment.ts'
import type { FormatId } from '../../core/model/article.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given, need } from '../command.ts'
import { answerLines } from '../jsonl.ts'
import { prepare } from '../prepared.ts'
import { acceptFile, readNamed, sayFileRefused } from '../read-file.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { visibleTexts } from '../visible-text.ts'

const texts = v.array(v.string())
const line = v.object({ srcLang: v.string(), tgtLang: v.string(), src: texts, tgt: texts })

type Aligned = {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly links: readonly IndexLink[]
}

function pairs({ srcLang, tgtLang, src, tgt }: v.InferOutput<typeof line>) {
  const links = alignSegments({ sourceLanguage: srcLang, targetLanguage: tgtLang, source: src, target: tgt })
  return links.map((link) => [link.source, link.target])
}

type Files = {
  readonly as: FormatId | undefined
  readonly from: string
  readonly to: string
  readonly source: string
  readonly target: string
}

async function alignFiles(terminal: Terminal, { as, from, to, source, target }: Files): Promise<Aligned> {
  const read = async (path: string, language: string) =>
    acceptFile(terminal, await readNamed(terminal, path), language, as)
  const prepared = prepare(terminal, await read(target, to), await read(source, from))
  return {
    source: prepared.source === undefined ? [] : visibleTexts(prepared.source),
    target: visibleTexts(prepared.target),
    links: prepared.links,
  }
}

/** Every line that is not blank is a segment, cut by whoever made the files. */
async function readLines(terminal: Terminal, path: string, language: string): Promise<readonly string[]> {
  const { bytes, encoding } = acceptFile(terminal, await readNamed(terminal, path), language, 'txt')
  const text = decodeBytes(bytes, encoding)
  if (!text.ok) throw new Stop(terminal.say('wrong.unreadable', { path: showable(path) }), 3)
  const segments = text.value.split(/\r\n|\n|\r/u).filter((segment) => segment.trim() !== '')
  if (segments.length <= mostSentences) return segments
  const why = sayFileRefused(terminal.say, { kind: 'too-many-sentences', limit: mostSentences })
  throw new Stop(`${showable(path)}: ${why}`, 3)
}

async function alignLines(terminal: Terminal, files: Files): Promise<Aligned> {
  const source = await readLines(terminal, files.source, files.from)
  const target = await readLines(terminal, files.target, files.to)
  const links = alignSegments({ sourceLanguage: files.from, targetLanguage: files.to, source, target })
  return { source, target, links }
}

const formats = ['text', 'json', 'tsv'] as const

function show(format: (typeof formats)[number], { source, target, links }: Aligned): readonly string[] {
  const join = (side: readonly string[], indexes: readonly number[]) => indexes.map((at) => side[at] ?? '').join(' ')
  const cell = (text: string) => escapeValue(text.replace(/[\t\n\r]+/gu, ' '))
  switch (format) {
    case 'json':
      return [JSON.stringify({ source, target, links })]
    case 'tsv':
      return links.map((link) => [join(source, link.source), join(target, link.target)].map(cell).join('\t'))
    default:
      return links.flatMap((link) => [`< ${join(source, link.source)}`, `> ${join(target, link.target)}`, ''])
  }
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  if (given.isOn('jsonl')) return answerLines(terminal, line, pairs)
  const [source = '', target = ''] = given.operands
  if (target === '') throw new Stop(terminal.say('wrong.tooFew'), 2)
  const format = choose(terminal, alignCommand, 'format', given.options.format, formats) ?? 'text'
  const as = choose(terminal, alignCommand, 'as', given.options.as, textFormats)
  const from = need(terminal, alignCommand, given, 'from')
  const to = need(terminal, alignCommand, given, 'to')
  const align = given.isOn('one-per-line') ? alignLines : alignFiles
  for (const shown of show(format, await align(terminal, { as, from, to, source, target }))) print(terminal, shown)
  return 0
}

export const alignCommand: Command = {
  name: 'align',
  options: ['as', 'from', 'to', 'one-per-line', 'format', 'jsonl'],
  operands: [0, 2],
  run,
}
