/** How far an import has come as a whole: its stages tell their own shares. */
import type { ImportStage, JobControl } from '../../contract/command.ts'
import type { AcceptedTexts } from '../context/jobs.ts'

type Stretch = readonly [from: number, to: number]
type Way = Readonly<Record<ImportStage, Stretch>>

/** Where each stage begins and ends in the time an import takes: of two documents, aligning has the most. */
const ofTwo: Way = {
  reading: [0, 0.05],
  segmenting: [0.05, 0.2],
  aligning: [0.2, 0.75],
  checking: [0.75, 0.9],
  storing: [0.9, 1],
}

/** Nothing is aligned: of one text, or of a file that holds both, storing has the most. */
const ofOne: Way = {
  reading: [0, 0.1],
  segmenting: [0.1, 0.25],
  aligning: [0.25, 0.25],
  checking: [0.25, 0.4],
  storing: [0.4, 1],
}

/** Stages tell shares of their own, 0 to 1; whoever waits is told those of the whole. */
export function wholeProgress(texts: AcceptedTexts, { onProgress, signal }: JobControl): JobControl {
  const way = 'bitext' in texts || texts.source === undefined ? ofOne : ofTwo
  return {
    signal,
    onProgress: ({ stage, share }) => {
      const [from, to] = way[stage]
      onProgress({ stage, share: from + (to - from) * share })
    },
  }
}
