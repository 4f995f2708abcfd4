/** SRX files of others: small, broken and hostile ones. */
import { describe, expect, test } from 'vitest'
import { fail } from '../../model/result.ts'
import { importSrx } from './import-srx.ts'
import type { ReadSrx } from './rules.ts'
import { segmentBySrx } from './segment-by-srx.ts'

function fileOf(
  rules: string,
  maps = '<languagemap languagepattern=".*" languagerulename="any"/>',
  header = '',
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="no">${header}</header>
<body><languagerules><languagerule languagerulename="any">
${rules}
</languagerule></languagerules><maprules>${maps}</maprules></body></srx>`
}

function rule(action: 'yes' | 'no', before: string, after: string): string {
  return `<rule break="${action}"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule>`
}

function read(xml: string): ReadSrx {
  const result = importSrx(xml)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function cut(xml: string, text: string, language = 'en'): readonly string[] {
  const pieces = segmentBySrx(text, read(xml).rules, language)
  if (!pieces.ok) throw new Error(JSON.stringify(pieces.failure))
  return pieces.value.map(({ start, end }) => text.slice(start, end).trim())
}

const everyStop = rule('yes', '[.?!]+', '\\s')

describe('what other tools write', () => {
  test('exceptions in front, breaks behind, boundaries before the white space', () => {
    const xml = fileOf(rule('no', '\\b[Dd]r\\.', '\\s') + rule('no', '\\b\\p{Lu}\\.', '\\s') + everyStop)
    expect(cut(xml, 'We met Dr. Lowe. He and J. Stone left! Then? Yes.')).toEqual([
      'We met Dr. Lowe.',
      'He and J. Stone left!',
      'Then?',
      'Yes.',
    ])
  })

  test('boundaries behind the white space, exceptions too', () => {
    const xml = fileOf(rule('no', '\\bca\\.\\s', '') + rule('yes', '[.?!…][\'"»”]*\\s', '\\P{Ll}'))
    expect(cut(xml, 'Es waren ca. 20. «Alle?» Ja.')).toEqual(['Es waren ca. 20.', '«Alle?»', 'Ja.'])
  })

  test.each([
    ['EN.*', 'en'],
    ['EN.*', 'en-GB'],
    ['KK', 'kk'],
    ['en_US', 'en-US'],
  ])('a map for %s holds for %s: tags are written in many ways', (pattern, language) => {
    const map = `<languagemap languagepattern="${pattern}" languagerulename="any"/>`
    expect(cut(fileOf(everyStop, map), 'It ended. It began.', language)).toEqual(['It ended.', 'It began.'])
  })

  test('the first rule that fits a place decides', () => {
    expect(cut(fileOf(everyStop + rule('no', 'Dr\\.', '\\s')), 'See Dr. Lowe.')).toEqual(['See Dr.', 'Lowe.'])
  })

  test('a missing break attribute means yes, a missing side means anything', () => {
    const xml = fileOf('<rule><beforebreak>;</beforebreak></rule>')
    expect(cut(xml, 'one; two;three')).toEqual(['one;', 'two;', 'three'])
  })

  test('with cascade the rules of all fitting maps hold, without it those of the first', () => {
    const maps = (cascade: string) => `<srx version="2.0"><header cascade="${cascade}"/><body><languagerules>
      <languagerule languagerulename="English">${rule('no', 'Mr\\.', '\\s')}</languagerule>
      <languagerule languagerulename="All">${everyStop}</languagerule></languagerules><maprules>
      <languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/>
      <languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`
    const text = 'Ask Mr. Hill. He knows.'
    expect(cut(maps('yes'), text, 'en-GB')).toEqual(['Ask Mr. Hill.', 'He knows.'])
    expect(cut(maps('no'), text, 'en-GB')).toEqual([text])
    expect(cut(maps('yes'), text, 'fr')).toEqual(['Ask Mr.', 'Hill.', 'He knows.'])
  })

  test('a map fits the whole tag or not at all', () => {
    const xml = fileOf(everyStop, '<languagemap languagepattern="EN|en" languagerulename="any"/>')
    expect([cut(xml, 'A b. C d.', 'en'), cut(xml, 'A b. C d.', 'en-GB')]).toEqual([['A b.', 'C d.'], ['A b. C d.']])
  })

  test('prefixed names, CDATA, entities of XML and a byte-order mark', () => {
    const xml = `\ufeff<s:srx xmlns:s="http://www.lisa.org/srx20" version="2.0"><s:body><s:languagerules>
      <s:languagerule languagerulename="d"><s:rule break="yes"><s:beforebreak><![CDATA[<&>]]></s:beforebreak>
      <s:afterbreak>&lt;</s:afterbreak></s:rule></s:languagerule></s:languagerules><s:maprules>
      <s:languagemap languagepattern=".*" languagerulename="d"/></s:maprules></s:body></s:srx>`
    expect(cut(xml, 'a<&><b')).toEqual(['a<&>', '<b'])
  })

  test('elements of other makers are ignored with all they hold, and told', () => {
    const header = '<o:options xmlns:o="urn:other" mode="x"><o:sample><rule/></o:sample></o:options>'
    const { diagnostics, rules } = read(fileOf(everyStop, undefined, header))
    expect(diagnostics).toEqual([{ kind: 'unknown-element', line: 3, name: 'options' }])
    expect(rules.languageRules).toEqual([{ name: 'any', rules: [{ action: 'break', before: '[.?!]+', after: '\\s' }] }])
  })

  test('a rule that cannot be run is left out with its line, the others hold', () => {
    const xml = fileOf([rule('no', '(a)\\1', ''), rule('no', '(x', ''), rule('no', 'b++\\.', ''), everyStop].join('\n'))
    expect(read(xml).diagnostics).toEqual([
      { kind: 'rule-left-out', line: 5, fault: { kind: 'unsupported', construct: '\\1', at: 4 } },
      { kind: 'rule-left-out', line: 6, fault: { kind: 'malformed', at: 2 } },
      { kind: 'read-as-greedy', line: 7, construct: 'possessive' },
    ])
    expect(cut(xml, 'So abb. So b. Yes. No.')).toEqual(['So abb. So b. Yes.', 'No.'])
  })

  test('a map to rules that are not there is told', () => {
    const maps = '<languagemap languagepattern="x" languagerulename="nobody"/>'
    expect(read(fileOf(everyStop, maps)).diagnostics).toEqual([{ kind: 'no-such-rules', line: 6, name: 'nobody' }])
  })
})

describe('broken and hostile files', () => {
  test('XML that breaks is refused with line and column', () => {
    expect(importSrx('<srx>\n  <body>\n  </srx>')).toEqual(
      fail({ kind: 'broken-xml', line: 3, column: 8, why: expect.any(String) }),
    )
    expect(importSrx('')).toMatchObject({ ok: false, failure: { kind: 'broken-xml', line: 1 } })
    expect(importSrx(fileOf(everyStop).slice(0, -20))).toMatchObject({ ok: false, failure: { kind: 'broken-xml' } })
  })

  test('something else is refused by its name', () => {
    expect(importSrx('<tmx version="1.4"/>')).toEqual(fail({ kind: 'not-srx', root: 'tmx' }))
    expect(importSrx('<srx version="2.0"><body/></srx>')).toEqual(fail({ kind: 'no-rules' }))
  })

  test('a document type is refused, and with it every entity bomb', () => {
    const bomb = '<!DOCTYPE srx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const result = importSrx(fileOf(rule('no', '&b;', '')).replace('?>\n', `?>\n${bomb}\n`))
    expect(result).toMatchObject({ ok: false, failure: { kind: 'doctype', line: 2 } })
  })

  test('an entity of nobody is broken XML', () => {
    expect(importSrx(fileOf(rule('no', '&nbsp;', '')))).toMatchObject({ failure: { kind: 'broken-xml', line: 5 } })
  })

  test('deep nesting is refused early', () => {
    const deep = `<srx>${'<a>'.repeat(500_000)}`
    expect(importSrx(deep)).toEqual(fail({ kind: 'too-deep', line: 1, column: 101, limit: 32 }))
  })

  test('10 MB are refused before anything is read', () => {
    const large = fileOf(rule('no', 'a'.repeat(10_000_000), ''))
    expect(importSrx(large)).toEqual(fail({ kind: 'too-large', lengthChars: large.length, limitChars: 5_000_000 }))
  })

  test('rules without end are refused', () => {
    expect(importSrx(fileOf('<rule/>'.repeat(20_001)))).toMatchObject({ failure: { kind: 'too-many-rules' } })
  })

  test('a repeat of a repeat that would grow without measure is left out', () => {
    const { diagnostics } = read(fileOf(rule('no', '(?:(?:a{900}){900}){900}', '') + everyStop))
    expect(diagnostics).toEqual([{ kind: 'rule-left-out', line: 5, fault: { kind: 'too-large' } }])
  })

  test('expressions that hang other engines do their work in time', () => {
    const xml = fileOf(rule('no', '(?:a|aa|a*)*b', '') + rule('no', '(?:(?:\\w|\\d)+)+!', '') + everyStop)
    const text = `${'a'.repeat(5000)}. ${'1'.repeat(5000)}. End.`
    expect(cut(xml, text).map((piece) => piece.length)).toEqual([5001, 5001, 4])
  })

  test('rules heavier than any text is worth are refused, not waited for', () => {
    const heavy = Array.from({ length: 400 }, (_, nth) => rule('yes', `(?:${'.*x'.repeat(20)}){9}${nth}`, '')).join('')
    const { rules } = read(fileOf(heavy + rule('yes', '', '(?=.*y{3}).')))
    const text = Array.from(
      { length: 20_000 },
      (_, nth) => String.fromCharCode(97 + ((nth * nth) % 26)) + (nth % 400),
    ).join('')
    expect(segmentBySrx(text, rules, 'en')).toMatchObject({ ok: false, failure: { kind: 'too-costly' } })
  })
})
