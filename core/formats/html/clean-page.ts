/** An article as a page for another system: its words, headings, lists and looks, and nothing that loads or runs. */
import type { BlockKind, Encoding } from '../../model/article.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, looksOfCode } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import { linkAddress } from '../link-address.ts'
import { tagsOf } from '../look-tags.ts'
import { writeReferences, writeValue } from './references.ts'

/** A paragraph as it reads now; its text is a coded one. */
export type CleanParagraph = {
  readonly kind: BlockKind
  readonly text: string
  readonly codes: readonly InlineCode[]
}

/** Nothing of it is fetched, sent or run, whatever a system does with it. */
const policy = "default-src 'none'; base-uri 'none'; form-action 'none'"

const elements: Readonly<Record<BlockKind, string>> = {
  headline: 'h1',
  heading: 'h2',
  paragraph: 'p',
  listItem: 'li',
  quote: 'blockquote',
  cell: 'p',
}

/** A whole page in this encoding, titled by its headline. */
export function cleanPage(paragraphs: readonly CleanParagraph[], encoding: Encoding): string {
  const filled = paragraphs.filter(isFilled)
  const headline = filled.find(({ kind }) => kind === 'headline') ?? filled[0]
  const title = headline === undefined ? '' : readerText(headline.text, headline.codes).replace(/\s+/gu, ' ').trim()
  return pageOf(filled, encoding, `<title>${writeReferences(title)}</title>`)
}

/** The same without a title, which is a text of the page too: whoever reads it has these paragraphs and no other. */
export function untitledPage(paragraphs: readonly CleanParagraph[], encoding: Encoding): string {
  return pageOf(paragraphs.filter(isFilled), encoding)
}

function isFilled({ text, codes }: CleanParagraph): boolean {
  return readerText(text, codes).trim() !== ''
}

function pageOf(filled: readonly CleanParagraph[], encoding: Encoding, ...head: readonly string[]): string {
  const body = filled.flatMap((paragraph, index) => {
    const element = elements[paragraph.kind]
    const isFirst = paragraph.kind === 'listItem' && filled[index - 1]?.kind !== 'listItem'
    const isLast = paragraph.kind === 'listItem' && filled[index + 1]?.kind !== 'listItem'
    const written = `<${element}>${inside(paragraph).trim()}</${element}>`
    return [...(isFirst ? ['<ul>'] : []), written, ...(isLast ? ['</ul>'] : [])]
  })
  return [
    '<!DOCTYPE html>',
    '<html>',
    '<head>',
    `<meta charset="${encoding}">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Pairs whose halves both stand in the text, as tags; of all else what a reader sees. */
function inside({ text, codes }: CleanParagraph): string {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const present = new Set(cutAtCodes(text).filter(isCodeCharacter).map(codeId))
  const pieces = cutAtCodes(text).map((piece) => {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code === undefined) return writeReferences(piece.replace(/\s*\n\s*/gu, ' '))
    const partner = code.pair !== undefined && present.has(code.pair) ? byId.get(code.pair) : undefined
    return partner === undefined ? alone(code) : half(code, partner)
  })
  return pieces.join('')
}

function alone({ canonical, equiv }: InlineCode): string {
  return canonical === 'br' ? '<br>' : writeReferences(equiv)
}

function half(code: InlineCode, partner: InlineCode): string {
  const looks = looksOfCode(code.kind === 'open' ? code : partner)
  const own = looks.filter((look) => look !== 'link')
  if (own.length === looks.length) return tagsOf(own)[code.kind === 'open' ? 0 : 1]
  const address = linkAddress(code.raw) ?? linkAddress(partner.raw)
  if (address === undefined) return ''
  return code.kind === 'open' ? `<a href="${writeValue(address, '"')}">` : '</a>'
}
