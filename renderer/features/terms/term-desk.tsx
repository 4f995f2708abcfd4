/** Stands with the open article: answers the keys that look a term up and add one. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConceptContent, Term } from '../../../core/model/term.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import type { CaretPlace } from '../../article/left-at.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { targetSegment } from '../../article/row-cache.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { LookUpDialog } from './look-up-dialog.tsx'
import { type MarkedSource, useMarkedSource } from './marked-source.ts'
import { TermDialog } from './term-dialog.tsx'
import { useRecognised } from './use-recognised.ts'
import { useTermActs } from './use-term-acts.ts'
import { noteLanguages, usualLanguages } from './usual-languages.ts'

/** Signs that stand for inline codes are no words. */
function codesAside(text: string): string {
  return text.replace(/\p{Co}/gu, '').trim()
}

/** The words that are, or were last, marked in the translation one is at. */
function markedTarget(store: OpenArticle): string {
  const { place, rows } = store.getState()
  const marked = store.caret.last
  if (marked === undefined || marked.segment !== place.segment) return ''
  const typed = store.beingTyped(marked.segment) ?? targetSegment(rows, marked.segment)?.text ?? ''
  return codesAside(typed.slice(marked.start, marked.end))
}

function draftOf(store: OpenArticle, source: MarkedSource | undefined): ConceptContent {
  const { place } = store.getState()
  const [sourceLanguage, targetLanguage] = usualLanguages([])
  const term = (language: string, text: string): Term => ({
    language,
    text,
    status: 'preferred',
    partOfSpeech: '',
    note: '',
  })
  const words = source?.row === place.row ? source.words : ''
  return {
    subject: '',
    definition: '',
    note: '',
    terms: [term(sourceLanguage, words), term(targetLanguage, markedTarget(store))],
  }
}

type Shown =
  | { readonly kind: 'look-up'; readonly words: string; readonly at: CaretPlace | undefined }
  | { readonly kind: 'add'; readonly content: ConceptContent }

export function TermDesk() {
  const { t } = useTranslation('terms')
  const store = useOpenArticle()
  const target = useText(({ head }) => head?.article.targetLanguage)
  const from = useText(({ head }) => head?.article.sourceLanguage)
  useEffect(() => {
    if (target !== undefined) noteLanguages(from, target)
  }, [from, target])
  const source = useMarkedSource()
  const recognised = useRecognised()
  const { add } = useTermActs()
  const [shown, setShown] = useState<Shown>()
  const close = (): void => setShown(undefined)
  useKeys({
    'term.lookUp': () => {
      // Only what is marked now: words that were marked before are no question.
      setShown({
        kind: 'look-up',
        words: store.caret.place === undefined ? '' : markedTarget(store),
        at: store.caret.last,
      })
    },
    'term.add': () => setShown({ kind: 'add', content: draftOf(store, source()) }),
  })
  if (shown === undefined || target === undefined) return null
  if (shown.kind === 'look-up') {
    return <LookUpDialog recognised={recognised} target={target} words={shown.words} at={shown.at} onClose={close} />
  }
  return <TermDialog title={t('edit.add')} content={shown.content} onSave={add} onClose={close} />
}
