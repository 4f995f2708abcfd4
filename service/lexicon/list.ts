/** `lexicon.list`: what approved articles taught, for each two languages. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listApprovedLanguages } from '../../db/approved-words.ts'
import type { Desk } from '../context/desk.ts'

/** With so many of the most counted words of each pair. */
export function listLexicon(desk: Desk, { words }: Arguments<'lexicon.list'>): Reply<'lexicon.list'> {
  return listApprovedLanguages(desk.library.read, words)
}
