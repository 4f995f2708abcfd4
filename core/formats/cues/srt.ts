/** SubRip subtitles. */
import type { TextGrammar } from '../text-grammar.ts'
import { blocksOfCues, type CueMarks, whyUnread } from './cue-blocks.ts'
import { isSrtTime, readSrt } from './read-srt.ts'
import { emptyCues, escapeCueText, guardCues } from './write-cues.ts'

/** The tags players know, and the places and looks of SubStation Alpha (`{\an8}`); any other bracket is text. */
const marks: CueMarks = {
  marks: /<\/?(?:b|i|u|s|em|strong|font)(?:\s[^<>\n]*)?>|\{\\[^{}\n]*\}|\{\/?[bius]\}/giu,
  reads: () => undefined,
}

export const srtGrammar: TextGrammar = {
  id: 'srt',
  extensions: ['srt'],
  recognise: (text) =>
    text
      .trimStart()
      .split(/\r\n|\n|\r/u, 2)
      .some(isSrtTime)
      ? 0.9
      : 0,
  isProse: false,
  findBroken: (text) => whyUnread(readSrt(text)),
  isBeyondReading: () => false,
  parse: (text) => blocksOfCues(text, readSrt(text), marks),
  prepare: (edited) => edited,
  escape: escapeCueText,
  guard: guardCues,
  remove: emptyCues,
}
