/** The worker: does one long piece of core work at a time, tells its progress, and never sees the library. */
import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { never } from '../../core/model/result.ts'
import { createIdentities } from '../base/identities.ts'
import type { FromWorker, JobKind, Jobs, ToWorker } from '../context/jobs.ts'
import { createProductChecker } from '../models/product-checker.ts'
import { modelsIn } from '../models/read-models.ts'
import { createArticleChecking } from './check-article.ts'
import { inspect } from './inspect-file.ts'
import { createWorkControl, JobStopped, type WorkControl } from './job-control.ts'
import { learnApproved } from './learn-approved.ts'
import { prepareArticle } from './prepare-article.ts'
import { realignStretches } from './realign-stretches.ts'
import { writeAlignment } from './write-alignment.ts'
import { writeDocument } from './write-document.ts'

const checker = createProductChecker(modelsIn(String(workerData)))
const { checkArticle, checkTyped } = createArticleChecking(checker)

const newId = createIdentities(Date.now, randomBytes)

function work(kind: JobKind, input: unknown, control: WorkControl): unknown {
  switch (kind) {
    case 'inspect':
      return inspect(input as Jobs['inspect']['input'])
    case 'import':
      return prepareArticle(input as Jobs['import']['input'], newId, control, checker)
    case 'realign':
      return realignStretches(input as Jobs['realign']['input'], control)
    case 'check':
      return checkArticle(input as Jobs['check']['input'], (part) => tell({ kind: 'part', part }), control)
    case 'recheck':
      return checkTyped(input as Jobs['recheck']['input'])
    case 'learn':
      return learnApproved(input as Jobs['learn']['input'], control)
    case 'alignment':
      return writeAlignment(input as Jobs['alignment']['input'])
    case 'export':
      return writeDocument(input as Jobs['export']['input'])
    default:
      return never(kind)
  }
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message)
}

function answer({ kind, input, stop }: ToWorker): void {
  const flag = new Int32Array(stop)
  const control = createWorkControl(
    () => Atomics.load(flag, 0) === 1,
    (progress) => tell({ kind: 'progress', progress }),
    Date.now,
  )
  try {
    tell({ kind: 'done', output: work(kind, input, control) })
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell(error instanceof JobStopped ? { kind: 'stopped' } : { kind: 'bug', message })
  }
}

parentPort?.on('message', answer)
