/** The findings of an article in somebody's words, for a file that carries them along. */
import type { ArticleId, FindingId } from '../core/model/ids.ts'
import type { SayWords } from '../core/model/report.ts'
import type { Arguments, ReadingCommand, Reply } from './commands.ts'
import type { PlacedFinding } from './finding.ts'
import { maxFindingWords } from './limits.ts'

type Ask = <Name extends ReadingCommand>(name: Name, args: Arguments<Name>) => Promise<Reply<Name> | undefined>

type SaidFinding = { finding: FindingId; words: string }

/** Those that are shown, open and dismissed. Undefined if one of them could not be asked for. */
export async function gatherFindings(ask: Ask, say: SayWords, article: ArticleId): Promise<SaidFinding[] | undefined> {
  const open = await ask('finding.list', { article })
  const dismissed = open && (await ask('finding.list', { article, are: 'dismissed' }))
  return dismissed && [...open, ...dismissed].map((finding) => inWords(say, finding))
}

function inWords(say: SayWords, { id, check, facts }: PlacedFinding): SaidFinding {
  return { finding: id, words: say(`findings:${check}.reason`, facts).slice(0, maxFindingWords) }
}
