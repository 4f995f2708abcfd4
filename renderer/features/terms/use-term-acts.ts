/** What can be done to the term base; each act is told with a way back. */
import { useTranslation } from 'react-i18next'
import type { ConceptFailure } from '../../../contract/term.ts'
import type { ActionId, ConceptId } from '../../../core/model/ids.ts'
import type { Concept, ConceptContent } from '../../../core/model/term.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { notify } from '../../ui/notices.ts'

export type TermActs = {
  /** Answers why it could not be done. */
  readonly add: (content: ConceptContent) => Promise<ConceptFailure | undefined>
  readonly change: (concept: ConceptId, content: ConceptContent) => Promise<ConceptFailure | undefined>
  readonly remove: (concept: Concept) => Promise<void>
  /** Says what was done, with its undo if there is an act to take back. */
  readonly tell: (text: string, act: ActionId | undefined) => void
}

/** By what a concept is called in a notice. */
function nameOf({ terms }: ConceptContent): string {
  return terms.find(({ text }) => text.trim() !== '')?.text.trim() ?? ''
}

export function useTermActs(): TermActs {
  const { t } = useTranslation(['terms', 'common'])
  const takeBack = async (act: ActionId): Promise<void> => {
    const { left } = await actOnLibrary('term.takeBack', { act })
    notify({ topic: 'term', text: left === 0 ? t('terms:done.takenBack') : t('terms:done.left', { count: left }) })
  }
  const tell: TermActs['tell'] = (text, act) => {
    const undo = act && { label: t('common:action.undo'), perform: () => void takeBack(act) }
    notify({ topic: 'term', text, ...(undo && { act: undo }) })
  }
  const sent = ({ terms, ...content }: ConceptContent) => ({ ...content, terms: [...terms] })
  return {
    tell,
    add: async (content) => {
      const added = await actOnLibrary('term.add', sent(content))
      if (!added.ok) return added.failure
      tell(t('terms:done.added', { term: nameOf(content) }), added.value.act)
      return undefined
    },
    change: async (concept, { subject, definition, note, terms }) => {
      const content = { subject, definition, note, terms }
      const changed = await actOnLibrary('term.change', { concept, ...sent(content) })
      if (!changed.ok) return changed.failure
      tell(t('terms:done.changed', { term: nameOf(content) }), changed.value.act)
      return undefined
    },
    remove: async ({ id }) => {
      const { act, removed } = await actOnLibrary('term.remove', { concepts: [id] })
      tell(t('terms:done.removed', { count: removed }), act)
    },
  }
}
