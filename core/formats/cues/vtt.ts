/** WebVTT subtitles. */
import type { TextGrammar } from '../text-grammar.ts'
import { characterOf } from '../xml/characters.ts'
import { blocksOfCues, type CueMarks, whyUnread } from './cue-blocks.ts'
import { readVtt } from './read-vtt.ts'
import { emptyCues, escapeCueText, guardCues } from './write-cues.ts'

const named: Readonly<Record<string, string>> = { '&nbsp;': '\u00a0', '&lrm;': '\u200e', '&rlm;': '\u200f' }

/** Tags (`<v Name>`, `<c.loud>`, `<00:00:12.500>`) are mark-up, whatever they are called. */
const marks: CueMarks = {
  marks: /<[^<>\n]*>|&(?:amp|lt|gt|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/giu,
  reads: (mark) => (mark.startsWith('<') ? undefined : (named[mark.toLowerCase()] ?? characterOf(mark.toLowerCase()))),
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export const vttGrammar: TextGrammar = {
  id: 'vtt',
  extensions: ['vtt', 'webvtt'],
  recognise: (text) => (/^WEBVTT(?:[ \t\r\n]|$)/u.test(text) ? 1 : 0),
  isProse: false,
  findBroken: (text) => whyUnread(readVtt(text)),
  isBeyondReading: () => false,
  parse: (text) => blocksOfCues(text, readVtt(text), marks),
  prepare: (edited) => edited,
  // An arrow would begin another cue.
  escape: (typed, place) =>
    escapeCueText(
      typed.replace(/[&<>]/gu, (sign) => references[sign] ?? sign),
      place,
    ),
  guard: guardCues,
  remove: emptyCues,
}
