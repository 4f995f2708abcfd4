/** A segment with its changes in it: removed struck through, put in underlined, spaces and quotation marks as chips. */
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedChange, SignedPiece } from '../../contract/change.ts'
import type { DiffPart } from '../../core/model/diff-part.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../core/model/inline-text.ts'
import { type ChangeNature, isChange } from '../../core/model/redline.ts'
import { cutChips } from '../../core/redline/chips.ts'
import { codeSign } from '../article/code-name.ts'
import { ChangeMark } from './change-mark.tsx'
import css from './redline-text.module.css'

type RedlineTextProps = {
  readonly pieces: readonly SignedPiece[]
  readonly codes: readonly InlineCode[]
  /** The change a person is at, counted from 0. */
  readonly current?: number | undefined
}

function withCodes(text: string, codes: readonly InlineCode[]): ReactNode {
  if (codes.length === 0) return text
  return cutAtCodes(text).map((piece, index) => {
    const code = isCodeCharacter(piece) ? codes.find(({ id }) => id === codeId(piece)) : undefined
    return code === undefined ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text stand where they stand
      <span key={index} className={css.code}>
        {codeSign(code)}
      </span>
    )
  })
}

type PartProps = { readonly part: DiffPart; readonly nature: ChangeNature; readonly codes: readonly InlineCode[] }

function Part({ part: { kind, text }, nature, codes }: PartProps) {
  if (text === '') return null
  if (kind === 'kept') return withCodes(text, codes)
  return (
    <ChangeMark kind={kind}>
      {cutChips(text, nature).map((chip, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chips of a text stand where they stand
        <Fragment key={index}>
          {chip.sign === undefined ? withCodes(chip.text, codes) : <span className={css.chip}>{chip.sign}</span>}
        </Fragment>
      ))}
    </ChangeMark>
  )
}

function partsOf({ before, after, letters }: SignedChange): readonly DiffPart[] {
  return (
    letters ?? [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  )
}

export function RedlineText({ pieces, codes, current }: RedlineTextProps) {
  const { t } = useTranslation('changes')
  const changes = pieces.filter((piece) => isChange(piece))
  return pieces.map((piece, index) => {
    const key = `${index}${piece.kind}`
    if (piece.kind === 'kept') return <Fragment key={key}>{withCodes(piece.text, codes)}</Fragment>
    if (!isChange(piece)) {
      return (
        <span
          key={key}
          className={css.cut}
          role="img"
          aria-label={t(`mark.${piece.kind}`)}
          title={t(`mark.${piece.kind}`)}
        >
          ¦
        </span>
      )
    }
    const isCurrent = current !== undefined && changes[current] === piece
    return (
      <span key={key} className={isCurrent ? css.current : undefined} data-change={isCurrent ? 'current' : ''}>
        {partsOf(piece).map((part, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a change stand where they stand
          <Part key={nth} part={part} nature={piece.nature} codes={codes} />
        ))}
      </span>
    )
  })
}
