/** Has an article made a file, and the file saved where a person says. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead, ExportFailure } from '../../../contract/article.ts'
import type { ExportedFile } from '../../../contract/file.ts'
import { gatherFindings } from '../../../contract/gather-findings.ts'
import { type AskReading, gatherReport } from '../../../contract/gather-report.ts'
import type { SaveOutcome } from '../../../contract/window-bridge.ts'
import type { TableWords } from '../../../core/formats/alignment/aligned-row.ts'
import type { SayWords } from '../../../core/model/report.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import { buildReport } from '../../../core/report/build-report.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { bridge } from '../../bridge.ts'
import { saveReport } from '../../reports/save-report.ts'
import { notify } from '../../ui/notices.ts'
import { useTableWords } from '../../words/table-words.ts'
import { useSay } from '../../words/use-say.ts'
import {
  alignmentOf,
  type Choices,
  type ExportKind,
  isAlignment,
  isPage,
  type PageKind,
  takesFindings,
} from './export-kinds.ts'

type Exporting = {
  readonly openArticle: OpenArticle
  readonly headline: string
  readonly words: TableWords
  readonly say: SayWords
  /** Of the interface. */
  readonly language: string
  /** False once nobody waits for the file: a save dialog would come out of nowhere. */
  readonly isAwaited: () => boolean
}

/** Something could not be asked, which a notice has told. */
class Unasked extends Error {}

function asking(openArticle: OpenArticle): AskReading {
  return async (name, args) => {
    const reply = await openArticle.ask(name, args)
    if (reply === undefined) throw new Unasked()
    return reply
  }
}

function reasonOf({ reason }: Choices): string | undefined {
  return reason.trim() === '' ? undefined : reason.trim()
}

/** With all that is typed in it. */
async function exportFile(
  { openArticle, words, say }: Exporting,
  choices: Choices,
  kind: Exclude<ExportKind, PageKind>,
): Promise<Result<ExportedFile, ExportFailure | { readonly kind: 'no-such-article' }>> {
  const { article } = openArticle
  const { encoding, redline, withFindings } = choices
  const ask = asking(openArticle)
  if (isAlignment(kind)) {
    const findings = withFindings && takesFindings(kind) ? await gatherFindings(ask, say, article) : undefined
    return ask('alignment.export', { article, as: alignmentOf(kind), words, findings })
  }
  const overrideReason = reasonOf(choices)
  if (kind === 'redline') return ask('article.export', { article, redline, overrideReason })
  return ask('article.export', { article, format: kind, encoding, overrideReason })
}

type Saved = Result<SaveOutcome, ExportFailure | { readonly kind: 'no-such-article' }>

/** The whole text with its changes, to be read: a report, so it asks for no approval and is not noted in the log. */
async function savePage(
  { openArticle, headline, say, language, isAwaited }: Exporting,
  { redline: { since } }: Choices,
  as: 'html' | 'pdf',
): Promise<Saved | undefined> {
  const { article } = openArticle
  const ask = asking(openArticle)
  const baselines = await ask('change.baselines', { article })
  if (!baselines.ok) return baselines
  const baseline = baselines.value.find(({ action }) => action === (since ?? undefined))
  const gathered = await gatherReport(ask, 'redline', article, baseline)
  if (!gathered.ok) return gathered
  if (!isAwaited()) return undefined
  const occasion = { headline, madeMs: Date.now() }
  const build = (inWords: SayWords) => buildReport(inWords, occasion, gathered.value)
  return ok(await saveReport(say, language, { build, view: 'text' }, as))
}

async function saveAny(exporting: Exporting, choices: Choices): Promise<Saved | undefined> {
  const { openArticle } = exporting
  if (!(await openArticle.settle())) return undefined
  const { kind } = choices
  if (isPage(kind)) return savePage(exporting, choices, kind === 'redline-html' ? 'html' : 'pdf')
  const reply = await exportFile(exporting, choices, kind)
  if (!reply.ok) return reply
  if (!exporting.isAwaited()) return undefined
  const exported = { article: openArticle.article, overrideReason: reasonOf(choices) }
  const { name, bytes } = reply.value
  return ok(await bridge.saveFile({ name, bytes, ...(!isAlignment(kind) && { exported }) }))
}

export function useExport({ article: { headline } }: ArticleHead, onClose: () => void) {
  const { t, i18n } = useTranslation(['review', 'common', 'importing'])
  const words = useTableWords()
  const say = useSay()
  const openArticle = useOpenArticle()
  const [failure, setFailure] = useState<ExportFailure>()
  const { isAtWork, isAwaited, alone } = useOneAtATime()
  const trySave = async (choices: Choices): Promise<void> => {
    const exporting = { openArticle, headline, words, say, language: i18n.language, isAwaited }
    const saved = await saveAny(exporting, choices).catch((error: unknown) => {
      if (!(error instanceof Unasked)) throw error
      return undefined
    })
    if (saved === undefined) return
    if (!saved.ok) return saved.failure.kind === 'no-such-article' ? onClose() : setFailure(saved.failure)
    const outcome = saved.value
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'failed') {
      notify({ text: t(`exporting.refused.${outcome.why}`, { name: outcome.name }), tone: 'warning', topic: 'export' })
      return
    }
    notify({ text: t('exporting.saved', { name: outcome.name }), topic: 'export' })
    onClose()
  }
  const save = (choices: Choices): Promise<void> => alone(() => trySave(choices))
  return { failure, forget: () => setFailure(undefined), isAtWork, save }
}

/** Lets an act run while no other does; one whose dialog has gone is awaited by nobody. */
function useOneAtATime() {
  const [isAtWork, setAtWork] = useState(false)
  const state = useRef({ isAtWork: false, isShown: true })
  useEffect(() => {
    const { current } = state
    current.isShown = true
    return () => {
      current.isShown = false
    }
  }, [])
  const alone = async (act: () => Promise<void>): Promise<void> => {
    if (state.current.isAtWork) return
    state.current.isAtWork = true
    setAtWork(true)
    try {
      await act()
    } finally {
      state.current.isAtWork = false
      setAtWork(false)
    }
  }
  return { isAtWork, isAwaited: () => state.current.isShown, alone }
}
