/** What states of an article are called where one of them is chosen, so that no two look alike. */
import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../contract/change.ts'
import { formatDay, formatMoment, formatSecond, sayMinute } from '../../locales/dates.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { tellApart } from './tell-apart.ts'

type Dated = { readonly atMs: number | undefined }

/** A name for each of them; `say` says one with its moment, or without where it has none. Moments are told as closely as it takes. */
export function useStateNames(): <State extends Dated>(
  states: readonly State[],
  say: (state: State, when: string | undefined) => string,
) => readonly string[] {
  const { t, i18n } = useTranslation()
  const language = interfaceLanguageFor(i18n.language)
  const toTheSecond = (atMs: number) => `${formatDay(atMs, language)}, ${formatSecond(atMs)}`
  const short = (atMs: number) => formatMoment(atMs, Date.now(), language)
  return (states, say) => {
    const said = (moment: (atMs: number) => string) => (state: (typeof states)[number]) =>
      say(state, state.atMs === undefined ? undefined : moment(state.atMs))
    const ways = [short, (atMs: number) => sayMinute(atMs, language), toTheSecond].map(said)
    return tellApart(states, ways, (state, number) => t('numbered', { name: said(toTheSecond)(state), number }))
  }
}

/** As choices of a list, the newest first; the text as imported where none are known yet. `imported` stands for that text. */
export function useBaselineChoices(baselines: readonly Baseline[], imported: string) {
  const { t } = useTranslation('changes')
  const names = useStateNames()(baselines, ({ kind, name }, when) => {
    const state = name ?? t(`baseline.${kind}`)
    return when === undefined ? state : `${state}, ${when}`
  })
  if (baselines.length === 0) return [{ value: imported, label: t('baseline.imported') }]
  return baselines.map(({ action }, at) => ({ value: action ?? imported, label: names[at] ?? '' }))
}
