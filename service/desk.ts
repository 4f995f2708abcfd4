/** The one desk where commands are answered: opens the library and hands every command to its handler. */
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import type { CommandName } from '../contract/commands.ts'
import type { SverkaEvent } from '../contract/events.ts'
import { type Answerer, CancelledError } from '../contract/rpc/server.ts'
import type { Checker } from '../core/check/checker.ts'
import type { ReadOnly } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { ok } from '../core/model/result.ts'
import { listChoices } from '../db/check-choices.ts'
import { doubtLibrary, isDamage } from '../db/damage.ts'
import type { Library, LibraryRefused } from '../db/library.ts'
import { openLibrary } from '../db/opening.ts'
import manifest from '../package.json' with { type: 'json' }
import { type Announcer, createAnnouncer } from './announcer.ts'
import { removeHalfTranslations } from './article/store-whole.ts'
import { type BackupClock, keepBackups, keepJournalShort } from './backup-clock.ts'
import { createIdentities } from './base/identities.ts'
import { createPickedFiles, createPickedPaths } from './base/picked-files.ts'
import { createSearches } from './base/searches.ts'
import { createChecking } from './check/checking.ts'
import { checksCode } from './check/checks-code.ts'
import { nameChecks } from './check/checks-version.ts'
import type { Desk } from './context/desk.ts'
import type { PickedFiles } from './context/picked-files.ts'
import type { PickedPaths } from './context/picked-paths.ts'
import type { WorkerPool } from './context/worker-pool.ts'
import { createArticleCache } from './engine/article-cache.ts'
import { createTermBase } from './engine/term-base.ts'
import { asksOfFindings, type Handler, type Handlers, handlers } from './handlers.ts'
import { type IntegrityWatch, watchIntegrity } from './integrity/watch-integrity.ts'
import { createLearning } from './lexicon/learning.ts'
import { createIndexing } from './library/indexing.ts'
import { createMemories } from './memory/memories.ts'
import { createProductChecker } from './models/product-checker.ts'
import { modelsIn, projectModels } from './models/read-models.ts'
import { currentPerson, welcomePerson } from './person/current.ts'
import { importSamples, needsStock } from './samples.ts'
import { recoverDrafts } from './segment/recover-drafts.ts'
import { currentSettings } from './settings/current.ts'
import { watchOthers } from './watch-others.ts'
import { pdfWorkerBeside, readPdf } from './workers/read-pdf.ts'
import { openWorkerPool } from './workers/worker-pool.ts'

export type DeskOptions = {
  /** Created where there is none. */
  readonly libraryFile: string
  /** The worker's file: `service/workers/article-worker.ts`, or its bundle. */
  readonly workerEntry: string
  /** Workers shared with others instead of its own; they stay open when the desk closes. */
  readonly workers?: WorkerPool
  /** The files that the shell hands over; none where every file comes with its bytes. */
  readonly picked?: PickedFiles
  /** Those of which it hands over the place alone; none where nobody picks one. */
  readonly pickedPaths?: PickedPaths
  /** A checker shared with others instead of its own. */
  readonly checker?: Checker
  /** Where `articles/` of a first library lie; without it an empty library stays empty. */
  readonly samplesDir?: string | undefined
  /** Where the learned models lie, if not in the project's folder. */
  readonly modelsDir?: string | undefined
  /** Has the process close this desk and open the library anew; where there is none, a restored copy waits for the next start. */
  readonly restart?: () => void
  /** A better-sqlite3 binding built for another engine. */
  readonly nativeBinding?: string | undefined
  readonly nowMs?: () => number
  /** The name of whoever acts, if not the person last switched to; unknown names are ignored. */
  readonly person?: string | undefined
  /** True for the process that alone keeps a library for its windows: makes edits of drafts left by a crash, and backups. */
  readonly isKeeper?: boolean
  /** A person said so: a new library may begin though copies of one that is missing lie beside it. */
  readonly beginsAnew?: boolean
  /** What opens the library, for others who would; the command line if not said. */
  readonly program?: 'window' | 'command-line'
}

/** The first seconds belong to the window that is opening. */
const firstCheckMs = 3_000

export type OpenDesk = {
  readonly answer: Answerer
  /** Returns how to stop listening. */
  readonly onEvent: (listen: (event: SverkaEvent) => void) => () => void
  /** Why nothing can be changed; undefined where everything can. */
  readonly readOnly: ReadOnly | undefined
  /** True once the program that held the library is gone: opened anew, it can be changed. */
  readonly isFree: () => boolean
  /** Tells the windows at once what another program wrote. */
  readonly lookForOthers: () => void
  /** Has the windows ask anew who works here and what the library holds. */
  readonly announceOpened: () => void
  /** Resolves when the library holds its samples; at once if it needed none. Rejects if one could not be read. */
  readonly stocked: Promise<void>
  /** Resolves when nothing of what the last run left is left; at once if others see to that. */
  readonly tidied: Promise<void>
  /** Resolves when the words of every approved article are learned. Rejects if one met a defect. */
  readonly learned: () => Promise<void>
  /** Resolves when the search index knows every text. Rejects with what the disk said if it could not be written. */
  readonly indexed: () => Promise<void>
  /** Resolves when every article was looked at by the checks of this app. Rejects if one met a defect. */
  readonly checked: () => Promise<void>
  /** Stops what is under way and closes the library. */
  readonly close: () => Promise<void>
}

/** Opens a library for work. Fails with a typed reason if the file is not, or not yet, for this app. */
export function openDesk(options: DeskOptions): Result<OpenDesk, LibraryRefused> {
  const nowMs = options.nowMs ?? Date.now
  const newId = createIdentities(nowMs, randomBytes)
  const { nativeBinding, program, beginsAnew = false } = options
  const library = openLibrary(options.libraryFile, { nativeBinding, program, beginsAnew, nowMs: nowMs(), newId })
  if (!library.ok) return library
  const announcer = createAnnouncer()
  const closing = new AbortController()
  const stock = { isUnderWay: false }
  const desk = createDesk(library.value, options, nowMs, newId, announcer, stock, closing.signal, () =>
    work.copies?.failure(),
  )
  const watch = watchOthers(desk)
  const work =
    library.value.readOnly === undefined ? beginWork(desk, announcer, options, stock, closing.signal) : noWork
  return ok({
    answer: answererOf(desk, work.copies),
    onEvent: announcer.listen,
    readOnly: library.value.readOnly,
    isFree: library.value.isFree,
    lookForOthers: watch.look,
    announceOpened: () => announceOpened(announcer),
    stocked: work.stocked,
    tidied: work.tidied,
    learned: desk.learning.settled,
    indexed: desk.indexing.settled,
    checked: () => {
      desk.checking.begin()
      return desk.checking.settled()
    },
    close: once(async () => {
      closing.abort()
      watch.stop()
      work.stop()
      if (options.workers === undefined) await desk.workers.close()
      await work.stocked.catch(unlessCancelled)
      await work.tidied
      await behindTheScenes(desk)
      await work.integrity?.stop()
      await work.copies?.stop()
      desk.memories.close()
      library.value.close()
    }),
  })
}

/** What an article could not teach, or the search index not take in, is no reason to keep a library open. */
async function behindTheScenes({ learning, checking, indexing }: Desk): Promise<void> {
  for (const { settled } of [learning, checking, indexing]) await settled().catch(() => undefined)
}

function announceOpened({ announce }: Announcer): void {
  announce({ kind: 'desk.changed' })
  announce({ kind: 'library.changed' })
}

/** What a desk does of itself, in a library it may change. */
type Work = Pick<OpenDesk, 'stocked' | 'tidied'> & {
  readonly copies: BackupClock | undefined
  readonly integrity: IntegrityWatch | undefined
  readonly stop: () => void
}

const noWork: Work = {
  stocked: Promise.resolve(),
  tidied: Promise.resolve(),
  copies: undefined,
  integrity: undefined,
  stop: () => undefined,
}

function beginWork(
  desk: Desk,
  announcer: Announcer,
  { samplesDir, isKeeper, nativeBinding }: DeskOptions,
  stock: { isUnderWay: boolean },
  closing: AbortSignal,
): Work {
  welcomePerson(desk.library, userInfo().username, desk.newId)
  desk.indexing.begin()
  const stocked =
    samplesDir !== undefined && needsStock(desk)
      ? stockWith(desk, samplesDir, stock, closing).catch(unlessCancelled)
      : Promise.resolve()
  const copying = { ...announcer, nowMs: desk.nowMs, nativeBinding, stocked }
  if (isKeeper !== true) return { ...noWork, stocked, copies: keepJournalShort(desk.library, copying) }
  const checkLater = setTimeout(desk.checking.begin, firstCheckMs).unref()
  return {
    stocked,
    tidied: tidy(desk, closing),
    integrity: watchIntegrity(desk.library, { nowMs: desk.nowMs, announce: announcer.announce }),
    copies: keepBackups(desk.library, copying),
    stop: () => clearTimeout(checkLater),
  }
}

/** Whoever looks meanwhile is told that articles are coming, and when all of them are there. */
async function stockWith(
  desk: Desk,
  samplesDir: string,
  stock: { isUnderWay: boolean },
  closing: AbortSignal,
): Promise<void> {
  stock.isUnderWay = true
  try {
    await importSamples(desk, samplesDir, closing)
  } finally {
    stock.isUnderWay = false
    desk.announce({ kind: 'desk.changed' })
  }
}

/** Sees to what the last run left; resolves when all of it is done. */
function tidy(desk: Desk, closing: AbortSignal): Promise<void> {
  recoverDrafts(desk)
  desk.memories.tidy()
  desk.learning.begin()
  return removeHalfTranslations(desk, closing).catch(unlessCancelled)
}

/** Whoever asks again waits for the same end. */
function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= act())
}

function unlessCancelled(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error
}

function createDesk(
  library: Library,
  {
    libraryFile,
    workerEntry,
    workers,
    checker,
    picked,
    pickedPaths,
    modelsDir,
    person,
    nativeBinding,
    restart,
  }: DeskOptions,
  nowMs: () => number,
  newId: () => string,
  { announce, announceLater, endTransaction }: Announcer,
  stock: { isUnderWay: boolean },
  closing: AbortSignal,
  copyFailure: Desk['copyFailure'],
): Desk {
  const own = workers ?? openWorkerPool(workerEntry, modelsDir)
  const desk: Desk = {
    library,
    nativeBinding,
    copyFailure,
    restart: restart ?? (() => undefined),
    nowMs,
    newId,
    announce,
    announceLater,
    endTransaction,
    checker: checker ?? createProductChecker(modelsIn(modelsDir ?? projectModels)),
    choices: () => listChoices(library.read),
    terms: createTermBase(library),
    checking: createChecking(
      () => desk,
      () => nameChecks(checksCode(), modelsDir ?? projectModels),
      closing,
    ),
    appVersion: manifest.version,
    person: () => currentPerson(library, person),
    settings: () => currentSettings(library, currentPerson(library, person).id),
    texts: createArticleCache(library),
    workers: own,
    readPdf: (bytes, signal) => readPdf(pdfWorkerBeside(workerEntry), bytes, signal),
    picked: picked ?? createPickedFiles(nowMs),
    pickedPaths: pickedPaths ?? createPickedPaths(nowMs),
    memories: createMemories({ libraryFile, workerEntry, nativeBinding }),
    searches: createSearches(),
    learning: createLearning(library, own, closing),
    indexing: createIndexing(library, closing),
    isBeingStocked: () => stock.isUnderWay,
  }
  return desk
}

function answererOf(desk: Desk, copies: BackupClock | undefined): Answerer {
  const table: Handlers = handlers
  return <Name extends CommandName>(name: Name, ...[args, control]: Tail<Parameters<Handler<Name>>>) => {
    if (name === 'article.open') copies?.noteLook()
    try {
      if (asksOfFindings.has(name)) desk.checking.catchUp()
      return table[name](desk, args, control)
    } catch (error) {
      // The next start reads the whole file, and opens its last good copy if that is what it takes.
      if (isDamage(error) && desk.library.readOnly === undefined) doubtLibrary(desk.library.file)
      throw error
    }
  }
}

type Tail<List extends readonly unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never
