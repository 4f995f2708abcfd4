/** The keys of an article: segments, worklist, confirming, findings, views, panes, undo. */
import type { RefObject } from 'react'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import type { Direction } from '../../article/place.ts'
import type { CaretWish } from '../../article/slices/selection.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useNextReach } from './use-next-reach.ts'

/** True if the caret is in the text, or would be if the row had a translation: then it goes along to the next place. */
function isWriting(store: OpenArticle, screen: HTMLElement | null): boolean {
  const { place, caret } = store.getState()
  if (place.segment === undefined && caret.wish !== undefined) return true
  const { activeElement } = document
  const isInText = activeElement instanceof HTMLElement && activeElement.isContentEditable
  return isInText && screen?.contains(activeElement) === true
}

function toggleView(store: OpenArticle): void {
  store.show(store.getState().view === 'article' ? 'grid' : 'article')
}

/** What takes the focus of a pane: the text being edited, the card one stands at, else whatever comes first. */
const paneStarts = ['[contenteditable="true"]', '[data-pane-start]', '[tabindex="0"]'] as const

/** From pane to pane: the text, the inspector, and round. */
function turnPane(screen: HTMLElement | null, direction: Direction): void {
  if (screen === null) return
  const panes = [...screen.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const pane = panes[(at + direction + panes.length) % panes.length]
  const starts = paneStarts.map((start) => pane?.querySelector<HTMLElement>(start))
  starts.find((start) => start !== null && start !== undefined)?.focus()
}

/** Opens the preview of all places like the current finding's; of the next one's if none is current. */
async function previewAlike(store: OpenArticle, withCaret: boolean): Promise<void> {
  if (store.getState().finding === undefined) await store.findings.move(1, withCaret)
  const { finding } = store.getState()
  if (finding === undefined) return
  store.showPanel('findings')
  store.findings.previewAlike(finding)
}

/** The finding one is at counts as an error; the next one, if one is at none. */
async function takeAsError(store: OpenArticle, withCaret: boolean): Promise<void> {
  if (store.getState().finding === undefined) await store.findings.move(1, withCaret)
  await store.errors.takeCurrentFinding()
}

/** From then on yes and no are for the finding. */
function goToFinding(store: OpenArticle, direction: Direction, withCaret: boolean): Promise<void> {
  store.changes.leave()
  return store.findings.move(direction, withCaret)
}

/** Yes or no to what one has gone to: a change, or a finding. */
function answer(store: OpenArticle, word: 'yes' | 'no', withCaret: boolean): Promise<void> {
  return store.changes.isCurrent ? store.changes.answerCurrent(word) : store.findings.answerCurrent(word, withCaret)
}

export function useArticleKeys(screen: RefObject<HTMLElement | null>): void {
  const store = useOpenArticle()
  const writing = (): boolean => isWriting(store, screen.current)
  const widen = useNextReach()
  const start = (): CaretWish | undefined => (writing() ? { kind: 'start' } : undefined)
  // Who reads changes goes on reading; elsewhere the next one to be worked on is written in.
  const onward = (): CaretWish | undefined => (store.getState().view === 'review' ? start() : { kind: 'start' })
  useKeys({
    'segment.next': () => store.move(1, start()),
    'segment.previous': () => store.move(-1, start()),
    'segment.confirm': () => store.worklist.confirm('next', onward()),
    'segment.confirmStay': () => store.worklist.confirm('stay'),
    'worklist.next': () => store.worklist.move(1, onward()),
    'worklist.previous': () => store.worklist.move(-1, onward()),
    'segment.lock': () => store.worklist.turnLock(),
    'segment.return': () => store.returns.begin(store.worklist.role),
    'segment.history': () => store.showPanel(store.getState().panel === 'history' ? 'findings' : 'history'),
    'article.details': () => store.showPanel(store.getState().panel === 'details' ? 'findings' : 'details'),
    'finding.next': () => goToFinding(store, 1, writing()),
    'finding.previous': () => goToFinding(store, -1, writing()),
    'finding.apply': () => answer(store, 'yes', writing()),
    'finding.dismiss': () => answer(store, 'no', writing()),
    'change.next': () => store.changes.move(1),
    'change.previous': () => store.changes.move(-1),
    'comment.begin': () => store.comments.begin(),
    'comment.next': () => store.comments.move(1),
    'comment.previous': () => store.comments.move(-1),
    'error.mark': () => store.errors.begin(),
    'finding.asError': () => takeAsError(store, writing()),
    'change.show': () => store.changes.cycle(),
    'view.toggle': () => toggleView(store),
    'alignment.toggle': () => store.show(store.getState().view === 'alignment' ? 'article' : 'alignment'),
    'view.article': () => store.show('article'),
    'view.grid': () => store.show('grid'),
    'view.review': () => store.show('review'),
    'view.source': () => (store.getState().view === 'review' ? store.foldSource() : false),
    'finding.alike': () => previewAlike(store, writing()),
    'finding.reach': widen,
    'pane.next': () => turnPane(screen.current, 1),
    'pane.previous': () => turnPane(screen.current, -1),
    'action.undo': () => store.undo(),
    'action.redo': () => store.redo(),
  })
}
