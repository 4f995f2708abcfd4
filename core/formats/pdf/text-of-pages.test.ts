/** From lines on pages to the paragraphs somebody wrote. */
import { describe, expect, test } from 'vitest'
import type { PdfPage, PdfPiece } from './pdf-page.ts'
import { textOfPages } from './text-of-pages.ts'

type Drawn = { readonly text: string; readonly x?: number; readonly y: number; readonly size?: number }

/** Letters of half their size, so that 80 of ten points are 400 points wide. */
function piece({ text, x = 50, y, size = 10 }: Drawn): PdfPiece {
  return { text, x, y, size, width: text.length * size * 0.5, endsLine: true }
}

/** One line under the other, twelve points apart. */
function page(lines: readonly (string | Omit<Drawn, 'y'> | undefined)[], top = 700): PdfPage {
  return lines.flatMap((line, at) => {
    const drawn = typeof line === 'string' ? { text: line } : line
    return drawn === undefined ? [] : [piece({ ...drawn, y: top - 12 * at })]
  })
}

const long = 'The bridge over the river stays closed until Friday, the mayor of the town said,'
const rest = 'because its third pillar has moved by an inch since the flood.'

describe('a paragraph', () => {
  test('is all lines up to one that ends before the margin', () => {
    expect(textOfPages([page([long, rest, 'Nobody was hurt.'])]).text).toBe(`${long} ${rest}\n\nNobody was hurt.`)
  })

  test('ends where the gap is wider', () => {
    expect(textOfPages([page([long, long, undefined, long])]).text).toBe(`${long} ${long}\n\n${long}`)
  })

  test('begins at an indent', () => {
    expect(textOfPages([page([long, long, { text: 'Nobody was hurt', x: 62 }])]).text).toBe(
      `${long} ${long}\n\nNobody was hurt`,
    )
  })

  test('is no headline, whose letters are larger', () => {
    expect(textOfPages([page([{ text: long, size: 18 }, long])]).text).toBe(`${long}\n\n${long}`)
  })

  test('is each item of a list, with the lines that hang below it', () => {
    const item = `• ${long}`
    expect(textOfPages([page([item, { text: rest, x: 60 }, item])]).text).toBe(`${item} ${rest}\n\n${item}`)
  })

  test('goes on in the next column and on the next page', () => {
    const column = [
      ...page([long, 'and that nobody had seen it coming until a driver, who was going to work in the']),
      ...page([{ text: 'morning, called.', x: 500 }]),
    ]
    const text = 'and that nobody had seen it coming until a driver, who was going to work in the morning, called.'
    expect(textOfPages([column]).text).toBe(`${long} ${text}`)
    expect(textOfPages([page([long]), page(['because it moved.'])]).text).toBe(`${long} because it moved.`)
  })

  test('does not go on there after a full stop', () => {
    const full = `${long.slice(0, -1)}.`
    expect(textOfPages([page([full]), page(['the rest'])]).text).toBe(`${full}\n\nthe rest`)
  })

  test('of Chinese has no blank where a line ends', () => {
    const line = '河上的大桥将关闭至星期五，市长在星期一表示，'.repeat(3)
    const wide = (text: string, y: number) => ({ ...piece({ text, y }), width: text.length * 10 })
    expect(textOfPages([[wide(line, 700), wide('因为桥墩移动了。', 688)]]).text).toBe(`${line}因为桥墩移动了。`)
  })
})

describe('a word that the end of a line broke', () => {
  const start = 'The bridge over the river stays closed until Friday, the mayor of this town has ex'

  test('is made whole', () => {
    expect(textOfPages([page([`${start}-`, 'plained.'])]).text).toBe(`${start}plained.`)
    expect(textOfPages([page([`${start}\u00ad`, 'plained.'])]).text).toBe(`${start}plained.`)
  })

  test('keeps a hyphen of its own, if it has it elsewhere too', () => {
    const first = 'Кто-нибудь видел это. Мост через реку закрыт до пятницы, и никто не знает, кто-'
    expect(textOfPages([page([first, 'нибудь ли починит его.'])]).text).toBe(`${first}нибудь ли починит его.`)
  })

  test('is none before a capital letter: there the hyphen is of the name', () => {
    const first = 'The bridge over the river stays closed until Friday, said the mayor, Anna Weber-'
    expect(textOfPages([page([first, 'Lang.'])]).text).toBe(`${first} Lang.`)
  })
})

describe('what stands on every page', () => {
  const said = ['said', 'says', 'told us'].map((word) => long.replace('said', word))
  const numbered = (at: number) =>
    page(['Town Paper, No. 7', said[at], rest.replace('inch', `inch ${'ABC'[at]}`), `${at + 1}`])

  test('is left out and counted', () => {
    const read = textOfPages([numbered(0), numbered(1), numbered(2)])
    expect(read).toMatchObject({ pages: 3, furniture: 6 })
    expect(read.text).toBe(said.map((line, at) => `${line} ${rest.replace('inch', `inch ${'ABC'[at]}`)}`).join('\n\n'))
  })

  test('stays where it stands only twice, and so does a number on a page alone', () => {
    expect(textOfPages([page(['Town Paper', long]), page(['Town Paper', long])]).furniture).toBe(0)
    expect(textOfPages([page(['1', long])]).text).toBe(`1\n\n${long}`)
  })
})

test('pieces of one line are put together, blanks between them as they are drawn', () => {
  const pieces = [
    { text: 'Rain', x: 50, y: 700, width: 20, size: 10, endsLine: false },
    { text: ' ', x: 70, y: 700, width: 5, size: 0, endsLine: false },
    { text: 'fell.', x: 75, y: 700, width: 25, size: 10, endsLine: false },
    { text: 'Then sun.', x: 50, y: 660, width: 45, size: 10, endsLine: false },
  ]
  expect(textOfPages([pieces]).text).toBe('Rain fell.\n\nThen sun.')
})

test('pages without a letter have no text', () => {
  expect(textOfPages([[], []])).toEqual({ text: '', pages: 2, furniture: 0 })
})
