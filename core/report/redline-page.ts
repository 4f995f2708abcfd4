/** A redline as a page to be read and printed: the whole text with its marks, who made them, and what is said in the margin. */
import type { BlockKind } from '../model/article.ts'
import {
  isRun,
  type MarginRemark,
  type MarkedParagraph,
  type MarkedRun,
  type MarkedText,
  type RemarkPoint,
  type ShownLook,
} from '../model/marked-text.ts'
import type { RedlineReport, Report, SayWords } from '../model/report.ts'
import { escapeHtml, htmlPage } from './html-page.ts'
import { sayMark, sayPerson, saySaid } from './redline-words.ts'

const elements: Readonly<Record<BlockKind, string>> = {
  headline: 'h2',
  heading: 'h3',
  paragraph: 'p',
  listItem: 'div',
  quote: 'blockquote',
  cell: 'p',
}

const lookTags: Readonly<Record<ShownLook, string>> = { b: 'strong', i: 'em', u: 'u', sup: 'sup', sub: 'sub' }

type Drawing = { readonly say: SayWords; readonly text: MarkedText; readonly remarks: readonly MarginRemark[] }

export type PageWish = {
  /** Of the interface. */
  readonly language: string
  readonly style: string
  /** SHA-256 of the style, in base64: nothing else is let in. */
  readonly styleHash: string
}

/** Every text in it is escaped. Of the words of its article, those outside of `ins` are the baseline, those outside of `del` the text as it stands. */
export function redlineAsHtml(say: SayWords, wish: PageWish, report: Report, redline: RedlineReport): string {
  const { text, language } = redline
  const drawing = { say, text, remarks: text.remarks }
  const notes = report.notes.map((note) => `<p>${escapeHtml(note)}</p>`)
  const hasMargin = text.remarks.some(({ isOfAll }) => !isOfAll)
  const article = [
    `<article lang="${escapeHtml(language)}"${hasMargin ? ' class="margin"' : ''}>`,
    ...drawParagraphs(drawing),
    '</article>',
  ]
  const body = [...notes, legend(drawing), ...article, ...onAll(drawing)].filter((line) => line !== '').join('\n')
  return htmlPage({ ...wish, title: report.title, subtitle: report.subtitle, body })
}

/** Who changed what, with the line that stands under what they put in. */
function legend({ say, text }: Drawing): string {
  if (text.people.length === 0) return `<p>${escapeHtml(say('reports:redline.none'))}</p>`
  const lines = text.people.map((person, index) => {
    const style = styleOf(index)
    const sample = `<ins class="${style}">${escapeHtml(say('reports:redline.inserted'))}</ins> <del class="${style}">${escapeHtml(say('reports:redline.removed'))}</del>`
    return `<li>${sample} ${escapeHtml(sayPerson(say, person))}</li>`
  })
  const isRestyled = text.paragraphs.some(({ pieces }) =>
    pieces.some((one) => isRun(one) && one.restyledBy !== undefined),
  )
  const restyled = `<li><span class="restyled">${escapeHtml(say('reports:redline.restyled'))}</span></li>`
  return [
    `<section class="legend" aria-label="${escapeHtml(say('reports:redline.legend'))}">`,
    '<ul>',
    ...lines,
    ...(isRestyled ? [restyled] : []),
    '</ul>',
    '</section>',
  ].join('\n')
}

/** So many people are told apart by the line alone. */
const lineStyles = 5

function styleOf(person: number): string {
  return `by${person % lineStyles}`
}

function drawParagraphs(drawing: Drawing): readonly string[] {
  const { paragraphs } = drawing.text
  return paragraphs.flatMap((paragraph, index) => {
    const isItem = paragraph.kind === 'listItem'
    const written = drawParagraph(paragraph, drawing)
    return [
      ...(isItem && paragraphs[index - 1]?.kind !== 'listItem' ? ['<ul>'] : []),
      isItem ? `<li>${written}</li>` : written,
      ...(isItem && paragraphs[index + 1]?.kind !== 'listItem' ? ['</ul>'] : []),
    ]
  })
}

function drawParagraph({ kind, pieces }: MarkedParagraph, drawing: Drawing): string {
  const element = elements[kind]
  const words = `<${element} class="words${kind === 'cell' ? ' cell' : ''}" dir="auto">${drawPieces(pieces, drawing)}</${element}>`
  const asides = pieces.flatMap((piece) => (isRun(piece) ? [] : [aside(piece.remark, drawing)]))
  return asides.length === 0 ? words : `<div class="noted">${words}<div class="asides">${asides.join('')}</div></div>`
}

/** What one person put in, or took out, in one go stands in one mark. */
function drawPieces(pieces: readonly (MarkedRun | RemarkPoint)[], drawing: Drawing): string {
  let written = ''
  for (const [index, piece] of pieces.entries()) {
    if (!isRun(piece)) {
      written += pointAt(piece.remark, drawing)
      continue
    }
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    const begins = !isSameMark(before, piece)
    const ends = !isSameMark(after, piece)
    written += (begins ? openMark(piece, drawing) : '') + drawRun(piece, drawing) + (ends ? closeMark(piece) : '')
  }
  return written
}

function isSameMark(other: MarkedRun | RemarkPoint | undefined, { mark }: MarkedRun): boolean {
  if (other === undefined || !isRun(other)) return false
  return other.mark?.kind === mark?.kind && other.mark?.hand === mark?.hand
}

function openMark({ mark }: MarkedRun, { say, text }: Drawing): string {
  const hand = mark && text.hands[mark.hand]
  if (mark === undefined || hand === undefined) return ''
  const style = styleOf(text.people.findIndex(({ name }) => name === hand.name))
  const title = escapeHtml(sayMark(say, mark.kind, hand))
  return `<${mark.kind} class="${style}" datetime="${new Date(hand.atMs).toISOString()}" title="${title}">`
}

function closeMark({ mark }: MarkedRun): string {
  return mark === undefined ? '' : `</${mark.kind}>`
}

function drawRun({ text, looks, address, restyledBy, sign }: MarkedRun, { say, text: all }: Drawing): string {
  const words =
    sign === undefined ? escapeText(text) : `<span class="sign" data-sign="${sign}">${escapeText(text)}</span>`
  const looked = looks.reduceRight((inside, look) => `<${lookTags[look]}>${inside}</${lookTags[look]}>`, words)
  const linked = address === undefined ? looked : `<a href="${escapeHtml(address)}">${looked}</a>`
  const hand = restyledBy === undefined ? undefined : all.hands[restyledBy]
  if (hand === undefined) return linked
  return `<span class="restyled" title="${escapeHtml(sayMark(say, 'restyled', hand))}">${linked}</span>`
}

/** A reader of pages takes a carriage return for a line end. */
function escapeText(text: string): string {
  return escapeHtml(text).replaceAll('\r', '&#13;')
}

/** Drawn by the style: the words of the text are nothing but its words. */
function pointAt(remark: number, { say }: Drawing): string {
  const number = remark + 1
  const label = escapeHtml(say('reports:redline.comment', { number }))
  return `<a class="point" id="at-${number}" href="#comment-${number}" data-number="${number}" aria-label="${label}"></a>`
}

function aside(remark: number, drawing: Drawing): string {
  const one = drawing.remarks[remark]
  const number = remark + 1
  const back = `<a href="#at-${number}">${number}</a>`
  return one === undefined ? '' : `<aside id="comment-${number}">${drawRemark(one, back, drawing)}</aside>`
}

function drawRemark({ quote, isResolved, said }: MarginRemark, head: string, { say }: Drawing): string {
  const words = quote === '' ? '' : ` <q>${escapeHtml(quote)}</q>`
  const settled = isResolved ? ` <small>${escapeHtml(say('comments:resolved'))}</small>` : ''
  const lines = said.map((one) => {
    const { head: who, words: what } = saySaid(say, one)
    return `<p><b>${escapeHtml(who)}</b> <span dir="auto">${escapeHtml(what)}</span></p>`
  })
  return `<p class="head">${head}${words}${settled}</p>${lines.join('')}`
}

function onAll(drawing: Drawing): readonly string[] {
  const all = drawing.remarks.filter(({ isOfAll }) => isOfAll)
  if (all.length === 0) return []
  const title = escapeHtml(drawing.say('reports:redline.onAll'))
  const drawn = all.map((remark) => `<aside>${drawRemark(remark, '', drawing)}</aside>`)
  return [`<section class="all"><h2>${title}</h2>`, ...drawn, '</section>']
}
