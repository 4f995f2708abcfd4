/** Writes our tables and people's own exceptions as an SRX 2.0 file for other tools. */
import { defaultSentences } from '../../language/default-sentences.ts'
import type { SentenceRules } from '../../language/sentence-rules.ts'
import type { SegmentException } from '../exceptions.ts'
import { srxRulesOf } from './language-rules.ts'
import type { SrxRule } from './rules.ts'

/** Told to whoever opens the file; no two hyphens in a row, which XML forbids in comments. */
const shortfall = `
  Written by Sverka from its own tables. Where the first rule that fits a place says so, there is a boundary.
  What SRX cannot say, and Sverka therefore decides otherwise than these rules:
  - whatever depends on where the sentence started: brackets and quotations that opened in it, the number of an item in
    the middle of a line, "At 5 a.m. Smith left";
  - lists run into one line (1) ... 2) ...), bullets, which promise their next item;
  - brackets inside brackets, and brackets longer than 300 characters;
  - whether a quotation mark that looks alike on both sides opens or closes;
  - emoji and smileys behind a stop, footnote numbers without a sign, markup seen as white space.
`

/**
 * The rules of some languages as SRX 2.0, each language complete in itself (no cascade), the default rules for all
 * others last. The expressions keep to what ICU and Java share: no look-around, no flags, no possessive groups.
 */
export function exportSrx(languages: readonly SentenceRules[], exceptions: readonly SegmentException[]): string {
  const tables = [...languages.filter(({ tag }) => tag !== defaultSentences.tag), defaultSentences]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!--${shortfall}-->`,
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0">',
    '  <header segmentsubflows="yes" cascade="no">',
    '    <formathandle type="start" include="no"/>',
    '    <formathandle type="end" include="yes"/>',
    '    <formathandle type="isolated" include="no"/>',
    '  </header>',
    '  <body>',
    '    <languagerules>',
    ...tables.flatMap((language) => languageRule(language, exceptions)),
    '    </languagerules>',
    '    <maprules>',
    ...tables.map((language) => languageMap(language)),
    '    </maprules>',
    '  </body>',
    '</srx>',
    '',
  ].join('\n')
}

function languageRule(language: SentenceRules, exceptions: readonly SegmentException[]): readonly string[] {
  return [
    `      <languagerule languagerulename="${language.tag}">`,
    ...srxRulesOf(language, exceptions).map(ruleElement),
    '      </languagerule>',
  ]
}

function ruleElement({ action, before, after }: SrxRule): string {
  const sides = `<beforebreak>${asText(before)}</beforebreak><afterbreak>${asText(after)}</afterbreak>`
  return `        <rule break="${action === 'break' ? 'yes' : 'no'}">${sides}</rule>`
}

/** `en`, `EN`, `en-GB`, `en_GB`, but not `enm`. */
function languageMap({ tag }: SentenceRules): string {
  const letters = [...tag].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('')
  const pattern = tag === defaultSentences.tag ? '.*' : `${letters}(?:[-_].*)?`
  return `      <languagemap languagepattern="${pattern}" languagerulename="${tag}"/>`
}

/** Control characters cannot stand in XML at all; in a token of a person they mean nothing. */
function asText(pattern: string): string {
  const printable = pattern.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
  return printable.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')
}
