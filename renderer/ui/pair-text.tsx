/** A correction in one line: the old words struck through, the new ones underlined. */
import { ChangeMark } from './change-mark.tsx'
import css from './pair-text.module.css'

type PairProps = { readonly before: string; readonly after: string; readonly lang: string }

/** The words alone; around them may stand the rest of a sentence. */
export function PairText({ before, after, lang }: PairProps) {
  return (
    <span className={css.pair} lang={lang} dir="auto">
      <ChangeMark kind="removed">{before}</ChangeMark> <ChangeMark kind="added">{after}</ChangeMark>
    </span>
  )
}
