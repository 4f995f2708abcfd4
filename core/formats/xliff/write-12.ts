/** Writes corrections into XLIFF 1.2: the words of targets, and the attributes that tell how far they are. */
import { append } from '../../model/lists.ts'
import type { SegmentState } from '../../model/segment.ts'
import { TagEdits } from '../bitext/tag-edits.ts'
import { type Changes, leastOf, spliceContent, type UnitChange, writeContent } from '../bitext/unit-change.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { type AttributeChanges, editTag } from '../xml/edit-tag.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { fileNotes12, lockUnit, tradosDefinitions, tradosMark, unitNotes } from './margin-12.ts'
import type { Piece12, TransUnit } from './read-12.ts'
import { memoqStatus, plainAttributes, tradosConfirmation } from './states-12.ts'

type Mark = ReturnType<typeof tradosMark>
type Changed = { readonly piece: Piece12; readonly change: UnitChange | undefined }

export function splices12(
  text: string,
  root: XmlElement,
  units: Iterable<TransUnit>,
  { changeOf, said }: Changes,
): readonly Splice[] {
  const inUnits: Splice[] = []
  const trados: UnitChange[] = []
  let nth = 0
  for (const unit of units) {
    const changed = unit.pieces.map((piece) => ({ piece, change: changeOf(nth++, piece) }))
    if (changed.every(({ change }) => change === undefined)) continue
    append(inUnits, new UnitWriter(text, unit, changed).splices())
    if (unit.dialect.kind !== 'trados') continue
    for (const { piece, change } of changed) if (piece.seg !== undefined && change !== undefined) trados.push(change)
  }
  return [...fileNotes12(text, root, said), ...tradosDefinitions(text, root, trados), ...inUnits]
}

class UnitWriter {
  readonly #text: string
  readonly #unit: TransUnit
  readonly #changed: readonly Changed[]
  readonly #tags: TagEdits

  constructor(text: string, unit: TransUnit, changed: readonly Changed[]) {
    this.#text = text
    this.#unit = unit
    this.#changed = changed
    this.#tags = new TagEdits(text)
  }

  splices(): readonly Splice[] {
    const states = this.#states()
    const words = this.#changed.flatMap((one) => this.#words(one))
    const made = this.#made(states)
    const { target } = this.#unit
    if (target !== undefined && Object.keys(states).length > 0) this.#tags.set(target, states)
    lockUnit(this.#unit, this.#changed, this.#tags)
    const notes = unitNotes(this.#text, this.#unit, this.#changed)
    return [...words, ...made, ...notes, ...this.#tags.splices()]
  }

  #words(changed: Changed): readonly Splice[] {
    const { piece, change } = changed
    const mark = tradosMark(changed)
    if (change === undefined) return []
    if (piece.home === undefined) return change.text === undefined ? this.#marked(mark, piece.sourceHome, []) : []
    if (change.text !== undefined && piece.isRewritten) {
      this.#tags.fill(piece.home, this.#written(changed))
      return []
    }
    const isBare = piece.isRewritten && piece.home.innerStart === piece.home.end
    return this.#marked(mark, isBare ? piece.sourceHome : piece.home, spliceContent(this.#text, change))
  }

  /** With the mark of a comment around all of an element. */
  #marked(mark: Mark, home: XmlElement | undefined, words: readonly Splice[]): readonly Splice[] {
    if (mark === undefined || home === undefined) return words
    const { innerStart, innerEnd } = home
    return [
      { range: { start: innerStart, end: innerStart }, replacement: mark.open },
      ...words,
      { range: { start: innerEnd, end: innerEnd }, replacement: mark.close },
    ]
  }

  #written(changed: Changed): string {
    const { change } = changed
    if (change?.text === undefined) return ''
    const { open, close } = tradosMark(changed) ?? { open: '', close: '' }
    return open + writeContent(change) + close
  }

  #isMade(): boolean {
    return this.#changed.some(({ piece, change }) => piece.home === undefined && change?.text !== undefined)
  }

  /** A target where there was none, or none but white space, cut as the source is. */
  #made(states: AttributeChanges): readonly Splice[] {
    if (!this.#isMade()) return []
    const { source, segSource, target } = this.#unit
    const content = this.#madeContent()
    if (target !== undefined) {
      this.#tags.fill(target, content)
      return []
    }
    const name = source.name.replace(/source$/u, 'target')
    const space = source.attributes.get('xml:space')
    const tag = editTag(`<${name}>`, { ...(space !== undefined && { 'xml:space': space }), ...states })
    const at = (segSource ?? source).end
    const indent = /\s*$/u.exec(this.#text.slice(0, source.start).slice(-200))?.[0] ?? ''
    return [{ range: { start: at, end: at }, replacement: `${indent}${tag}${content}</${name}>` }]
  }

  #madeContent(): string {
    const { segSource } = this.#unit
    const [first] = this.#changed
    if (first?.piece.mid === undefined || segSource === undefined) return first ? this.#written(first) : ''
    const { innerStart, innerEnd } = segSource
    const splices = this.#changed.map((changed) => ({
      range: {
        start: changed.piece.sourceHome.innerStart - innerStart,
        end: changed.piece.sourceHome.innerEnd - innerStart,
      },
      replacement: this.#written(changed),
    }))
    return splice(this.#text.slice(innerStart, innerEnd), splices)
  }

  /** Written at once where they stand on other elements; those of the target are given back. */
  #states(): AttributeChanges {
    const { dialect, element, target } = this.#unit
    if (dialect.kind === 'trados') {
      for (const { piece, change } of this.#changed) {
        if (piece.seg === undefined || change?.state === undefined) continue
        this.#tags.set(piece.seg, { conf: tradosConfirmation(change.state) })
      }
      return {}
    }
    const [before, now] = [this.#stateOf(() => undefined), this.#stateOf((change) => change?.state)]
    const isTold = target !== undefined || this.#isMade()
    if (now === undefined || now === before || !isTold) return {}
    if (dialect.kind === 'memoq') {
      this.#tags.set(element, { [`${dialect.prefix}:status`]: memoqStatus(now) })
      return {}
    }
    const approved = element.attributes.get('approved')
    if (now === 'approved') this.#tags.set(element, { approved: 'yes' })
    else if (approved === 'yes') this.#tags.set(element, { approved: 'no' })
    return plainAttributes(now)
  }

  #stateOf(stateIn: (change: UnitChange | undefined) => SegmentState | undefined): SegmentState | undefined {
    return leastOf(this.#changed.map(({ piece, change }) => stateIn(change) ?? piece.state))
  }
}
