/** Pieces of a coded paragraph as a reader sees them: mark-up becomes the looks of the words it stands around. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, looksOfCode } from '../model/inline-text.ts'
import type { MarkedRun, RemarkPoint, ShownLook, TextMark } from '../model/marked-text.ts'
import { shownLooks } from '../model/marked-text.ts'
import type { ChangeNature } from '../model/redline.ts'
import { cutChips } from '../redline/chips.ts'
import { linkAddress } from './link-address.ts'

/** A coded stretch; `hand` of one that was changed. */
export type CodedPiece = {
  readonly kind: 'kept' | 'ins' | 'del'
  readonly text: string
  readonly nature: ChangeNature
  readonly hand: number | undefined
}

/** A remark hangs behind this offset of the coded text as it stands. */
export type PointInText = RemarkPoint & { readonly at: number }

/** `points` ascend. Joined, the texts of runs are those of the pieces as a reader sees them. */
export function runsOf(
  pieces: readonly CodedPiece[],
  codes: readonly InlineCode[],
  points: readonly PointInText[],
): readonly (MarkedRun | RemarkPoint)[] {
  const writer = new RunWriter(pieces, codes, points)
  for (const piece of pieces) writer.write(piece)
  return writer.written()
}

/** The mark-up in force at a place of one of the two texts, and who brought it in last. */
class LooksAt {
  readonly #open = new Map<number, InlineCode>()
  readonly #present: ReadonlySet<number>

  constructor(text: string) {
    this.#present = new Set(cutAtCodes(text).filter(isCodeCharacter).map(codeId))
  }

  pass(code: InlineCode): void {
    // Half a pair shows nothing.
    if (code.pair === undefined || !this.#present.has(code.pair)) return
    if (code.kind === 'open') this.#open.set(code.id, code)
    else this.#open.delete(code.pair)
  }

  looks(): readonly ShownLook[] {
    const open = new Set<string>([...this.#open.values()].flatMap(looksOfCode))
    return shownLooks.filter((look) => open.has(look))
  }

  address(codes: ReadonlyMap<number, InlineCode>): string | undefined {
    const link = [...this.#open.values()].findLast(({ canonical }) => canonical === 'link')
    return link && (linkAddress(link.raw) ?? linkAddress(codes.get(link.pair ?? 0)?.raw ?? ''))
  }
}

class RunWriter {
  readonly #runs: (MarkedRun | RemarkPoint)[] = []
  readonly #codes: ReadonlyMap<number, InlineCode>
  readonly #before: LooksAt
  readonly #now: LooksAt
  readonly #points: PointInText[]
  /** In the text as it stands. */
  #at = 0
  /** Who changed mark-up last. */
  #restyler: number | undefined

  constructor(pieces: readonly CodedPiece[], codes: readonly InlineCode[], points: readonly PointInText[]) {
    this.#codes = new Map(codes.map((code) => [code.id, code]))
    const textWithout = (kind: CodedPiece['kind']) => pieces.map((one) => (one.kind === kind ? '' : one.text)).join('')
    this.#before = new LooksAt(textWithout('ins'))
    this.#now = new LooksAt(textWithout('del'))
    this.#points = [...points]
  }

  written(): readonly (MarkedRun | RemarkPoint)[] {
    this.#hang(Number.POSITIVE_INFINITY)
    return this.#runs
  }

  write(piece: CodedPiece): void {
    for (const part of cutAtCodes(piece.text)) {
      const code = isCodeCharacter(part) ? this.#codes.get(codeId(part)) : undefined
      if (code === undefined) this.#writeText(part, piece)
      else this.#writeCode(code, part, piece)
    }
  }

  #writeCode(code: InlineCode, character: string, piece: CodedPiece): void {
    if (piece.kind !== 'ins') this.#before.pass(code)
    if (piece.kind !== 'del') this.#now.pass(code)
    if (piece.hand !== undefined) this.#restyler = piece.hand
    if (code.equiv !== '') this.#put(code.equiv, piece)
    if (piece.kind !== 'del') this.#at += character.length
    this.#hang(this.#at)
  }

  /** In parts, where a remark hangs within it. */
  #writeText(text: string, piece: CodedPiece): void {
    if (piece.kind === 'del') {
      this.#put(text, piece)
      return
    }
    let rest = text
    for (let next = this.#points[0]; next !== undefined && next.at < this.#at + rest.length; next = this.#points[0]) {
      const length = Math.max(0, next.at - this.#at)
      this.#put(rest.slice(0, length), piece)
      this.#at += length
      rest = rest.slice(length)
      this.#hang(this.#at)
    }
    this.#put(rest, piece)
    this.#at += rest.length
    this.#hang(this.#at)
  }

  #hang(to: number): void {
    while ((this.#points[0]?.at ?? Number.POSITIVE_INFINITY) <= to) {
      const point = this.#points.shift()
      if (point === undefined) return
      this.#runs.push({ remark: point.remark })
    }
  }

  #put(text: string, { kind, nature, hand }: CodedPiece): void {
    const mark: TextMark | undefined = kind === 'kept' || hand === undefined ? undefined : { kind, hand }
    const chips = mark === undefined ? [{ text, sign: undefined }] : cutChips(text, nature)
    for (const { text: own, sign } of chips) {
      // A quotation mark is seen as it stands.
      if (own !== '') this.#add({ text: own, mark, sign: sign === own ? undefined : sign, ...this.#looksOf(kind) })
    }
  }

  #looksOf(kind: CodedPiece['kind']): Pick<MarkedRun, 'looks' | 'address' | 'restyledBy'> {
    const now = { looks: this.#now.looks(), address: this.#now.address(this.#codes) }
    if (kind === 'ins') return { ...now, restyledBy: undefined }
    const before = { looks: this.#before.looks(), address: this.#before.address(this.#codes) }
    if (kind === 'del') return { ...before, restyledBy: undefined }
    const isSame = now.address === before.address && now.looks.join() === before.looks.join()
    return { ...now, restyledBy: isSame ? undefined : this.#restyler }
  }

  #add(run: MarkedRun): void {
    const last = this.#runs.at(-1)
    const isAlike = last !== undefined && 'text' in last && sameLook(last) === sameLook(run) && run.sign === undefined
    if (isAlike && last.sign === undefined) this.#runs[this.#runs.length - 1] = { ...run, text: last.text + run.text }
    else this.#runs.push(run)
  }
}

function sameLook({ mark, looks, address, restyledBy }: MarkedRun): string {
  return JSON.stringify([mark?.kind, mark?.hand, looks, address, restyledBy])
}
