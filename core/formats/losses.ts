/** What of an article a format cannot carry, told before anything is written. */
import type { AlignmentFormat, ExportFormat, FormatId } from '../model/article.ts'
import { type ArticleContents, type ContentKind, contentKinds, type ExportTarget } from '../model/article-contents.ts'
import type { CanonicalCode, InlineCode } from '../model/inline-text.ts'
import { formatOf, isBilingual } from './registry.ts'

export type Loss = { readonly kind: ContentKind; readonly count: number }

type MarkedUp = Extract<ContentKind, 'looks' | 'links' | 'notes' | 'images' | 'codes'>

const kinds: Readonly<Record<CanonicalCode, MarkedUp | undefined>> = {
  b: 'looks',
  i: 'looks',
  u: 'looks',
  sup: 'looks',
  sub: 'looks',
  link: 'links',
  note: 'notes',
  image: 'images',
  field: 'codes',
  other: 'codes',
  // They read as a line end and a tab everywhere.
  br: undefined,
  tab: undefined,
}

/** How much mark-up of each kind there is; a pair of codes is one. */
export function countCodes(all: Iterable<readonly InlineCode[]>): Readonly<Record<MarkedUp, number>> {
  const counts = { looks: 0, links: 0, notes: 0, images: 0, codes: 0 }
  for (const codes of all) {
    for (const { canonical, kind } of codes) {
      const counted = kinds[canonical]
      if (kind !== 'close' && counted !== undefined) counts[counted]++
    }
  }
  return counts
}

const inText: readonly ContentKind[] = ['looks', 'links', 'notes', 'images', 'codes', 'longTexts']

/** Of new files of both texts. */
const carriedByBoth: Readonly<Record<AlignmentFormat, readonly ContentKind[]>> = {
  xliff: contentKinds,
  'xliff-12': contentKinds,
  'bilingual-docx': ['comments', 'states', 'looks', 'longTexts'],
  xlsx: ['comments', 'states', 'looks'],
  csv: ['comments', 'states', 'longTexts'],
  tsv: ['comments', 'states', 'longTexts'],
  tmx: ['comments', 'states', ...inText],
  po: ['comments', 'longTexts'],
}

/** True of a format that tells what is wrong and where. */
export function tellsFindings(format: AlignmentFormat): boolean {
  return carriedByBoth[format].includes('findings')
}

/** Of those that carry comments, which have a place for one on the whole text. */
const saysAll: readonly AlignmentFormat[] = ['xliff', 'xliff-12', 'tmx']

/** Of a text in another format than it came in; nobody looks for states in those. */
const carriedByText: Readonly<Partial<Record<ExportFormat, readonly ContentKind[]>>> = {
  'clean-html': ['states', 'locks', 'looks', 'links', 'longTexts'],
  md: ['states', 'locks', 'looks', 'links', 'longTexts'],
}

/** In the order of `contentKinds`; what is not there is not lost. */
export function whatIsLost(contents: ArticleContents, target: ExportTarget): readonly Loss[] {
  const carried = new Set(carriedBy(contents, target))
  return contentKinds.flatMap((kind) => {
    const count = countLost(contents, target, kind, carried.has(kind))
    return count === 0 ? [] : [{ kind, count }]
  })
}

/** `dismissed`: findings that a person said are none. */
export type ToldQuality = { readonly kind: 'errors' | 'findings' | 'dismissed'; readonly count: number }

/** What the file says of the quality of the text; what is not there is not told. */
export function whatIsTold(contents: ArticleContents, target: ExportTarget): readonly ToldQuality[] {
  const carried = carriedBy(contents, target)
  const { errors, findings, dismissedFindings: dismissed } = contents
  return [
    ...(carried.includes('errors') ? [{ kind: 'errors' as const, count: errors }] : []),
    ...(carried.includes('findings')
      ? [
          { kind: 'findings' as const, count: findings },
          { kind: 'dismissed' as const, count: dismissed },
        ]
      : []),
  ].filter(({ count }) => count > 0)
}

function countLost(contents: ArticleContents, target: ExportTarget, kind: ContentKind, isCarried: boolean): number {
  if (kind === 'comments') return commentsLost(contents, target, isCarried)
  // Nobody looks for alarms in a file that could not tell of them.
  if (kind === 'findings' && !(target.kind === 'both' && tellsFindings(target.format))) return 0
  if (!isCarried) return contents[kind]
  return kind === 'locks' ? locksLost(contents, target) : 0
}

/** Of a format that knows locks, which may be of whole units only. */
function locksLost({ format, locksPastFile, locksPastRows }: ArticleContents, target: ExportTarget): number {
  if (target.kind === 'both') return locksPastRows
  return isBilingual(format) && isOwnFile(format, target) ? locksPastFile : 0
}

function commentsLost(
  { format, comments, commentsOfFile, commentsOnAll }: ArticleContents,
  target: ExportTarget,
  areCarried: boolean,
): number {
  if (!areCarried) return comments - (isOwnFile(format, target) ? commentsOfFile : 0)
  const isOfUnits =
    target.kind === 'text' &&
    target.format === format &&
    formatOf(format).capabilities.takesMargin?.notes === 'of units'
  return isOfUnits || (target.kind === 'both' && !saysAll.includes(target.format)) ? commentsOnAll : 0
}

/** The file that came in, with corrections in it. */
function isOwnFile(own: FormatId, target: ExportTarget): boolean {
  return target.kind === 'redline' || (target.kind === 'text' && target.format === own)
}

function carriedBy({ format: own, hasNoNotes = false }: ArticleContents, target: ExportTarget): readonly ContentKind[] {
  if (target.kind === 'page') return ['comments', 'states', 'locks', 'looks', 'links', 'longTexts']
  if (target.kind === 'both') {
    return carriedByBoth[target.format].filter((kind) => kind !== 'findings' || target.withFindings)
  }
  if (target.kind === 'redline')
    return ['states', 'locks', ...(target.withComments ? ['comments' as const] : []), ...inText]
  if (target.format !== own) return carriedByText[target.format] ?? ['states', 'locks', 'longTexts']
  if (!isBilingual(own)) return ['states', 'locks', ...inText]
  const { hasStates, takesMargin } = formatOf(own).capabilities
  return [
    ...(hasStates ? ['states' as const] : []),
    ...(takesMargin === undefined || hasNoNotes ? [] : ['comments' as const]),
    ...(takesMargin?.locks === true ? ['locks' as const] : []),
    ...inText,
  ]
}
