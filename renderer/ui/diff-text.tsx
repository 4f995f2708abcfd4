/** What changed between two texts, in the text: removed struck through, added underlined, blanks shown. */
import { diffWords } from '../../core/diff/diff-words.ts'
import type { DiffPart } from '../../core/model/diff-part.ts'
import type { InlineCode } from '../../core/model/inline-text.ts'
import { ChangeMark } from './change-mark.tsx'
import css from './diff-text.module.css'
import { withCodes } from './with-codes.tsx'

type DiffTextProps = {
  readonly before: string
  readonly after: string
  readonly lang: string
  /** Of coded texts, what their codes are. */
  readonly codes?: readonly InlineCode[]
  /** Words of unchanged text kept on either side of a change; all of it if not given. */
  readonly aroundWords?: number
}

/** A change of nothing but blanks would not be seen: each blank becomes a dot. */
function visible({ kind, text }: DiffPart): string {
  return kind !== 'kept' && text.trim() === '' ? text.replace(/\s/gu, '\u00b7') : text
}

function firstWords(text: string, count: number): string {
  return new RegExp(`^\\s*(?:\\S+\\s*){0,${count}}`, 'u').exec(text)?.[0] ?? ''
}

function lastWords(text: string, count: number): string {
  return new RegExp(`(?:\\S+\\s*){0,${count}}$`, 'u').exec(text)?.[0] ?? ''
}

/** Leaves out unchanged text further than `count` words from a change. */
function shorten(text: string, count: number, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? '' : firstWords(text, count)
  const end = isLast ? '' : lastWords(text, count)
  return start.length + end.length >= text.length
    ? text
    : `${start.trimEnd()}${start === '' ? '' : '\u00a0'}…${end === '' ? '' : '\u00a0'}${end.trimStart()}`
}

export function DiffText({ before, after, lang, codes = [], aroundWords }: DiffTextProps) {
  const parts = diffWords(before, after)
  return (
    <span className={css.text} lang={lang} dir="auto">
      {parts.map((part, index) => {
        const key = `${index}${part.kind}`
        if (part.kind === 'kept') {
          const isLast = index === parts.length - 1
          return (
            <span key={key}>
              {withCodes(
                aroundWords === undefined ? part.text : shorten(part.text, aroundWords, index === 0, isLast),
                codes,
              )}
            </span>
          )
        }
        return (
          <ChangeMark key={key} kind={part.kind}>
            {withCodes(visible(part), codes)}
          </ChangeMark>
        )
      })}
    </span>
  )
}
