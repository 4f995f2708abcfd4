/** The name of a family of findings with the line that its marks have in the text: the legend stands in the list itself. */
import { useTranslation } from 'react-i18next'
import type { FindingFamily } from '../../core/model/finding.ts'
import css from './family-line.module.css'

type FamilyNameProps = {
  readonly family: FindingFamily
  /** In a row of buttons, where each word counts. */
  readonly isShort?: boolean
}

export function FamilyName({ family, isShort = false }: FamilyNameProps) {
  const { t } = useTranslation()
  const words = isShort ? t(`familyShort.${family}`) : t(`family.${family}`)
  const name = <span className={`${css[family]} ${css.name}`}>{words}</span>
  return family === 'garble' ? <span className={`${css.second} ${css.name}`}>{name}</span> : name
}
