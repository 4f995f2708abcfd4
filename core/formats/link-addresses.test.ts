/** A document's links on a page for another system: they lead where they led. */
import { expect, test } from 'vitest'
import { makeDocx, p, r } from './docx/testing/make-docx.ts'
import { makeOdt } from './odt/testing/make-odt.ts'
import { openFile } from './open-file.ts'
import { writeFile } from './write-file.ts'

function pageOf(bytes: Uint8Array, format: 'docx' | 'odt'): string {
  const reading = { encoding: 'utf-8', tracked: 'accept' } as const
  const opened = openFile({ name: `letter.${format}`, bytes, format, ...reading })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const { blocks } = opened.value
  const order = {
    bytes,
    format,
    blocks,
    segments: [],
    asFormat: 'clean-html',
    asEncoding: 'utf-8',
    ...reading,
  } as const
  const written = writeFile(order)
  if (!written.ok) throw new Error(written.failure.kind)
  return new TextDecoder().decode(written.value)
}

const field = (code: string, words: string) => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText> ${code} </w:instrText></w:r>${mark('separate')}${r(words)}${mark('end')}`
}

test('a link of a Word document leads where its part says, whatever is tracked around it', () => {
  const link = `<w:hyperlink r:id="rIdLink" w:anchor="top">${r('the map')}</w:hyperlink>`
  const tracked = `<w:ins w:id="1" w:author="Dana" w:date="2026-11-12T09:15:00Z">${r('now ')}</w:ins>`
  const page = pageOf(makeDocx({ body: p(`${r('See ')}${tracked}${link}${r('.')}`) }), 'docx')
  expect(page).toContain('<p>See now <a href="https://example.org/#top">the map</a>.</p>')
})

test('a link of a footnote is told by the relations of the footnotes', () => {
  const relation = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdLink" Type="x/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`
  const link = `<w:hyperlink r:id="rIdLink">${r('here')}</w:hyperlink>`
  const bytes = makeDocx({
    body: p(link),
    footnotes: `<w:footnote w:id="2">${p(`${r('And ')}${link}`)}</w:footnote>`,
    others: { 'word/_rels/footnotes.xml.rels': relation('https://example.net/?a=1&amp;b=&quot;2&quot;') },
  })
  const page = pageOf(bytes, 'docx')
  expect(page).toContain('<p><a href="https://example.org/">here</a></p>')
  expect(page).toContain('<p>And <a href="https://example.net/?a=1&amp;b=%222%22">here</a></p>')
})

test('a link by a field leads to the address of the field, and none to a script', () => {
  const body =
    p(field('HYPERLINK "https://example.org/?a=1&amp;b=2"', 'here')) + p(field('HYPERLINK "javascript:x()"', 'there'))
  const page = pageOf(makeDocx({ body }), 'docx')
  expect(page).toContain('<p><a href="https://example.org/?a=1&amp;b=2">here</a></p>')
  expect(page).not.toContain('javascript')
})

test('a link of an OpenDocument text leads where it led', () => {
  const body = '<text:p>See <text:a xlink:type="simple" xlink:href="https://example.org/">the map</text:a>.</text:p>'
  expect(pageOf(makeOdt({ body }), 'odt')).toContain('<p>See <a href="https://example.org/">the map</a>.</p>')
})
