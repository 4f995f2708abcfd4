/** `action.goBack`: the article as it was at a point of its history; what was done since is taken back in one act. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Desk } from '../context/desk.ts'
import { goBackTo } from '../engine/go-back.ts'
import { inOneTransaction } from '../engine/perform.ts'

export function goBackInHistory(desk: Desk, { article, to }: Arguments<'action.goBack'>): Reply<'action.goBack'> {
  return inOneTransaction(desk, (db) => goBackTo(desk, db, article, to))
}
