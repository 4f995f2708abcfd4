/** A sentence of the source that nothing in the translation answers. */

import type { Language } from '../../language/language.ts'
import { wordsOf } from '../../language/word.ts'
import { asId, type SegmentId } from '../../model/ids.ts'
import { append } from '../../model/lists.ts'
import type { SegmentText } from '../../model/segment.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import type { Link } from '../merge-unaligned-source.ts'
import { coverageOf, isToldBy } from '../names/coverage.ts'
import { skeleton, skeletonsOf } from '../names/skeleton.ts'
import { surelyLost } from '../room-beside.ts'
import type { ArticleView, SegmentView } from '../view.ts'

export const omittedSentence: DocumentCheck = {
  id: 'omitted-sentence',
  family: 'accuracy',
  issueType: 'omission',
  mqm: 'omission',
  severity: 'critical',
  givesWayTo: [],
  needs: 'pair',
  scope: 'document',
  languages: 'all',
  find: findOmissions,
  bad: [
    { text: 'The bridge is open.', source: 'Мост открыт. Он построен за два года рабочими из соседнего города.' },
    {
      text: 'Мост открыт.',
      language: 'ru',
      source: 'The bridge is open. It was built by two hundred workers.',
      sourceLanguage: 'en',
    },
  ],
  good: [
    { text: 'The bridge is open. It is long.', source: 'Мост открыт. Он длинный.' },
    'The bridge is open.',
    { text: 'The bridge is open.', source: 'Мост открыт. Да.' },
    {
      text: 'The bridge is open, and the mayor thanked the workers for their patience.',
      source: 'Мост открыт. Мэр поблагодарил рабочих за терпение.',
    },
  ],
}

function findOmissions(article: ArticleView): readonly Catch[] {
  if (article.bitext.source.length === 0) return []
  const swallowed = swallowedSources(article)
  const alone = aloneSources(article)
  if (swallowed.size === 0 && alone.size === 0) return []
  const answers = new Map<SegmentId, SegmentView>()
  for (const link of article.links) {
    const last = lastThere(article, link)
    if (last) for (const id of link.source) answers.set(id, last)
  }
  let before: SegmentView | undefined
  const found: Catch[] = []
  for (const source of article.bitext.source) {
    const near = answers.get(source.id) ?? before
    const isLost = alone.has(source.id) || swallowed.has(source.id)
    if (isLost && wordsOf(source.text).length >= 3 && !isToldBeside(article, source.text, near)) {
      const isBefore = near === undefined || swallowed.get(source.id) === 'before'
      append(found, omission(article, source, near ?? article.paragraphs[0]?.segments[0], isBefore))
    }
    before = near
  }
  return found
}

/** The targets where it would stand say it too: two sentences were joined. */
function isToldBeside(
  { bitext, sourceLanguage, place, segment }: ArticleView,
  text: string,
  near: SegmentView | undefined,
): boolean {
  if (!near || !sourceLanguage) return false
  const at = place(near.id) ?? 0
  const beside = [near.text, segment(bitext.target[at + 1]?.id ?? near.id)?.text ?? '']
  return isToldBy(text, sourceLanguage, beside.join(' '), near.language)
}

/** The last target of a link that has a text. */
function lastThere(article: ArticleView, { target }: Link): SegmentView | undefined {
  for (let at = target.length - 1; at >= 0; at--) {
    const segment = article.segment(target[at] ?? asId(''))
    if (segment) return segment
  }
  return undefined
}

/** Sources whose link has no target text; not if another link has taken all of them in. */
function aloneSources(article: ArticleView): ReadonlySet<SegmentId> {
  const unanswered = article.unanswered()
  if (unanswered.length === 0) return new Set()
  const absorbed = new Set<SegmentId>()
  for (const link of article.links) if (link.target.length > 0) for (const id of link.source) absorbed.add(id)
  return new Set(
    unanswered
      .filter((link) => link.target.length > 0 || !link.source.every((id) => absorbed.has(id)))
      .flatMap((link) => link.source),
  )
}

/**
 * Sources of a link that are lost although it has a target: the target is as long as the other sources alone, and the
 * lost one shares no name or number with it.
 */
function swallowedSources(article: ArticleView): ReadonlyMap<SegmentId, 'before' | 'after'> {
  const lost = new Map<SegmentId, 'before' | 'after'>()
  const crowded = article.links.filter((link) => link.source.length > link.target.length && link.target.length > 0)
  if (crowded.length === 0) return lost
  const texts = textsOf(crowded, article)
  for (const link of crowded) {
    const target = link.target.map((id) => texts.get(id) ?? '').join(' ')
    const sources = link.source.map((id) => texts.get(id) ?? '')
    const index = untoldSource(sources, target, article) ?? needlessSource(sources, target, article)
    const id = index === undefined ? undefined : link.source[index]
    if (id) lost.set(id, index === 0 ? 'before' : 'after')
  }
  return lost
}

function textsOf(links: readonly Link[], { bitext }: ArticleView): ReadonlyMap<SegmentId, string> {
  const wanted = new Set(links.flatMap((link) => [...link.source, ...link.target]))
  const there = [...bitext.source, ...bitext.target].filter(({ id }) => wanted.has(id))
  return new Map(there.map(({ id, text }) => [id, text]))
}

/** The source without which the others fit the length of the target far better, and which shares no sign with it. */
function needlessSource(
  sources: readonly string[],
  target: string,
  { language, targetPerSource }: ArticleView,
): number | undefined {
  const usual = targetPerSource()
  const misfit = (text: string) => Math.abs(Math.log((target.length + 10) / ((text.length + 10) * usual)))
  const whole = misfit(sources.join(' '))
  const gains = sources.map((text, index) => {
    const rest = restOf(sources, index)
    const signs = sharedSigns(rest, target, language) * 0.5 - sharedSigns(text, target, language)
    return { index, gain: whole - misfit(rest) + signs }
  })
  const best = gains.sort((a, b) => b.gain - a.gain)[0]
  return best && whole > 0.24 && best.gain > 0.1 ? best.index : undefined
}

/** So little of a lost sentence is translated, and so much of the others; a shorter one proves nothing. */
const untold = { most: 0.09, least: 0.15, words: 5 }

/** The source whose words have no translation in the target, while the words of the others have. */
function untoldSource(
  sources: readonly string[],
  target: string,
  { sourceLanguage: from, language: to }: ArticleView,
): number | undefined {
  if (!from) return undefined
  const coverages = sources.map((text) => coverageOf(text, from, target, to))
  const found = coverages.findIndex((one, index) => {
    const others = coverages.filter((_, other) => other !== index)
    if (!one || one.words < untold.words || one.share > untold.most) return false
    return others.every((other) => other !== undefined && other.share >= untold.least && other.share > one.share + 0.1)
  })
  return found < 0 ? undefined : found
}

function restOf(sources: readonly string[], index: number): string {
  return sources.filter((_, other) => other !== index).join(' ')
}

/** How much of the names and numbers of a source stands in the target, 0 to 0.5. */
function sharedSigns(source: string, target: string, language: Language): number {
  const signs = [...source.matchAll(/(?<=\S\s)\p{Lu}\p{L}{2,}|\d+/gu)].map((match) => match[0])
  if (signs.length === 0) return 0
  const there = skeletonsOf(target, language)
  return (0.5 * signs.filter((sign) => there.has(skeleton(sign, language))).length) / signs.length
}

function omission(
  article: ArticleView,
  lost: SegmentText,
  near: SegmentView | undefined,
  isBefore: boolean,
): readonly Catch[] {
  const confidence = near && surelyLost(article, lost, near)
  if (!near || confidence === undefined) return []
  const at = isBefore ? 0 : near.text.trimEnd().length
  const sentence = lost.text.length <= 80 ? lost.text : `${lost.text.slice(0, 77).trimEnd()}…`
  return [
    {
      segment: near.id,
      span: { start: at, end: at },
      severity: 'critical',
      confidence,
      facts: { sentence, side: isBefore ? 'before' : 'after' },
      fixes: [],
    },
  ]
}
