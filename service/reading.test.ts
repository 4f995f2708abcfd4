/** Walks the table of commands: what is marked as reading leaves the library, to the byte, as it was. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Arguments, commands, isCommandName, type ReadingCommand } from '../contract/commands.ts'
import {
  type ArticleId,
  asId,
  type CorrectionId,
  type FindingId,
  type PersonId,
  type SearchId,
  type SegmentId,
} from '../core/model/ids.ts'
import { everyRow } from '../core/model/row-filter.ts'
import { conceptIn } from '../core/terms/testing/concept-in.ts'
import { edit, importText, openTestDesk, segmentsOf, type TestDesk, textFile } from './testing/test-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'sverka-reading-'))
const libraryFile = join(folder, 'library.sverka')
const source = 'Главу государства встретили поздно. Глава государства открыл мост. Глава государства уехал.'
const target = 'They were was late to meet the Head of State. The Head of State opened it it. The Head of State left.'

let desk: TestDesk
let article: ArticleId
let segment: SegmentId
let finding: FindingId
let correction: CorrectionId
let person: PersonId

beforeAll(async () => {
  desk = openTestDesk({ libraryFile })
  article = await importText(desk, target, source)
  const before = await segmentsOf(desk, article)
  for (const [n, { text }] of before.entries()) {
    if (n < 2) await edit(desk, article, n, text.replace('Head of State', 'head of state'))
  }
  person = (await desk.ask('desk.open', {})).person.id
  const { id: _, ...content } = conceptIn('ru глава государства | en Head of State')
  await desk.ask('term.add', { ...content, terms: [...content.terms] })
  await desk.checked()
  const [first] = await segmentsOf(desk, article)
  const [open] = await desk.ask('finding.list', { article })
  const [learned] = await desk.ask('correction.list', {})
  if (first === undefined || open === undefined || learned === undefined) throw new Error('the article lacks something')
  segment = first.id
  finding = open.id
  correction = learned.id
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One question of each reading command, of a kind that finds something. */
const questions: { readonly [Name in ReadingCommand]?: () => Arguments<Name> } = {
  'desk.open': () => ({}),
  'article.list': () => ({}),
  'article.order': () => ({ text: '', states: [], by: 'changed', isReversed: false }),
  'article.open': () => ({ article }),
  'article.contents': () => ({ article }),
  'article.outline': () => ({ article }),
  'article.rows': () => ({ article, start: 0, count: 100 }),
  'article.drafts': () => ({ article }),
  'article.seek': () => ({ article, from: -1, direction: 'forward', states: ['draft'] }),
  'article.sift': () => ({ article, filter: { ...everyRow, text: 'State', states: ['draft'] } }),
  'article.unread': () => ({ article }),
  'action.log': () => ({ article, limit: 10 }),
  'action.memoryLog': () => ({ limit: 10 }),
  'article.export': () => ({ article }),
  'article.redline': () => ({ article, redline: { since: null, withComments: true } }),
  'article.markedText': () => ({ article, since: null }),
  'details.show': () => ({ article }),
  'reimport.home': () => ({ name: 'target.txt', bytes: new TextEncoder().encode(target), open: article }),
  'reimport.plan': () => ({
    article,
    name: 'target.txt',
    bytes: new TextEncoder().encode(target.replace('late', 'early')),
  }),
  'bin.list': () => ({}),
  'library.search': () => ({ text: 'State', limit: 10 }),
  'copy.list': () => ({}),
  'copy.look': () => ({ copy: 'library.rolling.sverka' }),
  'segment.history': () => ({ segment }),
  'change.baselines': () => ({ article }),
  'change.rows': () => ({ article, since: null }),
  'change.redline': () => ({ article, since: null, rows: [0, 1, 2] }),
  'change.list': () => ({ article, since: null, start: 0, count: 100 }),
  'alignment.doubtful': () => ({ article, limit: 10 }),
  'alignment.seek': () => ({ article, from: -1, direction: 'forward' }),
  'alignment.export': () => ({ article, as: 'tsv' }),
  'exception.list': () => ({}),
  'lexicon.list': () => ({ words: 10 }),
  'find.search': () => ({
    pattern: { text: 'State', isRegex: false, isWholeWords: true, isCaseExact: false, isAccentExact: true },
    side: 'target',
  }),
  'find.places': () => ({ search: asId<SearchId>(article), start: 0, count: 10 }),
  'finding.list': () => ({ article }),
  'finding.alike': () => ({ finding }),
  'dismissal.list': () => ({ scopes: ['place'], start: 0, count: 10 }),
  'comment.list': () => ({ article }),
  'error.score': () => ({ article }),
  'effort.show': () => ({ article }),
  'reason.list': () => ({}),
  'feedback.articles': () => ({ person }),
  'feedback.article': () => ({ article, person }),
  'check.list': () => ({ language: 'en', sourceLanguage: 'ru' }),
  'correction.offers': () => ({ article }),
  'correction.places': () => ({ correction, article, start: 0, count: 10 }),
  'correction.list': () => ({}),
  'correction.export': () => ({ as: 'tsv' }),
  'term.list': () => ({ find: 'суд', start: 0, count: 10 }),
  'term.used': () => ({ article, start: 0, count: 100 }),
  'term.recognise': () => ({ article, segment }),
  'term.inspect': () => ({ name: 'terms.csv', bytes: new TextEncoder().encode('ru,en\nсуд,court\n') }),
  'term.export': () => ({ as: 'tbx' }),
  'memory.list': () => ({}),
  'memory.match': () => ({ article, segment }),
  'memory.search': () => ({ text: source, from: 'ru' }),
  'file.inspect': () => {
    const { name, bytes } = textFile('one.txt', target, 'en')
    return { name, bytes }
  },
}

const reading = Object.entries(commands).flatMap(([name, { effect }]) => (effect === 'reads' ? [name] : []))

function libraryBytes(): readonly Buffer[] {
  return [readFileSync(libraryFile), readFileSync(`${libraryFile}-wal`)]
}

test('every reading command is walked', () => {
  expect(Object.keys(questions).sort()).toEqual([...reading].sort())
})

test.each(reading)('%s reads only', async (name) => {
  const before = libraryBytes()
  const question = questions[name as ReadingCommand]
  // Each question fits its command; the compiler cannot follow that through the union of names.
  if (isCommandName(name) && question !== undefined) await desk.ask(name, question() as never)
  expect(libraryBytes().map((bytes, n) => bytes.equals(before[n] ?? bytes))).toEqual([true, true])
})
