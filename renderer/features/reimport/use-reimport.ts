/** The state of a file on its way back: compared, chosen from segment by segment, taken over. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleMissing } from '../../../contract/article.ts'
import { maxFileBytes, maxNameChars } from '../../../contract/limits.ts'
import {
  commentToTake,
  editToTake,
  type ReimportPlan,
  type ReimportRefused,
  type TakeRefused,
} from '../../../contract/reimport.ts'
import type { ActionId, SegmentId } from '../../../core/model/ids.ts'
import { asksForChoice } from '../../../core/model/reimport.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { ArrivedFile } from '../../desk/dropped-file.ts'
import { notify } from '../../ui/notices.ts'

/** Bytes of a dropped file, or the token of one that was picked. */
export type FileBack = {
  readonly name: string
  readonly sizeBytes: number
  readonly content: { readonly bytes: Uint8Array } | { readonly picked: string }
}

export function fileBack(file: ArrivedFile): FileBack {
  const { sizeBytes } = file
  const name = file.name.slice(-maxNameChars)
  return { name, sizeBytes, content: 'token' in file ? { picked: file.token } : { bytes: file.bytes } }
}

export type PlannedChange = ReimportPlan['changes'][number]
export type Choice = 'apply' | 'keep' | 'open' | 'none'

/** What becomes of a change: what a person chose, else what needs no choice. */
export function choiceOf(change: PlannedChange, chosen: ReadonlyMap<SegmentId, boolean>): Choice {
  if (change.fault !== undefined) return 'none'
  const taken = chosen.get(change.segment)
  if (taken !== undefined) return taken ? 'apply' : 'keep'
  return asksForChoice(change) ? 'open' : 'apply'
}

/** `interrupted`: the doorway failed over the comparison, which a notice says. */
export type Failure = ReimportRefused | ArticleMissing | TakeRefused | { readonly kind: 'interrupted' }

/** Compares the file with the article as it stands. */
function usePlan(file: FileBack) {
  const store = useOpenArticle()
  const [plan, setPlan] = useState<ReimportPlan>()
  const [failure, setFailure] = useState<Failure>()
  const asked = useRef(0)
  const compare = useCallback(
    async (since?: ActionId | null): Promise<void> => {
      const nth = ++asked.current
      const { sizeBytes } = file
      if (sizeBytes > maxFileBytes) {
        setFailure({ kind: 'file-refused', why: { kind: 'too-large', sizeBytes, limitBytes: maxFileBytes } })
        return
      }
      setFailure((before) => (before?.kind === 'interrupted' ? undefined : before))
      const { article } = store
      const reply = await store.take('reimport.plan', { article, name: file.name, ...file.content, since })
      // Another state was chosen meanwhile, or the dialog is gone.
      if (nth !== asked.current) return
      if (reply === undefined) setFailure({ kind: 'interrupted' })
      else if (reply.ok) setPlan(reply.value)
      else setFailure(reply.failure)
    },
    [store, file],
  )
  useEffect(() => {
    setPlan(undefined)
    setFailure(undefined)
    void compare()
    return () => void asked.current++
  }, [compare])
  return { plan, failure, setFailure, compare }
}

/** In whose name: that of one person, or of each whom the file names. */
export type Author = { readonly name: string; readonly isAsNamed: boolean }

export function useReimport(file: FileBack, onDone: () => void) {
  const { t } = useTranslation(['reimport', 'common'])
  const store = useOpenArticle()
  const { plan, failure, setFailure, compare } = usePlan(file)
  const [chosen, setChosen] = useState<ReadonlyMap<SegmentId, boolean>>(new Map())
  const [addsComments, setAddsComments] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was compared anew is chosen from anew
  useEffect(() => setChosen(new Map()), [plan])
  const changes = plan?.changes ?? []
  const applied = changes.filter((change) => choiceOf(change, chosen) === 'apply')
  const open = changes.filter((change) => choiceOf(change, chosen) === 'open').length
  const comments = addsComments ? (plan?.comments ?? []) : []
  const take = async ({ name, isAsNamed }: Author): Promise<void> => {
    const reply = await store.act('reimport.take', {
      article: store.article,
      name: file.name,
      by: { name },
      edits: applied.map((change) => editToTake(change, isAsNamed)),
      comments: comments.map(commentToTake),
      ...('picked' in file.content && { picked: file.content.picked }),
    })
    if (reply === undefined) return
    if (!reply.ok) {
      setFailure(reply.failure)
      if (reply.failure.kind === 'changed-meanwhile' || reply.failure.kind === 'segment-locked') void compare()
      return
    }
    const undo = { label: t('common:action.undo'), perform: store.undoOfLast() }
    notify({ text: t('done', { count: applied.length, file: file.name }), topic: 'article', act: undo })
    onDone()
  }
  const choose = (segment: SegmentId, isTaken: boolean): void => setChosen((all) => new Map(all).set(segment, isTaken))
  return { plan, failure, compare, chosen, choose, applied, open, comments, addsComments, setAddsComments, take }
}
