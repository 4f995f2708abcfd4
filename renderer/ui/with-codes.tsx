/** A coded text outside an editor: each piece of mark-up as its sign. */
import type { ReactNode } from 'react'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../core/model/inline-text.ts'
import { codeSign } from '../article/code-name.ts'
import css from './with-codes.module.css'

export function withCodes(text: string, codes: readonly InlineCode[]): ReactNode {
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
