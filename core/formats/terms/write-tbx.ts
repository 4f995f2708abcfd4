/** The term base as TBX-Basic, its categories as attributes (DCA): version 3, or version 2 for programs that know no other. */
import { groupBy } from '../../model/lists.ts'
import type { Concept, Term } from '../../model/term.ts'
import { possibleXmlText as escapeText, quotedAttributes } from '../xml/write-xml.ts'
import { tbxStatuses } from './status-words.ts'

/** How a version calls what it is made of. */
type Dialect = {
  readonly root: string
  readonly attributes: Readonly<Record<string, string>>
  readonly header: string
  readonly entry: string
  readonly language: string
  readonly term: string
}

const dialects: Readonly<Record<'tbx' | 'tbx2', Dialect>> = {
  tbx: {
    root: 'tbx',
    attributes: { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: 'urn:iso:std:iso:30042:ed-2' },
    header: 'tbxHeader',
    entry: 'conceptEntry',
    language: 'langSec',
    term: 'termSec',
  },
  tbx2: {
    root: 'martif',
    attributes: { type: 'TBX-Basic', 'xml:lang': 'en' },
    header: 'martifHeader',
    entry: 'termEntry',
    language: 'langSet',
    term: 'tig',
  },
}

/** A whole document in UTF-8. Characters XML cannot hold become U+FFFD. */
export function writeTbx(concepts: readonly Concept[], as: 'tbx' | 'tbx2'): string {
  const dialect = dialects[as]
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${dialect.root}${quotedAttributes(dialect.attributes)}>`,
    `<${dialect.header}><fileDesc><sourceDesc><p>Sverka</p></sourceDesc></fileDesc></${dialect.header}>`,
    '<text><body>',
    ...concepts.flatMap((concept) => entryOf(concept, dialect)),
    '</body></text>',
    `</${dialect.root}>`,
  ]
  return `${lines.join('\n')}\n`
}

function entryOf({ id, subject, definition, note, terms }: Concept, dialect: Dialect): readonly string[] {
  const { entry, language: section } = dialect
  return [
    `<${entry}${quotedAttributes({ id: `c-${id}` })}>`,
    ...said('descrip', 'subjectField', subject),
    ...said('descrip', 'definition', definition),
    ...noted(note),
    ...[...groupBy(terms, ({ language }) => language)].flatMap(([language, own]) => [
      `<${section}${quotedAttributes({ 'xml:lang': language })}>`,
      ...own.flatMap((term) => termOf(term, dialect)),
      `</${section}>`,
    ]),
    `</${entry}>`,
  ]
}

function termOf({ text, status, partOfSpeech, note }: Term, { term: section }: Dialect): readonly string[] {
  return [
    `<${section}><term>${escapeText(text)}</term>`,
    ...said('termNote', 'partOfSpeech', partOfSpeech),
    ...said('termNote', 'administrativeStatus', tbxStatuses[status]),
    ...noted(note),
    `</${section}>`,
  ]
}

function said(element: string, type: string, words: string): readonly string[] {
  return words === '' ? [] : [`<${element}${quotedAttributes({ type })}>${escapeText(words)}</${element}>`]
}

function noted(words: string): readonly string[] {
  return words === '' ? [] : [`<note>${escapeText(words)}</note>`]
}
