/** The whole text of an article with its changes marked. */
import { withoutAttributes } from '../../core/formats/html/html.ts'
import { markText } from '../../core/formats/marked-text.ts'
import { textOf } from '../../core/formats/text-format.ts'
import type { Jobs } from '../context/jobs.ts'

type MarkText = Jobs['markText']

/** What a page says of its pictures and fields is shown where something was changed in it, or said about it. */
export function markTextOf({ file, blocks, ...rest }: MarkText['input']): MarkText['output'] {
  if (file.format !== 'html') return markText({ ...rest, blocks, isRead: () => true })
  const read = new Set(withoutAttributes(textOf(file.bytes, file), blocks))
  const isRead = (index: number): boolean => {
    const block = blocks[index]
    return block !== undefined && read.has(block)
  }
  return markText({ ...rest, blocks, isRead })
}
