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
export function codeSign({ canonical, also = [], raw }: Pick<InlineCode, 'canonical' | 'also' | 'raw'>): string {
  const sign = signs[canonical]
  if (sign !== undefined) return [sign, ...also.map((look) => signs[look])].join('')
  const mark = markOf(raw)
  if (mark !== undefined) return signsOfMarks[mark]
  if (isOfPackage(raw)) return signsOfXml[canonical] ?? '◇'
  const oneLine = raw.replace(/\s+/gu, ' ').trim()
  return oneLine.length > longestSign ? `${oneLine.slice(0, longestSign - 2)}…` : oneLine
}

/** "Bold, Italics" of one that sets both. */
function meaningOf({ canonical, also = [] }: InlineCode, t: TFunction<'article'>): string {
  return [canonical, ...also].map((meaning) => t(`code.${meaning}`)).join(', ')
}

/** "Bold, start: **"; "Bold, start" where the mark-up is a package's own; "Field: 7" by what is seen of it. */
export function codeName(code: InlineCode, t: TFunction<'article'>): string {
  const { kind, raw, equiv } = code
  const mark = markOf(raw)
  if (mark !== undefined) return t(`codeAlone.${kind}`, { what: t(`codeMark.${mark}`) })
  if (isOfPackage(raw)) {
    const what = meaningOf(code, t)
    return equiv.trim() === '' ? t(`codeAlone.${kind}`, { what }) : t(`codePart.${kind}`, { what, raw: equiv })
  }
  return t(`codePart.${kind}`, { what: meaningOf(code, t), raw: raw.trim() === '' ? '⏎' : raw })
}
