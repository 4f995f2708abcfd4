/** The classes of marks, the same in the text that is read and in the text that is edited. */
import type { CommentMark } from '../../article/comment-mark.ts'
import type { ErrorMark } from '../../article/error-mark.ts'
import type { FindingMark } from '../../article/finding-mark.ts'
import type { LookMark } from '../../article/look-mark.ts'
import looks from './looks.module.css'
import css from './marks.module.css'

export type TextMark = FindingMark | CommentMark | ErrorMark

/** What is drawn on words that are read: marks of ours, and the looks the document gives them. */
export type DrawnMark = TextMark | LookMark

export function isLook(mark: DrawnMark): mark is LookMark {
  return 'look' in mark
}

export function lookClasses(look: LookMark['look']): string {
  return looks[look] ?? ''
}

export function isComment(mark: TextMark): mark is CommentMark {
  return 'thread' in mark
}

export function isError(mark: TextMark): mark is ErrorMark {
  return 'error' in mark
}

/** The ground under words somebody marked as wrong. */
export function errorClasses({ severity, isCurrent }: ErrorMark): string {
  return [css.error, css[severity], isCurrent ? css.errorNow : ''].join(' ')
}

/** The ground under words that are talked about. */
export function commentClasses({ isCurrent }: CommentMark): string {
  return isCurrent ? `${css.comment} ${css.commentNow}` : (css.comment ?? '')
}

export function classesOf({ family, severity, isCurrent, depth }: FindingMark): string {
  const classes = [css.mark, css[family], css[severity]]
  if (isCurrent) classes.push(css.current)
  if (depth > 0) classes.push(css.deeper)
  return classes.join(' ')
}

/** The span around a garble's mark: two waves are two lines, and two lines are two spans. */
export function secondClassesOf({ severity, depth }: FindingMark): string {
  return [css.second, css[severity], depth > 0 ? css.deeper : ''].join(' ')
}
