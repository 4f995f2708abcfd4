/** The whole text with its changes in it: what it says, and its laws. */
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Block } from '../model/article.ts'
import { asId, type LanguageTag } from '../model/ids.ts'
import { codeCharacter, type InlineCode } from '../model/inline-text.ts'
import { readerText } from '../model/reader-text.ts'
import type { Report } from '../model/report.ts'
import { redlineAsHtml } from '../report/redline-page.ts'
import { markText, type PlacedRemark } from './marked-text.ts'
import type { Hand } from './redline-edits.ts'

const may = { copy: false, delete: true, reorder: false, overlap: false }
const pair = (id: number, canonical: InlineCode['canonical'], raw: string): readonly InlineCode[] => [
  { id, kind: 'open', pair: id + 1, canonical, equiv: '', may, raw },
  { id: id + 1, kind: 'close', pair: id, canonical, equiv: '', may, raw },
]
const codes: readonly InlineCode[] = [
  ...pair(1, 'b', '**'),
  ...pair(3, 'link', '<a href="https://example.org/?a=1&amp;b=2">'),
  { id: 5, kind: 'single', canonical: 'br', equiv: '\n', may, raw: '<br>' },
]
const c = codeCharacter

const anna: Hand = { name: 'Anna <b>', atMs: Date.UTC(2026, 2, 1, 14, 5) }
const berik: Hand = { name: 'Berik', atMs: Date.UTC(2026, 2, 2, 9, 0) }

const say = (key: string, facts?: Readonly<Record<string, unknown>>) => `${key} ${JSON.stringify(facts ?? {})}`
const report: Report = { kind: 'redline', title: 'T', subtitle: 'S', notes: [], sections: [] }

type Way = { readonly kind?: Block['kind']; readonly texts: readonly string[]; readonly hands?: readonly Hand[] }

/** Each way begins with the text as imported. */
function marked(ways: readonly Way[], remarks: readonly PlacedRemark[] = []) {
  return markText({
    blocks: ways.map(({ kind = 'paragraph', texts: [text = ''] }) => ({
      kind,
      text,
      codes,
      range: { start: 0, end: 0 },
    })),
    isRead: () => true,
    segments: ways.map(({ texts }, block) => {
      const [original = ''] = texts
      return { block, range: { start: 0, end: original.length }, original, current: texts.at(-1) ?? '' }
    }),
    pasts: ways.map(({ texts, hands = texts.slice(1).map(() => anna) }, block) => ({ block, texts, hands })),
    remarks,
  })
}

function pageOf(ways: readonly Way[], remarks: readonly PlacedRemark[] = []): string {
  const redline = { text: marked(ways, remarks), language: asId<LanguageTag>('en') }
  return redlineAsHtml(say, { language: 'en', style: '', styleHash: 'h' }, report, redline)
}

type Node = DefaultTreeAdapterTypes.ChildNode

function textOf(node: Node, without: 'ins' | 'del'): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : ''
  return 'childNodes' in node && node.nodeName !== without
    ? node.childNodes.map((child) => textOf(child, without)).join('')
    : ''
}

/** The paragraphs of the page as a browser reads it. */
function paragraphsIn(html: string, without: 'ins' | 'del'): readonly string[] {
  const found: string[] = []
  const look = (node: Node): void => {
    const isWords = 'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && /^words\b/u.test(value))
    if (isWords) found.push(textOf(node, without))
    else if ('childNodes' in node) for (const child of node.childNodes) look(child)
  }
  for (const child of parse(html).childNodes) look(child)
  return found
}

const articleIn = (html: string) => /<article[^>]*>\n(.*)\n<\/article>/su.exec(html)?.[1]

describe('a redline is read as one text', () => {
  test('in the order of the document, with its headings, lists, looks and links', () => {
    const html = pageOf([
      { kind: 'headline', texts: ['Rain'] },
      { kind: 'listItem', texts: [`One ${c(1)}bold${c(2)}`] },
      { kind: 'listItem', texts: [`see ${c(3)}it${c(4)}`] },
      { texts: ['  '] },
    ])
    expect(articleIn(html)).toBe(
      [
        '<h2 class="words" dir="auto">Rain</h2>',
        '<ul>',
        '<li><div class="words" dir="auto">One <strong>bold</strong></div></li>',
        '<li><div class="words" dir="auto">see <a href="https://example.org/?a=1&amp;b=2">it</a></div></li>',
        '</ul>',
      ].join('\n'),
    )
  })

  test('each mark says who made it and when, and letters that stayed are not marked', () => {
    const html = pageOf([{ texts: ['the goverment met', 'the government met'] }])
    const title = say('reports:redline.by.ins', { name: 'Anna <b>', when: say('reports:minute', { atMs: anna.atMs }) })
    expect(articleIn(html)).toBe(
      `<p class="words" dir="auto">the gover<ins class="by0" datetime="2026-03-01T14:05:00.000Z" title="${title
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')}">n</ins>ment met</p>`,
    )
  })

  test('whoever changed most stands first, and each has a line of their own', () => {
    const ways = [
      { texts: ['one two', 'one two three', 'one two four'], hands: [anna, berik] },
      { texts: ['tall house', 'stone house'], hands: [berik] },
      { texts: ['dry year', 'wet year'], hands: [anna] },
    ]
    expect([
      marked(ways).people.map(({ name, changes }) => [name, changes]),
      /<ins class="by1"[^>]*>wet</u.test(pageOf(ways)),
    ]).toEqual([
      [
        ['Berik', 2],
        ['Anna <b>', 1],
      ],
      true,
    ])
  })

  test('bold that came or went is told, and the words under it are not marked', () => {
    const html = articleIn(pageOf([{ texts: ['a dry year', `a ${c(1)}dry${c(2)} year`] }])) ?? ''
    expect([/<ins|<del/u.test(html), /class="restyled"[^>]*><strong>dry<\/strong>/u.test(html)]).toEqual([false, true])
  })

  test('a space that is easily overlooked shows as a sign that is no part of the text', () => {
    const html = articleIn(pageOf([{ texts: ['of  the law', 'of the law'] }]))
    expect(html).toMatch(/<del[^>]*><span class="sign" data-sign="·"> <\/span><\/del>/u)
  })

  test('a remark hangs behind its words as a number drawn by the style; those on all of it stand at the end', () => {
    const said = [{ name: 'Berik', atMs: undefined, words: 'Which <one>?' }]
    const html = pageOf(
      [{ texts: ['a dry year', 'a very dry year'] }],
      [
        { place: { segment: 0, span: { start: 7, end: 10 } }, quote: 'dry', isResolved: false, said },
        { place: undefined, quote: '', isResolved: true, said: [{ name: '', atMs: 0, words: 'Good.' }] },
      ],
    )
    expect([
      /dry<a class="point"[^>]*data-number="1"[^>]*><\/a> year<\/p><div class="asides"><aside id="comment-1">/u.test(
        html,
      ),
      html.includes('<q>dry</q>'),
      html.includes('Which &lt;one&gt;?'),
      /<section class="all">.*comments:resolved.*Good\./su.test(html),
    ]).toEqual([true, true, true, true])
  })
})

const bits = [
  'a',
  'the',
  'law',
  'халық',
  '.',
  ' ',
  '  ',
  '\u00a0',
  '"',
  '«',
  '<',
  '&amp;',
  '👩‍👧',
  '\n',
  '\r',
  ...codes.map(({ id }) => c(id)),
]
const text = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map((parts) => parts.join(''))
const way = fc.record({
  kind: fc.constantFrom<Block['kind']>('headline', 'heading', 'paragraph', 'listItem', 'quote', 'cell'),
  texts: fc.array(text, { minLength: 1, maxLength: 4 }),
})
const remark = fc.record({
  place: fc.record({ segment: fc.nat(3), span: fc.constant({ start: 0, end: 2 }) }),
  quote: fc.constant('q'),
  isResolved: fc.boolean(),
  said: fc.constant([{ name: 'B', atMs: 0, words: 'w' }]),
})

test('without what is put in it is the baseline, without what is taken out the text as it goes out, letter for letter', () => {
  fc.assert(
    fc.property(fc.array(way, { maxLength: 4 }), fc.array(remark, { maxLength: 3 }), (ways, remarks) => {
      const html = pageOf(ways, remarks)
      const isSpokenOf = (index: number) => remarks.some(({ place }) => place.segment === index)
      // A text of white space alone goes out as nothing.
      const now = (texts: readonly string[]) => {
        const last = texts.at(-1) ?? ''
        return last.trim() === '' && last !== texts[0] ? '' : last
      }
      const shown = ways.filter(
        ({ texts }, index) =>
          isSpokenOf(index) || readerText([texts[0] ?? '', now(texts)].join(''), codes).trim() !== '',
      )
      const read = (texts: readonly string[]) => texts.map((one) => readerText(one, codes))
      expect(paragraphsIn(html, 'ins')).toEqual(read(shown.map(({ texts }) => texts[0] ?? '')))
      expect(paragraphsIn(html, 'del')).toEqual(read(shown.map(({ texts }) => now(texts))))
    }),
    { numRuns: 1_000 },
  )
})
