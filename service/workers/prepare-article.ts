/** The whole of an import that needs no library: read, segment, align, check. */
import type { ImportFailure, ImportMismatch } from '../../contract/article.ts'
import { AlignmentCancelled, alignSegments } from '../../core/align/align-segments.ts'
import { lexiconsWith } from '../../core/align/lexicon/lexicons-with.ts'
import { findLanguageMismatch, shareIfUnrelated } from '../../core/align/mismatch.ts'
import type { Checker } from '../../core/check/checker.ts'
import type { IndexLink } from '../../core/model/alignment.ts'
import type { Side } from '../../core/model/article.ts'
import type { FileRefused } from '../../core/model/file.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { LanguageTag, SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { beginningOf, maxCheckedAtOnce } from '../base/beginning.ts'
import { headlineOf } from '../base/headline.ts'
import type { NewId } from '../context/desk.ts'
import type { AcceptedTexts, Jobs, PreparedSide } from '../context/jobs.ts'
import { JobStopped, type WorkControl } from './job-control.ts'
import { unpackPairs } from './packed-pairs.ts'
import { readBitext } from './read-bitext.ts'
import { readSide } from './read-side.ts'

type Import = Jobs['import']

/** Throws `JobStopped` if it was called off. */
export function prepareArticle(
  input: Import['input'],
  newId: NewId,
  control: WorkControl,
  checker: Checker,
): Import['output'] {
  control.checkpoint('reading', 0)
  const read = readTexts(input, newId, control)
  if (!read.ok) return read
  const { source, target } = read.value
  const languages = languagesOf(input)
  const strange = input.allowMismatch === true ? undefined : languageMismatch(languages, source, target)
  if (strange !== undefined) return fail(strange)
  const aligned =
    read.value.links === undefined ? alignSides(input, languages, read.value, control) : ok(read.value.links)
  if (!aligned.ok) return aligned
  const links = aligned.value
  control.checkpoint('checking', 0)
  const bitext = { ...bitextOf(languages, source, target, links), terms: input.terms }
  const isChecked = bitext.target.length <= maxCheckedAtOnce
  const findings = checker.check(isChecked ? bitext : beginningOf(bitext), input.without)
  control.checkpoint('storing', 0)
  return ok({ headline: headlineFrom(target), target, source, links, findings, isChecked })
}

/** The sides of an article; linked, where their file links them. */
type ReadTexts = {
  readonly source: PreparedSide | undefined
  readonly target: PreparedSide
  readonly links?: readonly IndexLink[]
}

type Languages = { readonly source: LanguageTag | undefined; readonly target: LanguageTag }

function languagesOf(texts: AcceptedTexts): Languages {
  if ('bitext' in texts) return { source: texts.bitext.sourceLanguage, target: texts.bitext.targetLanguage }
  return { source: texts.source?.language, target: texts.target.language }
}

function readTexts(
  input: Import['input'],
  newId: NewId,
  control: WorkControl,
): Result<ReadTexts, Extract<ImportFailure, { kind: 'file-refused' }>> {
  if ('bitext' in input) {
    const both = readBitext(input.bitext, newId, control)
    return both.ok ? both : refuse('target', input.bitext.name, both.failure)
  }
  const source = input.source && readSide('source', input.source, input.exceptions?.source ?? [], newId, control)
  if (source !== undefined && !source.ok) return refuse('source', input.source?.name, source.failure)
  const target = readSide('target', input.target, input.exceptions?.target ?? [], newId, control)
  if (!target.ok) return refuse('target', input.target.name, target.failure)
  return ok({ source: source?.value, target: target.value })
}

function refuse(side: Side, name: string | undefined, why: FileRefused) {
  return fail({ kind: 'file-refused' as const, side, name: name ?? '', why })
}

function languageMismatch(
  languages: Languages,
  source: PreparedSide | undefined,
  target: PreparedSide,
): ImportMismatch | undefined {
  const declared = (side: PreparedSide, language: LanguageTag) => ({
    language,
    texts: readerTexts(side),
  })
  return findLanguageMismatch(
    source && languages.source !== undefined ? declared(source, languages.source) : undefined,
    declared(target, languages.target),
  )
}

function alignSides(
  { allowMismatch = false, approved }: Import['input'],
  languages: Languages,
  { source, target }: ReadTexts,
  control: WorkControl,
): Result<readonly IndexLink[], ImportMismatch> {
  if (source === undefined || languages.source === undefined) {
    return ok(target.segments.map((_, index) => ({ source: [], target: [index], confidence: 1 })))
  }
  control.checkpoint('aligning', 0)
  const input = {
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
    source: readerTexts(source),
    target: readerTexts(target),
    sourceBlocks: source.segments.map(({ block }) => block),
    targetBlocks: target.segments.map(({ block }) => block),
    lexicons: lexiconsWith(unpackPairs(approved), languages.source, languages.target),
  }
  const { shouldStop } = control
  try {
    const links = alignSegments(input, { onProgress: (share) => control.checkpoint('aligning', share), shouldStop })
    const share = allowMismatch ? undefined : shareIfUnrelated(input, links, { shouldStop })
    return share === undefined ? ok(links) : fail({ kind: 'not-translations', share })
  } catch (error) {
    throw error instanceof AlignmentCancelled ? new JobStopped() : error
  }
}

function readerTexts({ blocks, segments }: PreparedSide): readonly string[] {
  return segments.map(({ text, block }) => readerText(text, blocks[block]?.codes))
}

function textsOf({ blocks, segments }: PreparedSide): readonly SegmentText[] {
  return segments.map(({ id, text, block, gapBefore }) => {
    const { kind = 'paragraph', codes = [] } = blocks[block] ?? {}
    return codes.length === 0 ? { id, text, block, kind, gapBefore } : { id, text, block, kind, gapBefore, codes }
  })
}

function bitextOf(
  languages: Languages,
  source: PreparedSide | undefined,
  target: PreparedSide,
  links: readonly IndexLink[],
): Bitext {
  const sourceIds = source?.segments.map(({ id }) => id) ?? []
  const targetIds = target.segments.map(({ id }) => id)
  const pick = (ids: readonly SegmentId[], indexes: readonly number[]) => indexes.flatMap((index) => ids[index] ?? [])
  return {
    targetLanguage: languages.target,
    target: textsOf(target),
    sourceLanguage: languages.source,
    source: source === undefined ? [] : textsOf(source),
    links:
      source === undefined
        ? []
        : links.map((link) => ({
            source: pick(sourceIds, link.source),
            target: pick(targetIds, link.target),
            confidence: link.confidence,
          })),
  }
}

function headlineFrom({ blocks, segments }: PreparedSide): string {
  return headlineOf(
    segments.map(({ text, gapBefore, block }) => {
      const { kind = 'paragraph', codes = [] } = blocks[block] ?? {}
      return { text, gapBefore, block, kind, codes }
    }),
  )
}
