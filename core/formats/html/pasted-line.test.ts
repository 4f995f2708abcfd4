/** What other programs copy, as one line of a segment: their words, and the looks that a text can carry. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPastedLine } from './pasted-line.ts'

/** The line with each look in brackets, as a reader of a test sees it. */
function shown(copied: string, plain: string): string | undefined {
  const line = readPastedLine(copied, plain)
  if (line === undefined) return undefined
  const marks = line.looks.flatMap(({ span, canonical, address }, order) => [
    { at: span.start, rank: order + 1, mark: `[${canonical}${address === undefined ? '' : ` ${address}`}:` },
    { at: span.end, rank: -order - 1, mark: ']' },
  ])
  marks.sort((a, b) => b.at - a.at || b.rank - a.rank)
  return marks.reduce((text, { at, mark }) => text.slice(0, at) + mark + text.slice(at), line.text)
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>Notes</title>
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal><span lang=EN-US style='mso-ansi-language:EN-US'>The <b style='mso-bidi-font-weight:normal'>old</b><b> harbour</b>
opened at <i>seven</i>, says <a href="https://example.org/port"><span style='color:red'>the port</span></a>.<o:p></o:p></span></p>
<!--EndFragment--></body></html>`

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:italic;text-decoration:none;">Two boats</span><span style="font-weight:400;font-style:normal;"> left </span><a href="https://example.org/quay" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">the quay</span></a></p><p dir="ltr"><span style="font-weight:400">and came back</span><span style="vertical-align:super">2</span></p></b>`

const pasted: readonly (readonly [from: string, copied: string, plain: string, line: string | undefined])[] = [
  [
    'Word',
    word,
    'The old harbour opened at seven, says the port.',
    'The [b:old harbour] opened at [i:seven], says [link https://example.org/port:the port].',
  ],
  [
    'Google Docs',
    docs,
    'Two boats left the quay and came back2',
    '[b:[i:Two boats]] left [link https://example.org/quay:the quay] and came back[sup:2]',
  ],
  [
    'a browser, with a program and a picture in it',
    '<p>Rain<script>alert("<b>1</b>")</script> <strong onclick="x()">fell<br>hard</strong><img src=x onerror="x()" alt="A dog"> <a href="javascript:x()">on us</a></p>',
    'Rain fell hard on us',
    'Rain [b:fell hard] on us',
  ],
  [
    'a list of Word',
    '<p><span style="mso-list:Ignore">·<span>  </span></span>One <b>boat</b></p>',
    '·\tOne boat',
    'One [b:boat]',
  ],
  [
    'a mail that spells its links out',
    '<p>See <a href="https://example.org/a">this</a></p>',
    'See this <https://example.org/a>',
    'See [link https://example.org/a:this]',
  ],
  [
    'a window of a program, in its own colours',
    '<div style="color:#fff;font-weight:400">const a = 1</div>',
    'const a = 1',
    undefined,
  ],
  ['a note of Word, whose number leads into its file', '<p>Rain<a href="#_ftn1">[1]</a></p>', 'Rain[1]', undefined],
]

test.each(pasted)('from %s come the words and the looks over them', (_, copied, plain, line) => {
  expect(shown(copied, plain)).toBe(line)
})

test('white space stands as it was copied plain, at the edges too', () => {
  expect(shown('<b>two</b>\n<i>lines</i>', ' two   lines ')).toBe(' [b:two]   [i:lines] ')
})

test('looks never cross, are never empty and stand over words, whatever tags stand where', () => {
  const tag = fc
    .constantFrom('b', 'i', 'u', 'sup', 'p', 'span')
    .chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`))
  const piece = fc.oneof(
    tag,
    fc.constantFrom('rain ', 'fell', ' ', '<br>', '&amp;', '<a href="https://example.org">', '</a>'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const line = readPastedLine(pieces.join(''), '')
      for (const [index, { span }] of (line?.looks ?? []).entries()) {
        const words = line?.text.slice(span.start, span.end) ?? ''
        expect(words.trim()).toBe(words)
        expect(words).not.toBe('')
        for (const { span: other } of line?.looks.slice(index + 1) ?? [])
          expect(other.start < span.end && other.end > span.end && other.start > span.start).toBe(false)
      }
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['a hundred thousand elements in one another', '<b>'.repeat(100_000)],
  ['a hundred thousand bold words', '<b>rain</b> fell '.repeat(100_000)],
  ['a hundred thousand tags that close nothing', `<i>rain${'</b>'.repeat(100_000)}`],
])('%s are read as fast as plain text', (_, copied) => {
  expect(shown(copied, 'rain')?.length ?? 0).toBeLessThan(20)
})
