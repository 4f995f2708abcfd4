/** Stores an article at once, or, if it is a long one, bit by bit while others go on working. */
import type { TranslationId } from '../../core/model/ids.ts'
import { listHalfTranslations, removePartOfHalf } from '../../db/half-translations.ts'
import { packBytesAside } from '../../db/packed-bytes.ts'
import { yieldToEventLoop } from '../base/yield-to-event-loop.ts'
import type { Desk } from '../context/desk.ts'
import type { PreparedArticle } from '../context/jobs.ts'
import {
  type ImportedFile,
  type ImportedFiles,
  type ImportedIds,
  type KeptFile,
  type KeptFiles,
  storingSteps,
} from './store.ts'

/** Segments of both sides that are stored in one transaction: a tenth of a second. */
const storedAtOnce = 4_000

/** Rows of a half article that are removed in one transaction. */
const removedAtOnce = 1_000

/** Files as they are kept; they may be packed while they are read. */
export async function packFiles({ target, source }: ImportedFiles): Promise<KeptFiles> {
  const keep = async (file: ImportedFile): Promise<KeptFile> => ({ ...file, packed: await packBytesAside(file.bytes) })
  return { target: await keep(target), source: source && (await keep(source)) }
}

/** All of it is stored, or, called off or failing on the way, nothing that anybody sees. */
export async function storeArticleWhole(
  desk: Desk,
  ids: ImportedIds,
  files: KeptFiles,
  prepared: PreparedArticle,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  const steps = [...storingSteps(desk, ids, files, prepared)]
  const segments = prepared.target.segments.length + (prepared.source?.segments.length ?? 0)
  if (segments <= storedAtOnce) {
    desk.library.write((db) => {
      for (const step of steps) step(db)
    })
    return
  }
  let done = 0
  try {
    for (const step of steps) {
      await yieldToEventLoop(signal)
      desk.library.write(step)
      onShare(++done / steps.length)
    }
  } finally {
    if (done < steps.length) await removeHalf(desk, ids.translation)
  }
}

/**
 * Removes what a crash left of imports, bit by bit. For the start alone: the one program that may write has begun none of its own
 * yet, so whatever is half stays half.
 */
export async function removeHalfTranslations(desk: Desk, closing: AbortSignal): Promise<void> {
  for (const translation of listHalfTranslations(desk.library.read)) {
    await removeHalf(desk, translation, closing)
  }
}

async function removeHalf(
  desk: Desk,
  translation: TranslationId,
  closing = new AbortController().signal,
): Promise<void> {
  do await yieldToEventLoop(closing)
  while (removePartOfHalf(desk.library, translation, removedAtOnce))
}
