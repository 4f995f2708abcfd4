/** A file of the article that somebody edited elsewhere: each change is seen before any is taken over. */
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asksForChoice } from '../../../core/model/reimport.ts'
import { useText } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { ChangeList } from './change-list.tsx'
import { useFailureWords } from './failure-words.ts'
import { Comments, LeftOver } from './left-over.tsx'
import css from './reimport-dialog.module.css'
import { AuthorChoice, Counts, StateChoice } from './summary.tsx'
import { type Failure, type FileBack, useReimport } from './use-reimport.ts'

type DialogProps = {
  readonly file: FileBack
  readonly onClose: () => void
  /** Instead it becomes an article of its own; undefined where only the shell has the file. */
  readonly onImport: (() => void) | undefined
}

type Reimport = ReturnType<typeof useReimport>

/** Whom the file names, else whoever sits here, until somebody says otherwise. */
function useAuthor({ plan }: Reimport) {
  const { person } = useDesk()
  const [said, setSaid] = useState<{ readonly name: string; readonly isOther: boolean }>()
  const name = said?.name ?? plan?.authors[0] ?? person.name
  return { name, isOther: said?.isOther ?? false, isAsNamed: said === undefined, setSaid }
}

type FailedProps = Pick<DialogProps, 'onImport'> & { readonly failure: Failure; readonly onRetry: () => void }

function Failed({ failure, onImport, onRetry }: FailedProps) {
  const { t } = useTranslation(['reimport', 'common'])
  const isOfAnother = failure.kind === 'other-article' || failure.kind === 'other-language'
  return (
    <div role="alert" className={css.failed}>
      <p>{useFailureWords()(failure)}</p>
      {isOfAnother && onImport !== undefined && <Button onPress={onImport}>{t('importInstead')}</Button>}
      {failure.kind === 'interrupted' && <Button onPress={onRetry}>{t('common:action.retry')}</Button>}
    </div>
  )
}

type BarProps = {
  /** Some of the changes ask for a choice, and some do not. */
  readonly hasOthers: boolean
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Bar({ hasOthers, isOn, onChange }: BarProps) {
  const { t } = useTranslation('reimport')
  const keys = { apply: keyLabel('finding.apply'), keep: keyLabel('finding.dismiss') }
  return (
    <div className={css.bar}>
      {hasOthers && (
        <TickField isOn={isOn} onChange={onChange}>
          {t('conflictsOnly')}
        </TickField>
      )}
      <span className={css.told}>{t('choiceHint', keys)}</span>
    </div>
  )
}

type ShownProps = { readonly state: Reimport; readonly author: ReturnType<typeof useAuthor>; readonly main: Main }
type Main = RefObject<HTMLButtonElement | null>

function Shown({ state, author, main }: ShownProps) {
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const [asksOnly, setAsksOnly] = useState(false)
  const { plan, chosen, choose, compare, addsComments, setAddsComments } = state
  if (plan === undefined) return undefined
  const asking = plan.changes.filter(asksForChoice)
  return (
    <div className={css.shown}>
      <Counts plan={plan} />
      <div className={css.choices}>
        <StateChoice plan={plan} onChoose={(since) => void compare(since)} />
        {plan.changes.length + plan.comments.length > 0 && (
          <AuthorChoice {...author} plan={plan} onName={author.setSaid} />
        )}
      </div>
      {plan.changes.length > 0 && (
        <Bar
          hasOthers={asking.length < plan.changes.length && asking.length > 0}
          isOn={asksOnly}
          onChange={setAsksOnly}
        />
      )}
      <ChangeList
        changes={asksOnly ? asking : plan.changes}
        comparison={plan}
        chosen={chosen}
        lang={lang}
        onChoose={choose}
        onEnd={() => main.current?.focus()}
      />
      <Comments plan={plan} isOn={addsComments} onChange={setAddsComments} />
      <LeftOver plan={plan} />
    </div>
  )
}

function Acts({ state, author, main, onClose }: ShownProps & Pick<DialogProps, 'onClose'>) {
  const { t } = useTranslation(['reimport', 'common'])
  const { plan, applied, open, comments, take } = state
  const isNothing = applied.length + comments.length === 0
  const isReady = plan?.closed === undefined && open === 0 && !isNothing && author.name.trim() !== ''
  const words = applied.length === 0 && comments.length > 0 ? 'commentsOnly' : 'submit'
  return (
    <>
      {open > 0 && <span className={css.open}>{t('open', { count: open })}</span>}
      <Button kind="quiet" onPress={onClose}>
        {t(isNothing ? 'common:action.close' : 'common:action.cancel')}
      </Button>
      {plan !== undefined && plan.changes.length + plan.comments.length > 0 && (
        <Button
          ref={main}
          kind="main"
          changes
          isDisabled={!isReady}
          onPress={() => void take({ name: author.name.trim(), isAsNamed: author.isAsNamed })}
        >
          {t(words, { count: words === 'submit' ? applied.length : comments.length })}
        </Button>
      )}
    </>
  )
}

export function ReimportDialog({ file, onClose, onImport }: DialogProps) {
  const { t } = useTranslation(['reimport', 'article'])
  const state = useReimport(file, onClose)
  const author = useAuthor(state)
  const main = useRef<HTMLButtonElement>(null)
  const { plan, failure } = state
  const closed = plan?.closed
  const retry = (): void => void state.compare()
  const failed = failure && <Failed failure={failure} onImport={onImport} onRetry={retry} />
  const hasRows = plan !== undefined && plan.changes.length + plan.comments.length + plan.unplaced.length > 0
  return (
    <Dialog
      title={t('title', { file: file.name })}
      size={hasRows ? 'steady' : 'small'}
      onClose={onClose}
      note={
        (plan !== undefined && failed) ||
        (closed !== undefined && <p role="alert">{t(`article:closedWhy.${closed}`)}</p>) ||
        undefined
      }
      footer={<Acts state={state} author={author} main={main} onClose={onClose} />}
    >
      {plan === undefined && (failed ?? <p role="status">{t('comparing')}</p>)}
      <Shown state={state} author={author} main={main} />
    </Dialog>
  )
}
