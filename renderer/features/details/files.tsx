/** The files an article came from, and what was found when they were read. */
import { useTranslation } from 'react-i18next'
import type { FileReport } from '../../../core/model/file.ts'
import { sayTold } from '../../words/say-told.ts'
import css from './files.module.css'

/** In thousands, as file managers of our time count. */
function sayKilobytes(language: string, bytes: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(Math.max(1, Math.round(bytes / 1000)))
}

function File({ report: { file, sizeBytes, diagnostics } }: { readonly report: FileReport }) {
  const { t, i18n } = useTranslation(['details', 'importing', 'common'])
  const { t: say } = useTranslation(['importing', 'common'])
  const facts = {
    format: t(`importing:formatName.${file.format}`),
    encoding: t(`importing:encoding.${file.encoding}`),
    kilobytes: sayKilobytes(i18n.language, sizeBytes),
  }
  const lines = [...new Set(diagnostics.map((told) => sayTold(say, told)))]
  return (
    <li>
      <p className={css.name}>{file.name}</p>
      <p>{t(`details:${file.encoding === 'utf-8' ? 'file' : 'fileEncoded'}`, facts)}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </li>
  )
}

export function Files({ files }: { readonly files: readonly FileReport[] }) {
  return (
    <ul className={css.files}>
      {files.map((report) => (
        <File key={report.file.id} report={report} />
      ))}
    </ul>
  )
}
