import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docx } from './docx/docx.ts'
import { makeDocx, p, r } from './docx/testing/make-docx.ts'
import type { Format } from './format.ts'
import { odt } from './odt/odt.ts'
import { revisedOdt, revisionsOf } from './odt/testing/revised-odt.ts'

const editor = 'Anna Berg'
const hands = [{ name: editor, atMs: Date.UTC(2026, 0, 5, 9) }]
const isHere = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'soffice')))
/** Starting it takes some seconds; all files go through one start. */
const judgedWithinMs = 120_000

const link = `<w:hyperlink r:id="rIdLink">${r('the timetable')}</w:hyperlink>`
const documents: Readonly<Record<string, Uint8Array>> = {
  ferry: new Uint8Array(readFileSync('samples/formats/ferry.en.docx')),
  text: new Uint8Array(readFileSync('samples/formats/ferry.en.odt')),
  box: new Uint8Array(readFileSync('samples/formats/text-box.en.docx')),
  runs: makeDocx({
    body: `${p(`${r('The ferry ')}${r('returns', '<w:b/>')}${r(' in spring.')}`)}${p(r('It leaves at eight.'))}${p(`${r('See ')}${link}${r(' for more.')}`)}`,
    footnotes: `<w:footnote w:id="2">${p(r('Since last year.'))}</w:footnote>`,
  }),
}

/** Longer words are mended, the last but one paragraph goes. */
function filesOf(
  bytes: Uint8Array,
  { open, write, redline: mark }: Format,
): Readonly<Record<'before' | 'after' | 'redline', Uint8Array>> {
  const opened = open(bytes, { encoding: 'utf-8' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const { blocks } = opened.value
  const segments = blocks.map(({ text }, block) => {
    const current = block === blocks.length - 2 ? '' : text.replace(/\p{L}{5,}/gu, (word) => `${word} mended`)
    return { block, range: { start: 0, end: text.length }, original: text, current }
  })
  const edits = { encoding: 'utf-8', asEncoding: 'utf-8', blocks, segments } as const
  const pasts = segments.map(({ block, original, current }) => ({ block, texts: [original, current], hands }))
  const said = { ...hands[0], name: editor, atMs: 0, words: 'Which year?', place: { segment: 0, span: undefined } }
  const [after, redline] = [write(bytes, edits), mark?.(bytes, { ...edits, pasts, comments: [said] })]
  if (!after.ok || redline?.ok !== true) throw new Error('not written')
  return { before: bytes, after: after.value, redline: redline.value.bytes }
}

function judge(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, ...files]
  execFileSync('soffice', args, { timeout: judgedWithinMs, stdio: 'ignore' })
}

/** Where lines break, programs differ. */
const words = (text: string) => text.replace(/\s+/gu, '')

test.skipIf(!isHere)(
  `LibreOffice accepts and rejects the changes of a redline as we do${isHere ? '' : ' (skipped: no soffice here, see scripts/judges.ts)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'judged-'))
    try {
      const written = Object.entries(documents).flatMap(([name, bytes]) =>
        Object.entries(filesOf(bytes, name === 'text' ? odt : docx)).map(([state, content]) => {
          const path = join(folder, `${name}-${state}.${name === 'text' ? 'odt' : 'docx'}`)
          writeFileSync(path, content)
          return path
        }),
      )
      judge(folder, written)
      for (const name of Object.keys(documents)) {
        const read = (state: string) => readFileSync(join(folder, `${name}-${state}.fodt`), 'utf8')
        const left = (state: string) => words(revisedOdt(read(state), { way: 'accept', by: editor }))
        const redline = read('redline')
        const judged = (way: 'accept' | 'reject') => words(revisedOdt(redline, { way, by: editor }))
        expect([name, judged('accept')]).toEqual([name, left('after')])
        expect([name, judged('reject')]).toEqual([name, left('before')])
        expect([name, revisionsOf(redline, editor) > 1]).toEqual([name, true])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

/** The document with what its own editor tracked in it, and the same with that accepted, or rejected, by us. */
function settledFiles(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const settle = (tracked: 'accept' | 'reject') => {
    const opened = docx.open(bytes, { encoding: 'utf-8', tracked })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    const edits = {
      encoding: 'utf-8',
      asEncoding: 'utf-8',
      tracked,
      blocks: opened.value.blocks,
      segments: [],
    } as const
    const written = docx.write(bytes, edits)
    if (!written.ok) throw new Error('not written')
    return written.value
  }
  return { tracked: bytes, accept: settle('accept'), reject: settle('reject') }
}

const mark = `w:id="7" w:author="Editor" w:date="2026-01-05T09:00:00Z"`
const revised = makeDocx({
  body: `${p(`${r('The ferry ')}<w:ins ${mark}>${r('returns')}</w:ins><w:del ${mark}><w:r><w:delText>left</w:delText></w:r></w:del>${r('.')}`)}<w:p><w:pPr><w:rPr><w:del ${mark}/></w:rPr></w:pPr>${r('It leaves ')}</w:p>${p(r('at eight.'))}<w:p><w:pPr><w:rPr><w:ins ${mark}/></w:rPr></w:pPr><w:ins ${mark}>${r('It is red.')}</w:ins></w:p>${p(r('It is new.'))}`,
})

test.skipIf(!isHere)(
  `LibreOffice accepts and rejects the changes that came in a document as we do${isHere ? '' : ' (skipped: no soffice here, see scripts/judges.ts)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'judged-'))
    try {
      const sources = { revised, ferry: documents.ferry ?? new Uint8Array() }
      const written = Object.entries(sources).flatMap(([name, bytes]) =>
        Object.entries(settledFiles(bytes)).map(([state, content]) => {
          const path = join(folder, `${name}-${state}.docx`)
          writeFileSync(path, content)
          return path
        }),
      )
      judge(folder, written)
      const read = (name: string, state: string, way: 'accept' | 'reject') =>
        words(revisedOdt(readFileSync(join(folder, `${name}-${state}.fodt`), 'utf8'), { way, by: 'Editor' }))
      for (const name of Object.keys(sources)) {
        for (const way of ['accept', 'reject'] as const)
          expect([name, way, read(name, way, way)]).toEqual([name, way, read(name, 'tracked', way)])
        expect(read(name, 'accept', 'accept')).not.toBe(read(name, 'reject', 'accept'))
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  judgedWithinMs,
)
