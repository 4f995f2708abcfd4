/** `term.list`: the term base, or what of it has some words. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findConcepts } from '../../core/terms/find-concepts.ts'
import type { Desk } from '../context/desk.ts'

/** Capitals do not matter. */
export function pageTerms(desk: Desk, { find, start, count }: Arguments<'term.list'>): Reply<'term.list'> {
  const all = desk.terms()
  const found = find.trim() === '' ? all : findConcepts(all, find)
  const languages = [...new Set(all.flatMap(({ terms }) => terms.map(({ language }) => language)))].sort()
  return { concepts: found.slice(start, start + count), total: found.length, all: all.length, languages }
}
