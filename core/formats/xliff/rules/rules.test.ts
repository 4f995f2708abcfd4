/** XLIFF 2's own rules: what breaks them is refused with its place, what keeps them is let in. */
import { describe, expect, test } from 'vitest'
import type { XliffRule } from '../../../model/file.ts'
import { asId } from '../../../model/ids.ts'
import { openBitext } from '../../open-file.ts'
import { xliff } from '../xliff.ts'

const spaces =
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" ' +
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" ' +
  'xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" ' +
  'xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" ' +
  'xmlns:its="http://www.w3.org/2005/11/its" xmlns:ours="urn:desk" xmlns:theirs="urn:agency"'

const inXliff = (inner: string, attributes = 'srcLang="ru" trgLang="en"') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ${attributes} ${spaces}>\n${inner}\n</xliff>`
const inFile = (inner: string) => inXliff(`<file id="f">${inner}</file>`)
const plain = '<segment id="s"><source>Паром</source></segment>'
const inUnit = (inner: string) => inFile(`<unit id="u">${inner}</unit>`)
const inSegment = (source: string, target?: string) => {
  const other = target === undefined ? '' : `<target>${target}</target>`
  return inUnit(`<segment id="s"><source>${source}</source>${other}</segment>`)
}

const inMeasured = (source: string) =>
  inFile(
    `<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><slr:data profile="xliff:codepoints"><ours:width id="narrow"/></slr:data><unit id="u"><segment><source>${source}</source></segment></unit>`,
  )
const item = '<ctr:item property="content">а</ctr:item>'
const changed = (of: string, items = item) =>
  `<ctr:changeTrack><ctr:revisions ${of}><ctr:revision>${items}</ctr:revision></ctr:revisions></ctr:changeTrack>`
const notes = '<notes><note id="n1" category="о слове">а</note><note id="n2">б</note></notes>'

const open = (text: string) => openBitext({ name: 'a.xlf', bytes: new TextEncoder().encode(text) })

function verdictOf(text: string) {
  const opened = open(text)
  return opened.ok || opened.failure.kind !== 'broken-xliff' ? opened.ok : [opened.failure.rule, opened.failure.what]
}

const broken: readonly (readonly [rule: XliffRule, what: string, text: string])[] = [
  ['unknown-element', 'paragraph', inUnit(`${plain}<paragraph/>`)],
  ['unknown-element', 'ours:box', inUnit(`<originalData><data id="1"/><ours:box/></originalData>${plain}`)],
  ['unknown-element', 'ours:box', inXliff(`<file id="f"><unit id="u">${plain}</unit></file><ours:box/>`)],
  ['missing-element', 'source', inUnit('<segment/>')],
  ['missing-element', 'segment', inUnit('<ignorable><source> </source></ignorable>')],
  ['too-many-elements', 'target', inUnit('<segment><source>а</source><target>a</target><target>b</target></segment>')],
  ['text-here', 'segment', inUnit('<segment>Паром<source>а</source></segment>')],
  ['unknown-attribute', 'colour', inUnit('<segment colour="red"><source>а</source></segment>')],
  ['unknown-attribute', 'ours:colour', inUnit('<segment ours:colour="red"><source>а</source></segment>')],
  ['missing-attribute', 'id', inFile(`<unit>${plain}</unit>`)],
  [
    'missing-attribute',
    'trgLang',
    inXliff(
      '<file id="f"><unit id="u"><segment><source>а</source><target>a</target></segment></unit></file>',
      'srcLang="ru"',
    ),
  ],
  ['attribute-value', 'id="one two"', inFile(`<unit id="one two">${plain}</unit>`)],
  ['attribute-value', 'canResegment="maybe"', inUnit('<segment canResegment="maybe"><source>а</source></segment>')],
  ['attribute-value', 'hex="0041"', inSegment('<cp hex="0041"/>')],
  ['attribute-value', 'priority="11"', inUnit(`<notes><note priority="11">а</note></notes>${plain}`)],
  ['attribute-value', 'subType="xlf:b"', inSegment('<ph id="1" type="ui" subType="xlf:b"/>')],
  ['attribute-value', 'fs:fs="blink"', inFile(`<unit id="u" fs:fs="blink">${plain}</unit>`)],
  [
    'attribute-value',
    'its:locQualityIssueSeverity="101"',
    inSegment('<mrk id="1" its:locQualityIssueSeverity="101">а</mrk>'),
  ],
  ['needs-attribute', 'state', inUnit('<segment subState="desk:late"><source>а</source></segment>')],
  ['needs-attribute', 'type', inSegment('<ph id="1" subType="desk:bold"/>')],
  ['needs-attribute', 'fs:fs', inFile(`<unit id="u" fs:subFs="src,a.png">${plain}</unit>`)],
  ['needs-attribute', 'value, ref', inSegment('<mrk id="1" type="comment">а</mrk>')],
  [
    'only-one-of',
    'isPresent, isNotPresent, startsWith, endsWith',
    inUnit(`<val:validation><val:rule isPresent="а" endsWith="."/></val:validation>${plain}`),
  ],
  ['only-one-of', 'slr:sizeInfo, slr:sizeInfoRef', inSegment('<ph id="1" slr:sizeInfo="1" slr:sizeInfoRef="a"/>')],
  ['href-or-content', 'skeleton', inFile(`<skeleton/><unit id="u">${plain}</unit>`)],
  ['href-or-content', 'skeleton', inFile(`<skeleton href="a.docx">а</skeleton><unit id="u">${plain}</unit>`)],
  ['duplicate-id', 'u', inFile(`<unit id="u">${plain}</unit><group id="g"><unit id="u">${plain}</unit></group>`)],
  ['duplicate-id', 'g', inFile(`<group id="g"><group id="g"><unit id="u">${plain}</unit></group></group>`)],
  ['duplicate-id', '1', inSegment('<ph id="1"/><pc id="1">а</pc>')],
  ['duplicate-id', 's', inSegment('<ph id="s"/>')],
  ['duplicate-id', '1', inSegment('<ph id="1"/>', '<pc id="1">a</pc>')],
  ['duplicate-id', 'n', inUnit(`<notes><note id="n">а</note><note id="n">б</note></notes>${plain}`)],
  ['duplicate-id', 'd', inUnit(`<originalData><data id="d"/><data id="d"/></originalData>${plain}`)],
  ['duplicate-id', 'o', inFile(`<ours:box id="o"/><theirs:box id="o"/><unit id="u">${plain}</unit>`)],
  ['no-such-data', 'd', inSegment('<ph id="1" dataRef="d"/>')],
  ['no-such-unit', 'alt', inSegment('<ph id="1" subFlows="alt"/>')],
  ['bad-reference', '#n=1/u=u', inSegment('<mrk id="1" type="term" ref="#n=1/u=u">а</mrk>')],
  ['bad-reference', '#x=1', inSegment('<mrk id="1" type="term" ref="#x=1">а</mrk>')],
  ['bad-reference', '#/u=u', inSegment('<mrk id="1" type="term" ref="#/u=u">а</mrk>')],
  [
    'lost-reference',
    '#n=2',
    inUnit(
      '<notes><note id="1">а</note></notes><segment><source><mrk id="m" type="comment" ref="#n=2">а</mrk></source></segment>',
    ),
  ],
  ['lost-reference', '#s', inSegment('<mrk id="m" type="comment" ref="#s">а</mrk>')],
  [
    'lost-reference',
    '#9',
    inUnit(`<mtc:matches><mtc:match ref="#9"><source>а</source><target>a</target></mtc:match></mtc:matches>${plain}`),
  ],
  ['unpaired-code', '1', inSegment('<sc id="1"/>а')],
  ['unpaired-code', '2', inSegment('<sc id="1"/>а<ec startRef="2"/><ec startRef="1"/>')],
  ['unpaired-code', 'm', inSegment('а<em startRef="m"/>')],
  ['unpaired-code', '1', inSegment('а<ec startRef="1"/>б<sc id="1"/>')],
  ['isolated', 'id', inSegment('<ec startRef="1" isolated="yes"/>')],
  ['isolated', 'fs:fs', inSegment('<sc id="1" fs:fs="b"/>а<ec startRef="1" fs:fs="b"/>')],
  ['isolated', 'slr:equivStorage', inSegment('<sc id="1"/>а<ec startRef="1" slr:equivStorage="3"/>')],
  ['isolated', 'startRef', inSegment('<ec id="1"/>')],
  ['different-freedom', '1', inSegment('<sc id="1"/>а<ec startRef="1" canCopy="no"/>')],
  ['different-freedom', '1', inSegment('<sc id="1" type="fmt"/>а<ec startRef="1" type="link"/>')],
  [
    'different-space',
    'default',
    inUnit('<segment><source xml:space="preserve">а</source><target>a</target></segment>'),
  ],
  ['misplaced', 'notes', inFile(`<unit id="u">${plain}</unit><notes><note>а</note></notes>`)],
  ['misplaced', 'ours:box', inFile(`<group id="g"><unit id="u">${plain}</unit><ours:box/></group>`)],
  ['attribute-value', 'state="unseen"', inUnit('<segment state="unseen"><source>а</source></segment>')],
  ['unknown-attribute', 'ours:colour', inSegment('<pc id="1" ours:colour="red">а</pc>')],
  ['unknown-attribute', 'fs:colour', inFile(`<unit id="u" fs:colour="red">${plain}</unit>`)],
  [
    'unknown-attribute',
    'xml:lang',
    inUnit(
      `<mtc:matches><mtc:match ref="#s" xml:lang="en"><source>а</source><target>a</target></mtc:match></mtc:matches>${plain}`,
    ),
  ],
  ['unknown-element', 'val:rules', inUnit(`<val:rules/>${plain}`)],
  ['attribute-value', 'slr:equivStorage="four"', inMeasured('<ph id="1" slr:equivStorage="four"/>')],
  ['lost-reference', 'wide', inMeasured('<ph id="1" slr:sizeInfoRef="wide"/>')],
  ['lost-reference', 'n9', inUnit(`${changed('appliesTo="note" ref="n9"')}${notes}${plain}`)],
  ['needs-attribute', 'ref', inUnit(`${changed('appliesTo="note"')}${notes}${plain}`)],
  [
    'attribute-value',
    'property="priority"',
    inUnit(`${changed('appliesTo="note" ref="n1"', '<ctr:item property="priority">2</ctr:item>')}${notes}${plain}`),
  ],
  [
    'attribute-value',
    'property="content"',
    inUnit(`${changed('appliesTo="note" ref="n1"', item + item)}${notes}${plain}`),
  ],
  [
    'different-freedom',
    '1',
    inSegment('<sc id="1" canCopy="no" canDelete="no" canReorder="firstNo"/>а<ec startRef="1" canReorder="yes"/>'),
  ],
  ['fixed-code', 'canCopy', inSegment('<ph id="1" canReorder="firstNo" canDelete="no"/>')],
  ['fixed-order', '1', inSegment('<ph id="1" canReorder="no" canDelete="no" canCopy="no"/>')],
  ['copy-of', '1', inSegment('<ph id="1" canCopy="no"/>', '<ph id="1"/><ph id="2" copyOf="1"/>')],
  ['language', 'en', inUnit('<segment><source xml:lang="en">а</source></segment>')],
  ['language', 'kk', inXliff(`<file id="f" xml:lang="kk"><unit id="u">${plain}</unit></file>`)],
  ['target-order', '3', inUnit('<segment><source>а</source><target order="3">a</target></segment>')],
  [
    'missing-element',
    'translation, definition',
    inUnit(`<gls:glossary><gls:glossEntry><gls:term>а</gls:term></gls:glossEntry></gls:glossary>${plain}`),
  ],
  [
    'missing-attribute',
    'type',
    inFile(
      `<mda:metadata><mda:metaGroup><mda:meta>а</mda:meta></mda:metaGroup></mda:metadata><unit id="u">${plain}</unit>`,
    ),
  ],
  [
    'attribute-value',
    'property="colour"',
    inUnit(
      `<ctr:changeTrack><ctr:revisions appliesTo="note"><ctr:revision><ctr:item property="colour">а</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>${plain}`,
    ),
  ],
  [
    'needs-attribute',
    'mimeType',
    inUnit(
      `<res:resourceData><res:resourceItem><res:source>а</res:source></res:resourceItem></res:resourceData>${plain}`,
    ),
  ],
]

test.each(broken)('%s, “%s”: refused', (rule, what, text) => {
  expect(verdictOf(text)).toEqual([rule, what])
})

test('a refusal names the first place, by line and column', () => {
  const text = inFile(
    `\n <unit id="u">\n  <segment><source><ph id="1" dataRef="a"/><ph id="2" dataRef="b"/></source></segment></unit>`,
  )
  expect(open(text)).toMatchObject({
    failure: { kind: 'broken-xliff', line: 4, column: 20, rule: 'no-such-data', what: 'a' },
  })
})

const kept: readonly (readonly [what: string, text: string])[] = [
  [
    'a pair over two segments',
    inUnit('<segment><source><sc id="1"/>а</source></segment><segment><source>б<ec startRef="1"/></source></segment>'),
  ],
  [
    'a fixed sequence',
    inSegment(
      '<ph id="1" canReorder="firstNo" canDelete="no" canCopy="no"/>а<ph id="2" canReorder="no" canDelete="no" canCopy="no"/>',
    ),
  ],
  [
    'a translation in another order',
    inUnit(
      '<segment><source>а</source><target order="2">a</target></segment><segment><source>б</source><target order="1">b</target></segment>',
    ),
  ],
  ['a pair that a translation spells as two halves', inSegment('<pc id="1">а</pc>', '<sc id="1"/>a<ec startRef="1"/>')],
  [
    'the same ids of notes in a file and in its unit',
    inFile(`<notes><note id="1">а</note></notes><unit id="u"><notes><note id="1">б</note></notes>${plain}</unit>`),
  ],
  [
    'a comment that is a note of its unit',
    inUnit(
      '<notes><note id="1">а</note></notes><segment><source><mrk id="m" type="comment" ref="#n=1">а</mrk></source></segment>',
    ),
  ],
  ['a term explained on the web', inSegment('<mrk id="m" type="term" ref="https://example.org/ferry">а</mrk>')],
  [
    'a reference to another unit',
    inFile(
      `<unit id="1"><notes><note id="n">а</note></notes>${plain}</unit><unit id="2"><segment><source><mrk id="m" type="term" ref="#/f=f/u=1/n=n">а</mrk></source></segment></unit>`,
    ),
  ],
  [
    'what others add to a file',
    inFile(`<ours:box id="1"><ours:lid id="2">а</ours:lid></ours:box><unit id="u" ours:colour="red">${plain}</unit>`),
  ],
  ['a marker that nothing ends', inSegment('<sm id="m" type="term"/>а')],
  [
    'a marker over two segments',
    inUnit(
      '<segment><source><sm id="m" type="term"/>а</source></segment><segment><source>б<em startRef="m"/></source></segment>',
    ),
  ],
  [
    'white space that counts in the whole file',
    inFile(
      '<unit id="u" xml:space="preserve"><segment><source xml:space="preserve">а</source><target>a</target></segment></unit>',
    ),
  ],
  ['a size told by the head of its file', inMeasured('<ph id="1" slr:sizeInfoRef="narrow" slr:equivStorage="4"/>')],
  [
    'a note that was changed',
    inUnit(
      `${changed('appliesTo="note" ref="n1"', `${item}<ctr:item property="category">б</ctr:item>`)}${notes}${plain}`,
    ),
  ],
  ['states of XLIFF 1.2', inUnit('<segment state="needs-translation"><source>а</source></segment>')],
  ['control characters spelt out', inSegment('<cp hex="001A"/>')],
  ['a character beyond the first plane in an id', inFile(`<unit id="шаг-1">${plain}</unit>`)],
]

test.each(kept)('%s: let in', (_, text) => {
  expect(verdictOf(text)).toBe(true)
})

describe('what is told and let in', () => {
  const told = (text: string) => {
    const opened = open(text)
    return opened.ok ? opened.value.diagnostics : opened.failure
  }

  test('notes behind the segments', () => {
    expect(told(inUnit(`${plain}<notes><note>а</note></notes>`))).toContainEqual({
      kind: 'off-standard',
      what: 'notes',
      line: 2,
    })
  })

  test('an attribute of XLIFF 1.2 at its head, and a state nobody knows', () => {
    const text = inUnit('<segment state="finale"><source>а</source></segment>')
    expect(told(text)).toContainEqual({ kind: 'off-standard', what: 'state="finale"', line: 2 })
    expect(told(text.replace('<file', '<file datatype="html"'))).toContainEqual({
      kind: 'off-standard',
      what: 'datatype',
      line: 2,
    })
  })

  test('a prefix that stands for nothing', () => {
    const text = inFile(`<unit id="u">${plain}</unit>`).replace(' xmlns:ours="urn:desk"', '')
    expect(told(text.replace('<unit', '<unit ours:colour="red"'))).toContainEqual({
      kind: 'unbound-prefix',
      prefix: 'ours',
      line: 2,
    })
  })
})

test('the first translation in a file that names no language yet names it', () => {
  const text = inXliff(`<file id="f"><unit id="u">${plain}</unit></file>`, 'srcLang="ru"')
  const opened = open(text)
  if (!opened.ok) throw new Error(opened.failure.kind)
  const blocks = opened.value.units.map(({ target }) => target)
  const segments = [{ block: 0, range: { start: 0, end: 0 }, original: '', current: 'A ferry' }]
  const reading = { encoding: 'utf-8', asEncoding: 'utf-8', language: asId('en-GB') } as const
  const written = xliff.write(new TextEncoder().encode(text), { ...reading, blocks, segments })
  const shown = written.ok ? new TextDecoder().decode(written.value) : ''
  expect(shown).toContain('<source>Паром</source><target>A ferry</target>')
  expect(shown).toMatch(/^<xliff [^>]* trgLang="en-GB">/u)
  expect(verdictOf(shown)).toBe(true)
})
