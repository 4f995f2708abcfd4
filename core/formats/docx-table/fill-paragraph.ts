/** The first words of an empty paragraph of a Word document, in the looks its mark has. */
import type { Block } from '../../model/article.ts'
import { type InlineCode, type LookCode, looksOfCode } from '../../model/inline-text.ts'
import { childOf, elementsOf, type WordXml } from '../docx/names.ts'
import { cellPieces } from '../table/cell-block.ts'
import type { Splice } from '../text-grammar.ts'
import { writeXmlText } from '../xml/characters.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

export function fillParagraph(xml: WordXml, paragraph: XmlElement, text: string, block: Pick<Block, 'codes'>): Splice {
  const usual = looksOfMark(xml, paragraph)
  const runs = cellPieces(text, block).map((piece) => runOf(xml, piece.text, piece.look, usual))
  const { start, innerStart, innerEnd, end, name } = paragraph
  const isSelfClosed = innerStart === end
  if (!isSelfClosed) return { range: { start: innerEnd, end: innerEnd }, replacement: runs.join('') }
  const tag = xml.text.slice(start, end).replace(/\s*\/>$/u, '>')
  return { range: { start, end }, replacement: `${tag}${runs.join('')}</${name}>` }
}

/** Marks of changes are no looks. */
function looksOfMark(xml: WordXml, paragraph: XmlElement): string {
  const properties = childOf(xml, paragraph, 'w:pPr')
  const looks = properties && childOf(xml, properties, 'w:rPr')
  if (looks === undefined) return ''
  const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']
  return elementsOf(looks)
    .filter((child) => !changes.includes(xml.nameOf(child)))
    .map((child) => xml.text.slice(child.start, child.end))
    .join('')
}

function runOf(xml: WordXml, words: string, look: InlineCode | undefined, usual: string): string {
  const name = (usualName: string) => xml.written(usualName)
  const properties =
    usual +
    (look === undefined
      ? ''
      : looksOfCode(look)
          .map((one) => lookOf(xml, one))
          .join(''))
  const content = words
    .split(/(\r\n|[\r\n\t])/u)
    .map((piece) => {
      if (piece === '\t') return `<${name('tab')}/>`
      if (/^[\r\n]/u.test(piece)) return `<${name('br')}/>`
      return piece === '' ? '' : `<${name('t')} xml:space="preserve">${writeXmlText(piece)}</${name('t')}>`
    })
    .join('')
  const opening = properties === '' ? '' : `<${name('rPr')}>${properties}</${name('rPr')}>`
  return `<${name('r')}>${opening}${content}</${name('r')}>`
}

function lookOf(xml: WordXml, look: LookCode): string {
  switch (look) {
    case 'b':
    case 'i':
      return `<${xml.written(look)}/>`
    case 'u':
      return `<${xml.written('u')} ${xml.written('val')}="single"/>`
    case 'sup':
    case 'sub':
      return `<${xml.written('vertAlign')} ${xml.written('val')}="${look === 'sup' ? 'superscript' : 'subscript'}"/>`
    default:
      return ''
  }
}
