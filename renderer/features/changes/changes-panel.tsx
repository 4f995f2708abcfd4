/** Every change of the article since a baseline, with who made it, when and how; a way to each of them. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangedSegment, ChangeHand, SignedChange } from '../../../contract/change.ts'
import { type EditReason, editReasons } from '../../../core/model/edit.ts'
import { type ActionId, asId, type PersonId } from '../../../core/model/ids.ts'
import { useChanges, useOpenArticle, useText } from '../../article/article-context.ts'
import { changeShows, changesIn } from '../../article/slices/changes.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { RedlineText } from '../../ui/redline-text.tsx'
import { Moment } from '../../words/moment.tsx'
import { useBaselineChoices } from '../../words/use-state-names.ts'
import css from './changes-panel.module.css'
import { excerptOf } from './excerpt.ts'
import { type ChangeWish, useChangeList } from './use-change-list.ts'

const imported = 'imported'
const everyone = 'everyone'
const anyhow = 'anyhow'

function BaselineChoice() {
  const { t } = useTranslation('changes')
  const store = useOpenArticle()
  const since = useChanges((state) => state.since)
  const choices = useBaselineChoices(
    useChanges((state) => state.baselines),
    imported,
  )
  return (
    <ChoiceField<string>
      label={t('since')}
      look="inline"
      value={since ?? imported}
      choices={choices}
      onChange={(value) => void store.changes.compareWith(value === imported ? null : asId<ActionId>(value))}
    />
  )
}

function ShowChoice() {
  const { t } = useTranslation('changes')
  const store = useOpenArticle()
  const shown = useChanges((state) => state.shown)
  return (
    <div className={css.shows}>
      <ButtonChoice
        label={t('show.label')}
        look="joined"
        value={shown}
        choices={changeShows.map((value) => ({ value, words: t(`show.${value}`) }))}
        onChange={(chosen) => void store.changes.show(chosen)}
      />
    </div>
  )
}

function Hand({ hand }: { readonly hand: ChangeHand }) {
  const { t } = useTranslation(['history', 'findings'])
  const names = t as unknown as (key: string) => string
  return (
    <span className={css.hand}>
      <strong>{hand.by.name}</strong> {t(`history:reason.${hand.reason}`)}
      {hand.check !== undefined && `: ${names(`findings:${hand.check}.name`)}`} <Moment atMs={hand.atMs} />
    </span>
  )
}

type LineProps = { readonly of: ChangedSegment; readonly change: SignedChange; readonly nth: number }

function ChangeLine({ of: { segment, row, gap, pieces, codes }, change, nth }: LineProps) {
  const { t } = useTranslation('changes')
  const store = useOpenArticle()
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const isCurrent = useChanges(({ at }) => at?.segment === segment && at.nth === nth)
  const { isKept } = change
  return (
    <li>
      <button
        type="button"
        className={isKept ? css.keptLine : css.line}
        aria-current={isCurrent || undefined}
        onClick={() => void store.changes.goTo({ row, segment, nth })}
      >
        <span className={css.number}>{row + 1}</span>
        <span className={css.words} lang={lang} dir="auto">
          <RedlineText pieces={excerptOf([...gap, ...pieces], change)} codes={codes} />
        </span>
        <span className={css.hands}>
          {change.hands.map((hand, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the hands of a change stand in their order
            <Hand key={index} hand={hand} />
          ))}
          {isKept && <span className={css.kept}>{t('kept')}</span>}
        </span>
      </button>
    </li>
  )
}

type WishProps = { readonly wish: ChangeWish; readonly onChange: (wish: ChangeWish) => void }

function ByChoice({ wish, onChange }: WishProps) {
  const { t } = useTranslation('changes')
  const { people } = useDesk()
  return (
    <ChoiceField<string>
      label={t('by.label')}
      look="inline"
      value={wish.by ?? everyone}
      choices={[
        { value: everyone, label: t('by.everyone') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => onChange({ ...wish, by: value === everyone ? undefined : asId<PersonId>(value) })}
    />
  )
}

function HowChoice({ wish, onChange }: WishProps) {
  const { t } = useTranslation('changes')
  return (
    <ChoiceField<EditReason | typeof anyhow>
      label={t('how.label')}
      look="inline"
      value={wish.reason ?? anyhow}
      choices={([anyhow, ...editReasons] as const).map((value) => ({ value, label: t(`how.${value}`) }))}
      onChange={(value) => onChange({ ...wish, reason: value === anyhow ? undefined : value })}
    />
  )
}

/** The changes of a segment that are wished for, each with its number among all of them. */
function linesOf(of: ChangedSegment, { by, reason }: ChangeWish): readonly LineProps[] {
  const isWished = ({ by: { id }, reason: how }: ChangeHand) => (by ?? id) === id && (reason ?? how) === how
  const isAll = by === undefined && reason === undefined
  return changesIn(of).flatMap((change, nth) => (isAll || change.hands.some(isWished) ? [{ of, change, nth }] : []))
}

export function ChangesPanel() {
  const { t } = useTranslation('changes')
  const store = useOpenArticle()
  const [wish, setWish] = useState<ChangeWish>({})
  const shown = useChanges((state) => state.shown)
  const rows = useChanges((state) => state.rows.length)
  const { segments, more } = useChangeList(wish)
  // Whoever opens the list wants to see what it lists.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    if (shown === 'off') void store.changes.show('inline')
  }, [])
  useEffect(() => {
    store.changes.list(true)
    return () => store.changes.list(false)
  }, [store])
  const lines = segments.flatMap((of) => linesOf(of, wish))
  return (
    <>
      <div className={css.head}>
        <BaselineChoice />
        <ByChoice wish={wish} onChange={setWish} />
        <HowChoice wish={wish} onChange={setWish} />
        <ShowChoice />
        <p className={css.count}>{t('count', { count: rows })}</p>
      </div>
      {lines.length === 0 && <p className={css.none}>{t('none')}</p>}
      <ol className={css.list} aria-label={t('list')}>
        {lines.map(({ of, change, nth }) => (
          <ChangeLine key={`${of.segment}${nth}`} of={of} change={change} nth={nth} />
        ))}
      </ol>
      {more !== undefined && (
        <Button kind="quiet" onPress={more}>
          {t('more')}
        </Button>
      )}
      {lines.length > 0 && (
        <p className={css.keys}>
          {t('keys', {
            next: keyLabel('change.next'),
            keep: keyLabel('finding.apply'),
            back: keyLabel('finding.dismiss'),
          })}
        </p>
      )}
    </>
  )
}
