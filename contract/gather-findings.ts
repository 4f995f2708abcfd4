/** The findings of an article in somebody's words, for a file that carries them along. */
import type { ArticleId, FindingId } from '../core/model/ids.ts'
import type { SayWords } from '../core/model/report.ts'
import type { AskReading } from './gather-report.ts'
import { maxFindingWords } from './limits.ts'

type SaidFinding = { finding: FindingId; words: string }

/** Those that are shown, open and dismissed. */
export async function gatherFindings(ask: AskReading, say: SayWords, article: ArticleId): Promise<SaidFinding[]> {
  const all = [await ask('finding.list', { article }), await ask('finding.list', { article, are: 'dismissed' })]
  return all.flat().map(({ id, check, facts }) => {
    return { finding: id, words: say(`findings:${check}.reason`, facts).slice(0, maxFindingWords) }
  })
}
