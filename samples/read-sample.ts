/** Reads the sample articles and what we expect of them: for tests, and for filling the first library in development. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const articlesFolder = join(import.meta.dirname, 'articles')

/** One garble planted in a target, in the words of `expected.json`. */
export type ExpectedFinding = {
  readonly kind: string
  /** 0-based index among the non-empty paragraphs of the target. */
  readonly paragraph: number
  /** The garbled words as they stand in the target; null where something is missing altogether. */
  readonly text: string | null
  /** What replaces `text`; null if only a person can mend it. */
  readonly fix: string | null
  /** 1-based: which of several equal `text`s of the paragraph is meant. Absent when there is only one. */
  readonly occurrence?: number
  /** The source sentence that no target sentence answers. */
  readonly source?: string
  readonly note: string
}

/** What a sample promises: its garbles, its sentences per paragraph, and which answer which. */
export type Expected = {
  readonly findings: readonly ExpectedFinding[]
  readonly sentences: { readonly source: readonly number[]; readonly target: readonly number[] }
  /** Pairs of sentence indexes, counted through the whole side from 0. */
  readonly alignment: readonly (readonly [readonly number[], readonly number[]])[]
}

/** One sample article, both sides as they stand in their files. */
export type Sample = {
  readonly id: string
  readonly folder: string
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly headline: string
  readonly sourceFile: string
  readonly targetFile: string
  readonly source: string
  readonly target: string
  readonly expected: Expected
}

/** All sample articles, by id. Throws if a file is missing or is not valid UTF-8. */
export function readSamples(): readonly Sample[] {
  return readdirSync(articlesFolder).sort().map(readSample)
}

/** The non-empty paragraphs of a text: pieces between blank lines. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** UTF-16 offset of an expected garble in its paragraph, or -1 if it does not stand there. */
export function findGarble(paragraph: string, finding: ExpectedFinding): number {
  if (finding.text === null) return -1
  let at = -1
  for (let seen = 0; seen < (finding.occurrence ?? 1); seen++) {
    at = paragraph.indexOf(finding.text, at + 1)
    if (at < 0) return -1
  }
  return at
}

function readSample(name: string): Sample {
  const folder = join(articlesFolder, name)
  const article = JSON.parse(readText(join(folder, 'article.json')))
  const files = readdirSync(folder)
  const sourceFile = onlyFile(files, `source.${article.sourceLanguage}.`)
  const targetFile = onlyFile(files, `target.${article.targetLanguage}.`)
  return {
    ...article,
    folder,
    sourceFile,
    targetFile,
    source: readText(join(folder, sourceFile)),
    target: readText(join(folder, targetFile)),
    expected: JSON.parse(readText(join(folder, 'expected.json'))),
  }
}

function onlyFile(files: readonly string[], start: string): string {
  const found = files.filter((file) => file.startsWith(start))
  if (found[0] === undefined || found.length > 1) throw new Error(`want one file ${start}*, found ${found.length}`)
  return found[0]
}

function readText(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
}
