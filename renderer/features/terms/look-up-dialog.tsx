/** Looks a term up: first those of the segment, then whatever is typed; Enter writes it where the caret was. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecognisedTerm } from '../../../contract/term.ts'
import type { LanguageTag } from '../../../core/model/ids.ts'
import { type Concept, isForbidden, isOfLanguage, type Term, termsOf } from '../../../core/model/term.ts'
import type { CaretPlace } from '../../article/left-at.ts'
import { bridge } from '../../bridge.ts'
import { afterDialog } from '../../ui/after-dialog.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { type LineItem, LineList } from '../../ui/line-list.tsx'
import { useInsertTerm } from './insert-term.ts'
import { TermName } from './term-name.tsx'

const mostShown = 50

type LookUpProps = {
  readonly recognised: readonly RecognisedTerm[]
  readonly target: LanguageTag
  /** Words to begin with. */
  readonly words: string
  /** Where the caret was. */
  readonly at: CaretPlace | undefined
  readonly onClose: () => void
}

type Line = LineItem & { readonly text: string }

function lineOf(concept: Concept, term: Term, beside: string): Line {
  return {
    id: `${concept.id}-${term.language}-${term.text}`.replace(/\s+/gu, '_'),
    text: term.text,
    words: <TermName term={term} />,
    aside: beside,
    isPossible: !isForbidden(term),
  }
}

/** What a concept is called in other languages than that of the translation. */
function otherNames({ terms }: Concept, target: LanguageTag): string {
  const others = terms.filter((term) => !isOfLanguage(term, target) && term.status === 'preferred')
  return others.map(({ text }) => text).join(' · ')
}

function useFound(typed: string): readonly Concept[] {
  const [found, setFound] = useState<readonly Concept[]>([])
  useEffect(() => {
    let isOver = false
    const find = typed.trim()
    const ask = find === '' ? undefined : bridge.ask('term.list', { find, start: 0, count: mostShown })
    if (ask === undefined) setFound([])
    else void ask.then(({ concepts }) => !isOver && setFound(concepts))
    return () => {
      isOver = true
    }
  }, [typed])
  return found
}

export function LookUpDialog({ recognised, target, words, at, onClose }: LookUpProps) {
  const { t } = useTranslation('terms')
  const insert = useInsertTerm()
  const [typed, setTyped] = useState(words)
  const found = useFound(typed)
  const isHere = typed.trim() === ''
  const items = isHere
    ? recognised.flatMap(({ concept, found: beside, targets }) => targets.map((term) => lineOf(concept, term, beside)))
    : found.flatMap((concept) =>
        termsOf(concept, target).map((term) => lineOf(concept, term, otherNames(concept, target))),
      )
  return (
    <Dialog title={t('look.title')} size="steady" onClose={onClose}>
      <LineList
        label={t('look.label')}
        title={isHere ? t('look.here') : t('look.title')}
        typed={typed}
        onType={setTyped}
        items={items}
        none={isHere ? t('look.noneHere') : t('look.none')}
        onTake={({ text }) => {
          onClose()
          afterDialog(() => insert(text, at))
        }}
      />
    </Dialog>
  )
}
