/** The places of a pattern in a segment as its reader sees it, and what would stand there. */
import type { LanguageTag } from '../model/ids.ts'
import { codesOnly, type InlineCode } from '../model/inline-text.ts'
import { viewAsReader } from '../model/reader-text.ts'
import { ok, type Result } from '../model/result.ts'
import type { PatternFault, Replacement, SearchPattern } from '../model/search-pattern.ts'
import type { Span } from '../model/span.ts'
import { isOfCodesAlone, mendCoded } from '../text/mend-coded.ts'
import { type Caught, compilePattern } from './compile-pattern.ts'
import { replacementFor } from './replacement-text.ts'

export type SegmentToSearch = {
  readonly text: string
  /** Those of its block. */
  readonly codes: readonly InlineCode[]
  readonly language: LanguageTag | undefined
}

export type FoundPlace = {
  /** In the stored text: codes between the first and the last letter lie in it, those around it do not. */
  readonly span: Span
  /** What is written there, with every code that lies between. Undefined if nothing was asked for or can be written. */
  readonly fix: { readonly span: Span; readonly replacement: string } | undefined
}

/** At most so many places of a segment, in reading order and apart. */
export type SegmentFinder = (segment: SegmentToSearch, most: number) => readonly FoundPlace[]

/**
 * Inline codes are invisible to the pattern and are all kept by the replacement: "Head **of** State" is a place of "Head
 * of State". A place that nobody can write at (in the words of a piece of program) is found and has no fix.
 */
export function createFinder(
  pattern: SearchPattern,
  replacement: Replacement | undefined,
): Result<SegmentFinder, PatternFault> {
  const finder = compilePattern(pattern)
  if (!finder.ok) return finder
  const write = (caught: Caught, language: LanguageTag | undefined) =>
    replacement && replacementFor(caught, replacement, pattern.isRegex, language)
  return ok(({ text, codes, language }, most) => {
    if (codesOnly(text) === '') {
      return finder.value(text, most).map((caught) => plainPlace(caught.span, write(caught, language)))
    }
    const view = { coded: text, codes, seen: viewAsReader(text, codes) }
    let copiedTo = 0
    return finder.value(view.seen.text, most).map((caught) => {
      const { span } = caught
      const words = isOfCodesAlone(view, span) ? undefined : write(caught, language)
      const mended = words === undefined ? undefined : mendCoded(view, { span, replacement: words })
      // Words drawn apart by codes may reach into each other's; the first of them is written.
      const fix = mended !== undefined && mended.span.start >= copiedTo ? mended : undefined
      copiedTo = Math.max(copiedTo, fix?.span.end ?? 0)
      return { span: view.seen.spanOf(span), fix }
    })
  })
}

function plainPlace(span: Span, replacement: string | undefined): FoundPlace {
  return { span, fix: replacement === undefined ? undefined : { span, replacement } }
}
