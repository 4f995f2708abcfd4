/** A cell with other words in it: as text of its own, so that nothing in it is calculated and no other cell changes. */
import type { Block } from '../../model/article.ts'
import { cellPieces } from '../table/cell-block.ts'
import { writeCellText } from './cell-text.ts'
import { columnName, type SheetRow } from './read-sheet.ts'
import { type RichText, usualLooks } from './rich-text.ts'

/** What stands inside the cell; `like` is the name of an element of the sheet, with the prefix it uses. */
export function cellContent(text: string, block: Block, before: RichText, like: string): string {
  const prefix = like.slice(0, like.indexOf(':') + 1)
  const usual = usualLooks(before)
  const runs: { text: string; properties: string }[] = []
  for (const { text: words, look } of cellPieces(text, block)) {
    const properties = look === undefined ? usual : look.raw
    const last = runs.at(-1)
    if (last?.properties === properties) last.text += words
    else runs.push({ text: words, properties })
  }
  const [first] = runs
  if (first === undefined || runs.every((run) => run.text === '')) return ''
  const wordsOf = (words: string) => `<${prefix}t xml:space="preserve">${writeCellText(words)}</${prefix}t>`
  const isPlain = runs.length === 1 && first.properties === ''
  const content = isPlain
    ? wordsOf(first.text)
    : runs.map((run) => `<${prefix}r>${run.properties}${wordsOf(run.text)}</${prefix}r>`).join('')
  return `<${prefix}is>${content}</${prefix}is>`
}

/** A cell that was not there, as text in the cell itself; nothing where there is nothing to say. */
export function newCell({ element, name }: SheetRow, column: number, content: string): string {
  if (content === '') return ''
  const prefix = element.name.slice(0, element.name.indexOf(':') + 1)
  return `<${prefix}c r="${columnName(column)}${name}" t="inlineStr">${content}</${prefix}c>`
}
