/** `*October *` is no emphasis, for a space stands before its end: a space typed there goes out behind it. */
import { codeCharacter } from '../../model/inline-text.ts'
import type { EditedBlock } from '../edited-blocks.ts'

/** The block with no white space right inside of its emphasis, where a correction put some; it reads the same. */
export function partSpaces(edited: EditedBlock): EditedBlock {
  const marks = edited.block.codes.filter(({ raw, kind }) => kind !== 'single' && /^(?:[*_]+|~+)$/.test(raw))
  const of = (half: 'open' | 'close') => marks.filter(({ kind }) => kind === half).map(({ id }) => codeCharacter(id))
  const [opening, closing] = [of('open'), of('close')].map((all) => all.join(''))
  if (opening === '' || closing === '') return edited
  const out = (text: string): string =>
    text
      .replace(new RegExp(`([${opening}]+)(\\s+)`, 'gu'), '$2$1')
      .replace(new RegExp(`(\\s+)([${closing}]+)`, 'gu'), '$2$1')
  const segments = edited.segments.map((segment) => {
    return segment.current === segment.original ? segment : { ...segment, current: out(segment.current) }
  })
  return { ...edited, segments }
}
