/** Who is named with an @ in a remark. */
import type { PersonId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'

/** People whose whole name follows an @, the longest name where one begins with another; each once, in the order named. */
export function mentionsIn(words: string, people: readonly Person[]): readonly PersonId[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length)
  const named = new Set<PersonId>()
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const person = byLength.find(({ name }) => isNamedAt(words, at + 1, name))
    if (person !== undefined && !/[\p{L}\p{N}]/u.test(words.slice(Math.max(0, at - 1), at))) named.add(person.id)
  }
  return [...named]
}

/** As written in the list, or with other capitals; what follows is no more of a word. */
function isNamedAt(words: string, at: number, name: string): boolean {
  const said = words.slice(at, at + name.length)
  return said.toLowerCase() === name.toLowerCase() && !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length))
}

/** A remark in pieces, the names behind an @ apart, each with its @. */
export function namedPieces(words: string, people: readonly Person[]): readonly NamedPiece[] {
  const pieces: NamedPiece[] = []
  let from = 0
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const [id] = at < from ? [] : mentionsIn(words.slice(at), people)
    const name = people.find((person) => person.id === id)?.name
    if (
      name === undefined ||
      !isNamedAt(words, at + 1, name) ||
      /[\p{L}\p{N}]/u.test(words.slice(Math.max(0, at - 1), at))
    )
      continue
    if (at > from) pieces.push({ text: words.slice(from, at), isName: false })
    from = at + 1 + name.length
    pieces.push({ text: words.slice(at, from), isName: true })
  }
  if (from < words.length) pieces.push({ text: words.slice(from), isName: false })
  return pieces
}

export type NamedPiece = { readonly text: string; readonly isName: boolean }

/** The names that may be meant by what is typed behind the last @ before the caret; undefined where none is typed. */
export function nameBegun(words: string, caret: number, people: readonly Person[]): NameBegun | undefined {
  const at = words.lastIndexOf('@', caret - 1)
  if (at < 0) return undefined
  const typed = words.slice(at + 1, caret).toLowerCase()
  const meant = people.filter(({ name }) => name.toLowerCase().startsWith(typed) && name.length > typed.length)
  return meant.length === 0 ? undefined : { at: at + 1, meant }
}

/** `at`: where the name begins. */
export type NameBegun = { readonly at: number; readonly meant: readonly Person[] }
