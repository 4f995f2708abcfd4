/** `memory.search`: what reads nearly like a text, in all memories. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Desk } from '../context/desk.ts'
import { matchesOf } from './matches-of.ts'

const mostFound = 20

/** The most alike first. */
export function searchMemories(desk: Desk, { text, from, to }: Arguments<'memory.search'>): Reply<'memory.search'> {
  return matchesOf(desk, text, { source: from, target: to }).slice(0, mostFound)
}
