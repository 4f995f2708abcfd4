/** A library in which everything is tried, and all that acts change of it: for laws that hold whatever was done. */
import type { ArticleId } from '../../core/model/ids.ts'
import type { ReadDb } from '../../db/connection.ts'
import { countFates } from '../../db/fates.ts'
import { importText, type TestDesk } from './test-desk.ts'

const source = [
  '**Мост** открыли в среду утром. Его строили два года. Дождя не было.',
  'Люди пришли рано и долго ждали. Потом они пошли домой.',
  'Река поднялась на метр. Никто не пострадал.',
].join('\n\n')
const target = [
  'The bridge was opened opened on Wednesday morning. It took two years to build. There was no rain.',
  'People came early and waited long. Then then they went home.',
  'The river rose rose by a metre. Nobody was hurt , they said.',
].join('\n\n')
const other = 'The river rose rose by a metre. Nobody was hurt.\n\nThe bridge was closed closed again.'

/** Two articles, the first with a source. */
export async function importTried(desk: TestDesk): Promise<readonly ArticleId[]> {
  return [await importText(desk, target, source, 'target.md'), await importText(desk, other)]
}

/** To the byte, but for what remembers that acts were: the log, the history, and what was read. */
const tables = [
  'SELECT id, headline, state FROM translation ORDER BY row',
  'SELECT * FROM article_details ORDER BY translation',
  'SELECT article FROM binned_article ORDER BY article',
  `SELECT segment.id, range_start, range_end, gap_before, imported, segment.text, words, segment.state, block
   FROM segment WHERE position >= 0 ORDER BY document, position`,
  'SELECT link.id, translation, position, confidence, origin, is_locked FROM link ORDER BY translation, position',
  `SELECT link.id AS link, segment.id AS segment FROM link_member JOIN link ON link.row = link_member.link
   JOIN segment ON segment.row = link_member.segment ORDER BY segment.id`,
  `SELECT segment.id, check_id, span_start, span_end, severity, confidence, facts, fixes
   FROM finding JOIN segment ON segment.row = finding.segment
   ORDER BY segment.id, check_id, span_start, span_end, facts`,
  'SELECT id, scope, words, quote FROM dismissal WHERE is_revoked = 0 ORDER BY row',
  `SELECT thread.id, type, segment.id AS segment, span_start, span_end, quote, is_resolved FROM thread
   LEFT JOIN segment ON segment.row = thread.segment WHERE is_withdrawn = 0 ORDER BY thread.row`,
  `SELECT remark.id, words FROM remark JOIN thread ON thread.row = remark.thread
   WHERE remark.is_withdrawn = 0 AND thread.is_withdrawn = 0 ORDER BY remark.row`,
  'SELECT id, language, rule, after FROM segment_exception WHERE is_revoked = 0 ORDER BY row',
]

const judged = `SELECT segment.id, check_id, span_start, span_end, dismissal IS NULL AS is_open
  FROM finding JOIN segment ON segment.row = finding.segment
  ORDER BY segment.id, check_id, span_start, span_end, facts`

/** All that acts change, once all of it is checked. */
export async function standOf(desk: TestDesk, read: ReadDb): Promise<string> {
  return JSON.stringify([JSON.parse(await workOf(desk, read)), read.all(judged), countFates(read)], null, 1)
}

/** The same without what became of findings, which also their way tells. */
export async function workOf(desk: TestDesk, read: ReadDb): Promise<string> {
  await desk.checked()
  const corrections = (await desk.ask('correction.list', {})).map(({ before, after, times }) => [before, after, times])
  return JSON.stringify([...tables.map((sql) => read.all(sql)), corrections], null, 1)
}
