/** What a person is shown of an inline code: a sign that stands in the text, and its meaning in words. */
import type { TFunction } from 'i18next'
import type { CanonicalCode, InlineCode } from '../../core/model/inline-text.ts'

/** Signs that are the same in every language; a code without one shows the beginning of its mark-up. */
const signs: Partial<Readonly<Record<CanonicalCode, string>>> = {
  b: 'B',
  i: 'I',
  u: 'U',
  sup: 'x²',
  sub: 'x₂',
  link: '↗',
  br: '↵',
  tab: '⇥',
}

const longestSign = 14

/** Enough to tell `**` from a link. */
export function codeSign({ canonical, raw }: Pick<InlineCode, 'canonical' | 'raw'>): string {
  const sign = signs[canonical]
  if (sign !== undefined) return sign
  const oneLine = raw.replace(/\s+/gu, ' ').trim()
  return oneLine.length > longestSign ? `${oneLine.slice(0, longestSign - 2)}…` : oneLine
}

/** "Bold, start: **". */
export function codeName({ canonical, kind, raw }: InlineCode, t: TFunction<'article'>): string {
  return t(`codePart.${kind}`, { what: t(`code.${canonical}`), raw: raw.trim() === '' ? '⏎' : raw })
}
