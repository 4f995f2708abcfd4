/** The moves of an article in its header: the forward step of one's role, the others in a menu, and export. */
import { Download, MoreHorizontal } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import {
  actsWithReason,
  type MoveAct,
  type MoveObstacle,
  type MoveOffer,
  type MoveQuestion,
  type MoveQuestionKind,
  type MoveRefused,
  type MoveStopped,
} from '../../../core/model/workflow.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { leaveDialog } from '../../ui/after-dialog.ts'
import { Button, LabelledIcon } from '../../ui/button.tsx'
import { useHasYielded } from '../../ui/header-room.ts'
import { notify } from '../../ui/notices.ts'
import { ExportDialog } from './export-dialog.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RefusedDialog } from './refused-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

export type ReviewProps = {
  readonly head: ArticleHead
  /** Settles when all that was looked at here is counted. */
  readonly settle: () => Promise<void>
  /** Shows the first place that stands in the way. */
  readonly onShow: (kind: MoveObstacle) => void
  readonly onJump: (row: number) => void
}

type Over =
  | { readonly kind: 'none' | 'export' }
  | { readonly kind: 'reason'; readonly act: MoveAct }
  | { readonly kind: 'refused'; readonly act: MoveAct; readonly refused: readonly MoveRefused[] }
  | { readonly kind: 'asked'; readonly act: MoveAct; readonly asked: readonly MoveQuestion[] }

/** Publishing is what exporting does; it is no button of its own. */
const forwardActs: readonly MoveAct[] = ['deliver', 'approve', 'correct']

function isPossible({ refused }: MoveOffer): boolean {
  return !refused.some(({ kind }) => kind === 'wrong-state' || kind === 'wrong-role')
}

/** What the current person may try now, and which of it is the step forward. */
function offersOf(head: ArticleHead) {
  const possible = head.moves.filter((offer) => offer.act !== 'publish' && isPossible(offer))
  const forward = possible.find(({ act }) => forwardActs.includes(act))
  return { forward, others: possible.filter((offer) => offer !== forward) }
}

/** What a person says along with an act. */
type Said = { readonly reason?: string; readonly returnReason?: string; readonly accepted?: MoveQuestionKind[] }

function stopped(act: MoveAct, failure: MoveStopped): Over {
  if (failure.kind === 'move-asks') return { kind: 'asked', act, asked: failure.asked }
  return { kind: 'refused', act, refused: failure.refused }
}

function useMove({ head, settle }: ReviewProps, setOver: (over: Over) => void) {
  const { t } = useTranslation(['review', 'common'])
  const store = useOpenArticle()
  return async (act: MoveAct, said: Said = {}): Promise<void> => {
    await settle()
    const reply = await store.act('article.move', { article: head.article.id, act, ...said })
    if (reply === undefined) return
    if (reply.ok) {
      setOver({ kind: 'none' })
      const undo = { label: t('common:action.undo'), perform: store.undoOfLast() }
      notify({ text: t(`done.${act}`), topic: 'article', ...(act !== 'publish' && { act: undo }) })
    } else if (reply.failure.kind !== 'no-such-article') setOver(stopped(act, reply.failure))
  }
}

type OtherMovesProps = {
  readonly offers: readonly MoveOffer[]
  readonly onTry: (act: MoveAct) => void
  readonly onExport: () => void
}

/** The export is among them where the bar has no room for its button. */
function OtherMoves({ offers, onTry, onExport }: OtherMovesProps) {
  const { t } = useTranslation('review')
  const hasExport = useHasYielded('export')
  const moves = offers.map(({ act }) => ({ id: act, words: t(`act.${act}`), changes: true }))
  const acts = hasExport ? [{ id: 'export' as const, words: t('export'), changes: false }, ...moves] : moves
  if (acts.length === 0) return undefined
  return (
    <ActionMenu<MoveAct | 'export'>
      label={t('menu')}
      sign={<MoreHorizontal size={18} />}
      acts={acts}
      onAct={(act) => (act === 'export' ? onExport() : onTry(act))}
    />
  )
}

export function ReviewActions(props: ReviewProps) {
  const { t } = useTranslation('review')
  const { head, onShow, onJump } = props
  const [over, setOver] = useState<Over>({ kind: 'none' })
  const close = (): void => setOver({ kind: 'none' })
  const show = (kind: MoveObstacle): void => leaveDialog(close, () => onShow(kind))
  const move = useMove(props, setOver)
  const { forward, others } = offersOf(head)
  const tryAct = (act: MoveAct): void => {
    if (actsWithReason.includes(act)) setOver({ kind: 'reason', act })
    else void move(act)
  }
  const store = useOpenArticle()
  useEffect(() => {
    store.tryMove = tryAct
    return () => {
      store.tryMove = undefined
    }
  })
  const startExport = (): void => setOver({ kind: 'export' })
  useKeys({
    'article.review': () => forward !== undefined && tryAct(forward.act),
    'article.return': () => others.some(({ act }) => act === 'returnToTranslator') && tryAct('returnToTranslator'),
    'article.reopen': () => {
      const offer = [...others, ...(forward === undefined ? [] : [forward])].find(
        ({ act }) => act === 'reopen' || act === 'correct',
      )
      return offer !== undefined && tryAct(offer.act)
    },
    'article.export': startExport,
  })
  return (
    <>
      <span data-yielding="export">
        <LabelledIcon icon={<Download size={16} />} label={t('export')} onPress={startExport} />
      </span>
      {forward !== undefined && (
        <Button kind="main" changes hint={keyLabel('article.review')} onPress={() => tryAct(forward.act)}>
          {t(`act.${forward.act}`)}
        </Button>
      )}
      <OtherMoves offers={others} onTry={tryAct} onExport={startExport} />
      {over.kind === 'reason' && over.act === 'returnToTranslator' && (
        <ReturnDialog onClose={close} onReturn={(why) => void move(over.act, why)} />
      )}
      {over.kind === 'reason' && over.act !== 'returnToTranslator' && (
        <ReasonDialog act={over.act} onClose={close} onReason={(reason) => void move(over.act, { reason })} />
      )}
      {over.kind === 'asked' && (
        <QuestionDialog
          act={over.act}
          asked={over.asked}
          onClose={close}
          onShow={show}
          onYes={() => void move(over.act, { accepted: over.asked.map(({ kind }) => kind) })}
        />
      )}
      {over.kind === 'refused' && <RefusedDialog act={over.act} refused={over.refused} onClose={close} onShow={show} />}
      {over.kind === 'export' && <ExportDialog head={head} onClose={close} onJump={onJump} />}
    </>
  )
}
