/** What a report is made of, asked through the doorway by whichever shell shows it. */

import type { ArticleFeedback } from '../core/model/feedback.ts'
import type { ArticleId, SegmentId } from '../core/model/ids.ts'
import { withoutCodes } from '../core/model/inline-text.ts'
import { append } from '../core/model/lists.ts'
import type { Person } from '../core/model/person.ts'
import { textOfBaseline } from '../core/model/redline.ts'
import type {
  ArticleReport,
  DataOf,
  LibraryReport,
  ReportData,
  Signing,
  Stage,
  TermsOfArticle,
} from '../core/model/report.ts'
import { fail, ok, type Result } from '../core/model/result.ts'
import type { Segment } from '../core/model/segment.ts'
import type { UsedTerm } from '../core/model/used-terms.ts'
import type { LoggedAction } from './action.ts'
import type { Baseline, ChangedSegment, ChangeFailure } from './change.ts'
import type { Arguments, ReadingCommand, Reply } from './commands.ts'
import { maxChangedPerPage, maxRowsPerPage } from './limits.ts'

export type AskReading = <Name extends ReadingCommand>(name: Name, args: Arguments<Name>) => Promise<Reply<Name>>
type Gathered<Data> = Promise<Result<Data, ChangeFailure>>

const missing = { kind: 'no-such-article' } as const
const actionsPerPage = 500

/** Of one article; what a redline compares with is the text as imported if nothing is said. */
export function gatherReport(
  ask: AskReading,
  kind: ArticleReport,
  article: ArticleId,
  since?: Baseline,
): Gathered<ReportData> {
  const ways = {
    redline: () => gatherRedline(ask, article, since),
    issues: () => gatherIssues(ask, article),
    score: () => gatherScore(ask, article),
    effort: () => gatherEffort(ask, article),
    audit: () => gatherAudit(ask, article),
    provenance: () => gatherProvenance(ask, article),
    terms: () => gatherTerms(ask, [article]),
  }
  return ways[kind]()
}

/** Of the whole library: the desk, or what became of a person's work, which has their name for its headline. */
export async function gatherLibraryReport(
  ask: AskReading,
  kind: LibraryReport,
  { id, name }: Person,
): Promise<{ readonly data: ReportData; readonly headline: string }> {
  if (kind === 'desk') return { data: await gatherDesk(ask), headline: '' }
  const articles: ArticleFeedback[] = []
  for (const article of await ask('feedback.articles', { person: id })) {
    const told = await ask('feedback.article', { article, person: id })
    if (told.ok) articles.push(told.value)
  }
  return { data: { kind, articles, reasons: await ask('reason.list', {}) }, headline: name }
}

/** All articles but those in the bin; what is due first stands first. */
async function gatherDesk(ask: AskReading): Promise<DataOf<'desk'>> {
  const wish = { text: '', states: [], by: 'deadline', isReversed: false } as const
  const { articles } = await ask('article.order', { ...wish, states: [] })
  const summaries = new Map((await ask('article.list', {})).map((one) => [one.article.id, one]))
  return { kind: 'desk', articles: articles.flatMap((id) => summaries.get(id) ?? []) }
}

/** Every target segment in the order of the rows. */
async function targetsOf(
  ask: AskReading,
  article: ArticleId,
): Promise<readonly { readonly row: number; readonly segment: Segment }[]> {
  const targets: { row: number; segment: Segment }[] = []
  for (let start = 0; ; start += maxRowsPerPage) {
    const { rows, total } = await ask('article.rows', { article, start, count: maxRowsPerPage })
    append(
      targets,
      rows.flatMap(({ target }, index) => target.map((segment) => ({ row: start + index, segment }))),
    )
    if (start + maxRowsPerPage >= total) return targets
  }
}

/** All changes since an act, or since the import for null. */
async function changesSince(
  ask: AskReading,
  article: ArticleId,
  since: Arguments<'change.list'>['since'],
): Gathered<readonly ChangedSegment[]> {
  const segments: ChangedSegment[] = []
  for (let start: number | undefined = 0; start !== undefined; ) {
    const page: Reply<'change.list'> = await ask('change.list', { article, since, start, count: maxChangedPerPage })
    if (!page.ok) return page
    append(segments, page.value.segments)
    start = page.value.next
  }
  return ok(segments)
}

async function gatherRedline(ask: AskReading, article: ArticleId, given: Baseline | undefined): Gathered<ReportData> {
  const baselines = await ask('change.baselines', { article })
  if (!baselines.ok) return baselines
  const since = given ?? baselines.value.at(-1)
  if (since === undefined) return fail({ kind: 'no-such-baseline' })
  const changed = await changesSince(ask, article, since.action ?? null)
  if (!changed.ok) return changed
  const marked = await ask('article.markedText', { article, since: since.action ?? null })
  if (marked.ok) return ok({ kind: 'redline', since, changed: changed.value, ...marked.value })
  const { failure } = marked
  return fail(failure.kind === 'cancelled' ? missing : failure)
}

async function gatherIssues(ask: AskReading, article: ArticleId): Gathered<ReportData> {
  const segments = new Map((await targetsOf(ask, article)).map(({ segment }) => [segment.id, segment]))
  const findings = await ask('finding.list', { article })
  return ok({
    kind: 'issues',
    findings: findings.map((finding) => {
      const { text = '', codes = [] } = segments.get(finding.segment) ?? {}
      return { ...finding, text, codes }
    }),
  })
}

async function gatherScore(ask: AskReading, article: ArticleId): Gathered<ReportData> {
  const scored = await ask('error.score', { article })
  return scored.ok ? ok({ kind: 'score', ...scored.value }) : scored
}

/** The whole log, newest first. */
async function logOf(ask: AskReading, article: ArticleId): Promise<readonly LoggedAction[]> {
  const log: LoggedAction[] = []
  for (;;) {
    const before = log.at(-1)?.id
    const page = await ask('action.log', { article, limit: actionsPerPage, ...(before !== undefined && { before }) })
    append(log, page)
    if (page.length < actionsPerPage) return log
  }
}

async function gatherAudit(ask: AskReading, article: ArticleId): Gathered<ReportData> {
  return ok({ kind: 'audit', newestFirst: await logOf(ask, article) })
}

/** The newest delivery and the approval after it; where they are lacking, the text as it stands ends the way. */
async function gatherEffort(ask: AskReading, article: ArticleId): Gathered<ReportData> {
  const baselines = await ask('change.baselines', { article })
  const effort = await ask('effort.show', { article })
  if (!baselines.ok || !effort.ok) return fail(missing)
  const newest = (kind: Baseline['kind']) => baselines.value.findIndex((one) => one.kind === kind)
  const [approval, delivery] = [newest('approved'), newest('delivered')]
  const isApproved = approval !== -1 && (delivery === -1 || approval < delivery)
  const delivered = baselines.value[delivery]
  const approved = isApproved ? baselines.value[approval] : undefined
  const texts = await textsAt(ask, article, [undefined, delivered?.action, approved?.action])
  if (!texts.ok) return texts
  return ok({ kind: 'effort', stages: stagesOf(texts.value, delivered !== undefined, isApproved), ...effort.value })
}

/** The text of each segment as it stands now, in several states: the imported one first, without inline codes. */
async function textsAt(
  ask: AskReading,
  article: ArticleId,
  acts: readonly (Baseline['action'] | undefined)[],
): Gathered<readonly (readonly string[])[]> {
  const targets = await targetsOf(ask, article)
  const states: (readonly string[])[] = []
  for (const [index, act] of acts.entries()) {
    // No such state: the text as it stands.
    const changed = act === undefined && index > 0 ? ok([]) : await changesSince(ask, article, act ?? null)
    if (!changed.ok) return changed
    const before = new Map<SegmentId, string>(
      changed.value.map(({ segment, pieces }) => [segment, textOfBaseline(pieces)]),
    )
    states.push(targets.map(({ segment }) => withoutCodes(before.get(segment.id) ?? segment.text)))
  }
  return ok(states)
}

function stagesOf(texts: readonly (readonly string[])[], isDelivered: boolean, isApproved: boolean): readonly Stage[] {
  const [imported = [], delivered = [], approved = []] = texts
  const pair = (before: readonly string[], after: readonly string[]) =>
    before.map((text, index) => ({ before: text, after: after[index] ?? '' }))
  const end = isApproved ? 'approved' : 'now'
  if (!isDelivered) return [{ from: 'imported', to: end, segments: pair(imported, approved) }]
  return [
    { from: 'imported', to: 'delivered', segments: pair(imported, delivered) },
    { from: 'delivered', to: end, segments: pair(delivered, approved) },
  ]
}

async function gatherProvenance(ask: AskReading, article: ArticleId): Gathered<ReportData> {
  const changed = await changesSince(ask, article, null)
  const details = await ask('details.show', { article })
  if (!changed.ok) return changed
  const pieces = new Map(changed.value.map((one) => [one.segment, one.pieces]))
  const log = await logOf(ask, article)
  return ok({
    kind: 'provenance',
    segments: (await targetsOf(ask, article)).map(({ row, segment }) => {
      const { id, text, state, codes } = segment
      return { row, text, state, codes, pieces: pieces.get(id) }
    }),
    origin: {
      imported: log.findLast(({ kind }) => kind === 'import'),
      engine: (details.ok && details.value.details.engine) || undefined,
      approved: approvalIn(log),
    },
  })
}

/** Of one article or several. */
export async function gatherTerms(ask: AskReading, articles: readonly ArticleId[]): Gathered<DataOf<'terms'>> {
  const gathered: TermsOfArticle[] = []
  for (const article of articles) {
    const opened = await ask('article.open', { article })
    if (!opened.ok) return opened
    const used: UsedTerm[] = []
    for (let start: number | undefined = 0; start !== undefined; ) {
      const page: Reply<'term.used'> = await ask('term.used', { article, start, count: maxRowsPerPage })
      append(used, page.used)
      start = page.next
    }
    gathered.push({ article, headline: opened.value.article.headline, used })
  }
  return ok({ kind: 'terms', articles: gathered })
}

/** The approval that stands, unless the text was opened again since. */
function approvalIn(newestFirst: readonly LoggedAction[]): Signing | undefined {
  const stands = ({ standing }: LoggedAction) => standing === undefined || standing === 'done' || standing === 'sealed'
  const last = newestFirst.find((one) => one.move !== undefined && stands(one) && one.move.act !== 'publish')
  return last?.move?.act === 'approve' ? last : undefined
}
