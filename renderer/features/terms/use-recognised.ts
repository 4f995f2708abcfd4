/** The terms of the segment one is at, asked anew when one goes on or the term base changes. */
import { useEffect, useState } from 'react'
import type { RecognisedTerm } from '../../../contract/term.ts'
import { isSameList, useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import { askAnew } from '../../ask-anew.ts'
import { bridge } from '../../bridge.ts'

const none: readonly RecognisedTerm[] = []

/** None while they are asked for, so that nobody takes those of the segment before. */
export function useRecognised(): readonly RecognisedTerm[] {
  const { article } = useOpenArticle()
  const row = useSelection(({ place }) => place.row)
  // Whatever is typed, the source stays; a cut or a link makes other rows.
  const [segment] = useText(({ rows }) => {
    const here = rowAt(rows, row)
    return [here?.target[0]?.id ?? here?.source[0]?.id]
  }, isSameList)
  const [told, setTold] = useState({ segment, terms: none })
  useEffect(() => {
    if (segment === undefined) return
    // What fails here fails loudly wherever the person acts.
    const ask = () => bridge.ask('term.recognise', { article, segment }).catch(() => none)
    return askAnew(['terms.changed'], ask, (terms) => setTold({ segment, terms }))
  }, [article, segment])
  return told.segment === segment ? told.terms : none
}
