/** Asks for the copies of the library, looks into one, and restores one. */
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopiedArticle, CopyList, LibraryCopy } from '../../../contract/copy.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'

/** What stands over the list: a look into a copy, or the question before restoring one. */
export type OverCopies =
  | { readonly kind: 'look'; readonly copy: LibraryCopy; readonly articles: readonly CopiedArticle[] }
  | { readonly kind: 'restore'; readonly copy: LibraryCopy; readonly isUnderWay: boolean }

export function useCopies() {
  const { t } = useTranslation('settings')
  const [list, setList] = useState<CopyList>()
  const [over, setOver] = useState<OverCopies>()
  const load = useCallback(async () => setList(await bridge.ask('copy.list', {})), [])
  useEffect(() => {
    void load()
    return bridge.onEvent(({ kind }) => {
      if (kind === 'copies.failed' || kind === 'copies.kept') void load()
    })
  }, [load])

  const refuse = (why: 'no-such-copy' | 'copy-damaged' | 'no-room'): void => {
    setOver(undefined)
    notify({ text: t(`copies.failure.${why}`), tone: 'warning', topic: 'copies' })
    void load()
  }
  const look = async (copy: LibraryCopy): Promise<void> => {
    const reply = await bridge.ask('copy.look', { copy: copy.name })
    if (reply.ok) setOver({ kind: 'look', copy, articles: reply.value })
    else refuse(reply.failure.kind)
  }
  const restore = async (copy: LibraryCopy): Promise<void> => {
    setOver({ kind: 'restore', copy, isUnderWay: true })
    const reply = await actOnLibrary('copy.restore', { copy: copy.name })
    if (!reply.ok) refuse(reply.failure.kind)
  }
  return { list, over, setOver, look, restore }
}
