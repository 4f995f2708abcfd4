/** Everything people do to an article, each at some place of it: for laws that hold whatever was done. */
import { bin, describe, goBack, move, reimport } from './desk-doings.ts'
import type { Doing } from './doing.ts'
import { comment, discuss, dismiss, fix, fixMany, giveBack, judgeErrors, markError, revoke } from './judging-doings.ts'
import {
  confirm,
  confirmSeveral,
  correct,
  edit,
  join,
  keep,
  layLine,
  link,
  lock,
  replace,
  restore,
  setAside,
  space,
  split,
  takeBack,
  takeCodes,
} from './text-doings.ts'

const table = {
  edit,
  confirm,
  confirmSeveral,
  restore,
  setAside,
  split,
  join,
  space,
  takeBack,
  fix,
  fixMany,
  dismiss,
  revoke,
  move,
  link,
  correct,
  replace,
  layLine,
  takeCodes,
  comment,
  giveBack,
  discuss,
  markError,
  judgeErrors,
  describe,
  bin,
  goBack,
  keep,
  lock,
  reimport,
}

/** What is done most comes most often. */
const often: readonly (keyof typeof table)[] = [
  'edit',
  'edit',
  'link',
  'link',
  'split',
  'join',
  'dismiss',
  'move',
  'comment',
  'markError',
  'giveBack',
  'confirm',
  'layLine',
  'takeCodes',
]
const names = Object.keys(table).filter((name): name is keyof typeof table => name in table)

export const doings: readonly Doing[] = [...names, ...often].map((name) => ({ name, does: table[name] }))
