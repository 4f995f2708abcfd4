import { expect, test } from 'vitest'
import type { Row } from '../../../contract/article.ts'
import { asId } from '../../../core/model/ids.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { blocksOf, paragraphOfRow } from './facing-rows.ts'

function segment(id: string, block: number): Segment {
  const rest = {
    text: id,
    kind: 'paragraph',
    gapBefore: '',
    codes: [],
    state: 'machine',
    latestEdit: undefined,
    position: 0,
  } as const
  return { id: asId(id), block, ...rest }
}

function row(index: number, source: readonly Segment[], target: readonly Segment[]): Row {
  return { index, link: { id: asId(`l${index}`), confidence: 1, origin: 'automatic', isLocked: false }, source, target }
}

test('each side is set in its own paragraphs, however the rows run', () => {
  const rows = [
    row(0, [segment('s1', 0)], [segment('t1', 0)]),
    row(1, [segment('s2', 0), segment('s3', 1)], [segment('t2', 0)]),
    row(2, [], [segment('t3', 0)]),
  ]
  const shape = (side: 'source' | 'target') =>
    blocksOf(rows, side).map(({ sentences }) => sentences.map((placed) => `${placed.row}:${placed.segment.id}`))
  expect([shape('source'), shape('target')]).toEqual([[['0:s1', '1:s2'], ['1:s3']], [['0:t1', '1:t2', '2:t3']]])
})

test('a row is found in the paragraph that holds it', () => {
  const outline = [0, 3, 4, 10].map((firstRow) => ({ firstRow, rowCount: 1, sourceChars: 1, targetChars: 1 }))
  expect([0, 2, 3, 9, 10, 99].map((index) => paragraphOfRow(outline, index))).toEqual([0, 0, 1, 2, 3, 3])
})
