/** What a person is shown of an inline code: a sign that stands in the text, and its meaning in words. */
import type { TFunction } from 'i18next'
import { isMark } from '../../core/formats/xliff/is-mark.ts'
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

/** In place of the mark-up of a package, which nobody who writes text can read. */
const signsOfXml: Partial<Readonly<Record<CanonicalCode, string>>> = { note: '※', image: '▣', field: '{ }' }

/** What marks words and is no mark-up of theirs: a comment, a tracked change, a place. */
const signsOfMarks = { comment: '❝', added: '+', deleted: '−', mark: '·' } as const
type Mark = keyof typeof signsOfMarks

function markOf(raw: string): Mark | undefined {
  if (!isMark(raw)) return undefined
  const [, type] = /\s(?:m?type)=["'](?:x-sdl-)?(comment|added|deleted)["']/u.exec(raw) ?? []
  return type === 'comment' || type === 'added' || type === 'deleted' ? type : 'mark'
}

const longestSign = 14

/** `<w:r>` and its like: names with a prefix are no HTML that somebody wrote into Markdown. */
function isOfPackage(raw: string): boolean {
  return /^<\/?[\w.-]+:/u.test(raw)
}

/** Enough to tell `**` from a link. */
export function codeSign({ canonical, raw }: Pick<InlineCode, 'canonical' | 'raw'>): string {
  const sign = signs[canonical]
  if (sign !== undefined) return sign
  const mark = markOf(raw)
  if (mark !== undefined) return signsOfMarks[mark]
  if (isOfPackage(raw)) return signsOfXml[canonical] ?? '◇'
  const oneLine = raw.replace(/\s+/gu, ' ').trim()
  return oneLine.length > longestSign ? `${oneLine.slice(0, longestSign - 2)}…` : oneLine
}

/** "Bold, start: **"; "Bold, start" where the mark-up is a package's own; "Field: 7" by what is seen of it. */
export function codeName({ canonical, kind, raw, equiv }: InlineCode, t: TFunction<'article'>): string {
  const mark = markOf(raw)
  if (mark !== undefined) return t(`codeAlone.${kind}`, { what: t(`codeMark.${mark}`) })
  if (isOfPackage(raw)) {
    const what = t(`code.${canonical}`)
    return equiv.trim() === '' ? t(`codeAlone.${kind}`, { what }) : t(`codePart.${kind}`, { what, raw: equiv })
  }
  return t(`codePart.${kind}`, { what: t(`code.${canonical}`), raw: raw.trim() === '' ? '⏎' : raw })
}
