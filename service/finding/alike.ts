/** `finding.alike`: every open finding of the same check in its article that offers a fix, for a look before all are mended. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { AlikeFinding, PlacedFinding } from '../../contract/finding.ts'
import { maxExcerptChars, maxFixesAtOnce } from '../../contract/limits.ts'
import { wantsLook } from '../../core/check/catalogue.ts'
import type { Fix } from '../../core/model/finding.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { ok } from '../../core/model/result.ts'
import { sliceSpan } from '../../core/model/span.ts'
import type { Desk } from '../context/desk.ts'
import { textsIn } from '../engine/bitext.ts'
import { listPlaced } from '../engine/placed.ts'
import { findOpenFinding } from './open.ts'

/** In the order of the text. The best fix of each is shown. */
export function listAlike(desk: Desk, args: Arguments<'finding.alike'>): Reply<'finding.alike'> {
  const open = findOpenFinding(desk, desk.library.read, args.finding)
  if (!open.ok) return open
  const { article } = open.value.placed
  const { check } = open.value.finding
  const texts = desk.texts.get(article)
  const placed = listPlaced(desk, article, 'open').filter((one) => one.check === check && one.fixes.length > 0)
  const textOf = textsIn(texts)
  const findings = placed.slice(0, maxFixesAtOnce).flatMap((one) => {
    return excerpt(one, textOf.get(one.segment) ?? '', texts.targetLanguage) ?? []
  })
  return ok({ check, findings, total: placed.length })
}

function excerpt(
  { id, row, segment, check, fixes }: PlacedFinding,
  text: string,
  language: LanguageTag,
): AlikeFinding | undefined {
  const [change] = fixes
  if (change === undefined) return undefined
  const { start, end } = change.span
  return {
    finding: id,
    row,
    segment,
    fix: 0,
    change,
    wantsLook: wantsLook(check, wordsOfFix(text, change), language),
    lead: text.slice(Math.max(0, start - maxExcerptChars), start),
    removed: sliceSpan(text, change.span),
    trail: text.slice(end, end + maxExcerptChars),
  }
}

/** The change by whole words: "n't" put behind "is" is a change of "is". */
function wordsOfFix(text: string, { span, replacement }: Fix) {
  const start = text.lastIndexOf(' ', span.start - 1) + 1
  const next = text.indexOf(' ', span.end)
  const end = next < 0 ? text.length : next
  return {
    before: text.slice(start, end),
    after: text.slice(start, span.start) + replacement + text.slice(span.end, end),
    isAtStart: start === 0,
  }
}
