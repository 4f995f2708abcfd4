/** Puts what the article has to tell into words: a toast where something can be undone or was refused, else the live region. */
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { LearnedBoundary } from '../../../contract/exception.ts'
import { never } from '../../../core/model/result.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { Notice } from '../../article/notice.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { announce } from '../../ui/announcer.tsx'
import { dismissTopic, notify, type Notice as Toast } from '../../ui/notices.ts'
import { doorwayWords } from '../../words/say-doorway.ts'

type Say = TFunction<['article', 'common', 'opening', 'review']>

function refusal(t: Say, notice: Extract<Notice, { kind: 'refused' }>): string {
  const { failure } = notice
  if (failure.kind === 'article-closed') return t(`article:closedWhy.${failure.why}`)
  if (failure.kind === 'code-lost') return t('article:refused.code-lost', { raw: failure.raw })
  return t(`article:refused.${failure.kind}`)
}

function notMended(t: Say, { failure }: Extract<Notice, { kind: 'not-mended' }>): string {
  if (failure.kind === 'article-closed') return t(`article:closedWhy.${failure.why}`)
  if (failure.kind === 'link-locked') return t('article:notMended.link-locked', { number: failure.row + 1 })
  return t(`article:notMended.${failure.kind}`)
}

function dismissed(t: Say, { scope, silenced, elsewhere }: Extract<Notice, { kind: 'dismissed' }>): string {
  if (scope === 'article') return t('article:notice.dismissedArticle', { count: silenced })
  if (scope === 'everywhere') return t('article:notice.dismissedEverywhere', { silenced, elsewhere })
  return t('article:notice.dismissedHere')
}

/** What was done, and that it cost somebody's word on some segments. */
function withReopened(t: Say, done: string, { reopened }: { readonly reopened: number }): string {
  return reopened === 0 ? done : `${done} ${t('article:notice.reopened', { count: reopened })}`
}

function confirmed(t: Say, { row, critical }: Extract<Notice, { kind: 'confirmed' }>): string {
  const done = t('article:notice.confirmed', { number: row + 1 })
  return critical.length === 0
    ? done
    : t('article:notice.confirmedCritical', { number: row + 1, count: critical.length })
}

function confirmedSeveral(t: Say, { count, critical }: Extract<Notice, { kind: 'confirmed-several' }>): string {
  const done = t('article:notice.confirmedSeveral', { count })
  return critical === 0 ? done : `${done} ${t('article:notice.stillCritical', { count: critical })}`
}

function unreadable(t: Say, { fault }: Extract<Notice, { kind: 'op-unreadable' }>): string {
  if (fault.why === 'newer') return t('article:unreadable.newer')
  return t('article:unreadable.malformed', { what: t(`article:op.${fault.op}`) })
}

function unsent(t: Say, { failure }: Extract<Notice, { kind: 'unsent' }>): string {
  if (failure.kind === 'disk-full' || failure.kind === 'library-locked') return t(`article:unsent.${failure.kind}`)
  return t('article:unsent.other')
}

function fixedMany(t: Say, { fixed, skipped }: Extract<Notice, { kind: 'fixed-many' }>): string {
  if (skipped > 0) return t('article:notice.fixedSome', { fixed, skipped })
  return t('article:notice.fixedMany', { count: fixed })
}

function closed(t: Say, { state }: Extract<Notice, { kind: 'closed' }>): string {
  if (state === 'approved' || state === 'published' || state === 'spiked') return t(`article:closedNow.${state}`)
  return t('article:closedWhy.with-editor')
}

function reversed(t: Say, { kind, action, move }: Extract<Notice, { kind: 'undone' | 'redone' }>): string {
  return move === undefined ? t(`article:${kind}.${action}`) : t(`article:${kind}Move.${move}`)
}

/** Told in one sentence each, without facts. */
const plain = [
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-overtaken',
  'none-open',
  'all-done',
  'none-doubtful',
  'no-findings',
  'no-changes',
  'no-comments',
  'commented',
  'comment-gone',
  'error-marked',
  'error-gone',
  'error-withdrawn',
  'taken-before',
  'none-returned',
  'all-kept',
  'taken-back',
  'snapshot-taken',
  'gone-back',
  'by-hand',
  'segment-locked',
] as const
type Plain = { readonly kind: (typeof plain)[number] }

function isPlain(notice: Notice): notice is Extract<Notice, Plain> {
  return plain.some((kind) => kind === notice.kind)
}

function wordsFor(t: Say, notice: Notice): Toast {
  if (isPlain(notice)) return { text: t(`article:notice.${notice.kind}`) }
  switch (notice.kind) {
    case 'undone':
    case 'redone':
      return { text: reversed(t, notice) }
    case 'fixed':
    case 'restored':
      return { text: withReopened(t, t(`article:notice.${notice.kind}`), notice) }
    case 'learned':
      return { text: t(`article:learned.${notice.boundary.rule}`, { after: notice.boundary.after }) }
    case 'dismissed':
      return { text: dismissed(t, notice) }
    case 'fixed-many':
      return { text: withReopened(t, fixedMany(t, notice), notice) }
    case 'confirmed':
      return { text: confirmed(t, notice) }
    case 'locked':
    case 'unlocked':
      return { text: t(`article:notice.${notice.kind}`, { count: notice.count }) }
    case 'confirmed-several':
      return { text: confirmedSeveral(t, notice) }
    case 'returned':
      return { text: t('article:notice.returned', { count: notice.count }) }
    case 'codes-left-out':
      return { text: t('article:notice.codesLeftOut', { count: notice.count }) }
    case 'unsent':
      return { text: unsent(t, notice), tone: 'warning' }
    case 'sent':
      return { text: t('article:unsent.sent') }
    case 'closed':
      return { text: closed(t, notice) }
    default:
      return { text: warning(t, notice), tone: 'warning' }
  }
}

type Warning = Extract<
  Notice,
  { kind: 'refused' | 'too-many' | 'not-mended' | 'cannot-go-back' | 'op-unreadable' | 'doorway' }
>

/** What was wished for and not done, and why. */
function warning(t: Say, notice: Warning): string {
  switch (notice.kind) {
    case 'refused':
      return refusal(t, notice)
    case 'too-many':
      return t('article:notice.tooMany', { most: notice.most })
    case 'not-mended':
      return notMended(t, notice)
    case 'cannot-go-back':
      return t(`article:cannotGoBack.${notice.why}`)
    case 'op-unreadable':
      return unreadable(t, notice)
    case 'doorway':
      return t(...doorwayWords(notice.failure))
    default:
      return never(notice)
  }
}

const undoable: readonly Notice['kind'][] = [
  'fixed',
  'fixed-many',
  'dismissed',
  'restored',
  'taken-back',
  'commented',
  'comment-gone',
  'error-marked',
  'error-gone',
  'error-withdrawn',
  'returned',
  'gone-back',
  'locked',
  'unlocked',
]

/** The cut stays; other texts are left as they were. */
async function forget(t: Say, { id }: LearnedBoundary): Promise<void> {
  const left = await actOnLibrary('exception.revoke', { exception: id })
  if (left.ok) announce(t('article:learned.forgotten'))
}

/** What can be done about it, if anything. */
function actOf(t: Say, store: OpenArticle, notice: Notice): Pick<Toast, 'act'> {
  if (undoable.includes(notice.kind)) {
    return { act: { label: t('common:action.undo'), perform: store.undoOfLast() } }
  }
  if (notice.kind === 'learned') {
    return { act: { label: t('article:learned.onlyHere'), perform: () => forget(t, notice.boundary) } }
  }
  if (notice.kind === 'segment-locked') {
    return { act: { label: t('article:unlock'), perform: () => store.worklist.turnLock() } }
  }
  const opening = notice.kind === 'closed' ? notice.opening : undefined
  if (opening === undefined) return {}
  return { act: { label: t(`review:act.${opening}`), perform: () => store.tryMove?.(opening) } }
}

/** That the library was opened anew is told everywhere, and stands once. */
function topicOf(notice: Notice): string {
  return notice.kind === 'doorway' && notice.failure.kind === 'store-restarted' ? 'store' : 'article'
}

/** Confirming is seen on the glyph and only said aloud, unless something critical stays open; everything else is shown. */
export function useNotices(): void {
  const { t } = useTranslation(['article', 'common', 'opening', 'review'])
  const store = useOpenArticle()
  // What can be undone only here is not offered elsewhere.
  useEffect(() => () => dismissTopic('article'), [])
  useEffect(
    () =>
      store.onNotice((notice) => {
        const words = wordsFor(t, notice)
        if (notice.kind === 'confirmed') {
          const [first] = notice.critical
          if (first === undefined) return announce(words.text)
          const show = { label: t('article:notice.show'), perform: () => void store.findings.goTo(first, false) }
          return notify({ topic: 'critical', ...words, act: show })
        }
        // The confirmation that it spoke of may be the very one taken back.
        if (notice.kind === 'undone') dismissTopic('critical')
        notify({ topic: topicOf(notice), ...words, ...actOf(t, store, notice) })
      }),
    [store, t],
  )
}
