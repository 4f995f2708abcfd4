/** Above the text: who sent the article back, reopened or put it away, when and why; that it is with the editor, or back with them. */
import { CornerUpLeft, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead, SignedMove } from '../../../contract/article.ts'
import type { MoveAct } from '../../../core/model/workflow.ts'
import { formatMoment } from '../../../locales/dates.ts'
import { interfaceLanguageFor } from '../../../locales/languages.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { useReasonName } from '../../comments/return-why.tsx'
import { useDesk } from '../../desk/desk-context.ts'
import { Button } from '../../ui/button.tsx'
import css from './move-note.module.css'

/** Moves whose reason everyone at the article has to know, for as long as nothing has moved it on. */
const backward = ['returnToTranslator', 'reopen', 'correct', 'spike'] as const
type Backward = (typeof backward)[number]

function isBackward(act: MoveAct): act is Backward {
  return backward.some((known) => known === act)
}

function useWhen() {
  const { i18n } = useTranslation()
  return (atMs: number): string => formatMoment(atMs, Date.now(), interfaceLanguageFor(i18n.language))
}

function WithEditor({
  move,
  onTakeBack,
}: {
  readonly move: SignedMove
  readonly onTakeBack: (() => void) | undefined
}) {
  const { t } = useTranslation('review')
  const when = useWhen()
  return (
    <div className={`${css.note} ${css.calm}`}>
      <Lock size={15} aria-hidden />
      <p>{t('withEditor', { when: when(move.atMs) })}</p>
      {onTakeBack !== undefined && (
        <Button kind="quiet" changes onPress={onTakeBack}>
          {t('takeBack')}
        </Button>
      )}
    </div>
  )
}

/** In the next round: whoever reviews wants to see the news, not all of it again. */
function Again({ move }: { readonly move: SignedMove }) {
  const { t } = useTranslation('review')
  const when = useWhen()
  const store = useOpenArticle()
  return (
    <div className={`${css.note} ${css.calm}`}>
      <CornerUpLeft size={15} aria-hidden />
      <p dir="auto">{t('again', { name: move.by.name, when: when(move.atMs) })}</p>
      <Button kind="quiet" onPress={() => void store.sift.showNews()}>
        {t('news')}
      </Button>
    </div>
  )
}

type NoteProps = { readonly head: ArticleHead; readonly onUndo: () => void }

export function MoveNote({ head, onUndo }: NoteProps) {
  const { t } = useTranslation('review')
  const when = useWhen()
  const nameOf = useReasonName()
  const { person } = useDesk()
  const { lastMove: move, closed, undoable } = head
  if (move === undefined) return undefined
  const isNextRound = move.act === 'deliver' && head.wasReturned && person.role !== 'translator'
  if (isBackward(move.act)) {
    const { by, atMs, reason, returnReason } = move
    const why = [returnReason === undefined ? undefined : nameOf(returnReason), reason].filter(Boolean).join('. ')
    return (
      <div className={css.note}>
        <CornerUpLeft size={15} aria-hidden />
        <p dir="auto">{t(`note.${move.act}`, { name: by.name, when: when(atMs), reason: why })}</p>
      </div>
    )
  }
  if (closed !== 'with-editor') return isNextRound ? <Again move={move} /> : undefined
  // A delivery can be taken back by whoever made it, as long as nobody has worked on the text since.
  return <WithEditor move={move} onTakeBack={undoable === 'move' ? onUndo : undefined} />
}
