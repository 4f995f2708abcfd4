/** `article.import`: a translation, and its source if there is one, become an article of the library. */

import type { ImportFailure } from '../../contract/article.ts'
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { idleChecks } from '../../core/check/catalogue.ts'
import type { Side } from '../../core/model/article.ts'
import type { Diagnostic } from '../../core/model/file.ts'
import type { ArticleId, TranslationId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { conceptsBetween } from '../../core/terms/term-base.ts'
import { listArticlesFrom } from '../../db/articles.ts'
import { hashBytes } from '../base/hash.ts'
import { type GivenFile, spend, type WithBytes, withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import type { AcceptedTexts, PreparedArticle, PreparedSide } from '../context/jobs.ts'
import { approvedPairs } from '../engine/approved-pairs.ts'
import { freshHead } from '../engine/head.ts'
import { exceptionsFor } from '../engine/learned-exceptions.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { gatherParts } from '../workers/article-parts.ts'
import { readable } from '../workers/readable-file.ts'
import { wholeProgress } from './import-progress.ts'
import type { ImportedFiles } from './store.ts'
import { packFiles, storeArticleWhole } from './store-whole.ts'

/**
 * Called off at any moment before all of it is stored, it leaves nothing. The tokens of picked files are spent by it; one
 * that is refused can be tried again.
 */
export async function importArticle(
  desk: Desk,
  given: Arguments<'article.import'>,
  control: JobControl,
): Promise<Reply<'article.import'>> {
  const texts = textsOf(desk, given)
  const read = texts.ok ? await readableTexts(desk, texts.value, control) : texts
  if (!read.ok) return read
  const { allowSameFile, allowMismatch } = given
  const imported = await importTexts(desk, { allowSameFile, allowMismatch, ...read.value }, control)
  if (!imported.ok) return imported
  for (const file of 'bitext' in given ? [given.bitext] : [given.target, given.source]) spend(desk.picked, file)
  return imported
}

/** Texts that can be read, and what is told of each side beside what reading tells. */
type Readables = { readonly texts: AcceptedTexts; readonly told: Readonly<Record<Side, readonly Diagnostic[]>> }

type Order = Pick<Arguments<'article.import'>, 'allowSameFile' | 'allowMismatch'> & Readables

async function readableTexts(
  desk: Desk,
  texts: AcceptedTexts,
  control: JobControl,
): Promise<Result<Readables, ImportFailure>> {
  if ('bitext' in texts) return ok({ texts, told: { source: [], target: [] } })
  const readPdf = (bytes: Uint8Array) => desk.readPdf(bytes, control.signal)
  const target = await readable(readPdf, texts.target)
  const source = texts.source && (await readable(readPdf, texts.source))
  if (!target.ok) return fail({ kind: 'file-refused', side: 'target', name: texts.target.name, why: target.failure })
  if (source?.ok === false) {
    return fail({ kind: 'file-refused', side: 'source', name: texts.source?.name ?? '', why: source.failure })
  }
  const told = { target: target.value.told, source: source?.value.told ?? [] }
  return ok({ texts: { target: target.value.file, source: source?.value.file }, told })
}

function textsOf(desk: Desk, given: Arguments<'article.import'>): Result<AcceptedTexts, ImportFailure> {
  if ('bitext' in given) {
    const bitext = fileOf(desk, 'target', given.bitext)
    return bitext.ok ? ok({ bitext: bitext.value }) : bitext
  }
  const target = fileOf(desk, 'target', given.target)
  if (!target.ok) return target
  const source = given.source && fileOf(desk, 'source', given.source)
  if (source?.ok === false) return source
  return ok({ target: target.value, source: source?.value })
}

function fileOf<File extends GivenFile & { readonly name: string }>(
  desk: Desk,
  side: Side,
  file: File,
): Result<WithBytes<File>, ImportFailure> {
  const given = withBytes(desk.picked, file)
  return given.ok ? given : fail({ kind: 'file-refused', side, name: file.name, why: given.failure })
}

/** The files as they are kept. */
function filesOf(texts: AcceptedTexts): ImportedFiles {
  if (!('bitext' in texts)) return texts
  const { name, bytes, sourceLanguage, targetLanguage } = texts.bitext
  return {
    source: { name, language: sourceLanguage, bytes: new Uint8Array() },
    target: { name, language: targetLanguage, bytes },
  }
}

async function importTexts(
  desk: Desk,
  { texts, told, allowSameFile, allowMismatch }: Order,
  control: JobControl,
): Promise<Reply<'article.import'>> {
  const { target, source } = filesOf(texts)
  if (source?.language === target.language) return fail({ kind: 'same-language', language: target.language })
  const hash = hashBytes(target.bytes)
  const [twin] = listArticlesFrom(desk.library.read, hash)
  if (twin !== undefined && allowSameFile !== true) {
    return fail({ kind: 'already-imported', article: twin.article.id, headline: twin.article.headline })
  }
  const exceptions = {
    source: source === undefined ? [] : exceptionsFor(desk, source.language),
    target: exceptionsFor(desk, target.language),
  }
  const approved = source && approvedPairs(desk, source.language, target.language)
  const order = {
    ...texts,
    exceptions,
    allowMismatch: allowMismatch === true,
    approved,
    without: idleChecks(desk.choices()),
    terms: conceptsBetween(desk.terms(), source?.language, target.language),
  }
  const progress = wholeProgress(texts, control)
  const parts = gatherParts()
  const reading = withinMemory(desk.workers.run('import', order, progress, parts.take))
  const [done, kept] = await Promise.all([reading, packFiles({ target, source })])
  if (!done.ok) return fail({ kind: 'file-refused', side: 'target', name: target.name, why: done.failure })
  const prepared = done.value
  if (!prepared.ok) return prepared
  if (control.signal.aborted) throw new CancelledError()
  const id = asId<ArticleId>(desk.newId())
  const translation = asId<TranslationId>(desk.newId())
  const onShare = (share: number) => progress.onProgress({ stage: 'storing', share })
  await storeArticleWhole(
    desk,
    { article: id, translation },
    kept,
    withTold(parts.whole(prepared.value), told),
    control.signal,
    onShare,
  )
  onShare(1)
  desk.announce({ kind: 'library.changed' })
  desk.indexing.begin()
  if (!prepared.value.isChecked) desk.checking.begin()
  return ok(freshHead(desk, id))
}

function withTold(prepared: PreparedArticle, told: Readables['told']): PreparedArticle {
  const also = (side: PreparedSide): PreparedSide => ({
    ...side,
    diagnostics: [...told[side.side], ...side.diagnostics],
  })
  return { ...prepared, target: also(prepared.target), source: prepared.source && also(prepared.source) }
}
