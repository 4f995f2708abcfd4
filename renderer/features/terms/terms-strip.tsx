/** Below what stands beside the text: the terms of the segment one is at, each to be put in by a press. Nothing where there are none. */
import { useTranslation } from 'react-i18next'
import type { RecognisedTerm } from '../../../contract/term.ts'
import { isForbidden } from '../../../core/model/term.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { Strip } from '../../ui/strip.tsx'
import { useInsertTerm } from './insert-term.ts'
import { TermName } from './term-name.tsx'
import css from './terms-strip.module.css'
import { useRecognised } from './use-recognised.ts'

function Recognised({ concept, found, targets }: RecognisedTerm) {
  const { t } = useTranslation('terms')
  const store = useOpenArticle()
  const insert = useInsertTerm()
  const lang = useText((state) => state.head?.article.sourceLanguage)
  const notes = [concept.note, ...targets.map(({ note }) => note)].filter((note) => note !== '')
  return (
    <li className={css.term}>
      <span className={css.found} lang={lang} dir="auto">
        {found}
      </span>
      <span className={css.targets}>
        {targets.map((term) =>
          isForbidden(term) ? (
            <span key={`${term.language} ${term.text}`} className={css.forbidden} title={t(`status.${term.status}`)}>
              <TermName term={term} isStatusHeard />
            </span>
          ) : (
            <Button
              key={`${term.language} ${term.text}`}
              kind="quiet"
              changes
              aria-label={t('inspector.insert', { term: term.text })}
              onPress={() => insert(term.text, store.caret.last)}
            >
              <span className={term.status === 'preferred' ? css.preferred : undefined}>
                <TermName term={term} isStatusHeard />
              </span>
            </Button>
          ),
        )}
      </span>
      {notes.map((note) => (
        <span key={note} className={css.note} dir="auto" title={note}>
          {note}
        </span>
      ))}
    </li>
  )
}

export function TermsStrip() {
  const { t } = useTranslation('terms')
  const terms = useRecognised()
  if (terms.length === 0) return null
  return (
    <Strip id="terms-strip" title={t('inspector.label')} hint={keyLabel('term.lookUp')}>
      {terms.map((term) => (
        <Recognised key={term.concept.id} {...term} />
      ))}
    </Strip>
  )
}
