/** A segment with its changes in it: removed struck through, put in underlined, spaces and quotation marks as chips. */
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedChange, SignedMark, SignedPiece } from '../../contract/change.ts'
import type { DiffPart } from '../../core/model/diff-part.ts'
import type { InlineCode } from '../../core/model/inline-text.ts'
import { type ChangeNature, isChange, textAsItStands } from '../../core/model/redline.ts'
import { cutChips } from '../../core/redline/chips.ts'
import { formatMoment } from '../../locales/dates.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { ChangeMark } from './change-mark.tsx'
import css from './redline-text.module.css'
import { withCodes } from './with-codes.tsx'

/** Draws a stretch of the text as it stands; `start`: where in it. */
type DrawText = (text: string, start: number) => ReactNode

type RedlineTextProps = {
  readonly pieces: readonly SignedPiece[]
  readonly codes: readonly InlineCode[]
  /** The change a person is at, counted from 0. */
  readonly current?: number | undefined
  /** What stands in the text, as whoever shows the redline draws it; by itself as plain text. */
  readonly draw?: DrawText | undefined
}

type PartProps = {
  readonly part: DiffPart
  readonly nature: ChangeNature
  /** Where it stands in the text; what was removed stands nowhere. */
  readonly start: number
  readonly draw: DrawText
  readonly drawRemoved: DrawText
}

function Part({ part: { kind, text }, nature, start, draw, drawRemoved }: PartProps) {
  if (text === '') return null
  if (kind === 'kept') return draw(text, start)
  const drawChip = kind === 'removed' ? drawRemoved : draw
  const chips = cutChips(text, nature)
  return (
    <ChangeMark kind={kind}>
      {withStarts(chips, start, ({ text: { length } }) => length).map(([chip, at]) => (
        <Fragment key={at}>
          {chip.sign === undefined ? drawChip(chip.text, at) : <span className={css.chip}>{chip.sign}</span>}
        </Fragment>
      ))}
    </ChangeMark>
  )
}

/** Each with the place where it begins, one behind the other from `start` on. */
function withStarts<Of>(all: readonly Of[], start: number, lengthOf: (one: Of) => number): readonly [Of, number][] {
  let at = start
  return all.map((one) => {
    const begins = at
    at += lengthOf(one)
    return [one, begins]
  })
}

function lengthInText({ kind, text }: DiffPart): number {
  return kind === 'removed' ? 0 : text.length
}

function partsOf({ before, after, letters }: SignedChange): readonly DiffPart[] {
  return (
    letters ?? [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  )
}

/** What a cut was, and whose. */
function useMarkName() {
  const { t, i18n } = useTranslation('changes')
  return ({ kind, hand }: SignedMark): string => {
    if (hand === undefined) return t(`mark.${kind}`)
    const when = formatMoment(hand.atMs, Date.now(), interfaceLanguageFor(i18n.language))
    return t(`markBy.${kind}`, { name: hand.by.name, when })
  }
}

export function RedlineText({ pieces, codes, current, draw }: RedlineTextProps) {
  const changes = pieces.filter((piece) => isChange(piece))
  const nameOf = useMarkName()
  const drawPlain: DrawText = (text) => withCodes(text, codes)
  const drawText = draw ?? drawPlain
  return withStarts(pieces, 0, (piece) => textAsItStands([piece]).length).map(([piece, start], index) => {
    const key = `${index}${piece.kind}`
    if (piece.kind === 'kept') return <Fragment key={key}>{drawText(piece.text, start)}</Fragment>
    if (!isChange(piece)) {
      return (
        <span key={key} className={css.cut} data-cut role="img" aria-label={nameOf(piece)} title={nameOf(piece)}>
          ¦
        </span>
      )
    }
    const isCurrent = current !== undefined && changes[current] === piece
    return (
      <span
        key={key}
        className={isCurrent ? css.current : piece.isKept ? css.kept : undefined}
        data-change={isCurrent ? 'current' : piece.isKept ? 'kept' : ''}
      >
        {withStarts(partsOf(piece), start, lengthInText).map(([part, at], nth) => (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change stand where they stand
            key={nth}
            part={part}
            nature={piece.nature}
            start={at}
            draw={drawText}
            drawRemoved={drawPlain}
          />
        ))}
      </span>
    )
  })
}
