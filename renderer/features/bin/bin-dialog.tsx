/** The bin: what was deleted, by whom and when, to be restored or erased; below it what was erased. */
import { RotateCcw, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disposed } from '../../../core/model/disposed.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import facts from '../../ui/fact-list.module.css'
import { notify } from '../../ui/notices.ts'
import { Moment } from '../../words/moment.tsx'
import css from './bin-dialog.module.css'
import { useBin } from './use-bin.ts'

type LineProps = { readonly of: Disposed; readonly words: 'deletedBy' | 'erasedBy'; readonly children?: ReactNode }

function Line({ of: { headline, by, atMs }, words, children }: LineProps) {
  const { t } = useTranslation('details')
  return (
    <li className={facts.line}>
      <span className={facts.facts}>
        <span dir="auto">{headline}</span>
        <span className={facts.meaning}>
          {t(`bin.${words}`, { name: by.name })} <Moment atMs={atMs} />
        </span>
      </span>
      {children}
    </li>
  )
}

/** Asked once more: nothing brings back what is erased. */
type Asked = { readonly articles: readonly Disposed[] }

export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['details', 'common'])
  const { person } = useDesk()
  const [asked, setAsked] = useState<Asked>()
  const content = useBin()
  const binned = content?.binned ?? []
  const erased = content?.erased ?? []
  const mayErase = person.role !== 'translator'
  const empty = async ({ articles }: Asked): Promise<void> => {
    setAsked(undefined)
    const done = await actOnLibrary('bin.empty', { articles: articles.map(({ article }) => article) })
    if (done.ok) notify({ text: t('details:bin.erased', { count: done.value.erased }), topic: 'bin' })
    else notify({ text: t('details:bin.notForTranslators'), tone: 'warning', topic: 'bin' })
  }
  if (asked !== undefined) {
    return <Question asked={asked} onCancel={() => setAsked(undefined)} onErase={() => void empty(asked)} />
  }
  return (
    <Dialog
      title={t('details:bin.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.close')}
          </Button>
          <Button isDisabled={binned.length === 0 || !mayErase} changes onPress={() => setAsked({ articles: binned })}>
            {t('details:bin.empty')}
          </Button>
        </>
      }
      {...(!mayErase && { note: t('details:bin.notForTranslators') })}
    >
      {content !== undefined && binned.length === 0 && <p className={css.none}>{t('details:bin.isEmpty')}</p>}
      {binned.length > 0 && (
        <ul className={facts.list} aria-label={t('details:bin.title')}>
          {binned.map((one) => (
            <Line key={one.article} of={one} words="deletedBy">
              <Button
                kind="quiet"
                icon={<RotateCcw size={14} aria-hidden />}
                changes
                onPress={() => void actOnLibrary('bin.restore', { article: one.article })}
              >
                {t('details:bin.restore')}
              </Button>
              <Button
                kind="quiet"
                icon={<Trash2 size={14} aria-hidden />}
                isDisabled={!mayErase}
                changes
                onPress={() => setAsked({ articles: [one] })}
              >
                {t('details:bin.erase')}
              </Button>
            </Line>
          ))}
        </ul>
      )}
      {erased.length > 0 && (
        <section className={css.erased} aria-label={t('details:bin.log')}>
          <h3 className={css.log}>{t('details:bin.log')}</h3>
          <ul className={facts.list}>
            {erased.map((one) => (
              <Line key={one.article} of={one} words="erasedBy" />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

type QuestionProps = { readonly asked: Asked; readonly onCancel: () => void; readonly onErase: () => void }

function Question({ asked: { articles }, onCancel, onErase }: QuestionProps) {
  const { t } = useTranslation(['details', 'common'])
  const [first] = articles
  return (
    <Dialog
      title={t('details:bin.question', { count: articles.length, headline: first?.headline ?? '' })}
      onClose={onCancel}
      footer={
        <>
          <Button kind="quiet" onPress={onCancel}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes onPress={onErase}>
            {t('details:bin.eraseForGood')}
          </Button>
        </>
      }
    >
      <p>{t('details:bin.warning')}</p>
    </Dialog>
  )
}
