/** Web pages: what of them is text, where the article is, and that nothing but the corrected words is ever written. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { ok } from '../../model/result.ts'
import { formatOf } from '../registry.ts'
import { sniffFile } from '../sniff.ts'
import { corrected, seenBlocks } from '../testing/corrected.ts'
import { typed } from '../testing/typed-signs.ts'
import { htmlGrammar } from './html.ts'

const texts: readonly (readonly [what: string, page: string, seen: readonly string[]])[] = [
  [
    'headings, paragraphs, points and cells',
    '<h1>Rain</h1><p>It fell.<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>',
    ['Rain', 'It fell.', 'a', 'b', 'c', 'd'],
  ],
  [
    'white space reads as browsers show it',
    '<p>It\n   <b> fell</b>\t hard.<br>\n  Then not.</p>',
    ['It fell hard.\nThen not.'],
  ],
  [
    'references are read',
    '<p>Bread &amp; salt&nbsp;&mdash; &#171;both&#xBB;, &copy 2020 &foo;</p>',
    ['Bread & salt\u00a0— «both», © 2020 &foo;'],
  ],
  [
    'scripts, styles, drawings and remarks are none of the text',
    '<style>p{}</style><p>Rain<script>"<p>no</p>"</script> and <!-- no --><svg><title>no</title></svg>snow.</p><template><p>no</p></template>',
    ['Rain and snow.'],
  ],
  [
    'what is not for translators is seen and kept',
    '<p>Run <code>npm <b>test</b></code> for <span translate="no">Sverka</span>.</p><p class="x notranslate">no</p>',
    ['Run npm <b>test</b> for Sverka.'.replace(/<.*?>/gu, '')],
  ],
  [
    'what is said of pictures, fields and the page itself',
    '<title>News</title><meta name="description" content="Rain &amp; snow"><meta name="viewport" content="width=1"><p>See <img alt="A dog" src="d.png"> here</p><input placeholder="Your name" value="no"><input type=submit value=Send>',
    ['News', 'Rain & snow', 'See here', 'A dog', 'Your name', 'Send'],
  ],
  [
    'a text that is typed as it should look',
    '<pre>First line\nsecond line\n\nAnother</pre>',
    ['First line second line', 'Another'],
  ],
  ['how to read what stands above it', '<p><ruby>漢<rt>kan</rt>字<rp>(</rp></ruby>です</p>', ['漢字です']],
]

test.each(texts)('%s', (_, page, seen) => {
  expect(seenBlocks(htmlGrammar, page)).toEqual(seen)
})

test('a link, a picture or bold around a whole paragraph are no part of it; those inside are codes', () => {
  const { blocks } = htmlGrammar.parse('<p><a href="/"><b>Rain</b></a></p><p><img src="x">Some <i>hard</i> rain</p>')
  expect(blocks.map(({ codes }) => codes.map(({ raw, canonical }) => [raw, canonical]))).toEqual([
    [],
    [
      ['<i>', 'i'],
      ['</i>', 'i'],
    ],
  ])
})

const written: readonly (readonly [what: string, page: string, from: string, to: string, result: string])[] = [
  [
    'a word in a link',
    '<p class=x>See <a title="t>" href=/>the mpa</a>.</p>\r\n',
    'mpa',
    'map',
    '<p class=x>See <a title="t>" href=/>the map</a>.</p>\r\n',
  ],
  [
    'signs that are mark-up',
    '<P>Bread &nbsp;and sal</P>',
    'sal',
    'salt < & >',
    '<P>Bread &nbsp;and salt &lt; &amp; ></P>',
  ],
  ['signs in an attribute', `<img alt='A dog'>`, 'dog', `dog's "bed"`, `<img alt='A dog&#39;s "bed"'>`],
  [
    'words in an attribute without quotes',
    '<input type=submit value=Send>',
    'Send',
    'Send it',
    '<input type=submit value=Send&#32;it>',
  ],
  [
    'a space taken out, with the line end that hid behind it',
    '<p>See <a href=x>\nthe map</a></p>',
    'See ',
    'See',
    '<p>See<a href=x>the map</a></p>',
  ],
  [
    'a word typed before a line end that hid behind a space',
    '<p>See <a href=x>\nthe map</a></p>',
    'See ',
    'See (x',
    '<p>See (x<a href=x>the map</a></p>',
  ],
  ['words right behind the end of a line', '<p>Rain<br>\nD</p>', 'D', 'R&D', '<p>Rain<br>R&amp;D</p>'],
  ['all words of a line that is set as typed', '<pre>Rain\nsnow\nhail</pre>', 'snow', '', '<pre>Rain\nhail</pre>'],
  ['a typed line end', '<p>Rain and snow</p>', 'and', 'and\n', '<p>Rain and  snow</p>'],
]

test.each(written)('%s: only the corrected words are written', (_, page, from, to, result) => {
  expect(corrected(htmlGrammar, page, (coded) => coded.replace(from, to))).toEqual(ok(result))
})

test('a paragraph and what is said of the picture in it are corrected together', () => {
  const page = '<p>See <a title="the mpa" href="/">the mpa</a> <i>hree</i></p>'
  const both = corrected(htmlGrammar, page, (coded) => coded.replace('mpa', 'map').replace('hree', 'here'))
  expect(both).toEqual(ok('<p>See <a title="the map" href="/">the map</a> <i>here</i></p>'))
})

test('of two links written alike, what is said of the second is corrected together with their sentence', () => {
  const link = '<a title="A mpa" href="/">here</a>'
  let seen = 0
  const second = corrected(htmlGrammar, `<p>${link} and htere ${link}</p>`, (coded) => {
    if (coded === 'A mpa') return ++seen === 2 ? 'A map' : coded
    return coded.replace('htere', 'there')
  })
  expect(second).toEqual(ok(`<p>${link} and there ${link.replace('mpa', 'map')}</p>`))
})

test('a paragraph of which nothing is left goes with its element, a cell stays', () => {
  const page = '<ul><li>Rain</li>\n<li>Snow</li></ul><table><tr><td>Hail</td></tr></table>'
  const emptied = corrected(htmlGrammar, page, (coded) => (coded === 'Rain' ? coded : ''))
  expect(emptied).toEqual(ok('<ul><li>Rain</li>\n</ul><table><tr><td></td></tr></table>'))
})

describe('the encoding', () => {
  const page = '<meta charset="windows-1251"><p>Дождь шёл весь день.</p>'

  test('is the one the page names', () => {
    const latin = '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>caf\u00e9</p>'
    expect(sniffFile('a.html', iconv.encode(latin, 'latin1'))).toMatchObject({ value: { encoding: 'windows-1252' } })
    expect(sniffFile('a.html', iconv.encode(page, 'win1251'))).toMatchObject({ value: { encoding: 'windows-1251' } })
  })

  test('has no place for every letter: a reference stands for one that it lacks', () => {
    const bytes = new Uint8Array(iconv.encode(page, 'win1251'))
    const { blocks } = htmlGrammar.parse(page)
    const [{ text } = { text: '' }] = blocks
    const segments = [{ block: 0, range: { start: 0, end: text.length }, original: text, current: 'Жаңбыр жауды.' }]
    const reading = { encoding: 'windows-1251', asEncoding: 'windows-1251' } as const
    const written = formatOf('html').write(bytes, { ...reading, blocks, segments })
    expect(written.ok && iconv.decode(Buffer.from(written.value), 'win1251')).toBe(
      page.replace('Дождь шёл весь день.', 'Жа&#1187;быр жауды.'),
    )
    const wide = formatOf('html').write(bytes, { ...reading, asEncoding: 'utf-8', blocks, segments })
    expect(wide.ok && new TextDecoder().decode(wide.value)).toBe(
      page.replace('windows-1251', 'utf-8').replace('Дождь шёл весь день.', 'Жаңбыр жауды.'),
    )
  })
})

describe('the article on a page', () => {
  const prose =
    'After eleven dry weeks the first rain fell on Tuesday night over the villages north of the lake, and nobody slept.'
  const page = `<title>Rain | News</title><nav><ul><li><a href=/>Home</a></ul></nav><main><h1>Rain returns</h1><div class="share"><a href=#>Share this with all of your friends and neighbours, now</a></div><div class="story"><p>${prose}</p><p>${prose}</p><figure><img alt="Wet sheep"><figcaption>Sheep</figcaption></figure><p>${prose}</p></div></main><aside><p>${prose}</p></aside><footer><p>All rights reserved by the newspaper and its heirs, for ever and ever.</p></footer>`
  const read = (part?: 'article') => htmlGrammar.parse(page, part)

  test('is its prose with its headline, without menus, side columns and the foot', () => {
    const { blocks } = read('article')
    expect(blocks.map(({ text }) => text)).toEqual(['Rain returns', prose, prose, 'Wet sheep', 'Sheep', prose])
    expect(blocks[0]?.kind).toBe('headline')
  })

  test('is offered where there is one, and the whole page otherwise', () => {
    expect([read().parts, htmlGrammar.parse('<p>Rain.</p>').parts]).toEqual([['article'], []])
    expect([read().blocks.length, htmlGrammar.parse('<p>Rain.</p>', 'article').blocks.length]).toEqual([11, 1])
  })
})

describe('hostile pages', () => {
  const hostile: readonly (readonly [what: string, page: string])[] = [
    ['a hundred thousand elements in one another', '<div>'.repeat(100_000) + 'Rain'],
    ['a hundred thousand open and as many other closed', `<p>${'<b>'.repeat(100_000)}Rain${'</i>'.repeat(100_000)}`],
    ['a hundred thousand open signs', '<'.repeat(100_000)],
    ['a hundred thousand half references', `<p>${'&am'.repeat(100_000)}`],
  ]
  test.each(hostile)('%s', (_, page) => {
    expect(corrected(htmlGrammar, page, (coded) => coded)).toEqual(ok(page))
  })

  test('a tag of a hundred thousand attributes is refused with its line', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(' ')
    const bytes = new TextEncoder().encode(`<html>\n<p ${attributes}>Rain`)
    expect(sniffFile('a.html', bytes)).toMatchObject({ failure: { line: 2, rule: 'too-many-attributes' } })
  })

  test('what looks like a tag in a long script is none', () => {
    expect(htmlGrammar.findBroken?.(`<script>if (i<n ${'a b '.repeat(5_000)})</script><p>Rain`)).toBeUndefined()
  })
})

const pieces = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i title="x y">',
  '</i>',
  '<br/>',
  '<!-- x -->',
  '<li>',
  '<code>',
  '</code>',
  '</>',
  '&amp;',
  '&nbsp;',
  ' \n',
  'rain ',
  'сөз',
  '<img alt="a dog">',
  '"',
  '<',
  '\u0000',
  '\ue123',
]

test('a space that is taken out of a page is gone, wherever its lines were broken', () => {
  const page = fc
    .array(fc.constantFrom('rain ', 'snow', ' ', '\n', ' \n  ', '<b>', '</b>', '<i>', '</i>'), { maxLength: 15 })
    .map((all) => `<p>x${all.join('')}x</p>`)
  fc.assert(
    fc.property(page, fc.nat(8), (before, nth) => {
      const taken = (text: string) => {
        const at = [...text.matchAll(/ /gu)][nth]?.index
        return at === undefined ? text : text.slice(0, at) + text.slice(at + 1)
      }
      const after = corrected(htmlGrammar, before, taken)
      if (!after.ok) throw new Error('refused')
      const wanted = htmlGrammar.parse(before).blocks.map(({ text, codes }) => readerText(taken(text), codes))
      expect(seenBlocks(htmlGrammar, after.value)).toEqual(wanted)
    }),
  )
})

test('any page comes back as it was, and its corrected words are read again', () => {
  const page = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(''))
  fc.assert(
    fc.property(page, typed, (before, signs) => {
      expect(corrected(htmlGrammar, before, (coded) => coded)).toEqual(ok(before))
      const word = `x${signs}x`
      const after = corrected(htmlGrammar, before, (coded) => coded.replace(/сөз/u, word))
      if (!after.ok) throw new Error('refused')
      const shown = (all: readonly string[]) => all.map((text) => text.replace(/[ \n]+/gu, ' '))
      const wanted = htmlGrammar.parse(before).blocks.map(({ text, codes }) =>
        readerText(
          text.replace(/сөз/u, () => word),
          codes,
        ),
      )
      expect(shown(seenBlocks(htmlGrammar, after.value))).toEqual(shown(wanted))
    }),
    { numRuns: 300 },
  )
})
