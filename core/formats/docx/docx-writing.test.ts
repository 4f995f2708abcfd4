/** What a correction changes in a Word document. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDocx, p, r } from './testing/make-docx.ts'
import { bold, by, coded, part, shown, texts, write, written } from './testing/opened-docx.ts'

/** The body as it is, and as it is after one text became another. */
function body(content: string, from: string, to: string): string {
  const bytes = makeDocx({ body: content })
  const after = part(written(bytes, (text) => (shown(text) === from ? coded(to) : text)))
  return /<w:body>(.*)<\/w:body>/su.exec(after)?.[1] ?? ''
}

const mended: readonly (readonly [what: string, content: string, from: string, to: string, after: string])[] = [
  [
    'a word takes its place in the run it stood in',
    p(`${r('It raind ')}${r('hard', bold)}`),
    'It raind {1}hard{2}',
    'It rained {1}hard{2}',
    p(`${r('It rained ')}${r('hard', bold)}`),
  ],
  [
    'what is put in looks like the words to its left',
    p(`${r('It rained ')}${r('hard', bold)}${r('.')}`),
    'It rained {1}hard{2}.',
    'It rained {1}hard today{2}.',
    p(`${r('It rained ')}${r('hard today', bold)}${r('.')}`),
  ],
  [
    'what is put in at the start looks like the words to its right',
    p(r('rain fell', '<w:sz w:val="20"/>')),
    'rain fell',
    'Cold rain fell',
    p(r('Cold rain fell', '<w:sz w:val="20"/>')),
  ],
  [
    'space at an edge asks to be kept',
    p(r('Rain')),
    'Rain',
    'Rain ',
    p('<w:r><w:t xml:space="preserve">Rain </w:t></w:r>'),
  ],
  ['signs of XML are written as such', p(r('Bread')), 'Bread', 'Bread & <salt>', p(r('Bread &amp; &lt;salt&gt;'))],
  [
    'a pair that goes takes its look along',
    p(`${r('It rained ')}${r('hard', bold)}${r(' today')}`),
    'It rained {1}hard{2} today',
    'It rained hard today',
    p('<w:r><w:t xml:space="preserve">It rained hard</w:t></w:r><w:r><w:t xml:space="preserve"> today</w:t></w:r>'),
  ],
  [
    'a pair that moves gives its look to other words',
    p(`${r('It rained ')}${r('hard', bold)}`),
    'It rained {1}hard{2}',
    '{1}It{2} rained hard',
    '',
  ],
  [
    'deleted text of a revision stays where it was',
    p(`${r('Rain ')}<w:del ${by}><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins ${by}>${r('pourd')}</w:ins>`),
    'Rain pourd',
    'Rain poured',
    p(`${r('Rain ')}<w:del ${by}><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins ${by}>${r('poured')}</w:ins>`),
  ],
  [
    'bookmarks stay when the words between them go',
    p(`${r('Rain ')}<w:bookmarkStart w:id="1" w:name="b"/>${r('and hail')}<w:bookmarkEnd w:id="1"/>${r(' fell')}`),
    'Rain and hail fell',
    'Rain fell',
    p(
      `<w:r><w:t xml:space="preserve">Rain </w:t></w:r><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/><w:r><w:t>fell</w:t></w:r>`,
    ),
  ],
  [
    'a paragraph of which nothing is left goes',
    p(r('One.')) + p(r('Two.')) + p(r('Three.')),
    'Two.',
    '',
    p(r('One.')) + p(r('Three.')),
  ],
  [
    'a line end that was typed is a break',
    p(r('One two')),
    'One two',
    'One\ntwo',
    p('<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>'),
  ],
]

test.each(mended)('%s', (_, content, from, to, after) => {
  const got = body(content, from, to)
  expect(after === '' ? shown(texts(makeDocx({ body: got })).join()) : got).toBe(after === '' ? to : after)
})

test('a text box is corrected in both forms it is written in', () => {
  const box = join(import.meta.dirname, '../../../samples/formats/text-box.en.docx')
  const after = part(
    written(new Uint8Array(readFileSync(box)), (text) => text.replace('six', 'seven').replace('sign', 'board')),
  )
  expect([
    after.match(/opens at seven/gu)?.length,
    after.match(/opens at six/gu),
    after.includes('See the board'),
  ]).toEqual([2, null, true])
})

test('an export stops at a note that was lost, and at what XML cannot hold', () => {
  const noted = makeDocx({ body: p(`${r('Rain')}<w:r><w:footnoteReference w:id="2"/></w:r>`) })
  expect(write(noted, () => 'Rain')).toMatchObject({
    failure: { kind: 'codes-broken', blocks: [{ faults: [{ kind: 'code-lost' }] }] },
  })
  expect(write(makeDocx({ body: p(r('Rain')) }), () => 'Rain\u0001')).toMatchObject({
    failure: { kind: 'cannot-encode', characters: ['\u0001'] },
  })
})

test('a paragraph of a text box that goes goes from the form for older programs too', () => {
  const box = `<w:txbxContent>${p(r('One.'))}${p(r('Two.'))}</w:txbxContent>`
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
  const bytes = makeDocx({ body: p(`<w:r>${both}</w:r>`) })
  expect(part(written(bytes, (text) => (text === 'One.' ? '' : text)))).not.toContain('One.')
})

test('of a paragraph that goes the text box stays as long as any of its words do', () => {
  const bytes = makeDocx({ body: p(`${r('See the sign.')}<w:r><w:pict>${p(r('Open at six.'))}</w:pict></w:r>`) })
  const shut = part(written(bytes, (text) => (text.includes('sign') ? '' : text.replace('six', 'eight'))))
  expect([shut.includes('sign'), shut.includes('Open at eight.')]).toEqual([false, true])
  expect(part(written(bytes, () => ''))).not.toContain('w:pict')
})
