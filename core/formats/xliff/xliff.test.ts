/** XLIFF and its dialects: what is read of them, and that an export touches only what was corrected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { ok } from '../../model/result.ts'
import { type SegmentState, segmentStates } from '../../model/segment.ts'
import type { OpenedBitextFile } from '../open-file.ts'
import { openBitext, openFile } from '../open-file.ts'
import { xliff } from './xliff.ts'

type Edit = { readonly text?: string; readonly state?: SegmentState }

const folder = join(import.meta.dirname, '../../../samples/formats')
const sample = (name: string): string => readFileSync(join(folder, name), 'utf8')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function open(text: string): OpenedBitextFile {
  const opened = openBitext({ name: 'a.xlf', bytes: bytesOf(text) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** As `units` read: each source and target as a reader sees it, and the state. */
function read(text: string): readonly (readonly [string, string, SegmentState])[] {
  return open(text).units.map(({ source, target, state }) => {
    return [readerText(source.text, source.codes), readerText(target.text, target.codes), state]
  })
}

function writeResult(text: string, edits: Readonly<Record<number, Edit>>) {
  const { units } = open(text)
  const blocks = units.map(({ target }) => target)
  const segments = units.map(({ target, state }, block) => {
    const edit = edits[block]
    const range = { start: 0, end: target.text.length }
    return { block, range, original: target.text, current: edit?.text ?? target.text, state: edit?.state ?? state }
  })
  return xliff.write(bytesOf(text), { blocks, segments, encoding: 'utf-8', asEncoding: 'utf-8' })
}

function write(text: string, edits: Readonly<Record<number, Edit>>): string {
  const written = writeResult(text, edits)
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.value)
}

const unit = (inner: string, more = '') =>
  `<xliff version="1.2"><file source-language="ru" target-language="en"><body><trans-unit id="1"${more}>${inner}</trans-unit></body></file></xliff>`

test.each([
  ['ferry.ru-en.xlf', ['translated', 'approved', 'machine', 'empty', 'machine'], 4],
  ['ferry.ru-en.sdlxliff', ['translated', 'returned', 'empty', 'approved'], 3],
  ['ferry.ru-en.mqxliff', ['translated', 'returned', 'approved'], 2],
  ['ferry-21.ru-en.xlf', ['reviewed', 'translated', 'empty', 'approved'], 3],
] as const)('%s: states are read in its own words, and its last unit is locked', (name, states, locked) => {
  const { units } = open(sample(name))
  expect(units.map(({ state }) => state)).toEqual(states)
  expect(units.flatMap(({ isLocked }, index) => (isLocked ? [index] : []))).toEqual([locked])
})

test('the languages are those the file names', () => {
  expect(open(sample('ferry.ru-en.sdlxliff')).languages).toEqual({ source: 'ru-RU', target: 'en-GB' })
  expect(open(sample('ferry-21.ru-en.xlf')).languages).toEqual({ source: 'ru', target: 'en' })
})

test('of a tracked change of Trados the inserted word is text, the deleted one is not; both are told', () => {
  const opened = open(sample('ferry.ru-en.sdlxliff'))
  expect(read(sample('ferry.ru-en.sdlxliff'))[1]?.[1]).toBe('Forty six people came.')
  expect(opened.diagnostics).toContainEqual({ kind: 'tracked-changes', insertions: 1, deletions: 1 })
})

test('a code has the same number on both sides, wherever it stands', () => {
  const [first] = open(unit('<source><x id="1"/>a<x id="2"/></source><target><x id="2"/>b<x id="1"/></target>')).units
  const numbers = (side: 'source' | 'target') => first?.[side].codes.map(({ id, raw }) => `${id} ${raw}`)
  expect([numbers('source'), numbers('target')]).toEqual([
    ['1 <x id="1"/>', '2 <x id="2"/>'],
    ['2 <x id="2"/>', '1 <x id="1"/>'],
  ])
})

test('suggestions beside a translation are none of its text', () => {
  expect(read(sample('ferry.ru-en.xlf')).flat()).not.toContain('The ferry is back')
})

describe('an export', () => {
  test('writes a corrected word and its state, and nothing else', () => {
    const before = sample('ferry.ru-en.xlf')
    expect(write(before, { 0: { text: 'The ferry of Qaraoy sails & returns', state: 'reviewed' } })).toBe(
      before.replace(
        '<target state="translated">The ferry of Qaraoy returns',
        '<target state="signed-off">The ferry of Qaraoy sails &amp; returns',
      ),
    )
  })

  test('makes a target where there was none, indented as its source is', () => {
    const before = sample('ferry.ru-en.xlf')
    const source = '          <source>Билеты продают на борту.</source>\n'
    const target = '          <target state="translated">Tickets are sold on board.</target>\n'
    expect(write(before, { 3: { text: 'Tickets are sold on board.', state: 'translated' } })).toBe(
      before.replace(source, source + target),
    )
  })

  test('fills an empty segment of Trados and tells its own state of it', () => {
    const before = sample('ferry.ru-en.sdlxliff')
    expect(write(before, { 2: { text: 'One adult: 550', state: 'translated' } })).toBe(
      before
        .replace('<mrk mtype="seg" mid="3"/>', '<mrk mtype="seg" mid="3">One adult: 550</mrk>')
        .replace('<sdl:seg id="3"/>', '<sdl:seg id="3" conf="Translated"/>'),
    )
  })

  test('changes the status of memoQ', () => {
    const before = sample('ferry.ru-en.mqxliff')
    expect(write(before, { 1: { state: 'reviewed' } })).toBe(
      before.replace('mq:status="Rejected"', 'mq:status="Reviewer1Confirmed"'),
    )
  })

  test('takes the sub-state away with the state it was of', () => {
    const before = sample('ferry-21.ru-en.xlf')
    expect(write(before, { 1: { state: 'approved' } })).toBe(
      before.replace('state="translated" subState="desk:second-look"', 'state="final"'),
    )
  })

  test('cuts a new target as the source is cut', () => {
    const cut =
      '<source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source>'
    expect(write(unit(cut), { 1: { text: 'Two.', state: 'translated' } })).toContain(
      '</seg-source><target><mrk mtype="seg" mid="1"></mrk> <mrk mtype="seg" mid="2">Two.</mrk></target>',
    )
  })

  test('writes words that stood in a CDATA section as words', () => {
    const written = write(unit('<source>a</source><target><![CDATA[R&D <b>]]></target>'), { 0: { text: 'R&D <i>' } })
    expect(written).toContain('<target>R&amp;D &lt;i&gt;</target>')
  })

  test('is refused where a placeholder was lost', () => {
    const { units } = open(sample('ferry-21.ru-en.xlf'))
    const text = (units[1]?.target.text ?? '').replace(/\p{Co}\.$/u, '.')
    expect(writeResult(sample('ferry-21.ru-en.xlf'), { 1: { text } })).toMatchObject({
      failure: { kind: 'codes-broken', blocks: [{ block: 1, faults: [{ kind: 'code-lost' }] }] },
    })
  })

  const samples = ['ferry.ru-en.xlf', 'ferry.ru-en.sdlxliff', 'ferry.ru-en.mqxliff', 'ferry-21.ru-en.xlf'].map(sample)

  test('gives back every state it is told, and the file itself where nothing changed', () => {
    for (const text of samples) {
      expect(write(text, {})).toBe(text)
      for (const state of segmentStates.slice(1)) {
        const written = read(write(text, { 0: { state } }))
        // Trados has one word for a draft, whoever made it.
        const told = state === 'machine' && text.includes('sdl:seg') ? 'draft' : state
        expect(written[0]?.[2]).toBe(told)
      }
    }
  })

  test('whatever is typed is read again letter by letter, and taken back it is the file that came in', () => {
    const letter = fc.constantFrom(...'aЖ"\'<>&]; \t漢', ']]>', '&amp;', '😀')
    const typed = fc.array(letter, { maxLength: 12 }).map((letters) => `x${letters.join('')}x`)
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(2), typed, (text, index, words) => {
        const { units } = open(text)
        const original = units[index]?.target.text ?? ''
        const current = `${original}${words}`
        const written = write(text, { [index]: { text: current } })
        expect(open(written).units.map(({ target }) => target.text)).toEqual(
          units.map(({ target }, at) => (at === index ? current : target.text)),
        )
        if (original !== '') expect(write(written, { [index]: { text: original } })).toBe(text)
      }),
    )
  })
})

describe('a file', () => {
  test('that breaks off is refused with its line and column', () => {
    const broken = sample('ferry.ru-en.xlf').replace('</group>', '')
    expect(openBitext({ name: 'a.xlf', bytes: bytesOf(broken) })).toMatchObject({
      failure: { kind: 'broken-xml', rule: 'not-well-formed' },
    })
  })

  test('with entities of its own is refused', () => {
    const text = `<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>${unit('<source>&a;</source>')}`
    expect(openBitext({ name: 'a.xlf', bytes: bytesOf(text) })).toMatchObject({
      failure: { kind: 'broken-xml', rule: 'entities' },
    })
  })

  test('is known by what it holds, whatever it is called, with any prefix and in UTF-16', () => {
    const text = sample('ferry.ru-en.xlf')
      .replace(/<(\/?)(?=[a-z])/gu, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text.replace('UTF-8', 'UTF-16'), (c) => c.charCodeAt(0)).buffer),
    ])
    const opened = openBitext({ name: 'notes.txt', bytes: utf16 })
    expect(opened.ok && opened.value.units.length).toBe(5)
  })

  test('that holds both texts is no side of an article', () => {
    const bytes = bytesOf(sample('ferry.ru-en.xlf'))
    expect(openFile({ name: 'a.xlf', bytes, format: 'xliff', encoding: 'utf-8' })).toEqual({
      ok: false,
      failure: { kind: 'both-sides' },
    })
    expect(openBitext({ name: 'a.txt', bytes: bytesOf('Rain fell.') })).not.toEqual(ok(expect.anything()))
  })
})

describe('what codes mean for the eye', () => {
  const looksIn = (text: string) =>
    open(text).units.map(({ target }) => target.codes.map(({ canonical, kind }) => `${canonical} ${kind}`))

  test('a Trados file tells it of its tags once, in its header: by the mark-up they quote, else by their format', () => {
    const file = (tags: string, target: string) =>
      `<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="ru" target-language="en"><header>${tags}</header><body><trans-unit id="1"><source>Паром</source><target>${target}</target></trans-unit></body></file></xliff>`
    const tags =
      '<fmt-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><fmt-def id="1"><value key="FontSize">16</value><value key="Bold">True</value></fmt-def><fmt-def id="2"><value key="TextPosition">Superscript</value></fmt-def><fmt-def id="3"><value key="Bold">False</value></fmt-def></fmt-defs>' +
      '<tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="7"><bpt name="cf">&lt;cf italic="True"&gt;</bpt><fmt id="1"/></tag><tag id="8"><bpt name="x">&lt;x&gt;</bpt><fmt id="1"/></tag><tag id="9"><bpt name="a">&lt;a href="x"&gt;</bpt></tag><tag id="10"><bpt name="y">&lt;y&gt;</bpt><fmt id="2"/></tag><tag id="11"><bpt name="z">&lt;z&gt;</bpt><fmt id="3"/></tag></tag-defs>'
    const target = [7, 8, 9, 10, 11, 12].map((id) => `<g id="${id}">ferry</g>`).join(' ')
    const meant = ['i', 'b', 'link', 'sup', 'other', 'other']
    expect(looksIn(file(tags, target))).toEqual([meant.flatMap((look) => [`${look} open`, `${look} close`])])
  })

  test('a code that quotes its mark-up means what that means, and its end the same', () => {
    const text =
      'The <bpt id="1">&lt;strong class="x"&gt;</bpt>ferry<ept id="1">&lt;/strong&gt;</ept> of <bpt id="2">&lt;font&gt;</bpt>Qaraoy<ept id="2">&lt;/font&gt;</ept>'
    expect(looksIn(unit(`<source>Паром</source><target>${text}</target>`))).toEqual([
      ['b open', 'b close', 'other open', 'other close'],
    ])
    const typed = '<bpt id="1" ctype="italic">{1&gt;</bpt>ferry<ept id="1">&lt;1}</ept>'
    expect(looksIn(unit(`<source>Паром</source><target>${typed}</target>`))).toEqual([['i open', 'i close']])
  })

  test('so does one of XLIFF 2 whose mark-up the unit keeps', () => {
    const text =
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="en"><file id="f"><unit id="u"><originalData><data id="d1">&lt;em&gt;</data><data id="d2">&lt;/em&gt;</data></originalData><segment><source>Паром</source><target>The <pc id="1" dataRefStart="d1" dataRefEnd="d2">ferry</pc></target></segment></unit></file></xliff>'
    expect(looksIn(text)).toEqual([['i open', 'i close']])
  })
})
