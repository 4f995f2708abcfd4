/** "a commissioner for human rights" where the article elsewhere writes "Commissioner for Human Rights". */
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, SegmentView } from '../view.ts'
import { isCapitalised, type Word } from '../word.ts'
import { wordListOf } from '../words/registry.ts'

export const titleCapitals: DocumentCheck = {
  id: 'title-capitals',
  issueType: 'inconsistency',
  scope: 'document',
  languages: ['en', 'ru', 'kk'],
  find: findUneven,
  bad: [
    {
      text: 'The Minister for Rural Roads spoke. He thanked the Minister for Rural Roads. She was a minister for rural roads.',
      fixed:
        'The Minister for Rural Roads spoke. He thanked the Minister for Rural Roads. She was a Minister for Rural Roads.',
    },
  ],
  good: [
    'The Minister for Rural Roads spoke. Rural roads are bad.',
    'The Bridge Fund paid for every bridge. It is a fund.',
    'Council Builds New Bridge in Town\nThe council builds a new bridge in town.',
  ],
}

type Title = { readonly spelling: string; count: number; readonly first: string }

function findUneven(article: ArticleView): readonly Catch[] {
  const segments = article.paragraphs.flatMap((paragraph) => paragraph.segments)
  const titles = collectTitles(segments, article.language)
  if (titles.size === 0) return []
  const longest = Math.max(...[...titles.keys()].map((key) => key.split(' ').length))
  const small = smallUses(segments, titles, longest)
  return [...small].flatMap(([key, uses]) => {
    const title = titles.get(key)
    return title && title.count > uses.length ? uses.map((use) => caught(use, title)) : []
  })
}

/** Rows of capitalised words, small linking words between them; single words and sentence starts are no proof. */
function collectTitles(segments: readonly SegmentView[], language: string): Map<string, Title> {
  const linking = wordListOf(language)?.linkingWords
  const titles = new Map<string, Title>()
  for (const segment of segments) {
    if (isHeadline(segment)) continue
    for (let at = 0; at < segment.words.length; at++) {
      const end = titleEnd(segment, at, linking)
      const words = segment.words.slice(at, end)
      if (words.length >= 3 && words.filter((word) => isCapitalised(word.text)).length >= 2)
        note(titles, segment, words)
      if (end > at) at = end - 1
    }
  }
  return titles
}

function titleEnd({ words, text }: SegmentView, at: number, linking: ReadonlySet<string> | undefined): number {
  const first = words[at]
  if (!first || !isCapitalised(first.text) || (at === 0 && linking?.has(first.lower))) return at
  let end = at + 1
  for (let next = end; next < words.length; next++) {
    const word = words[next]
    if (!word || text.slice(words[next - 1]?.end, word.start) !== ' ') break
    if (isCapitalised(word.text)) end = next + 1
    else if (!linking?.has(word.lower) || next - end >= 2) break
  }
  return end
}

/** Every part of a row that may be the title: "Minister for Rural Roads Jane Smith" holds one. A small word must be in it. */
function note(titles: Map<string, Title>, segment: SegmentView, row: readonly Word[]): void {
  for (let from = 0; from < row.length; from++)
    for (let to = from + 3; to <= row.length; to++) {
      const words = row.slice(from, to)
      const [first, last] = [words[0], words.at(-1)]
      if (!first || !last || !isCapitalised(first.text) || !isCapitalised(last.text)) continue
      if (words.every((word) => isCapitalised(word.text))) continue
      const key = words.map((word) => word.lower).join(' ')
      const known = titles.get(key)
      if (known) known.count++
      else titles.set(key, { spelling: segment.text.slice(first.start, last.end), count: 1, first: first.lower })
    }
}

function isHeadline(segment: SegmentView): boolean {
  if (segment.kind === 'headline' || segment.kind === 'heading') return true
  if (/[.!?…]["”»)]*\s*$/u.test(segment.text)) return false
  const long = segment.words.filter((word) => word.text.length > 3)
  return long.filter((word) => isCapitalised(word.text)).length * 10 > long.length * 7
}

type Use = { readonly segment: SegmentView; readonly words: readonly Word[] }

/** Where the same words stand with none of the capitals. */
function smallUses(
  segments: readonly SegmentView[],
  titles: ReadonlyMap<string, Title>,
  longest: number,
): ReadonlyMap<string, readonly Use[]> {
  const firsts = new Set([...titles.values()].map((title) => title.first))
  const uses = new Map<string, Use[]>()
  for (const segment of segments)
    for (const [at, word] of segment.words.entries()) {
      if (!firsts.has(word.lower) || isCapitalised(word.text)) continue
      for (let length = longest; length >= 3; length--) {
        const words = segment.words.slice(at, at + length)
        const key = words.map((one) => one.lower).join(' ')
        if (words.length < length || !titles.has(key) || words.some((one) => isCapitalised(one.text))) continue
        uses.set(key, [...(uses.get(key) ?? []), { segment, words }])
        break
      }
    }
  return uses
}

function caught({ segment, words }: Use, { spelling, count }: Title): Catch {
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
  return {
    segment: segment.id,
    span,
    severity: 'minor',
    confidence: Math.min(0.9, 0.6 + count / 10),
    facts: { found: segment.text.slice(span.start, span.end), usual: spelling, count },
    fixes: [{ span, replacement: spelling }],
  }
}
