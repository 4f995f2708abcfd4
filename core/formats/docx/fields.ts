/** Fields of a paragraph: a link by field is a link, any other is one code; one that goes on in another paragraph is kept as it is. */
import { append } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { elementsOf } from './names.ts'
import type { Kept, Mark, Piece, Run } from './paragraph.ts'

/** A piece before fields are made out. */
export type Atom = Piece & {
  readonly field?: 'begin' | 'instruction' | 'separate' | 'end'
  /** Of a wrapper around runs: which of its tags this is. */
  readonly wrapper?: 'opens' | 'closes'
}

/** Fields in fields beyond this are one code: nobody nests a link so deep. */
const deepestField = 3

export function readFields(atoms: readonly Atom[], runs: readonly Run[], text: string, depth = 0): readonly Piece[] {
  const ends = endsOfFields(atoms)
  const pieces: Piece[] = []
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index]
    if (atom === undefined) continue
    const end = ends.get(index)
    if (end === undefined) {
      pieces.push(plainPiece(atom))
      continue
    }
    append(pieces, fieldPieces(atoms.slice(index, end + 1), runs, text, depth))
    index = end
  }
  return pieces
}

function plainPiece({ field: _, wrapper: __, ...piece }: Atom): Piece {
  return piece
}

/** The index of each field's end by that of its beginning, if all between stands in the same wrappers; in one pass. */
function endsOfFields(atoms: readonly Atom[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const begun: { readonly at: number; readonly within: number | undefined }[] = []
  const wrappers: number[] = []
  for (const [index, atom] of atoms.entries()) {
    if (opens(atom)) wrappers.push(index)
    // One that closes what stands before the first atom leaves all fields begun so far without an end.
    if (closes(atom) && wrappers.pop() === undefined) begun.length = 0
    if (atom.field === 'begin') begun.push({ at: index, within: wrappers.at(-1) })
    const field = atom.field === 'end' ? begun.pop() : undefined
    if (field !== undefined && field.within === wrappers.at(-1)) ends.set(field.at, index)
  }
  return ends
}

function opens(atom: Atom): boolean {
  return atom.wrapper === 'opens' || (atom.kind === 'mark' && atom.half === 'open')
}

function closes(atom: Atom): boolean {
  return atom.wrapper === 'closes' || (atom.kind === 'mark' && atom.half === 'close')
}

function isBalanced(atoms: readonly Atom[]): boolean {
  let depth = 0
  for (const atom of atoms) {
    depth += Number(opens(atom)) - Number(closes(atom))
    if (depth < 0) return false
  }
  return depth === 0
}

function fieldPieces(atoms: readonly Atom[], runs: readonly Run[], text: string, depth: number): readonly Piece[] {
  const separate = separatorOf(atoms)
  const result = atoms.slice(separate + 1, -1)
  const inside = depth < deepestField ? readFields(result, runs, text, depth + 1) : result.map(plainPiece)
  const seen = inside.map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'mark' ? piece.equiv : ''))
  const head = atoms.slice(0, separate + 1)
  const instruction = head
    .filter(({ field }) => field === 'instruction')
    .map(({ range }) => text.slice(range.start, range.end))
  const isLink =
    /^<[^>]*>\s*HYPERLINK\b/u.test(instruction.join('')) &&
    isBalanced(head) &&
    seen.join('').trim() !== '' &&
    depth < deepestField
  if (!isLink || separate === 0) {
    const whole = span(atoms, runs)
    return [{ kind: 'mark', canonical: 'field', equiv: separate === 0 ? '' : seen.join(''), inText: false, ...whole }]
  }
  const end = atoms.slice(-1)
  return [half('open', head, runs), ...inside, half('close', end, runs)]
}

/** 0 if the field has no result. */
function separatorOf(atoms: readonly Atom[]): number {
  let depth = 0
  const found = atoms.findIndex(({ field }) => {
    if (field === 'begin') depth++
    if (field === 'end') depth--
    return field === 'separate' && depth === 1
  })
  return Math.max(0, found)
}

function half(of: 'open' | 'close', atoms: readonly Atom[], runs: readonly Run[]): Mark {
  return { kind: 'mark', canonical: 'link', equiv: '', half: of, inText: false, ...span(atoms, runs) }
}

/** Of whole runs where nothing else stands in them. */
function span(atoms: readonly Atom[], runs: readonly Run[]): Pick<Kept, 'run' | 'leaves'> & { readonly range: Span } {
  const [first] = atoms
  const last = atoms.at(-1)
  const opening = first?.run === undefined ? undefined : runs[first.run]
  const closing = last?.leaves === undefined ? undefined : runs[last.leaves]
  const isFirst = opening !== undefined && first?.range.start === firstChild(opening)
  const isLast = closing !== undefined && last?.range.end === lastChild(closing)
  return {
    range: {
      start: isFirst ? opening.element.start : (first?.range.start ?? 0),
      end: isLast ? closing.element.end : (last?.range.end ?? 0),
    },
    run: isFirst ? undefined : first?.run,
    leaves: isLast ? undefined : last?.leaves,
  }
}

/** Where a run's content begins, behind its properties. */
function firstChild({ element, opening }: Run): number | undefined {
  return elementsOf(element).find(({ start }) => start >= opening.end)?.start
}

function lastChild({ element }: Run): number | undefined {
  return elementsOf(element).at(-1)?.end
}
