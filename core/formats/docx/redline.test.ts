import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeCharacter, cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import type { BlockPast, ExportComment } from '../redline-edits.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r } from './testing/make-docx.ts'
import { markNumbers, revisedRuns, revisedTexts } from './testing/revised-text.ts'

const reading = { encoding: 'utf-8' } as const
const anna = { name: 'Anna "A" Berg', atMs: Date.UTC(2026, 0, 5, 9, 0, 7) }
const coded = (text: string) => text.replace(/\{(\d+)\}/gu, (_, id) => codeCharacter(Number(id)))

type Edit = (text: string, block: number) => string
type Wishes = { readonly baseline?: Edit; readonly comments?: readonly ExportComment[] }

/** What one edit of each block becomes: the document with it, and the redline of it. */
function write(bytes: Uint8Array, edit: Edit, { baseline = (text) => text, comments = [] }: Wishes = {}) {
  const opened = docx.open(bytes, reading)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const { blocks } = opened.value
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edit(text, block) }
  })
  const edits = { ...reading, asEncoding: 'utf-8' as const, blocks, segments }
  const pasts = segments.flatMap(({ original, current, block }): readonly BlockPast[] => {
    const was = baseline(original, block)
    const before = was.trim() === '' ? '' : was
    const now = current.trim() === '' ? '' : current
    return before === now && before === original ? [] : [{ block, texts: [before, now], hands: [anna] }]
  })
  const past = { ...edits, segments: segments.map((one) => ({ ...one, current: baseline(one.original, one.block) })) }
  return {
    clean: docx.write(bytes, edits),
    before: docx.write(bytes, past),
    redline: docx.redline?.(bytes, { ...edits, pasts, comments }),
  }
}

function redlined(bytes: Uint8Array, edit: Edit, wishes?: Wishes) {
  const { redline } = write(bytes, edit, wishes)
  if (redline?.ok !== true) throw new Error(JSON.stringify(redline))
  return redline.value
}

function part(bytes: Uint8Array, name = 'word/document.xml'): string {
  const source = readPackage(bytes)
  const entry = source.ok ? source.value.entries.find((one) => one.name === name) : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

const bodyOf = (bytes: Uint8Array) => /<w:body>(.*)<\/w:body>/su.exec(part(bytes))?.[1] ?? ''

/** The body as a redline of one text into another; `|` stands for the signature of a mark. */
function body(content: string, from: string, to: string): string {
  const bytes = makeDocx({ body: content })
  const { bytes: after } = redlined(bytes, (text) => (text === coded(from) ? coded(to) : text))
  return bodyOf(after).replaceAll(/ w:id="\d+" w:author="Anna &quot;A&quot; Berg" w:date="2026-01-05T09:00:07Z"/gu, '|')
}

/** In every part: accepted it is the export, rejected the baseline, whatever marks it had before. */
function expectLaw(bytes: Uint8Array, edit: Edit, wishes?: Wishes): void {
  const { clean, before, redline } = write(bytes, edit, wishes)
  if (redline?.ok !== true || !before.ok) {
    expect([clean.ok, redline?.ok]).toEqual([false, false])
    return
  }
  const source = readPackage(redline.value.bytes)
  if (!source.ok) throw new Error('the redline is no package')
  for (const { name } of source.value.entries.filter((one) =>
    /(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/u.test(one.name),
  )) {
    const known = markNumbers(part(bytes, name))
    const isOwn = (id: string) => !known.has(id)
    const left = { way: 'accept', isOwn: () => false } as const
    const xml = part(redline.value.bytes, name)
    expect(revisedRuns(xml, { way: 'reject', isOwn })).toEqual(revisedRuns(part(before.value, name), left))
    // Where the end of a link went into another mark, both cannot be in one element; the redline has two.
    if (!clean.ok) continue
    expect(revisedTexts(xml, { way: 'accept', isOwn })).toEqual(revisedTexts(part(clean.value, name), left))
  }
}

describe('a change in a redline', () => {
  test('is words taken out and words put in, each in a run that looks as the one it stands in', () => {
    expect(body(p(r('Rain fell here.', '<w:b/>')), 'Rain fell here.', 'Rain poured here.')).toBe(
      `<w:p>${r('Rain ', '<w:b/>')}<w:del|><w:r><w:rPr><w:b/></w:rPr><w:delText>fell</w:delText></w:r></w:del><w:ins|><w:r><w:rPr><w:b/></w:rPr><w:t>poured</w:t></w:r></w:ins>${r(' here.', '<w:b/>')}</w:p>`,
    )
  })

  test('leaves runs it does not touch as they stand, with all that Word keeps of them', () => {
    const kept =
      '<w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>Rain</w:t></w:r><w:proofErr w:type="spellEnd"/>'
    expect(body(p(`${kept}${r(' fell.', '<w:i/>')}`), 'Rain{1} fell.{2}', 'Rain{1} fell hard.{2}')).toBe(
      `<w:p>${kept}${r(' fell', '<w:i/>')}<w:ins|><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> hard</w:t></w:r></w:ins>${r('.', '<w:i/>')}</w:p>`,
    )
  })

  test('of looks takes words out and puts them in as they look now', () => {
    const made = body(
      p(`${r('It ')}${r('rained', '<w:b/>')}${r(' hard.')}`),
      'It {1}rained{2} hard.',
      'It {1}rained hard{2}.',
    )
    expect(made).toContain(
      `<w:del|><w:r><w:delText xml:space="preserve"> hard</w:delText></w:r></w:del><w:ins|>${r(' hard', '<w:b/>')}</w:ins>`,
    )
  })

  test('that takes a paragraph out takes out its mark as well', () => {
    const made = body(p(r('One.')) + p(r('Two.')), 'One.', '')
    expect(made).toBe(
      `<w:p><w:pPr><w:rPr><w:del|/></w:rPr></w:pPr><w:del|><w:r><w:delText>One.</w:delText></w:r></w:del></w:p>${p(r('Two.'))}`,
    )
  })

  test('that moves the end of a link marks the whole paragraph', () => {
    const link = `<w:hyperlink r:id="rIdLink">${r('here')}</w:hyperlink>`
    const bytes = makeDocx({ body: p(`${r('See ')}${link}${r(' now.')}`) })
    const edit: Edit = () => coded('See {1}here now{2}.')
    expect(redlined(bytes, edit).told).toMatchObject({ changes: 1, wholeParagraphs: 1 })
    expectLaw(bytes, edit)
  })

  test('has a number that no other mark of the document has', () => {
    const bookmark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    const { bytes } = redlined(makeDocx({ body: p(`${bookmark}${r('Rain fell.')}`) }), (text) =>
      text.replace('fell', 'poured'),
    )
    expect([...part(bytes).matchAll(/w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual(['1', '1', '2', '3'])
  })
})

describe('comments', () => {
  const bytes = makeDocx({ body: p(r('Rain fell on the town.')) })
  const comment = { ...anna, words: 'Which town?\nSay it.', place: { segment: 0, span: { start: 17, end: 21 } } }
  const withComment = redlined(bytes, (text) => text.replace('fell', 'poured'), {
    comments: [{ ...comment, place: { segment: 0, span: { start: 19, end: 23 } } }],
  })

  test('stand at their words, in a part of their own that the document leads to', () => {
    expect(bodyOf(withComment.bytes)).toContain(
      '<w:commentRangeStart w:id="1"/><w:r><w:t>town</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r>',
    )
    expect(part(withComment.bytes, 'word/comments.xml')).toContain(
      '<w:comment w:id="1" w:author="Anna &quot;A&quot; Berg" w:date="2026-01-05T09:00:07Z"><w:p><w:r><w:t xml:space="preserve">Which town?</w:t></w:r></w:p><w:p>',
    )
    expect(part(withComment.bytes, 'word/_rels/document.xml.rels')).toContain(
      '/relationships/comments" Target="/word/comments.xml"',
    )
    expect(part(withComment.bytes, '[Content_Types].xml')).toContain('<Override PartName="/word/comments.xml"')
  })

  test('come behind those that the document has', () => {
    const again = redlined(withComment.bytes, (text) => text, { comments: [comment] })
    expect(
      [...part(again.bytes, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/gu)].map(([, id]) => id),
    ).toEqual(['1', '4'])
  })

  test('on words that are gone are left, and counted', () => {
    const gone = redlined(bytes, (text) => text, {
      comments: [{ ...comment, place: { segment: 0, span: { start: 3, end: 3 } } }],
    })
    expect([gone.told.comments, gone.told.commentsLeft]).toEqual([0, 1])
  })
})

test('a redline without changes and comments is the document, byte for byte', () => {
  const bytes = makeDocx({ body: p(r('Rain fell.')) })
  expect(redlined(bytes, (text) => text).bytes).toBe(bytes)
})

test.each(['ferry.en.docx', 'text-box.en.docx'])('%s: accepted it is the export, rejected the original', (name) => {
  const bytes = new Uint8Array(readFileSync(`samples/formats/${name}`))
  expectLaw(bytes, (text) => text.replace(/\p{L}{4,}/gu, (word) => `${word} mended`))
  expectLaw(bytes, () => '')
  expectLaw(bytes, (text, nth) => (nth % 2 === 0 ? '' : text))
  expectLaw(bytes, (text, nth) => (nth % 2 === 0 ? text : ''))
})

describe('whatever is edited', () => {
  const by = 'w:id="7" w:author="A" w:date="2026-01-05T09:00:00Z"'
  const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:lang w:val="ru-RU"/>', '<w:rStyle w:val="a"/>')
  const words = fc.constantFrom('Rain ', 'fell', ' on', ' the town. ', 'a', ' ', 'AB&amp;C')
  const run = fc.tuple(words, looks).map(([text, look]) => r(text, look))
  const piece = fc.oneof(
    { weight: 6, arbitrary: run },
    run.map((one) => `<w:hyperlink r:id="rIdLink">${one}</w:hyperlink>`),
    run.map((one) => `<w:ins ${by}>${one}</w:ins>`),
    fc.constantFrom(
      `<w:del ${by}><w:r><w:delText>gone</w:delText></w:r></w:del>`,
      '<w:bookmarkStart w:id="8" w:name="b"/>',
      '<w:r><w:tab/></w:r>',
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>',
      '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>there</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  )
  const paragraph = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => p(pieces.join('')))
  const bodies = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => all.join(''))

  /** Words taken out, put in and replaced, codes moved as wholes, or a paragraph emptied. */
  const editing = fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }).map((draws): Edit => {
    const edit = (text: string, nth: number): string => {
      if ((draws[nth % 40] ?? 0) < 120) return ''
      const pieces = cutAtCodes(text).flatMap((one) => (isCodeCharacter(one) ? [one] : (one.match(/\s+|\S+/gu) ?? [])))
      const edited = pieces.flatMap((one, index) => {
        const drawn = draws[(index * 7 + nth) % 40] ?? 0
        if (isCodeCharacter(one)) return [one]
        if (drawn < 150) return []
        if (drawn < 300) return ['new']
        return drawn < 400 ? [one, ' added '] : [one]
      })
      const moved = edited.findIndex(isCodeCharacter)
      const target = (draws[13] ?? 0) % (edited.length + 1)
      if (moved >= 0 && (draws[5] ?? 0) < 300) edited.splice(target, 0, ...edited.splice(moved, 1))
      return edited.join('')
    }
    return edit
  })

  test('accepted it reads as the export, rejected as the original, each run with its properties', () => {
    fc.assert(
      fc.property(bodies, editing, (content, edit) => {
        expectLaw(makeDocx({ body: content }), edit)
      }),
      { numRuns: 300 },
    )
  })

  test('rejected it reads as the baseline that was chosen', () => {
    fc.assert(
      fc.property(bodies, editing, (content, edit) => {
        const baseline: Edit = (text) => text.replaceAll('fell', 'came down').replace('Rain ', '')
        const bytes = makeDocx({ body: content })
        const { before, redline } = write(bytes, edit, { baseline })
        if (redline?.ok !== true || !before.ok) return
        const known = markNumbers(part(bytes))
        const isOwn = (id: string) => !known.has(id)
        expect(revisedTexts(part(redline.value.bytes), { way: 'reject', isOwn })).toEqual(
          revisedTexts(part(before.value), { way: 'accept', isOwn: () => false }),
        )
      }),
      { numRuns: 150 },
    )
  })
})

test('a comment on words of a text box is left, and counted', () => {
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const comments = [{ ...anna, words: 'Why?', place: { segment: 0, span: undefined } }]
  const bytes = makeDocx({ body: p(box) })
  expect(redlined(bytes, (text) => text, { comments }).told).toMatchObject({ comments: 0, commentsLeft: 1 })
})
