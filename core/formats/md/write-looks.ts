/**
 * A paragraph of another format as Markdown, with its looks and links. What was written is read again: where stars would be
 * read otherwise, as between letters and signs, tags stand in their place, which Markdown reads anywhere.
 */
import type { Block } from '../../model/article.ts'
import {
  codeCharacter,
  codeId,
  cutAtCodes,
  type InlineCode,
  isCodeCharacter,
  looksOfCode,
} from '../../model/inline-text.ts'
import { codeOf } from '../code-of.ts'
import { linkAddress } from '../link-address.ts'
import { type TaggedLook, tagsOf } from '../look-tags.ts'
import { runsOf } from '../marked-runs.ts'
import { splice } from '../text-grammar.ts'
import { splicesOf } from '../write-text.ts'
import { markdownGrammar } from './markdown.ts'
import { openMarkdown } from './open-markdown.ts'

/** What stands before the paragraph, and before each of its further lines. */
export type Place = { readonly mark: string; readonly behind: string; readonly lineEnd: string }

/** `[` opens a link; what closes it says where it leads. */
type Halves = ReturnType<typeof tagsOf>

function starsOf(looks: readonly TaggedLook[]): Halves {
  const stars = looks.map((look) => (look === 'b' ? '**' : look === 'i' ? '*' : '')).join('')
  const [open, close] = tagsOf(looks.filter((look) => look !== 'b' && look !== 'i'))
  return [stars + open, close + stars]
}

const letterByNumber = /&#\d+;/u

/** Undefined where it says nothing by its looks, or cannot say it in Markdown; the words go as they are then. */
export function writeLooks(block: Block, place: Place): string | undefined {
  const plain = trimmedLooks(block)
  for (const halvesOf of [starsOf, tagsOf]) {
    const coded = asMarkdownCodes(plain, place, halvesOf)
    if (coded === undefined) return undefined
    for (const careful of [undefined, new Set([0])]) {
      const written = place.mark + write(coded, place, careful)
      // A letter by its number reads right and looks wrong to whoever opens the file.
      if (readsAs(written, plain) && !(halvesOf === starsOf && letterByNumber.test(written))) return written
    }
  }
  return undefined
}

/** Blanks at the edge of words that are set otherwise go outside of them: stars open and close at letters alone. */
function trimmedLooks(block: Block): Block {
  const all = (kind: InlineCode['kind']): string =>
    block.codes.flatMap((code) => (code.kind === kind ? [codeCharacter(code.id)] : [])).join('')
  const [opening, closing] = [all('open'), all('close')]
  if (opening === '' || closing === '') return block
  const text = block.text
    .replace(new RegExp(`([${opening}]+)(\\s+)`, 'gu'), '$2$1')
    .replace(new RegExp(`(\\s+)([${closing}]+)`, 'gu'), '$2$1')
  return { ...block, text: text.trim() }
}

/** The block with the mark-up that Markdown has for its codes; undefined if that is none. */
function asMarkdownCodes(
  block: Block,
  { behind, lineEnd }: Place,
  halvesOf: (looks: readonly TaggedLook[]) => Halves,
): Block | undefined {
  const present = new Set(cutAtCodes(block.text).filter(isCodeCharacter).map(codeId))
  const byId = new Map(block.codes.map((code) => [code.id, code]))
  const codes: InlineCode[] = []
  const text = cutAtCodes(block.text).map((piece) => {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code === undefined) return piece
    const halves =
      code.pair !== undefined && present.has(code.pair) ? pairOf(code, byId.get(code.pair), halvesOf) : undefined
    const raw = code.canonical === 'br' ? `\\${lineEnd}${behind}` : halves?.[code.kind === 'open' ? 0 : 1]
    if (raw === undefined || raw === '') return code.equiv
    const half = code.pair !== undefined && {
      half: { kind: code.kind === 'open' ? 'open' : 'close', pair: code.pair } as const,
    }
    codes.push(codeOf({ id: code.id, canonical: code.canonical, equiv: code.equiv, raw, ...half }))
    return piece
  })
  return codes.some(({ kind }) => kind !== 'single') ? { ...block, text: text.join(''), codes } : undefined
}

function pairOf(
  code: InlineCode,
  partner: InlineCode | undefined,
  halvesOf: (looks: readonly TaggedLook[]) => Halves,
): Halves | undefined {
  const [open, close] = code.kind === 'open' ? [code, partner] : [partner, code]
  if (open === undefined || close === undefined) return undefined
  const looks = looksOfCode(open)
  const [before, after] = halvesOf(looks.filter((look) => look !== 'link'))
  const address = looks.includes('link') ? (linkAddress(open.raw) ?? linkAddress(close.raw)) : undefined
  if (address === undefined) return [before, after]
  return [`[${before}`, `${after}](${written(address)})`]
}

/** What would end an address in Markdown is written as browsers write it. */
function written(address: string): string {
  return address.replace(/[\s<>()\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

function write(block: Block, { lineEnd }: Place, careful: ReadonlySet<number> | undefined): string {
  const blank = { ...block, text: 'x', range: { start: 0, end: 1 } }
  const segments = [{ block: 0, range: { start: 0, end: 1 }, original: 'x', current: block.text }]
  // Its line end is that of the text it is written into.
  const text = `x${lineEnd}`
  return splice(text, splicesOf(markdownGrammar, { text, blocks: [blank], segments }, careful)).trimEnd()
}

/** One paragraph of these words, which look so. */
function readsAs(markdown: string, wanted: Block): boolean {
  const [read, ...others] = openMarkdown(markdown).blocks
  return read !== undefined && others.length === 0 && looked(read) === looked(wanted)
}

function looked({ text, codes }: Block): string {
  const pieces = [{ kind: 'kept', text, nature: 'words', hand: undefined }] as const
  return JSON.stringify(
    runsOf(pieces, codes, []).map((run) => {
      return 'remark' in run ? run : [run.text, run.looks, run.address && written(run.address)]
    }),
  )
}
