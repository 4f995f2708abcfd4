/**
 * How surely a sentence of the source is lost: the targets beside its place may tell it in words that no other source
 * accounts for. "Lions live in prides, the most social of cats" tells two sentences.
 */
import { type Word, wordsOf } from '../language/word.ts'
import type { SegmentText } from '../model/segment.ts'
import { translates } from './names/translates.ts'
import type { ArticleView, SegmentView } from './view.ts'

type Lost = Pick<SegmentText, 'id' | 'text'>

/** The share of a lost sentence's words that are translated beside it by words to spare: so much says that it was told. */
const mostTold = 0.4

/** Words to spare for one of the lost sentence: up to `few` it has no room there, beyond `many` it may stand there in other words. */
const spare = { scarce: 1.5, few: 2, many: 3.5 } as const

const confidence = { noRoom: 0.9, littleRoom: 0.82, hinted: 0.66, room: 0.5 } as const

/** The confidence that the sentence is lost, `near` being where it would stand; undefined if it seems to be told there. */
export function surelyLost(article: ArticleView, lost: Lost, near: SegmentView): number | undefined {
  const { sourceLanguage: from, language: to } = article
  if (!from?.pack.words || !to.pack.words) return confidence.littleRoom
  const content = contentOf(lost.text, from.pack.words.functionWords, 3)
  const free = freeBeside(article, lost, near)
  const told = content.filter(({ lower }) => free.some((word) => translates(lower, word.lower, from, to)))
  if (told.length > 1 && told.length >= mostTold * content.length) return undefined
  const room = free.length / Math.max(1, content.length)
  if (room > spare.many) return confidence.room
  if (told.length > 0) return room > spare.scarce ? confidence.hinted : confidence.littleRoom
  return room > spare.few ? confidence.littleRoom : confidence.noRoom
}

/** Words of meaning longer than so many letters. */
function contentOf(text: string, small: ReadonlySet<string>, letters: number): readonly Word[] {
  return wordsOf(text).filter(({ lower }) => lower.length > letters && !small.has(lower))
}

/** Words of meaning in the targets about the place that no other source of theirs may be translated by. */
function freeBeside(article: ArticleView, lost: Lost, near: SegmentView): readonly Word[] {
  const { bitext, sourceLanguage: from, language: to } = article
  const at = article.place(near.id) ?? 0
  const targets = bitext.target.slice(Math.max(0, at - 1), at + 2)
  const here = new Set(targets.map(({ id }) => id))
  const others = new Set(
    article.links.filter(({ target }) => target.some((id) => here.has(id))).flatMap(({ source }) => source),
  )
  others.delete(lost.id)
  const theirs = bitext.source.filter(({ id }) => others.has(id)).flatMap(({ text }) => wordsOf(text))
  const words = targets.flatMap(({ text }) => contentOf(text, to.pack.words?.functionWords ?? new Set(), 2))
  return words.filter(
    ({ lower }) => from && !theirs.some((one) => one.lower.length > 2 && translates(one.lower, lower, from, to)),
  )
}
