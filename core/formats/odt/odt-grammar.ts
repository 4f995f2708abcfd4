/** How corrected words are written into a part of an OpenDocument text. */
import type { Block } from '../../model/article.ts'
import { codeId, cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { segmentRange } from '../block-map.ts'
import { anyLineEnd } from '../line-ends.ts'
import type { Splice, WritingPlace } from '../text-grammar.ts'
import { writeXmlText } from '../xml/characters.ts'

/** White space that stands at the edge of what was typed, seen through the tags beside it. */
const endsInSpace = /[ \t\r\n](?:<[^<>]*>)*$/u
const beginsWithSpace = /^(?:<[^<>]*>)*[ \t\r\n]/u

/** The format reads white space in a row as one: a second space is an element, so are a tab and a line end. */
export function escapeOdt(typed: string, { before, after }: Pick<WritingPlace, 'before' | 'after'>): string {
  const lines = typed.replace(new RegExp(anyLineEnd.source, 'gu'), '\n')
  let written = ''
  for (const [run] of lines.matchAll(/ +|\t|\n|[^ \t\n]+/gu)) {
    if (run === '\t') written += '<text:tab/>'
    else if (run === '\n') written += '<text:line-break/>'
    else if (!run.startsWith(' ')) written += writeXmlText(run)
    else {
      const isAtEdge = written === '' && (before === '' || endsInSpace.test(before))
      const isLast = lines.endsWith(run) && written.length > 0 && beginsWithSpace.test(after)
      const elements = run.length - (isAtEdge || isLast ? 0 : 1)
      written += `${elements < run.length ? ' ' : ''}${elements === 0 ? '' : elements === 1 ? '<text:s/>' : `<text:s text:c="${elements}"/>`}`
    }
  }
  return written
}

/** Of a paragraph that is emptied, places, notes and marks of changes stay where they are. */
export function emptyParagraphs(
  _text: string,
  blocks: readonly Block[],
  removed: readonly number[],
): readonly Splice[] {
  return removed.flatMap((index) => {
    const block = blocks[index]
    return block === undefined ? [] : emptyParagraph(block)
  })
}

function emptyParagraph(block: Block): readonly Splice[] {
  const kept = new Set(block.codes.filter(({ may, kind }) => !may.delete && kind === 'single').map(({ id }) => id))
  let start = 0
  return cutAtCodes(block.text).flatMap((piece) => {
    const span = { start, end: start + piece.length }
    start = span.end
    if (isCodeCharacter(piece) && kept.has(codeId(piece))) return []
    return [{ range: segmentRange(block, span), replacement: '' }]
  })
}

/**
 * Two spaces that came to stand together where a word was taken out: the second is written so that it is seen. What a code
 * holds, such as a frame that a program wrote over several lines, is none of the paragraph's words.
 */
export function guardSpaces(raw: string, _original: string, { codes }: Pick<Block, 'codes'>): string {
  const kinds = new Map(codes.map((code) => [code.raw, code.kind]))
  const raws = [...kinds.keys()].filter((own) => own.startsWith('<')).sort((a, b) => b.length - a.length)
  let guarded = ''
  // At the very start of a paragraph white space is not seen either.
  let isAfterSpace = true
  for (let at = 0; at < raw.length; ) {
    const piece = pieceAt(raw, at, raws)
    at += piece.length
    // A no-break space is none of it.
    const isSpace = /^[ \t\r\n]$/u.test(piece)
    guarded += isSpace && isAfterSpace ? '<text:s/>' : piece
    const isLook = (kinds.get(piece) ?? 'single') !== 'single' || /^<\/?text:(?:span|a)\b/u.test(piece)
    if (!isLook) isAfterSpace = isSpace
  }
  return guarded
}

/** A code as a whole, a tag, a white space or the words up to the next of these. */
function pieceAt(raw: string, at: number, raws: readonly string[]): string {
  const code = raw[at] === '<' ? raws.find((own) => raw.startsWith(own, at)) : undefined
  if (code !== undefined) return code
  const next = /<[^<>]*>|[ \t\r\n]|[^<> \t\r\n]+|[<>]/uy
  next.lastIndex = at
  return next.exec(raw)?.[0] ?? raw.slice(at)
}
