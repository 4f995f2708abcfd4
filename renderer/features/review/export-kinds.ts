/** What an article can be exported as, and what of it people choose. */
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { tellsFindings } from '../../../core/formats/losses.ts'
import { formatOf, formatsToWrite } from '../../../core/formats/registry.ts'
import {
  type AlignmentFormat,
  alignmentFormats,
  type Encoding,
  type ExportFormat,
} from '../../../core/model/article.ts'
import type { ExportTarget } from '../../../core/model/article-contents.ts'
import type { ChoiceSection } from '../../ui/choice-list.tsx'
import type { RedlineWish } from './redline-choices.tsx'

/** The corrected text in a format of its own, the document as a redline, its changes to be read, or a new file of both texts. */
export type ExportKind = ExportFormat | 'redline' | PageKind | AlignmentKind

const pages = ['redline-html', 'redline-pdf'] as const
export type PageKind = (typeof pages)[number]

/** Not the format alone: an article that came as a translation memory also goes out as that very file. */
type AlignmentKind = `alignment-${AlignmentFormat}`

export type Choices = {
  readonly kind: ExportKind
  readonly encoding: Encoding
  readonly reason: string
  readonly redline: RedlineWish
  readonly withFindings: boolean
}

export function isAlignment(kind: ExportKind): kind is AlignmentKind {
  return kind.startsWith('alignment-')
}

/** The format of a new file of both texts. */
export function alignmentOf(kind: AlignmentKind): AlignmentFormat {
  return kind.slice('alignment-'.length) as AlignmentFormat
}

export function isPage(kind: ExportKind): kind is PageKind {
  return kind === 'redline-html' || kind === 'redline-pdf'
}

/** The corrected text itself, in whatever format. */
export function isText(kind: ExportKind): kind is ExportFormat {
  return kind !== 'redline' && !isPage(kind) && !isAlignment(kind)
}

export function targetOf({ kind, redline: { withComments }, withFindings }: Choices): ExportTarget {
  if (isAlignment(kind)) return { kind: 'both', format: alignmentOf(kind), withFindings }
  if (isPage(kind)) return { kind: 'page' }
  return kind === 'redline' ? { kind, withComments } : { kind: 'text', format: kind }
}

/** Whether such a file can tell what checks found. */
export function takesFindings(kind: ExportKind): boolean {
  return isAlignment(kind) && tellsFindings(alignmentOf(kind))
}

/** In which of the list's sections a new file of both texts stands. */
const tools: readonly AlignmentFormat[] = ['xliff', 'xliff-12', 'tmx', 'po']

/** What an article can be exported as, by what it is for. */
export function useKinds({ sourceFile, targetFile }: ArticleHead): readonly ChoiceSection<ExportKind>[] {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const [own, ...others] = formatsToWrite(targetFile.format).map((value) => {
    return { value, label: t(`importing:formatName.${value}`) }
  })
  const texts = [...(own === undefined ? [] : [own]), ...others]
  const redline = { value: 'redline' as const, label: t('exporting.redline', { format: own?.label }) }
  const toRead = pages.map((value) => ({ value, label: t(`exporting.${value}`) }))
  const hasRedline = formatOf(targetFile.format).redline !== undefined
  const both = (formats: readonly AlignmentFormat[]) =>
    sourceFile === undefined
      ? []
      : formats.map((format) => ({ value: `alignment-${format}` as const, label: t(`exporting.${format}`) }))
  const tables = alignmentFormats.filter((format) => !tools.includes(format))
  const sections: readonly ChoiceSection<ExportKind>[] = [
    { heading: t('exporting.section.text'), choices: texts },
    { heading: t('exporting.section.changes'), choices: [...(hasRedline ? [redline] : []), ...toRead] },
    { heading: t('exporting.section.tools'), choices: both(tools) },
    { heading: t('exporting.section.tables'), choices: both(tables) },
  ]
  return sections.filter(({ choices }) => choices.length > 0)
}
