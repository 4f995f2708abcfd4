import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gatherFindings } from '../../contract/gather-findings.ts'
import { type ArticleId, asId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

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
    findings: 0,
    dismissedFindings: 0,
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

describe('findings', () => {
  let desk: TestDesk
  let article: ArticleId
  beforeEach(async () => {
    desk = openTestDesk()
    const texts = ['It is a it is a long road.', 'The hall was was full.', 'Nobody came.']
    article = await importText(desk, texts.join('\n\n'), 'Дорога длинная.\n\nЗал был полон.\n\nНикто не пришёл.')
  })
  afterEach(() => desk.close())

  const say = (key: string) => key
  const written = async (as: 'xliff' | 'xliff-12' | 'tmx') => {
    const findings = await gatherFindings(desk.ask, say, article)
    return must(await desk.ask('alignment.export', { article, as, findings }))
  }
  /** The attributes of each mark, and the words it stands around. */
  const marksIn = async (as: 'xliff' | 'xliff-12') => {
    const text = new TextDecoder().decode((await written(as)).bytes)
    return [...text.matchAll(/<mrk ([^>]*)>([^<]*)/gu)].map(([, said = '', words = '']) => {
      const of = (name: string) => new RegExp(`its:${name}="([^"]*)"`, 'u').exec(said)?.[1]?.split(':').at(-1)
      return [of('annotatorsRef'), of('locQualityIssueType'), of('locQualityIssueEnabled'), words]
    })
  }

  test.each(['xliff', 'xliff-12'] as const)(
    'that are open go along in %s, and dismissed ones as false alarms',
    async (as) => {
      expect(await marksIn(as)).toEqual([
        ['doubled-phrase', 'duplication', 'yes', 'It is a it is a'],
        ['doubled-phrase', 'duplication', 'yes', 'was was'],
      ])
      const [first] = await desk.ask('finding.list', { article })
      must(await desk.ask('finding.dismiss', { finding: first!.id }))
      expect((await marksIn(as)).map(([, , enabled]) => enabled)).toEqual(['no', 'yes'])
      const { findings, dismissedFindings } = must(await desk.ask('article.contents', { article }))
      expect([findings, dismissedFindings]).toEqual([1, 1])
    },
  )

  test('that are not shown stay behind', async () => {
    must(await desk.ask('check.change', { check: 'doubled-phrase', isOn: false }))
    expect(await marksIn('xliff')).toEqual([])
  })

  test('that somebody took over as errors are told once', async () => {
    const found = await desk.ask('finding.list', { article })
    must(await desk.ask('error.takeFindings', { article, findings: found.map(({ id }) => id) }))
    expect(await marksIn('xliff')).toEqual([
      [undefined, 'duplication', 'yes', 'It is a it is a'],
      [undefined, 'duplication', 'yes', 'was was'],
    ])
  })

  test('say what they are in the words of whoever asks, and stay behind where nobody asks for them', async () => {
    const decode = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes)
    expect(decode(await written('xliff'))).toContain('its:locQualityIssueComment="findings:doubled-phrase.reason"')
    expect(decode(must(await desk.ask('alignment.export', { article, as: 'xliff' })))).not.toContain('<mrk')
    expect(decode(await written('tmx'))).not.toContain('doubled-phrase')
  })

  test.each(['xliff', 'xliff-12'] as const)('change nothing for a %s that comes back, or is imported', async (as) => {
    const { name, bytes } = await written(as)
    const plan = must(await desk.ask('reimport.plan', { article, name, bytes }))
    expect([plan.changes, plan.unplaced, plan.placed]).toEqual([[], [], 3])
    const bitext = { name, bytes, sourceLanguage: 'ru', targetLanguage: 'en' }
    const again = must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
    const texts = (await segmentsOf(desk, again)).map(({ text, codes }) => readerText(text, codes))
    expect(texts).toEqual(['It is a it is a long road.', 'The hall was was full.', 'Nobody came.'])
  })
})
