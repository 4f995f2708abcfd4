/** `mark`: words of a translation, or a segment of it, are marked as an error. */
import type { Row } from '../../contract/article.ts'
import { maxRemarkChars } from '../../contract/limits.ts'
import { severities } from '../../core/model/finding.ts'
import { type MqmType, mqmTable, mqmTypes } from '../../core/model/mqm.ts'
import { viewAsReader } from '../../core/model/reader-text.ts'
import type { Segment } from '../../core/model/segment.ts'
import { showable } from '../../core/model/showable.ts'
import type { Span } from '../../core/model/span.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { rowByNumber } from '../segments-in.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'

/** By its name, or by the letter the window knows it by. */
function typeIn(terminal: Terminal, word: string): MqmType {
  const type = mqmTypes.find((one) => one === word || mqmTable[one].letter === word)
  if (type !== undefined) return type
  const types = mqmTypes.map((one) => `${one} (${mqmTable[one].letter})`).join(', ')
  throw usageError(terminal, markCommand, terminal.say('mark.noType', { word: showable(word), types }))
}

type Site = { readonly segment: Segment; readonly span?: Span }

/** Where the words stand, as a reader sees them; those of an inline code's mark-up stand nowhere. */
function sitesOf(words: string, segment: Segment): readonly Site[] {
  const view = viewAsReader(segment.text, segment.codes)
  const sites: Site[] = []
  for (let start = view.text.indexOf(words); start >= 0; start = view.text.indexOf(words, start + 1))
    sites.push({ segment, span: view.spanOf({ start, end: start + words.length }) })
  return sites
}

/** The one place meant. Throws `Stop` if there is none, or more than one to choose from. */
function siteIn({ say }: Terminal, { target }: Row, words: string | undefined): Site {
  const sites =
    words === undefined ? target.map((segment) => ({ segment })) : target.flatMap((one) => sitesOf(words, one))
  const [site, another] = sites
  if (site === undefined) throw new Stop(say('mark.noWords', { words: showable(words ?? '') }), 3)
  if (another === undefined) return site
  throw new Stop(
    say(words === undefined ? 'mark.whichSentence' : 'mark.whichWords', { words: showable(words ?? '') }),
    3,
  )
}

function noteIn({ say }: Terminal, given: Given): string {
  const note = (given.options.note ?? '').trim()
  if (note.length <= maxRemarkChars) return note
  throw new Stop(say('mark.noteTooLong', { most: maxRemarkChars }), 3)
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = '', number = '', typed = '', words] = given.operands
  const severity = choose(terminal, markCommand, 'severity', given.options.severity, severities) ?? 'minor'
  const judgement = { type: typeIn(terminal, typed), severity, note: noteIn(terminal, given) }
  if (words === '') throw usageError(terminal, markCommand, terminal.say('wrong.tooFew'))
  const marked = await withLibrary(terminal, given, 'change', async (ask) => {
    const article = await findByWord(terminal, ask, word)
    const { segment, span } = siteIn(terminal, await rowByNumber(terminal, ask, article, number), words)
    return ask('error.mark', { segment: segment.id, basedOn: segment.latestEdit ?? null, span, judgement })
  })
  if (!marked.ok) throw new Stop(terminal.say('return.noSegment', { word: number }), 3)
  print(terminal, marked.value.error)
  return 0
}

/** A minor one unless told otherwise; `score` lists what is marked. */
export const markCommand: Command = {
  name: 'mark',
  options: ['library', 'person', 'severity', 'note'],
  operands: [3, 4],
  run,
}
