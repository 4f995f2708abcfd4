/** The whole text with its changes in it, read paragraph by paragraph, whatever file it came in. */
import { listChanges } from '../diff/diff-words.ts'
import type { Block } from '../model/article.ts'
import type { InlineCode } from '../model/inline-text.ts'
import { groupBy } from '../model/lists.ts'
import type { HandSum, MarginRemark, MarkedParagraph, MarkedText, MarkHand } from '../model/marked-text.ts'
import { readerText } from '../model/reader-text.ts'
import type { ChangeNature } from '../model/redline.ts'
import { changeOf } from '../redline/change-of.ts'
import { traceHands } from '../redline/trace-hands.ts'
import { currentPlaces, type ExportSegment, gatherEdited } from './edited-blocks.ts'
import { type CodedPiece, runsOf } from './marked-runs.ts'
import type { BlockPast, ExportComment, Hand } from './redline-edits.ts'
import { handOf, pastsOf } from './rewrite-steps.ts'

/** What is said, with the place it hangs on. */
export type PlacedRemark = Omit<MarginRemark, 'isOfAll'> & Pick<ExportComment, 'place'>

export type TextToMark = {
  readonly blocks: readonly Block[]
  /** Those of the blocks that are read one after the other; others are only shown where something was changed or said. */
  readonly isRead: (block: number) => boolean
  readonly segments: readonly ExportSegment[]
  readonly pasts: readonly BlockPast[]
  readonly remarks: readonly PlacedRemark[]
}

/** Without what is put in, each paragraph reads as in the baseline; without what is taken out, as it is exported: letter for letter. */
export function markText({ blocks, isRead, segments, pasts, remarks }: TextToMark): MarkedText {
  const ways = pastsOf({ pasts }, gatherEdited(blocks, segments))
  const hands = new Hands()
  const points = pointsOf(blocks, segments, remarks)
  const numbered: MarginRemark[] = []
  const paragraphs = blocks.flatMap((block, index): readonly MarkedParagraph[] => {
    const past = ways.get(index)
    const own = points.at.get(index) ?? []
    if (past === undefined && own.length === 0 && !isRead(index)) return []
    const pieces = piecesOf(past ?? { block: index, texts: [block.text], hands: [] }, hands)
    const marks = own.map(({ at, remark }) => {
      numbered.push({ ...toMargin(remark), isOfAll: false })
      return { at, remark: numbered.length - 1 }
    })
    if (marks.length === 0 && isBlank(pieces, block.codes)) return []
    return [{ kind: block.kind, pieces: runsOf(pieces, block.codes, marks) }]
  })
  const ofAll = points.ofAll.map((remark) => ({ ...toMargin(remark), isOfAll: true }))
  return { paragraphs, hands: hands.all, people: hands.people(), remarks: [...numbered, ...ofAll] }
}

function toMargin({ quote, isResolved, said }: PlacedRemark): Omit<MarginRemark, 'isOfAll'> {
  return { quote, isResolved, said }
}

function isBlank(pieces: readonly CodedPiece[], codes: readonly InlineCode[]): boolean {
  return readerText(pieces.map(({ text }) => text).join(''), codes).trim() === ''
}

/** Where remarks hang, by block, behind the last of their words; those on no words of the text apart. */
function pointsOf(blocks: readonly Block[], segments: readonly ExportSegment[], remarks: readonly PlacedRemark[]) {
  const places = currentPlaces(blocks, segments)
  const placed = remarks.map((remark) => {
    const place = remark.place && places[remark.place.segment]
    const end = remark.place?.span === undefined ? (place?.end ?? 0) : (place?.start ?? 0) + remark.place.span.end
    return { remark, block: place?.block, at: Math.min(end, place?.end ?? end) }
  })
  const standing = placed.flatMap(({ block, ...point }) => (block === undefined ? [] : [{ block, ...point }]))
  const at = new Map(
    [...groupBy(standing, ({ block }) => block)].map(([block, own]) => [block, own.toSorted((a, b) => a.at - b.at)]),
  )
  return { at, ofAll: placed.filter(({ block }) => block === undefined).map(({ remark }) => remark) }
}

/** Those who changed something, each moment once. */
class Hands {
  readonly all: MarkHand[] = []
  readonly #numbers = new Map<string, number>()
  readonly #sums = new Map<string, HandSum>()

  /** The number of whoever made a change. */
  count({ name, atMs }: Hand): number {
    const sum = this.#sums.get(name) ?? { name, changes: 0, firstMs: atMs, lastMs: atMs }
    this.#sums.set(name, {
      name,
      changes: sum.changes + 1,
      firstMs: Math.min(sum.firstMs, atMs),
      lastMs: Math.max(sum.lastMs, atMs),
    })
    const key = `${atMs} ${name}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.all.length)
    this.all.push({ name, atMs })
    return this.all.length - 1
  }

  people(): readonly HandSum[] {
    return [...this.#sums.values()].sort((a, b) => b.changes - a.changes || (a.name < b.name ? -1 : 1))
  }
}

/** The paragraph in pieces, letter by letter where most of a word stayed. */
function piecesOf(past: BlockPast, hands: Hands): readonly CodedPiece[] {
  const [baseline = ''] = past.texts
  const current = past.texts.at(-1) ?? baseline
  const trace = traceHands(past.texts)
  const pieces: CodedPiece[] = []
  let [at, beforeAt] = [0, 0]
  const put = (kind: CodedPiece['kind'], text: string, nature: ChangeNature, hand?: number): void => {
    if (text !== '') pieces.push({ kind, text, nature, hand })
  }
  for (const { kept, removed, added, letters } of listChanges(baseline, current)) {
    put('kept', kept, 'words')
    at += kept.length
    beforeAt += kept.length
    const [now, before] = [
      { start: at, end: at + added.length },
      { start: beforeAt, end: beforeAt + removed.length },
    ]
    at = now.end
    beforeAt = before.end
    if (removed === '' && added === '') continue
    const hand = hands.count(handOf(past, trace, now, before))
    const { nature } = changeOf(removed, added, now.start, before.start, letters)
    if (letters === undefined) {
      put('del', removed, nature, hand)
      put('ins', added, nature, hand)
    } else {
      const kinds = { kept: 'kept', removed: 'del', added: 'ins' } as const
      for (const { kind, text } of letters) put(kinds[kind], text, nature, kind === 'kept' ? undefined : hand)
    }
  }
  return pieces
}
