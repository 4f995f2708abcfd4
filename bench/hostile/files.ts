/** Files nobody writes by hand: each would exhaust a reader that trusts it. */
import { randomFillSync } from 'node:crypto'
import { hostileDocuments } from './documents.ts'
import { attacks, bilingualVictims, odtVictim, termsVictim, type Victim } from './foreign-xml.ts'
import { hostileMemories } from './memories.ts'

/** Made from text or bytes, as a hole of a size, as a pipe, or found on the system. */
export type HostileFile = { readonly name: string } & (
  | { readonly content: () => string | Uint8Array }
  | { readonly sizeBytes: number }
  | { readonly isPipe: true }
  | { readonly path: string }
)

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const repeated = (name: string, piece: string, chars: number): HostileFile => ({
  name,
  content: () => piece.repeat(Math.floor(chars / piece.length)),
})

const markdown: readonly HostileFile[] = [
  repeated('attention.md', '_a**b ', 60_000),
  repeated('quotes.md', '> ', 200_000),
  repeated('brackets.md', '[', 200_000),
  repeated('closed-brackets.md', ']', 200_000),
  repeated('pictures.md', '![', 200_000),
  repeated('stars.md', '*a', 200_000),
  repeated('backticks.md', '`a ``b ', 2_000_000),
  repeated('tags.md', 'x <a b="', 2_000_000),
  repeated('comments.md', 'x <!-- a ', 2_000_000),
  repeated('lists-in-lists.md', '- ', 200_000),
  repeated('entities.md', '&amp;', 2_000_000),
  repeated('strikes.md', '~~a~ ', 200_000),
  repeated('links.md', '[a](b) ', 2_000_000),
  repeated('underlined.md', 'a\n-\n', 200_000),
  repeated('items.md', '- a\n', 2_000_000),
  repeated('quotes-and-text.md', 'a\n\n> b\n\n', 200_000),
  { name: 'footnotes.md', content: () => lines(20_000, (n) => `a[^${n}].\n\n[^${n}]: b\n\n`) },
  { name: 'definitions.md', content: () => lines(50_000, (n) => `[${n}]: http://a.b\n`) },
  { name: 'columns.md', content: () => `${'|a'.repeat(100_000)}\n${'|-'.repeat(100_000)}\n` },
  { name: 'lines.md', content: () => lines(130_000, (n) => `Line ${n} is *here*.\n`) },
  { name: 'nested-lists.md', content: () => lines(2_000, (n) => `${' '.repeat(2 * n)}- a\n`) },
  repeated('long-line.md', 'It rained all night. ', 20_000_000),
]

const pages: readonly HostileFile[] = [
  repeated('open.html', '<b>', 1_900_000),
  repeated('nested.html', '<div class="story">', 1_900_000),
  repeated('references.html', '&amp;', 1_900_000),
  repeated('attributes.html', '<a b="x ', 1_900_000),
  { name: 'quotes.html', content: () => lines(450, () => `<a b=" ${'c'.repeat(4_100)}>`) },
  repeated('links.html', '<p><span><i>Rain</i></span> <b>fell</b></p>', 1_900_000),
  repeated('closed.html', '</b></i></p>', 1_900_000),
  repeated('tables.html', '<table><tr><td>a', 1_900_000),
  repeated('scripts.html', '<script>', 1_900_000),
]

const subtitles: readonly HostileFile[] = [
  { name: 'cues.srt', content: () => lines(24_000, (n) => `${n}\n00:00:01,000 --> 00:00:02,000\nrain\n\n`) },
  { name: 'arrows.srt', content: () => lines(24_000, () => '00:00:01,000 --> 00:00:02,000\nrain -->\n') },
  { name: 'indexes.srt', content: () => `1\n00:00:01,000 --> 00:00:02,000\nrain\n${'1\n'.repeat(90_000)}` },
  { name: 'tags.vtt', content: () => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<i>'.repeat(600_000)}rain` },
]

const plain: readonly HostileFile[] = [
  repeated('quotation-marks.txt', '"«', 4_000_000),
  repeated('nested-quotations.txt', '“a ‘b «c ', 4_000_000),
  repeated('straight-marks.txt', '"a "', 4_000_000),
  { name: 'closing-marks.txt', content: () => '«a '.repeat(500_000) + 'a» '.repeat(500_000) },
  repeated('long-line.txt', 'It rained all night. ', 20_000_000),
  repeated('endless-word.txt', 'a', 20_000_000),
  repeated('endless-sentence.txt', 'rain and ', 20_000_000),
  repeated('blanks.txt', ' ', 20_000_000),
  repeated('dashes.txt', '-', 20_000_000),
  repeated('stops.txt', '.', 20_000_000),
  repeated('full-stops.txt', 'a.', 4_000_000),
  repeated('digits.txt', '1,234.', 4_000_000),
  repeated('combining.txt', 'a\u0301\u0323', 4_000_000),
  repeated('families.txt', '👩‍👩‍👧‍👦', 4_000_000),
  repeated('dashes', '---', 1_000_000),
  repeated('brackets', '[a](', 1_000_000),
  { name: 'lines.txt', content: () => lines(130_000, (n) => `Line ${n} is here.\n`) },
  { name: 'half-a-million.txt', content: () => lines(500_000, (n) => `Line ${n} is here.\n`) },
  { name: 'empty-lines.txt', content: () => `a${'\n'.repeat(20_000_000)}b` },
  { name: 'sentences.txt', content: () => lines(99_999, () => `${'It rained. '.repeat(15)}\n`) },
  { name: 'two-lines.txt', content: () => lines(2, () => `${'It rained. '.repeat(95_000)}\n`) },
  { name: 'most-lines.txt', content: () => lines(100_000, (n) => `Line ${n} is here.\n`) },
  repeated('longest-sentence.txt', 'rain and ', 2_000_000),
  repeated('longest-line.txt', 'It rained all night. ', 2_000_000),
  { name: 'words.txt', content: () => lines(400_000, (n) => `w${n.toString(36)} `) },
]

const others: readonly HostileFile[] = [
  { name: 'pipe.txt', isPipe: true },
  { name: 'zero device', path: '/dev/zero' },
  { name: 'folder', path: '/' },
  { name: 'a long name', path: 'x'.repeat(500) },
  { name: 'gigabyte.txt', sizeBytes: 1024 ** 3 },
  { name: 'terabyte.txt', sizeBytes: 1024 ** 4 },
  { name: 'zeros.txt', sizeBytes: 20_000_000 },
  { name: 'noise.txt', content: () => randomFillSync(new Uint8Array(20_000_000)) },
  { name: 'page.html', content: () => `<html>${'<p>Rain.</p>'.repeat(1_000_000)}</html>` },
  { name: 'table.csv', content: () => 'a,b,c\n'.repeat(2_000_000) },
  { name: 'data.json', content: () => `${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}` },
  { name: 'bomb.xml', content: () => '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
  { name: 'word.docx', content: () => `PK\u0003\u0004 word/document.xml${'x'.repeat(10_000_000)}` },
]

const word: readonly HostileFile[] = hostileDocuments.map(({ name, bytes }) => ({
  name,
  content: () => bytes(300_000),
}))

const message = (n: number) => `msgid "Line ${n} is here."\nmsgstr "Ligne ${n}."\n\n`
const messagesHead = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: fr\\n"\n\n'
const messages: readonly HostileFile[] = [
  { name: 'messages.po', content: () => messagesHead + lines(200_000, message) },
  { name: 'lines.po', content: () => `${messagesHead}msgid ""\n${'"a "\n'.repeat(300_000)}msgstr ""\n` },
  { name: 'references.po', content: () => `${messagesHead}${lines(300_000, (n) => `#: a.c:${n}\n`)}${message(1)}` },
  { name: 'plurals.po', content: () => `${messagesHead}${lines(100_000, (n) => `msgstr[${n}] "a"\n`)}` },
  { name: 'escapes.po', content: () => `${messagesHead}msgid "${'\\\\'.repeat(2_000_000)}"\nmsgstr "a"\n` },
]

const tables: readonly HostileFile[] = [
  { name: 'columns.csv', content: () => `${'ru,'.repeat(500_000)}en\n${'a,'.repeat(500_000)}b\n` },
  { name: 'quotes.csv', content: () => `ru,en\n${'"a""'.repeat(2_000_000)}` },
  { name: 'open-quotes.csv', content: () => `ru,en\n${'"a,b\n'.repeat(1_000_000)}` },
  {
    name: 'formulas.csv',
    content: () => `ru,en\n${lines(50_000, (n) => `=1+${n},"=HYPERLINK(""http://127.0.0.1/"")"\n`)}`,
  },
]

const pdfOf = (objects: readonly string[], trailer = '<</Root 1 0 R>>') =>
  `%PDF-1.4\n${objects.map((body, n) => `${n + 1} 0 obj${body}endobj\n`).join('')}trailer${trailer}\n%%EOF\n`
const printed: readonly HostileFile[] = [
  {
    name: 'pages-in-pages.pdf',
    content: () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
  },
  {
    name: 'many-pages.pdf',
    content: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${'2 0 R '.repeat(500_000)}]/Count 2147483647>>`]),
  },
  { name: 'root-is-itself.pdf', content: () => pdfOf(['1 0 R']) },
  {
    name: 'long-table.pdf',
    content: () =>
      `%PDF-1.4\nxref\n0 2147483647\n${'0000000000 65535 f \n'.repeat(200_000)}trailer<</Size 2147483647/Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
  },
  repeated('arrays.pdf', '%PDF-1.4\n[', 2_000_000),
]

function attacked({ ending, bytes }: Victim): readonly HostileFile[] {
  return attacks.map((attack) => ({
    name: `${attack.name}.${ending}`,
    content: () => bytes(attack, attack.inside(300_000)),
  }))
}

/** Those that are added as lists of terms. */
export const termLists: readonly HostileFile[] = attacked(termsVictim)

/** Those that are added as translation memories. */
export const memories: readonly HostileFile[] = [
  ...hostileMemories.map(({ name, bytes }) => ({ name, content: () => bytes(1_000_000) })),
  { name: 'terabyte.tmx', sizeBytes: 1024 ** 4 },
  { name: 'pipe.tmx', isPipe: true },
]

const foreign: readonly HostileFile[] = [...bilingualVictims, odtVictim].flatMap(attacked)
const articles: readonly HostileFile[] = [
  ...markdown,
  ...pages,
  ...subtitles,
  ...plain,
  ...word,
  ...foreign,
  ...messages,
  ...tables,
  ...printed,
  ...others,
]
export const hostileFiles: readonly HostileFile[] = [...articles, ...termLists, ...memories]
