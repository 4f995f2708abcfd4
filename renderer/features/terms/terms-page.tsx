/** The term base: searched, edited, taken in from files and written to them. */
import { Download, Pencil, Plus, Upload, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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

const blank: ConceptContent = {
  subject: '',
  definition: '',
  note: '',
  terms: ['ru', 'en'].map((language) => ({ language, text: '', status: 'preferred', partOfSpeech: '', note: '' })),
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

export function TermsPage() {
  const { t } = useTranslation('terms')
  const { page, find, setFind, showMore } = useTermList()
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
      <ul className={css.list} aria-label={t('list.title')}>
        {concepts.map((concept) => (
          <Listed
            key={concept.id}
            concept={concept}
            onEdit={() => setEdited(concept)}
            onRemove={() => void remove(concept)}
          />
        ))}
      </ul>
      {concepts.length < total && concepts.length < 200 && (
        <p>
          <Button kind="quiet" onPress={showMore}>
            {t('list.more')}
          </Button>
        </p>
      )}
      {edited !== undefined && (
        <TermDialog
          title={edited === 'new' ? t('edit.add') : t('edit.change')}
          content={edited === 'new' ? blank : edited}
          onSave={(content) => (edited === 'new' ? add(content) : change(edited.id, content))}
          onClose={() => setEdited(undefined)}
        />
      )}
      {picked !== undefined && <ImportTermsDialog {...picked} onClose={drop} />}
    </div>
  )
}
