/** A file of terms as a person picked it, looked at before it is taken in. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermPreview } from '../../../contract/term.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'
import { sayUnread } from '../../words/say-unread.ts'
import { sayTermsRefused } from './say-refused.ts'

export type PickedTerms = { readonly name: string; readonly token: string; readonly preview: TermPreview }

export function usePickedTerms() {
  const { t } = useTranslation('terms')
  const { t: tFile } = useTranslation(['importing', 'common'])
  const [picked, setPicked] = useState<PickedTerms>()
  const pick = async (): Promise<void> => {
    const outcome = await bridge.pickFiles()
    if (outcome.kind === 'unread')
      return notify({ text: sayUnread(tFile, outcome.name, outcome.why), tone: 'warning', topic: 'term' })
    const [file] = outcome.kind === 'picked' ? outcome.files : []
    if (file === undefined) return
    const { name, token } = file
    const looked = await bridge.ask('term.inspect', { name, picked: token })
    if (looked.ok) setPicked({ name, token, preview: looked.value })
    else notify({ text: `${name}: ${sayTermsRefused(t, tFile, looked.failure)}`, tone: 'warning', topic: 'term' })
  }
  return { picked, pick, drop: () => setPicked(undefined) }
}
