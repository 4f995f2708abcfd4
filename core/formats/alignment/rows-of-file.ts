/** A file as rows that can be written as another: the pairs of one that holds both texts, the sentences of any other. */

import type { Block } from '../../model/article.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { asId } from '../../model/ids.ts'
import type { Segment } from '../../model/segment.ts'
import { sliceSpan } from '../../model/span.ts'
import { segmentBlock } from '../../segment/segment-block.ts'
import type { Unit } from '../format.ts'
import { mostSentences } from '../too-long.ts'
import type { AlignedRow } from './aligned-row.ts'

/** A row a unit, named as its file names it; units without a word are none. */
export function rowsOfUnits(units: readonly Unit[]): readonly AlignedRow[] {
  return units.flatMap((unit, index) => {
    const name = unit.id ?? String(index + 1)
    const source = wholeSegment(unit.source, index, 'translated')
    const target = wholeSegment(unit.target, index, unit.state)
    if (source.length + target.length === 0) return []
    return [{ link: linkNamed(name), source, target }]
  })
}

/** A row a sentence, still to be translated. Undefined where there are too many. */
export function rowsOfText(blocks: readonly Block[], language: LanguageTag): readonly AlignedRow[] | undefined {
  const rows: AlignedRow[] = []
  for (const [index, block] of blocks.entries()) {
    const cut = segmentBlock(block, language, [], mostSentences - rows.length)
    if (rows.length + cut.length > mostSentences) return undefined
    for (const { range, gapBefore } of cut) {
      const segment = { ...segmentOf(block, index, 'translated'), text: sliceSpan(block.text, range), gapBefore }
      rows.push({ link: linkNamed(String(rows.length + 1)), source: [segment], target: [] })
    }
  }
  return rows
}

function linkNamed(name: string): AlignedRow['link'] {
  return { id: asId(name), confidence: 1, origin: 'automatic', isLocked: false }
}

function wholeSegment(block: Block, index: number, state: Segment['state']): readonly Segment[] {
  return block.text.trim() === '' ? [] : [segmentOf(block, index, state)]
}

function segmentOf({ text, codes, kind }: Block, block: number, state: Segment['state']): Segment {
  return {
    id: asId(String(block)),
    text,
    codes,
    kind,
    block,
    state,
    position: block,
    gapBefore: '',
    latestEdit: undefined,
  }
}
