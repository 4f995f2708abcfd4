/** Says in words why a file is not read. */
import type { TFunction } from 'i18next'
import type { FileRefused } from '../../core/model/file.ts'
import { never } from '../../core/model/result.ts'
import { megabytes } from './say-unread.ts'

export function sayFileRefused(t: TFunction<['importing', 'common']>, why: FileRefused): string {
  switch (why.kind) {
    case 'empty':
      return t('refused.empty')
    case 'blank':
      return t('refused.blank')
    case 'too-much-markup':
      return t('refused.tooMuchMarkup')
    case 'binary':
      return t('refused.binary', { seems: t(`binary.${why.seems}`) })
    case 'not-at-hand':
      return t('refused.notAtHand')
    case 'half-character':
      return t('refused.halfCharacter')
    case 'other-format':
      return t(`refused.otherFormat.${why.seems}`)
    case 'too-large':
      return t('refused.tooLarge', { size: megabytes(why.sizeBytes), limit: megabytes(why.limitBytes) })
    case 'too-long':
      return t(`refused.tooLong.${why.of}`, { number: why.count, limit: why.limit })
    case 'too-many-sentences':
      return t('refused.tooLong.sentences', { limit: why.limit })
    case 'unsupported-encoding':
      return t('refused.unsupportedEncoding', { encoding: why.seems })
    case 'undecodable':
      return t('refused.undecodable', { encoding: t(`encoding.${why.encoding}`), offset: why.offset })
    case 'both-sides':
      return t('refused.bothSides')
    case 'one-side':
      return t('refused.oneSide')
    default:
      return sayBroken(t, why)
  }
}

type Broken = Extract<FileRefused, { kind: 'no-columns' | 'password-protected' | `broken-${string}` }>

/** Of a file that is what it says, and damaged or closed. */
function sayBroken(t: TFunction<['importing', 'common']>, why: Broken): string {
  switch (why.kind) {
    case 'no-columns':
      return t('refused.noColumns')
    case 'password-protected':
      return t('refused.passwordProtected')
    case 'broken-package':
      return t(`refused.package.${why.rule}`, { entry: why.entry }).trim()
    case 'broken-xml':
      return t(`refused.xml.${why.rule}`, { part: why.part, line: why.line, column: why.column })
    case 'broken-xliff':
      return t(`refused.xliff.${why.rule}`, { line: why.line, column: why.column, what: why.what })
    case 'broken-pdf':
      return t(`refused.pdf.${why.rule}`)
    case 'broken-line':
      return t(`refused.line.${why.rule}`, { line: why.line })
    default:
      return never(why)
  }
}
