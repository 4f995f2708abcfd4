/** The name of a family of findings with the line that its marks have in the text: the legend stands in the list itself. */
import { useTranslation } from 'react-i18next'
import type { FindingFamily } from '../../core/model/finding.ts'
import css from './family-line.module.css'

export function FamilyName({ family }: { readonly family: FindingFamily }) {
  const { t } = useTranslation()
  const name = <span className={`${css[family]} ${css.name}`}>{t(`family.${family}`)}</span>
  return family === 'garble' ? <span className={`${css.second} ${css.name}`}>{name}</span> : name
}
