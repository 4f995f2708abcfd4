/** "a commissioner for human rights" where the article elsewhere writes "Commissioner for Human Rights". */

import { readOnce } from '../../language/notes.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { append } from '../../model/lists.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, ParagraphView, SegmentView } from '../view.ts'

export const titleCapitals: DocumentCheck = {
  id: 'title-capitals',
  family: 'consistency',
  issueType: 'inconsistency',
  mqm: 'inconsistent-style',
  severity: 'minor',
  givesWayTo: [],
  needs: 'article',
  scope: 'document',
  languages: ({ words }) => words !== undefined,
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

type Title = { readonly spelling: string; readonly count: number }
type Titles = ReadonlyMap<string, Title>

function findUneven(article: ArticleView): readonly Catch[] {
  const titles = collectTitles(article)
  if (titles.size === 0) return []
  return [...smallUses(article, titles)].flatMap(([key, uses]) => {
    const title = titles.get(key)
    return title && title.count > uses.length ? uses.map((use) => caught(use, title)) : []
  })
}

type Naming = { readonly key: string; readonly spelling: string }

/** What a paragraph names does not depend on the others, so it is read once. */
const namingsIn = readOnce((paragraph: ParagraphView) => paragraph.segments.flatMap(readNamings))

function collectTitles(article: ArticleView): Titles {
  const titles = new Map<string, { readonly spelling: string; count: number }>()
  for (const paragraph of article.paragraphs)
    for (const { key, spelling } of namingsIn(paragraph)) {
      const known = titles.get(key)
      if (known) known.count++
      else titles.set(key, { spelling, count: 1 })
    }
  return titles
}

/** Rows of capitalised words, small linking words between them; single words and sentence starts are no proof. */
function readNamings(segment: SegmentView): readonly Naming[] {
  if (isHeadline(segment)) return []
  const linking = segment.language.pack.words?.linkingWords
  const namings: Naming[] = []
  for (let at = 0; at < segment.words.length; at++) {
    const end = titleEnd(segment, at, linking)
    if (end - at >= 3) {
      const words = segment.words.slice(at, end)
      if (words.filter((word) => isCapitalised(word.text)).length >= 2) append(namings, partsOf(segment, words))
    }
    if (end > at) at = end - 1
  }
  return namings
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

/** In words. */
const longestTitle = 12

/** Every part of a row that may be the title: "Minister for Rural Roads Jane Smith" holds one. A small word must be in it. */
function partsOf(segment: SegmentView, row: readonly Word[]): readonly Naming[] {
  const parts: Naming[] = []
  for (let from = 0; from < row.length; from++)
    for (let to = from + 3; to <= Math.min(row.length, from + longestTitle); to++) {
      const words = row.slice(from, to)
      const [first, last] = [words[0], words.at(-1)]
      if (!first || !last || !isCapitalised(first.text) || !isCapitalised(last.text)) continue
      if (words.every((word) => isCapitalised(word.text))) continue
      const key = words.map((word) => word.lower).join(' ')
      parts.push({ key, spelling: segment.text.slice(first.start, last.end) })
    }
  return parts
}

function isHeadline(segment: SegmentView): boolean {
  if (segment.kind === 'headline' || segment.kind === 'heading') return true
  if (/[.!?…]["”»)]*\s*$/u.test(segment.text)) return false
  const long = segment.words.filter((word) => word.text.length > 3)
  return long.filter((word) => isCapitalised(word.text)).length * 10 > long.length * 7
}

type Use = { readonly segment: SegmentView; readonly words: readonly Word[] }

/** The small uses in each paragraph, as long as the article has the same titles. */
type Memory = { titles: Titles; root: NextWords; uses: WeakMap<ParagraphView, readonly KeyedUse[]> }
type KeyedUse = Use & { readonly key: string }

const memoryOf = readOnce(
  (_: ArticleView): Memory => ({ titles: new Map(), root: { after: new Map() }, uses: new WeakMap() }),
)

/** Where the same words stand with none of the capitals. */
function smallUses(article: ArticleView, titles: Titles): ReadonlyMap<string, readonly Use[]> {
  const usesIn = rememberUses(article, titles)
  const uses = new Map<string, Use[]>()
  for (const paragraph of article.paragraphs)
    for (const use of usesIn(paragraph)) {
      const others = uses.get(use.key)
      if (others) others.push(use)
      else uses.set(use.key, [use])
    }
  return uses
}

function rememberUses(article: ArticleView, titles: Titles): (paragraph: ParagraphView) => readonly KeyedUse[] {
  const memory = memoryOf(article)
  if (!sameKeys(memory.titles, titles)) {
    memory.root = nextWordsOf(titles)
    memory.uses = new WeakMap()
  }
  memory.titles = titles
  return (paragraph) => {
    const uses = memory.uses.get(paragraph) ?? paragraph.segments.flatMap((one) => usesInSegment(one, memory.root))
    memory.uses.set(paragraph, uses)
    return uses
  }
}

function sameKeys(a: Titles, b: Titles): boolean {
  if (a.size !== b.size) return false
  for (const key of b.keys()) if (!a.has(key)) return false
  return true
}

/** The titles word by word: what may follow, and the whole title where one ends. */
type NextWords = { key?: string; readonly after: Map<string, NextWords> }

function nextWordsOf(titles: Titles): NextWords {
  const root: NextWords = { after: new Map() }
  for (const key of titles.keys()) {
    let here = root
    for (const word of key.split(' ')) {
      const next = here.after.get(word) ?? { after: new Map() }
      here.after.set(word, next)
      here = next
    }
    here.key = key
  }
  return root
}

/** The longest title that begins at each word, all in small letters. */
function usesInSegment(segment: SegmentView, root: NextWords): readonly KeyedUse[] {
  const uses: KeyedUse[] = []
  for (let from = 0; from < segment.words.length; from++) {
    let here: NextWords | undefined = root
    let longest: KeyedUse | undefined
    for (let at = from; here && at < segment.words.length; at++) {
      const word = segment.words[at]
      here = word && !isCapitalised(word.text) ? here.after.get(word.lower) : undefined
      if (here?.key !== undefined) longest = { key: here.key, segment, words: segment.words.slice(from, at + 1) }
    }
    if (longest) uses.push(longest)
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
