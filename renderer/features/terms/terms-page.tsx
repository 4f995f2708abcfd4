/** The term base: searched, edited, taken in from files and written to them. */
import { Download, Pencil, Plus, Upload, X } from 'lucide-react'
import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermPage } from '../../../contract/term.ts'
import type { LanguageTag } from '../../../core/model/ids.ts'
import { type Concept, type ConceptContent, type TermFileFormat, termFileFormats } from '../../../core/model/term.ts'
import { bridge } from '../../bridge.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { LineField } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.ts'
import { useLanguageName } from '../../words/language-pair.tsx'
import { ImportTermsDialog } from './import-terms-dialog.tsx'
import { TermDialog } from './term-dialog.tsx'
import { TermName } from './term-name.tsx'
import css from './terms-page.module.css'
import { usePickedTerms } from './use-picked-terms.ts'
import { useTermActs } from './use-term-acts.ts'
import { useTermList } from './use-term-list.ts'
import { usualLanguages } from './usual-languages.ts'

type ListedProps = { readonly concept: Concept; readonly onEdit: () => void; readonly onRemove: () => void }

function Listed({ concept, onEdit, onRemove }: ListedProps) {
  const { t } = useTranslation('terms')
  const languageName = useLanguageName()
  const { terms, subject, definition, note } = concept
  const term = terms[0]?.text ?? ''
  const said = [subject, definition, note].filter((words) => words !== '')
  return (
    <li className={css.concept}>
      <div className={css.about}>
        <dl className={css.terms}>
          {[...new Set(terms.map(({ language }) => language))].map((language) => (
            <div key={language} className={css.language}>
              <dt>{languageName(language)}</dt>
              <dd>
                {terms
                  .filter((one) => one.language === language)
                  .map((one) => (
                    <span key={one.text} className={css.term}>
                      <TermName term={one} />
                    </span>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
        {said.length > 0 && (
          <p className={css.said} dir="auto">
            {said.join(' · ')}
          </p>
        )}
      </div>
      <IconButton label={t('list.edit', { term })} icon={<Pencil size={15} />} changes onPress={onEdit} />
      <IconButton label={t('list.remove', { term })} icon={<X size={15} />} changes onPress={onRemove} />
    </li>
  )
}

type ConceptsProps = {
  readonly list: RefObject<HTMLUListElement | null>
  readonly concepts: readonly Concept[]
  readonly onEdit: (concept: Concept) => void
  readonly onRemove: (concept: Concept, at: number) => void
}

function AllListed({ list, concepts, onEdit, onRemove }: ConceptsProps) {
  const { t } = useTranslation('terms')
  return (
    <ul ref={list} className={css.list} aria-label={t('list.title')}>
      {concepts.map((concept, at) => (
        <Listed
          key={concept.id}
          concept={concept}
          onEdit={() => onEdit(concept)}
          onRemove={() => onRemove(concept, at)}
        />
      ))}
    </ul>
  )
}

/** A letter typed in the search draws a hundred of them only once its answer is there. */
const Concepts = memo(AllListed, (before, now) => before.concepts === now.concepts)

function blank(languages: readonly LanguageTag[]): ConceptContent {
  const terms = languages.map((language) => ({
    language,
    text: '',
    status: 'preferred' as const,
    partOfSpeech: '',
    note: '',
  }))
  return { subject: '', definition: '', note: '', terms }
}

function useSave(): (as: TermFileFormat) => Promise<void> {
  const { t } = useTranslation('review')
  return async (as) => {
    const outcome = await bridge.saveFile(await bridge.ask('term.export', { as }))
    if (outcome.kind === 'saved') notify({ text: t('exporting.saved', { name: outcome.name }), topic: 'export' })
    if (outcome.kind === 'failed')
      notify({ text: t(`exporting.refused.${outcome.why}`, { name: outcome.name }), tone: 'warning', topic: 'export' })
  }
}

/** Another page is read from its first line; whoever removes a term goes on with the one that takes its place. */
function useListPlace(start: number, page: TermPage | undefined) {
  const list = useRef<HTMLUListElement>(null)
  const removed = useRef<number>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every page
  useEffect(() => {
    if (list.current !== null && list.current.getBoundingClientRect().top < 0)
      list.current.scrollIntoView({ block: 'start' })
  }, [start])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the list is drawn without it
  useEffect(() => {
    const at = removed.current
    removed.current = undefined
    if (at === undefined || document.activeElement !== document.body) return
    const lines = list.current?.children ?? []
    const beside = [...(lines[Math.min(at, lines.length - 1)]?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)
    // With the last one the page begins anew: there one is added.
    const next = beside ?? list.current?.parentElement?.querySelector<HTMLElement>('button')
    next?.focus()
  }, [page])
  return {
    list,
    noteRemoved: (at: number): void => {
      removed.current = at
    },
  }
}

export function TermsPage() {
  const { t } = useTranslation('terms')
  const { page, start, find, setFind, previous, next } = useTermList()
  const { list, noteRemoved } = useListPlace(start, page)
  const { add, change, remove } = useTermActs()
  const { picked, pick, drop } = usePickedTerms()
  const save = useSave()
  const [edited, setEdited] = useState<Concept | 'new'>()
  if (page === undefined) return null
  const { concepts, total, all } = page
  return (
    <div className={css.page}>
      <p className={css.explanation}>{all === 0 ? t('list.none') : t('list.explanation')}</p>
      <div className={css.acts}>
        <Button changes icon={<Plus size={15} aria-hidden />} onPress={() => setEdited('new')}>
          {t('list.add')}
        </Button>
        <Button changes icon={<Upload size={15} aria-hidden />} onPress={() => void pick()}>
          {t('list.import')}
        </Button>
        {all > 0 && (
          <ActionMenu
            label={t('list.export')}
            sign={<Download size={15} aria-hidden />}
            isNamed
            acts={termFileFormats.map((id) => ({ id, words: t(`list.exportAs.${id}`), changes: false }))}
            onAct={(as) => void save(as)}
          />
        )}
      </div>
      {all > 0 && (
        <div className={css.search}>
          <LineField label={t('list.search')} value={find} onChange={setFind} />
          <p className={css.count} role="status">
            {total === all ? t('list.count', { count: all }) : t('list.found', { total, all })}
          </p>
        </div>
      )}
      {all > 0 && total === 0 && <p className={css.explanation}>{t('list.noneFound', { words: find.trim() })}</p>}
      <Concepts
        list={list}
        concepts={concepts}
        onEdit={setEdited}
        onRemove={(concept, at) => {
          noteRemoved(at)
          void remove(concept)
        }}
      />
      {(previous ?? next) !== undefined && (
        <nav className={css.pages} aria-label={t('list.pages')}>
          <span className={css.part}>{t('list.part', { from: start + 1, to: start + concepts.length, total })}</span>
          <Button isDisabled={previous === undefined} onPress={() => previous?.()}>
            {t('list.previous')}
          </Button>
          <Button isDisabled={next === undefined} onPress={() => next?.()}>
            {t('list.next')}
          </Button>
        </nav>
      )}
      {edited !== undefined && (
        <TermDialog
          title={edited === 'new' ? t('edit.add') : t('edit.change')}
          content={edited === 'new' ? blank(usualLanguages(concepts)) : edited}
          onSave={(content) => (edited === 'new' ? add(content) : change(edited.id, content))}
          onClose={() => setEdited(undefined)}
        />
      )}
      {picked !== undefined && <ImportTermsDialog {...picked} onClose={drop} />}
    </div>
  )
}
