/** What the marked errors make of the text: how many of each severity first, then points and score. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { severities } from '../../../core/model/finding.ts'
import type { Score, ScoreProfile } from '../../../core/model/score.ts'
import { knownProfiles } from '../../../core/score/profiles.ts'
import { useErrors, useOpenArticle, useText } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { useFigures } from '../../words/use-figures.ts'
import css from './errors-panel.module.css'

/** Worst first. */
const worstFirst = severities.toReversed()

export function ScoreCard() {
  const { t } = useTranslation(['errors', 'common'])
  const store = useOpenArticle()
  const scored = useErrors((state) => state.scored)
  const words = useText(({ head }) => head?.targetWords)
  const { settings, changeSettings } = useDesk()
  // Words and weights change without news of errors.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when one of them is another
  useEffect(() => {
    if (scored !== undefined) void store.errors.rescore()
  }, [store, words, settings.scoreProfile, settings.scoreProfiles])
  if (scored === undefined) return null
  const { profile, score } = scored
  const known = knownProfiles.map(({ id }) => ({ value: id, label: nameOf(t, id) }))
  const own = settings.scoreProfiles.map(({ id }) => ({ value: id, label: id }))
  return (
    <section className={css.score} aria-label={t('errors:score.label')}>
      <dl className={css.counts}>
        {worstFirst.map((severity) => (
          <div key={severity}>
            <dt className={css[severity]}>{t(`common:severity.${severity}`)}</dt>
            <dd>{score.counts[severity]}</dd>
          </div>
        ))}
      </dl>
      <Rated score={score} profile={profile} />
      <ChoiceField
        changes
        look="inline"
        label={t('errors:score.profile')}
        value={profile.id}
        choices={[...known, ...own]}
        onChange={(scoreProfile) => void changeSettings({ scoreProfile })}
      />
    </section>
  )
}

type Say = ReturnType<typeof useTranslation<['errors', 'common']>>['t']

function nameOf(t: Say, id: string): string {
  return id === 'news' || id === 'mqm' ? t(`errors:score.name.${id}`) : id
}

function Rated({ score, profile }: { readonly score: Score; readonly profile: ScoreProfile }) {
  const { t } = useTranslation('errors')
  const figure = useFigures()
  const { rated, points, words, isSmall } = score
  if (rated === undefined) return <p className={css.fine}>{t('score.empty')}</p>
  const { perWords, most, passing, acceptable } = profile
  // A few words with many errors fall far below the scale; how far says nothing.
  const shown = (score: number): string => figure(Math.max(0, score))
  return (
    <>
      {isSmall && <p className={css.small}>{t('score.small', { perWords: figure(perWords) })}</p>}
      <p className={css.verdict} data-verdict={rated.verdict}>
        {t(`score.verdict.${rated.verdict}`)}
        <span>{t('score.raw', { raw: shown(rated.raw), most: figure(most) })}</span>
      </p>
      <p className={css.fine}>{t('score.points', { points: figure(points), words: figure(words) })}</p>
      <p className={css.fine}>
        {t('score.normed', {
          normed: figure(rated.normed),
          perWords: figure(perWords),
          acceptable: figure(acceptable),
        })}
      </p>
      <p className={css.fine}>
        {t('score.calibrated', { calibrated: shown(rated.calibrated), passing: figure(passing) })}
      </p>
    </>
  )
}
