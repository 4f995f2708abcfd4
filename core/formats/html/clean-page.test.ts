/** An article as a clean page, and what is pasted from other programs. */
import { expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { openFile } from '../open-file.ts'
import { readPasted } from './pasted-page.ts'

function bodyOf(copied: string): string | undefined {
  return /<body>\n(.*)\n<\/body>/su.exec(readPasted(copied) ?? '')?.[1]
}

const pasted: readonly (readonly [from: string, copied: string, body: string | undefined])[] = [
  [
    'Word',
    '<html xmlns:o="urn:x"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><h1>Rain</h1><p class=MsoNormal>It <b style="mso-bidi-font-weight:normal">fell<o:p></o:p></b> <span style="mso-bidi-font-weight:bold">hard</span>.</p><!--EndFragment--></body></html>',
    '<h1>Rain</h1>\n<p>It <strong>fell</strong> hard.</p>',
  ],
  [
    'Google Docs',
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">It </span><span style="font-weight:700">fell</span><span style="font-style:italic"> hard</span></p><ul><li><p>One</p></li><li><p>Two</p></li></ul></b>',
    '<p>It <strong>fell</strong><em> hard</em></p>\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>',
  ],
  [
    'a browser',
    '<p>See <a href="https://example.org/?a=1&amp;b=2" onclick="x()">the map</a>, <a href="javascript:x()">not this</a><script>x()</script><img src=x onerror="x()" alt="A dog"> &lt;b&gt;</p>',
    '<p>See <a href="https://example.org/?a=1&amp;b=2">the map</a>, not this &lt;b></p>',
  ],
  ['a window of a program', '<div style="color:#fff"><span>const a = 1</span></div>', undefined],
]

test.each(pasted)('from %s come the words and their looks, and nothing else', (_, copied, body) => {
  expect(bodyOf(copied)).toBe(body)
})

test('a style that says bold and slanted is both, and a tag whose style says it is not is neither', () => {
  const copied =
    '<p>It <span style="font-weight:700;font-style:italic">fell</span> <i style="font-style:normal">hard</i>.</p>'
  expect(bodyOf(copied)).toBe('<p>It <strong><em>fell</em></strong> hard.</p>')
})

test('what is pasted is read as the paragraphs that were copied, none of them twice', () => {
  const copied =
    '<html><head><title>Document1</title></head><body><p>Rain <b>fell</b> at night.</p><p>It was cold.</p></body></html>'
  const bytes = new TextEncoder().encode(readPasted(copied))
  const opened = openFile({ name: 'Pasted text.html', bytes, encoding: 'utf-8', format: 'html' })
  const blocks = opened.ok ? opened.value.blocks : []
  expect(blocks.map(({ text, codes }) => readerText(text, codes))).toEqual(['Rain fell at night.', 'It was cold.'])
})

test('the page forbids all loading and running', () => {
  expect(readPasted('<p><b>Rain</b> fell</p>')).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
  )
})
