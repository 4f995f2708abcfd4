/** A sentence so long that nobody can read it as one: it is said plainly that no check looked into it. */
import type { DocumentCheck } from '../check.ts'
import { longestChecked } from '../view.ts'

export const overlongSentence: DocumentCheck = {
  id: 'overlong-sentence',
  family: 'garble',
  issueType: 'length',
  mqm: 'textual-conventions',
  severity: 'minor',
  givesWayTo: [],
  needs: 'target',
  scope: 'document',
  languages: 'all',
  find: ({ bitext }) =>
    bitext.target
      .filter(({ text }) => text.length > longestChecked)
      .map(({ id, text }) => ({
        segment: id,
        span: { start: 0, end: Math.min(text.length, shownChars) },
        severity: 'minor',
        confidence: 1,
        facts: { length: text.length, limit: longestChecked },
        fixes: [],
      })),
  bad: [{ text: `The road${' and the road'.repeat(700)} was built.` }],
  good: [{ text: `The road${' and the road'.repeat(20)} was built.` }],
}

/** Only the start is marked: a mark over the whole of it would say nothing more. */
const shownChars = 40
