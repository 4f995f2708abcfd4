/** Puts another text in the place of what was found, and tells what came of it. */
import { useTranslation } from 'react-i18next'
import type { FoundPlaces } from '../../../contract/find.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { actOnLibrary, settleTyping } from '../../article/open-articles.ts'
import { notify } from '../../ui/notices.ts'
import type { FindWish } from './find-wish.ts'
import { failureWords, replacedWords } from './find-words.ts'
import { search } from './use-search.ts'

type Undo = () => void

export function useReplace() {
  const { t } = useTranslation(['find', 'article', 'common'])

  /** `choice`: the places left out, or those alone that are meant, by their numbers. */
  async function write(
    { search: id }: FoundPlaces,
    choice: { readonly without: number[] } | { readonly only: number[] },
    undo?: Undo,
  ): Promise<void> {
    const done = await actOnLibrary('find.replace', { search: id, without: [], ...choice })
    if (!done.ok) return notify({ text: t('find:forgotten'), topic: 'article', tone: 'warning' })
    const act = { label: t('common:action.undo'), perform: () => undo?.() }
    const isDone = done.value.replaced > 0
    notify({ text: replacedWords(t, done.value), topic: 'article', ...(isDone && undo !== undefined ? { act } : {}) })
  }

  return {
    write,
    one: (found: FoundPlaces, index: number) => write(found, { only: [index] }),
    /** Of the texts as they stand: what is being typed is stored and searched first. */
    async all(wish: FindWish, article: ArticleId, undo: Undo): Promise<void> {
      if (!(await settleTyping())) return
      const fresh = await search(wish, article)
      if (fresh?.kind === 'found') return write(fresh.places, { without: [] }, undo)
      if (fresh !== undefined) notify({ text: failureWords(t, fresh.failure), topic: 'article', tone: 'warning' })
    },
  }
}
