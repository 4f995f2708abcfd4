/**
 * `npm run bench reports [segments]`: what each report costs from the question to the page as it is saved, of an article of
 * 60 segments and of one of 10,000, of which one in four was corrected and delivered. Floor: reading all rows of the article.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatherLibraryReport, gatherReport } from '../contract/gather-report.ts'
import { maxRowsPerPage } from '../contract/limits.ts'
import type { ArticleId } from '../core/model/ids.ts'
import type { ReportData, SayWords } from '../core/model/report.ts'
import { buildReport } from '../core/report/build-report.ts'
import { reportAsJson } from '../core/report/write-report.ts'
import { importText, moveOn, must, openTestDesk } from '../service/testing/test-desk.ts'
import { madeText, quantile } from './made-text.ts'

const rounds = 7
const kinds = ['redline', 'issues', 'score', 'effort', 'audit', 'provenance'] as const
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const desk = openTestDesk({ libraryFile: join(folder, 'library.sverka') })
/** What words cost is the window's: here each is said by its key. */
const say = ((key: string) => key) as unknown as SayWords

async function readRows(article: ArticleId): Promise<void> {
  for (let start = 0; ; start += maxRowsPerPage) {
    const { total } = await desk.ask('article.rows', { article, start, count: maxRowsPerPage })
    if (start + maxRowsPerPage >= total) return
  }
}

async function correct(article: ArticleId): Promise<void> {
  for (let start = 0; ; start += maxRowsPerPage) {
    const { rows, total } = await desk.ask('article.rows', { article, start, count: maxRowsPerPage })
    for (const { index, target } of rows) {
      if (index % 4 > 0) continue
      for (const { id, text } of target) {
        await desk.ask('segment.edit', { segment: id, basedOn: null, text: text.replace(/\w+(?=\W*$)/u, 'elsewhere') })
      }
    }
    if (start + maxRowsPerPage >= total) return
  }
}

async function measure(name: string, act: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = -1; round < rounds; round++) {
    const start = performance.now()
    await act()
    if (round >= 0) times.push(performance.now() - start)
  }
  console.log(`${name}: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`)
}

function written(data: ReportData): string {
  return reportAsJson(buildReport(say, { headline: '', madeMs: 0 }, data))
}

try {
  for (const segments of [60, Number(process.argv[2] ?? 10_000)]) {
    const article = await importText(desk, madeText(segments, 5), undefined, `${segments}.txt`)
    await desk.checked()
    await correct(article)
    must(await moveOn(desk, article, 'deliver'))
    await desk.checked()
    console.log(`article of ${segments} segments, one in four corrected`)
    await measure('  floor, all its rows', () => readRows(article))
    for (const kind of kinds) {
      await measure(`  ${kind}`, async () => written(must(await gatherReport(desk.ask, kind, article))))
    }
    const { person } = await desk.ask('desk.open', {})
    for (const kind of ['desk', 'corrections'] as const) {
      await measure(`  ${kind}`, async () => written((await gatherLibraryReport(desk.ask, kind, person)).data))
    }
  }
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
