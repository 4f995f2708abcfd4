/** Has an article made a file, and the file saved where a person says. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFailure } from '../../../contract/article.ts'
import { gatherFindings } from '../../../contract/gather-findings.ts'
import type { TableWords } from '../../../core/formats/alignment/aligned-row.ts'
import type { SayWords } from '../../../core/model/report.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'
import { useTableWords } from '../../words/table-words.ts'
import { useSay } from '../../words/use-say.ts'
import { alignmentOf, type Choices, isAlignment, takesFindings } from './export-kinds.ts'

function reasonOf({ reason }: Choices): string | undefined {
  return reason.trim() === '' ? undefined : reason.trim()
}

/** Findings are told as they are once all that is typed is stored. Undefined, with a notice, where something could not be asked. */
async function take(openArticle: OpenArticle, choices: Choices, words: TableWords, say: SayWords) {
  const { article } = openArticle
  const { kind, encoding, redline, withFindings } = choices
  if (isAlignment(kind)) {
    const alignment = { article, as: alignmentOf(kind), words }
    if (!withFindings || !takesFindings(kind)) return openArticle.take('alignment.export', alignment)
    const findings = (await openArticle.settle())
      ? await gatherFindings((name, args) => openArticle.ask(name, args), say, article)
      : undefined
    return findings && openArticle.take('alignment.export', { ...alignment, findings })
  }
  const overrideReason = reasonOf(choices)
  if (kind === 'redline') return openArticle.take('article.export', { article, redline, overrideReason })
  return openArticle.take('article.export', { article, format: kind, encoding, overrideReason })
}

export function useExport(onClose: () => void) {
  const { t } = useTranslation(['review', 'common', 'importing'])
  const words = useTableWords()
  const say = useSay()
  const [failure, setFailure] = useState<ExportFailure>()
  const openArticle = useOpenArticle()
  const save = async (choices: Choices): Promise<void> => {
    const reply = await take(openArticle, choices, words, say)
    if (reply === undefined) return
    if (!reply.ok) return reply.failure.kind === 'no-such-article' ? onClose() : setFailure(reply.failure)
    const exported = { article: openArticle.article, overrideReason: reasonOf(choices) }
    const { name, bytes } = reply.value
    const outcome = await bridge.saveFile({ name, bytes, ...(!isAlignment(choices.kind) && { exported }) })
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'failed') {
      notify({ text: t(`exporting.refused.${outcome.why}`, { name: outcome.name }), tone: 'warning', topic: 'export' })
      return
    }
    notify({ text: t('exporting.saved', { name: outcome.name }), topic: 'export' })
    onClose()
  }
  return { failure, forget: () => setFailure(undefined), save }
}
