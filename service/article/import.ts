/** `article.import`: a translation, and its source if there is one, become an article of the library. */

import type { ImportFailure } from '../../contract/article.ts'
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { idleChecks } from '../../core/check/catalogue.ts'
import type { Side } from '../../core/model/article.ts'
import type { ArticleId, TranslationId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { listArticlesFrom } from '../../db/articles.ts'
import { hashBytes } from '../base/hash.ts'
import { type GivenFile, spend, type WithBytes, withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import type { AcceptedTexts } from '../context/jobs.ts'
import { approvedPairs } from '../engine/approved-pairs.ts'
import { freshHead } from '../engine/head.ts'
import { exceptionsFor } from '../engine/learned-exceptions.ts'
import { shareOfWhole } from '../workers/job-control.ts'
import type { ImportedFiles } from './store.ts'
import { storeArticleWhole } from './store-whole.ts'

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
  if (!texts.ok) return texts
  const { allowSameFile, allowMismatch } = given
  const imported = await importTexts(desk, { allowSameFile, allowMismatch, texts: texts.value }, control)
  if (!imported.ok) return imported
  for (const file of 'bitext' in given ? [given.bitext] : [given.target, given.source]) spend(desk.picked, file)
  return imported
}

type Order = Pick<Arguments<'article.import'>, 'allowSameFile' | 'allowMismatch'> & { readonly texts: AcceptedTexts }

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
  { texts, allowSameFile, allowMismatch }: Order,
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
  }
  const prepared = await desk.workers.run('import', order, control)
  if (!prepared.ok) return prepared
  if (control.signal.aborted) throw new CancelledError()
  const id = asId<ArticleId>(desk.newId())
  const translation = asId<TranslationId>(desk.newId())
  const onShare = (share: number) => control.onProgress({ stage: 'storing', share: shareOfWhole('storing', share) })
  await storeArticleWhole(
    desk,
    { article: id, translation },
    { target, source },
    prepared.value,
    control.signal,
    onShare,
  )
  control.onProgress({ stage: 'storing', share: shareOfWhole('storing', 1) })
  desk.announce({ kind: 'library.changed' })
  if (!prepared.value.isChecked) desk.checking.begin()
  return ok(freshHead(desk, id))
}
