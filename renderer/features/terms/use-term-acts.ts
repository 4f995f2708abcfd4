/** What can be done to the term base; each act is told with a way back. */
import { useTranslation } from 'react-i18next'
import { DoorwayError } from '../../../contract/rpc/caller.ts'
import type { ConceptFailure } from '../../../contract/term.ts'
import type { ActionId, ConceptId } from '../../../core/model/ids.ts'
import type { Concept, ConceptContent } from '../../../core/model/term.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { notify } from '../../ui/notices.ts'

/** `not-stored`: the library did not take it, which a notice says. */
export type NotWritten = ConceptFailure | { readonly kind: 'not-stored' }

export type TermActs = {
  /** Answers why it could not be done. */
  readonly add: (content: ConceptContent) => Promise<NotWritten | undefined>
  readonly change: (concept: ConceptId, content: ConceptContent) => Promise<NotWritten | undefined>
  readonly remove: (concept: Concept) => Promise<void>
  /** Says what was done, with its undo if there is an act to take back. */
  readonly tell: (text: string, act: ActionId | undefined) => void
}

/** By what a concept is called in a notice. */
function nameOf({ terms }: ConceptContent): string {
  return terms.find(({ text }) => text.trim() !== '')?.text.trim() ?? ''
}

const notStored: NotWritten = { kind: 'not-stored' }

/** An act on the term base; answers nothing where the library does not take it, as on a full disk, which a notice says. */
export async function tried<Done>(act: Promise<Done>): Promise<Done | undefined> {
  try {
    return await act
  } catch (error) {
    if (!(error instanceof DoorwayError)) throw error
    return undefined
  }
}

export function useTermActs(): TermActs {
  const { t } = useTranslation(['terms', 'common'])
  const takeBack = async (act: ActionId): Promise<void> => {
    const done = await tried(actOnLibrary('term.takeBack', { act }))
    if (done === undefined) return
    const { left } = done
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
      const added = await tried(actOnLibrary('term.add', sent(content)))
      if (added === undefined) return notStored
      if (!added.ok) return added.failure
      tell(t('terms:done.added', { term: nameOf(content) }), added.value.act)
      return undefined
    },
    change: async (concept, { subject, definition, note, terms }) => {
      const content = { subject, definition, note, terms }
      const changed = await tried(actOnLibrary('term.change', { concept, ...sent(content) }))
      if (changed === undefined) return notStored
      if (!changed.ok) return changed.failure
      tell(t('terms:done.changed', { term: nameOf(content) }), changed.value.act)
      return undefined
    },
    remove: async ({ id }) => {
      const done = await tried(actOnLibrary('term.remove', { concepts: [id] }))
      if (done !== undefined) tell(t('terms:done.removed', { count: done.removed }), done.act)
    },
  }
}
