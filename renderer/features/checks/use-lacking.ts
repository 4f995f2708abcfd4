/** The languages of this library in which a check cannot speak, because a file it needs is not there. */
import { useEffect, useState } from 'react'
import type { CheckId } from '../../../core/model/finding.ts'
import type { LanguageTag } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'

/** Looked at even in an empty library: the languages the product has models for. */
const modelled: readonly LanguageTag[] = ['en', 'ru', 'kk']

async function askLacking(): Promise<ReadonlyMap<CheckId, readonly LanguageTag[]>> {
  const articles = await bridge.ask('article.list', {})
  const languages = [...new Set([...modelled, ...articles.map(({ article }) => article.targetLanguage)])]
  const lists = await Promise.all(languages.map((language) => bridge.ask('check.list', { language })))
  const lacking = new Map<CheckId, LanguageTag[]>()
  lists.forEach((list, index) => {
    const language = languages[index]
    if (language === undefined) return
    for (const { id, status } of list) {
      if (status === 'without-model') lacking.set(id, [...(lacking.get(id) ?? []), language])
    }
  })
  return lacking
}

export function useLacking(): (check: CheckId) => readonly LanguageTag[] {
  const [lacking, setLacking] = useState<ReadonlyMap<CheckId, readonly LanguageTag[]>>(new Map())
  useEffect(() => {
    void askLacking().then(setLacking)
  }, [])
  return (check) => lacking.get(check) ?? []
}
