/** A segment's text as it is read: marks under it, inline codes as the reader or the editor sees them. */
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InlineCode } from '../../../core/model/inline-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { codeName, codeSign } from '../../article/code-name.ts'
import { cutText, type TextPiece } from '../../article/text-pieces.ts'
import { chipClasses } from './editor/code-chip.ts'
import {
  classesOf,
  commentClasses,
  type DrawnMark,
  errorClasses,
  isComment,
  isError,
  isLook,
  lookClasses,
  secondClassesOf,
} from './mark-classes.ts'

type MarkedTextProps = {
  readonly segment: Segment
  readonly marks: readonly DrawnMark[]
  /** `chips` shows mark-up as it stands; `reading` what a reader sees in its place. */
  readonly codes: 'chips' | 'reading'
}

function pieceText({ code, text }: TextPiece<DrawnMark>, codes: MarkedTextProps['codes']): ReactNode {
  if (code === undefined) return text
  if (codes === 'reading') return code.equiv
  return <CodeChip code={code} />
}

function CodeChip({ code }: { readonly code: InlineCode }) {
  const { t } = useTranslation('article')
  const name = codeName(code, t)
  return (
    <span className={chipClasses(code)} title={name} role="img" aria-label={name}>
      {codeSign(code)}
    </span>
  )
}

function underline(content: ReactNode, mark: DrawnMark, end: number): ReactNode {
  if (isLook(mark)) {
    return (
      <span className={lookClasses(mark.look)} data-look={mark.look}>
        {content}
      </span>
    )
  }
  if (isComment(mark)) {
    return (
      <span className={commentClasses(mark)} data-thread={mark.thread}>
        {content}
      </span>
    )
  }
  if (isError(mark)) {
    return (
      <span className={errorClasses(mark)} data-error={mark.error}>
        {content}
      </span>
    )
  }
  const line = (
    <span className={classesOf(mark)} data-finding={mark.id} data-end={mark.span.end === end || undefined}>
      {content}
    </span>
  )
  return mark.family === 'garble' ? <span className={secondClassesOf(mark)}>{line}</span> : line
}

function Piece({ piece, codes }: { readonly piece: TextPiece<DrawnMark>; readonly codes: MarkedTextProps['codes'] }) {
  const end = piece.start + piece.text.length
  return piece.marks.reduce((content, mark) => underline(content, mark, end), pieceText(piece, codes))
}

export const MarkedText = memo(function MarkedText({ segment, marks, codes }: MarkedTextProps) {
  if (marks.length === 0 && segment.codes.length === 0) return segment.text
  return cutText(segment.text, segment.codes, marks).map((piece) => (
    <Piece key={piece.start} piece={piece} codes={codes} />
  ))
})

type MarkedStretchProps = {
  readonly text: string
  /** Where it stands in the text of its segment. */
  readonly start: number
  readonly codes: readonly InlineCode[]
  /** Of the whole segment. */
  readonly marks: readonly DrawnMark[]
}

/** A part of a segment's text, with what of the marks falls into it. */
export function MarkedStretch({ text, start, codes, marks }: MarkedStretchProps) {
  const here = marks
    .filter(({ span }) => span.start < start + text.length && span.end > start)
    .map((mark) => ({ ...mark, span: { start: Math.max(0, mark.span.start - start), end: mark.span.end - start } }))
  return cutText(text, codes, here).map((piece) => <Piece key={piece.start} piece={piece} codes="chips" />)
}
