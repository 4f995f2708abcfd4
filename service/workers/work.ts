/** Every kind of long work, done on the thread that asks for it. */
import { randomBytes } from 'node:crypto'
import type { Checker } from '../../core/check/checker.ts'
import { readTermFile } from '../../core/formats/terms/read-term-file.ts'
import { never, ok } from '../../core/model/result.ts'
import { createIdentities } from '../base/identities.ts'
import type { ArticlePart, CheckedPart, JobKind, Jobs } from '../context/jobs.ts'
import { tellInParts } from './article-parts.ts'
import { createArticleChecking } from './check-article.ts'
import { countLocksPast } from './count-locks-past.ts'
import { findPlaces } from './find-places.ts'
import { inspect } from './inspect-file.ts'
import type { WorkControl } from './job-control.ts'
import { learnApproved } from './learn-approved.ts'
import { markTextOf } from './mark-text.ts'
import { planReturn } from './plan-return.ts'
import { prepareArticle } from './prepare-article.ts'
import { realignStretches } from './realign-stretches.ts'
import { rowIds } from './row-ids.ts'
import { writeAlignment } from './write-alignment.ts'
import { writeDocument } from './write-document.ts'

/** Answers what `Jobs` promises of the kind, after its parts. Throws `JobStopped` if it was called off. */
export type Work = (
  kind: JobKind,
  input: unknown,
  tell: (part: ArticlePart | CheckedPart) => void,
  control: WorkControl,
) => unknown

/** The article checked last stays at hand, with what the checker learnt of it. */
export function createWork(checker: Checker): Work {
  const { checkArticle, checkTyped } = createArticleChecking(checker)
  const newId = createIdentities(Date.now, randomBytes)
  return (kind, input, tell, control) => {
    switch (kind) {
      case 'inspect':
        return inspect(input as Jobs['inspect']['input'])
      case 'import':
        return importInParts(prepareArticle(input as Jobs['import']['input'], newId, control, checker), tell)
      case 'realign':
        return realignStretches(input as Jobs['realign']['input'], control)
      case 'check':
        return checkArticle(input as Jobs['check']['input'], tell, control)
      case 'recheck':
        return checkTyped(input as Jobs['recheck']['input'])
      case 'find':
        return findPlaces(input as Jobs['find']['input'], control)
      case 'learn':
        return learnApproved(input as Jobs['learn']['input'], control)
      case 'alignment':
        return writeAlignment(input as Jobs['alignment']['input'])
      case 'export':
        return writeDocument(input as Jobs['export']['input'])
      case 'markText':
        return markTextOf(input as Jobs['markText']['input'])
      case 'locksPastFile':
        return countLocksPast(input as Jobs['locksPastFile']['input'])
      case 'terms':
        return readTermFile(input as Jobs['terms']['input'])
      case 'rowIds':
        return rowIds(input as Jobs['rowIds']['input'])
      case 'reimport':
        return planReturn(input as Jobs['reimport']['input'], control)
      default:
        return never(kind)
    }
  }
}

function importInParts(
  prepared: Jobs['import']['output'],
  tell: (part: ArticlePart) => void,
): Jobs['import']['output'] {
  return prepared.ok ? ok(tellInParts(prepared.value, tell)) : prepared
}
