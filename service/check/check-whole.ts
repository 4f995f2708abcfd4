/** One article checked by a worker while people go on writing in it. */
import { CancelledError } from '../../contract/rpc/server.ts'
import { idleChecks } from '../../core/check/catalogue.ts'
import type { Bitext, FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { markChecked } from '../../db/articles.ts'
import { type AlignedTexts, textsIn } from '../article/text-shelf.ts'
import type { Desk } from '../desk-context.ts'
import { beginningOf, maxCheckedAtOnce } from './beginning.ts'
import { changedTexts } from './changed-texts.ts'
import { storeFoundInSlices } from './store-found.ts'

/** Lets whoever waits at the desk go first. Rejects when called off. */
export function breathe(closing: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setImmediate(() => (closing.aborted ? reject(new CancelledError()) : resolve()))
  })
}

/** Until what is stored is what was found on the texts as they stand; what is typed meanwhile is checked again. */
export async function checkWhole(
  desk: Desk,
  article: ArticleId,
  version: () => string,
  closing: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  const control = { signal: closing, onProgress: () => undefined }
  for (;;) {
    const by = version()
    const without = idleChecks(desk.choices())
    let bitext = desk.texts.get(article)
    const isLong = bitext.target.length > maxCheckedAtOnce
    if (isLong && desk.texts.findings(article).length === 0) await checkBeginning(desk, article, closing, onShare)
    const key = `${article} ${desk.newId()}`
    let found = await desk.workshop.run('check', { key, bitext: plainOf(bitext), without }, control)
    onShare(0.5)
    for (;;) {
      const changed = changedTexts(bitext, desk.texts.get(article))
      if (changed === undefined || version() !== by) break
      bitext = desk.texts.get(article)
      if (changed.length > 0) {
        const delta = await desk.workshop.run('recheck', { key, texts: changed }, control)
        if (delta === undefined) break
        found = withDelta(found, delta)
        continue
      }
      await store(desk, article, bitext, found, closing, (share) => onShare(0.5 + share * 0.49))
      if (changedTexts(bitext, desk.texts.get(article))?.length !== 0 || version() !== by) continue
      desk.library.write((db) => markChecked(db, article, by))
      onShare(1)
      return
    }
    await breathe(closing)
  }
}

async function checkBeginning(
  desk: Desk,
  article: ArticleId,
  closing: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  const bitext = desk.texts.get(article)
  const beginning = beginningOf(bitext)
  const input = { key: `${article} beginning`, bitext: plainOf(beginning), without: idleChecks(desk.choices()) }
  const found = await desk.workshop.run('check', input, { signal: closing, onProgress: () => undefined })
  await store(desk, article, bitext, found, closing, () => undefined)
  onShare(beginning.target.length / bitext.target.length)
}

async function store(
  desk: Desk,
  article: ArticleId,
  checked: AlignedTexts,
  found: readonly FoundIssue[],
  closing: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  const then = textsIn(checked)
  const rest = () => breathe(closing)
  const isStale = (segment: Parameters<typeof then.get>[0]) =>
    textsIn(desk.texts.get(article)).get(segment) !== then.get(segment)
  await storeFoundInSlices(desk, article, found, isStale, rest, onShare)
}

/** Only what checks look at: a message is copied whole. */
function plainOf({ targetLanguage, target, sourceLanguage, source, links }: Bitext): Bitext {
  return { targetLanguage, target, sourceLanguage, source, links }
}

function withDelta(
  found: readonly FoundIssue[],
  { gone, fresh }: { readonly gone: readonly number[]; readonly fresh: readonly FoundIssue[] },
): readonly FoundIssue[] {
  const places = new Set(gone)
  return [...found.filter((_, place) => !places.has(place)), ...fresh]
}
