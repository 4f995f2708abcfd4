/** `lexicon.rebuild`: forgets what approved articles taught and learns it from them anew. */

import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Desk } from '../context/desk.ts'

/** Called off, it leaves what it has learned so far; the rest is learned with the next approval or start. */
export async function rebuildLexicon(
  desk: Desk,
  _args: Arguments<'lexicon.rebuild'>,
  { onProgress, signal }: JobControl,
): Promise<Reply<'lexicon.rebuild'>> {
  const articles = await desk.learning.rebuild(signal, (share) => onProgress({ stage: 'aligning', share }))
  return { articles }
}
