import { expect, test } from 'vitest'
import { type ArticleId, asId } from '../../core/model/ids.ts'
import { importText, must, openTestDesk, segmentsOf } from '../testing/test-desk.ts'

test('the alignment goes out as a table and as a translation memory, and the article stays as it is', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, 'Snow fell. It was cold.\n', 'Выпал снег. Было холодно.\n')
  const before = must(await desk.ask('article.open', { article }))
  const read = async (as: 'tsv' | 'tmx') => {
    const { name, bytes } = must(await desk.ask('alignment.export', { article, as }))
    return { name, text: new TextDecoder().decode(bytes) }
  }
  const table = await read('tsv')
  const memory = await read('tmx')
  expect([table.name, table.text.split('\n')[1]?.split('\t').slice(1, 4)]).toEqual([
    'target.tsv',
    ['Выпал снег.', 'Snow fell.', 'machine'],
  ])
  expect([memory.name, memory.text.match(/<tu /gu)?.length]).toEqual(['target.tmx', 2])
  expect(must(await desk.ask('article.open', { article }))).toEqual(before)
  await desk.close()
})

test('of an article that is not there nothing goes out', async () => {
  const desk = openTestDesk()
  const article = asId<ArticleId>('01890000-0000-7000-8000-000000000000')
  expect(await desk.ask('alignment.export', { article, as: 'tsv' })).toEqual({
    ok: false,
    failure: { kind: 'no-such-article' },
  })
  await desk.close()
})

test('what was marked and said goes along in XLIFF, and it is told what a table leaves out', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, 'Snow fell. It was cold.\n', 'Выпал снег. Было холодно.\n')
  const [segment] = await segmentsOf(desk, article)
  if (segment === undefined) throw new Error('no segment')
  const judgement = { type: 'mistranslation', severity: 'major', note: 'Which snow?' } as const
  const seen = { segment: segment.id, basedOn: segment.latestEdit ?? null }
  must(await desk.ask('error.mark', { ...seen, span: { start: 0, end: 4 }, judgement }))
  must(await desk.ask('comment.open', { subject: { on: 'article', article }, type: 'praise', words: 'Well done.' }))
  const { name, bytes } = must(await desk.ask('alignment.export', { article, as: 'xliff' }))
  const written = new TextDecoder().decode(bytes)
  expect(name).toBe('target.xlf')
  expect(written).toMatch(
    /<target><mrk id="m1" type="its:generic" its:locQualityIssueType="mistranslation" its:locQualityIssueComment="Which snow\?" its:locQualityIssueSeverity="[\d.]+" [^>]*>Snow<\/mrk> fell\.<\/target>/u,
  )
  expect(written).toMatch(/<file [^>]*>\n<notes>\n<note [^>]*>[^<]*: Well done\.<\/note>/u)
  expect(must(await desk.ask('article.contents', { article }))).toEqual({
    format: 'txt',
    comments: 1,
    commentsOfFile: 0,
    commentsOnAll: 1,
    locks: 0,
    locksPastFile: 0,
    locksPastRows: 0,
    errors: 1,
    states: 0,
    looks: 0,
    links: 0,
    notes: 0,
    images: 0,
    codes: 0,
    longTexts: 0,
    hasNoNotes: false,
  })
  await desk.close()
})
