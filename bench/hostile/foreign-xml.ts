/** XML that exhausts or misleads a reader, in every format that is XML inside: bilingual files, tables, texts and lists of terms. */
import { zip } from '../../core/formats/docx/testing/make-docx.ts'
import { makeXlsx } from '../../core/formats/xlsx/testing/make-xlsx.ts'

/** What is done to a sound file of any format. */
export type Attack = {
  readonly name: string
  /** The rule it is refused by. */
  readonly rule: string
  /** Before the root. */
  readonly prologue?: string
  /** Among the words of a text; about `count` of what makes it hostile. */
  readonly inside: (count: number) => string
}

/** Tags that differ: a package of one piece is taken for a bomb. */
const opened = (count: number) => Array.from({ length: count }, (_, n) => `<g id="${(n * 7919) % 1_000_003}">`).join('')

const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)

export const attacks: readonly Attack[] = [
  {
    name: 'laughs',
    rule: 'entities',
    prologue: `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs.join('')}]>`,
    inside: () => '&l9;',
  },
  {
    name: 'outer-entity',
    rule: 'entities',
    prologue: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    inside: () => '&x;',
  },
  {
    name: 'outer-parameter',
    rule: 'entities',
    prologue: '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/a.dtd"> %x; <!ENTITY y "%x;">]>',
    inside: () => '&y;',
  },
  { name: 'deep', rule: 'too-deep', inside: (count) => opened(count) + '</g>'.repeat(count) },
  { name: 'never-closed', rule: 'too-deep', inside: opened },
  { name: 'crossed', rule: 'not-well-formed', inside: () => '<a><b></a></b>' },
  { name: 'nul', rule: 'nul', inside: () => '\u0000' },
  { name: 'nul-reference', rule: 'not-well-formed', inside: () => '&#0;' },
  { name: 'unknown-entity', rule: 'not-well-formed', inside: () => '&nobody;' },
]

/** A sound file around words that are hostile. */
export type Victim = {
  readonly ending: string
  readonly bytes: (attack: Pick<Attack, 'prologue'>, inside: string) => Uint8Array
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const plain =
  (xml: (inside: string) => string): Victim['bytes'] =>
  ({ prologue = '' }, inside) =>
    new TextEncoder().encode(`${declaration}${prologue}${xml(inside)}`)

const unit12 = (inside: string) =>
  `<body><trans-unit id="1"><source>Дождь ${inside}</source><target>Rain ${inside}</target></trans-unit></body>`
const file12 = (inside: string) =>
  `<file original="a" datatype="plaintext" source-language="ru" target-language="en">${unit12(inside)}</file>`
const name12 = 'urn:oasis:names:tc:xliff:document:1.2'

const xliff2 = (inside: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="ru" trgLang="en"><file id="f"><unit id="u"><segment><source>Дождь ${inside}</source><target>Rain ${inside}</target></segment></unit></file></xliff>`
const tmx = (inside: string) =>
  `<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="ru" datatype="plaintext"/><body><tu><tuv xml:lang="ru"><seg>Дождь ${inside}</seg></tuv><tuv xml:lang="en"><seg>Rain ${inside}</seg></tuv></tu></body></tmx>`
const office = 'urn:oasis:names:tc:opendocument:xmlns'
const odtContent = (inside: string) =>
  `<office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0" office:version="1.2"><office:body><office:text><text:p>Rain ${inside}</text:p></office:text></office:body></office:document-content>`
const sheet = (inside: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ru</t></is></c><c r="B1" t="inlineStr"><is><t>en</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Дождь</t></is></c><c r="B2" t="inlineStr"><is><t>Rain ${inside}</t></is></c></row></sheetData></worksheet>`

export const bilingualVictims: readonly Victim[] = [
  { ending: 'xlf', bytes: plain((inside) => `<xliff version="1.2" xmlns="${name12}">${file12(inside)}</xliff>`) },
  {
    ending: 'sdlxliff',
    bytes: plain((inside) => {
      const names = `xmlns="${name12}" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"`
      return `<xliff ${names} sdl:version="1.0" version="1.2">${file12(inside)}</xliff>`
    }),
  },
  {
    ending: 'mqxliff',
    bytes: plain((inside) => {
      return `<xliff version="1.2" xmlns="${name12}" xmlns:mq="MQXliff" mq:version="1">${file12(inside)}</xliff>`
    }),
  },
  { ending: '2.xlf', bytes: plain(xliff2) },
  { ending: 'tmx', bytes: plain(tmx) },
  {
    ending: 'xlsx',
    bytes: ({ prologue = '' }, inside) =>
      makeXlsx({ sheets: [''], others: { 'xl/worksheets/sheet1.xml': `${declaration}${prologue}${sheet(inside)}` } }),
  },
]

export const odtVictim: Victim = {
  ending: 'odt',
  bytes: ({ prologue = '' }, inside) =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `${declaration}${prologue}${odtContent(inside)}`,
    }),
}

export const termsVictim: Victim = {
  ending: 'tbx',
  bytes: plain(
    (inside) =>
      `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body><conceptEntry id="c"><langSec xml:lang="ru"><termSec><term>Дождь ${inside}</term></termSec></langSec><langSec xml:lang="en"><termSec><term>Rain</term></termSec></langSec></conceptEntry></body></text></tbx>`,
  ),
}
