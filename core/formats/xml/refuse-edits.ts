/** Corrections that no XML file can take. */
import type { Encoding } from '../../model/article.ts'
import { describeBroken } from '../broken-blocks.ts'
import { currentText, type EditedBlock, type ExportSegment } from '../edited-blocks.ts'
import type { WritingRefused } from '../format.ts'
import { notInXml } from './characters.ts'

/** Broken mark-up first, then characters that the file has no place for, those that are none of XML; `all` are the segments of the document. */
export function refuseEdits(
  edited: readonly EditedBlock[],
  all: readonly ExportSegment[],
  encoding: Encoding,
  strangeIn: (text: string) => readonly string[] = notInXml,
): WritingRefused | undefined {
  const broken = edited.flatMap((one) => describeBroken(one, all))
  if (broken.length > 0) return { kind: 'codes-broken', blocks: broken }
  const characters = strangeIn(edited.map(currentText).join(''))
  return characters.length > 0 ? { kind: 'cannot-encode', encoding, characters } : undefined
}
