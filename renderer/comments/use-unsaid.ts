/** Words begun and left unsaid: whoever comes back to them finds their own, and nobody those of another. */
import { useOpenArticle } from '../article/article-context.ts'
import { useDesk } from '../desk/desk-context.ts'

type Unsaid = {
  readonly read: () => string | undefined
  readonly keep: (words: string) => void
  readonly forget: () => void
}

/** `about`: what they are said of. */
export function useUnsaid(about: string): Unsaid {
  const { unsaid } = useOpenArticle().comments
  const { person } = useDesk()
  const key = `${person.id} ${about}`
  return {
    read: () => unsaid.get(key),
    keep: (words) => void unsaid.set(key, words),
    forget: () => void unsaid.delete(key),
  }
}
