/** The whole text with its changes marked, of real articles. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { isRun, type MarkedParagraph } from '../../core/model/marked-text.ts'
import { edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const marked = async (article: ArticleId) => must(await desk.ask('article.markedText', { article, since: null }))

const without = (kind: 'ins' | 'del') => (paragraph: MarkedParagraph) =>
  paragraph.pieces.map((piece) => (isRun(piece) && piece.mark?.kind !== kind ? piece.text : '')).join('')

/** Marks in square brackets, comments by their numbers. */
function shown({ kind, pieces }: MarkedParagraph): string {
  const words = pieces.map((piece) => {
    if (!isRun(piece)) return `(${piece.remark})`
    const looks = piece.looks.reduceRight((inside, look) => `<${look}>${inside}</${look}>`, piece.text)
    return piece.mark === undefined ? looks : `[${piece.mark.kind} ${looks}]`
  })
  return `${kind}: ${words.join('')}`
}

const markdown = '# The fair\n\nIt **rained** all day. Nobody came.\n\n- The mayor left.\n'

test('headings, lists and looks are those of the document, whatever was cut, joined or emptied in it', async () => {
  const article = await importText(desk, markdown, undefined, 'fair.md')
  await edit(desk, article, 2, 'Few came.')
  await edit(desk, article, 3, '')
  const { text, language } = await marked(article)
  expect([language, text.paragraphs.map(shown)]).toEqual([
    'en',
    [
      'headline: The fair',
      'paragraph: It <b>rained</b> all day. [del Nobody][ins Few] came.',
      'listItem: [del The mayor left.]',
    ],
  ])
})

test('a sentence that was cut anew and corrected reads on where it stands', async () => {
  const article = await importText(desk, 'It rained. Nobody came to the fair.\n')
  const [, second] = await segmentsOf(desk, article)
  must(await desk.ask('segment.split', { segment: second!.id, basedOn: null, at: 12 }))
  await edit(desk, article, 1, 'Few came')
  const { text } = await marked(article)
  expect(text.paragraphs.map(shown)).toEqual(['paragraph: It rained. [del Nobody][ins Few] came to the fair.'])
})

test('a comment hangs behind its words, one on the whole text at the end, and the baseline may be any state', async () => {
  const article = await importText(desk, 'It rained all day.\n')
  const snapshot = must(await desk.ask('change.snapshot', { article, name: 'first' }))
  await edit(desk, article, 0, 'It rained all the day.')
  const [segment] = await segmentsOf(desk, article)
  const span = { start: 3, end: 9 }
  const subject = { on: 'segment', segment: segment!.id, basedOn: segment!.latestEdit ?? null, span } as const
  must(await desk.ask('comment.open', { subject, type: 'question', words: 'So much?' }))
  must(await desk.ask('comment.open', { subject: { on: 'article', article }, type: 'praise', words: 'Good.' }))
  const { text } = await marked(article)
  const baselines = must(await desk.ask('change.baselines', { article }))
  const since = baselines.find(({ name }) => name === 'first')?.action ?? null
  const later = must(await desk.ask('article.markedText', { article, since }))
  expect([
    snapshot.article.id,
    text.paragraphs.map(shown),
    text.remarks.map(({ quote, isOfAll, said }) => [quote, isOfAll, said.map(({ words }) => words)]),
    later.text.people.map(({ changes }) => changes),
  ]).toEqual([
    article,
    ['paragraph: It rained(0) all [ins the ]day.'],
    [
      ['rained', false, ['So much?']],
      ['', true, ['Good.']],
    ],
    [1],
  ])
})

const samples = ['ferry.en.docx', 'ferry.en.odt', 'tables-and-code.en.md', 'talk.en.srt'] as const

test.each(samples)('%s: what is not put in is as it came, what is not taken out as it goes out', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples/formats', name)))
  const format = name.slice(name.lastIndexOf('.') + 1) as 'docx'
  const target = { name, bytes, encoding: 'utf-8' as const, format, language: 'en' }
  const article = must(await desk.ask('article.import', { target })).article.id
  const asItCame = (await marked(article)).text.paragraphs.map(without('ins'))
  for (const [index, { text }] of (await segmentsOf(desk, article)).entries()) {
    if (index % 2 === 0) await edit(desk, article, index, `${text.replace(/\b[a-z]+/u, 'otherwise')} again`)
  }
  const { text } = await marked(article)
  // A file of its own that holds the corrected text, read anew.
  const exported = must(await desk.ask('article.export', { article, overrideReason: 'test' }))
  const again = { ...target, bytes: exported.bytes, name: `again.${format}` }
  const second = must(await desk.ask('article.import', { target: again })).article.id
  expect([text.paragraphs.map(without('ins')), text.paragraphs.map(without('del'))]).toEqual([
    asItCame,
    (await marked(second)).text.paragraphs.map(without('ins')),
  ])
})

test('what a page says of its pictures is read where it was corrected', async () => {
  const page = '<h1>The fair</h1><p>It rained. <img src="a.png" alt="Umbrellas"></p><img src="b.png" alt="A dog">'
  const bytes = new TextEncoder().encode(page)
  const target = { name: 'fair.html', bytes, encoding: 'utf-8' as const, format: 'html' as const, language: 'en' }
  const article = must(await desk.ask('article.import', { target })).article.id
  const index = (await segmentsOf(desk, article)).findIndex(({ text }) => text === 'Umbrellas')
  await edit(desk, article, index, 'Wet umbrellas')
  const { text } = await marked(article)
  const shownWords = text.paragraphs.map(shown)
  expect([
    shownWords.some((words) => words.includes('umbrellas')),
    shownWords.some((words) => words.includes('dog')),
  ]).toEqual([true, false])
})
