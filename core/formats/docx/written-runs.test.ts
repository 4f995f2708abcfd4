/** What is written beside words: the language of runs, and places that show a property of the document. */
import { expect, test } from 'vitest'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r } from './testing/make-docx.ts'

const anna = { name: 'Anna', atMs: 0 }

function part(bytes: Uint8Array): string {
  const source = readPackage(bytes)
  const entry = source.ok ? source.value.entries.find(({ name }) => name === 'word/document.xml') : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

function edited(body: string, edit: (text: string) => string, language = 'en') {
  const bytes = makeDocx({ body })
  const opened = docx.open(bytes, { encoding: 'utf-8' })
  if (!opened.ok) throw new Error('not opened')
  const { blocks, diagnostics } = opened.value
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edit(text) }
  })
  const edits = { encoding: 'utf-8', asEncoding: 'utf-8', blocks, segments, language } as const
  const changed = segments.filter(({ original, current }) => original !== current)
  const pasts = changed.map(({ block, original, current }) => ({ block, texts: [original, current], hands: [anna] }))
  const [clean, redline] = [docx.write(bytes, edits), docx.redline?.(bytes, { ...edits, pasts, comments: [] })]
  if (!clean.ok || redline?.ok !== true) throw new Error('not written')
  return { clean: part(clean.value), redline: part(redline.value.bytes), diagnostics }
}

test('a run that is written anew says the language of the text, one that is removed keeps its own', () => {
  const { redline } = edited(p(r('Rain fell.', '<w:lang w:val="ru-RU"/>')), () => 'Snow fell.')
  const languages = (kind: string) =>
    new RegExp(`<w:${kind} [^>]*><w:r><w:rPr><w:lang w:val="([^"]*)"`, 'u').exec(redline)?.[1]
  expect([languages('ins'), languages('del')]).toEqual(['en', 'ru-RU'])
})

test('a variant of the same language is left as it is', () => {
  const { redline } = edited(p(r('Rain fell.', '<w:lang w:val="en-GB"/>')), () => 'Snow fell.')
  expect(redline.match(/w:lang w:val="[^"]*"/gu)?.every((one) => one.includes('en-GB'))).toBe(true)
})

const binding = '<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>'
const control = (id: number, words: string) =>
  `<w:sdt><w:sdtPr><w:id w:val="${id}"/>${binding}</w:sdtPr><w:sdtContent>${r(words)}</w:sdtContent></w:sdt>`

test('a place that shows a property keeps its correction, and one nobody corrected stays tied to it', () => {
  const body = `${p(`${r('By ')}${control(1, 'Anna')}${r(' in ')}${control(2, 'Almaty')}`)}${p(control(3, 'Spring'))}`
  const { clean, redline, diagnostics } = edited(body, (text) => text.replace('Almaty', 'Astana'))
  const tied = (xml: string) => [...xml.matchAll(/<w:id w:val="(\d)"\/><w:dataBinding/gu)].map(([, id]) => id)
  expect([tied(clean), tied(redline)]).toEqual([
    ['1', '3'],
    ['1', '3'],
  ])
  expect(diagnostics).toEqual([{ kind: 'bound-controls', count: 3 }])
})
