/** Reads segmentation rules from an SRX 2.0 file (1.0 too): as data, whatever stands in it. */

import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '../../model/result.ts'
import { compileRule, fitsLanguage } from './compile-rules.ts'
import type { ReadSrx, SegmentingRules, SrxDiagnostic, SrxLanguageMap, SrxRefused, SrxRule } from './rules.ts'

const limitChars = 5_000_000
const chunkChars = 16_384
const deepest = 32
const mostRules = 20_000
const mostDiagnostics = 1000
const namespaces = ['', 'http://www.lisa.org/srx20', 'http://www.lisa.org/srx10', 'http://www.lisa.org/srx']
/** Elements that say nothing about where to cut plain text. */
const silent = ['formathandle', 'body', 'languagerules', 'maprules']

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** What was read so far. */
type Reading = {
  refused: SrxRefused | undefined
  root: string | undefined
  depth: number
  /** Depth of an unknown element, whose whole inside is ignored. */
  ignoredFrom: number | undefined
  cascade: boolean
  rules: { readonly name: string; readonly rules: SrxRule[] }[]
  maps: (SrxLanguageMap & { readonly line: number })[]
  rule: Mutable<SrxRule> | undefined
  ruleLine: number
  side: 'before' | 'after' | undefined
  ruleCount: number
  readonly diagnostics: SrxDiagnostic[]
}

type Tag = {
  readonly local: string
  readonly uri: string
  readonly attributes: Readonly<Record<string, { readonly value: string }>>
}

/**
 * The rules of an SRX file. At most 5,000,000 characters, 32 levels deep, 20,000 rules; no document type, and so no
 * entities but the five of XML. Elements of other makers are ignored, rules that cannot be run are left out, and both
 * are told in the diagnostics. Fails with the place where the XML breaks.
 */
export function importSrx(xml: string): Result<ReadSrx, SrxRefused> {
  if (xml.length > limitChars) return fail({ kind: 'too-large', lengthChars: xml.length, limitChars })
  const reading = parse(xml)
  if (reading.refused) return fail(reading.refused)
  if (reading.root !== 'srx') return fail({ kind: 'not-srx', root: reading.root ?? '' })
  if (reading.rules.length === 0) return fail({ kind: 'no-rules' })
  const maps = usableMaps(reading)
  const rules: SegmentingRules = { cascade: reading.cascade, languageRules: reading.rules, maps }
  return ok({ rules, diagnostics: reading.diagnostics.slice(0, mostDiagnostics) })
}

function parse(xml: string): Reading {
  const reading: Reading = {
    refused: undefined,
    root: undefined,
    depth: 0,
    ignoredFrom: undefined,
    cascade: false,
    rules: [],
    maps: [],
    rule: undefined,
    ruleLine: 0,
    side: undefined,
    ruleCount: 0,
    diagnostics: [],
  }
  const parser = new SaxesParser({ xmlns: true, position: true })
  listen(parser, reading)
  const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml
  for (let at = 0; at < text.length && !reading.refused; at += chunkChars) parser.write(text.slice(at, at + chunkChars))
  if (!reading.refused) parser.close()
  return reading
}

function listen(parser: SaxesParser<{ xmlns: true; position: true }>, reading: Reading): void {
  const refuse = (refused: SrxRefused): void => {
    reading.refused ??= refused
  }
  // The column of the last character read: saxes counts those behind it.
  const place = () => ({ line: parser.line, column: Math.max(1, parser.column) })
  parser.on('error', (error) => {
    refuse({ kind: 'broken-xml', ...place(), why: error.message.replace(/^\d+:\d+: /, '') })
  })
  parser.on('doctype', () => refuse({ kind: 'doctype', ...place() }))
  parser.on('opentag', (tag) => {
    reading.depth++
    if (reading.depth > deepest) refuse({ kind: 'too-deep', ...place(), limit: deepest })
    if (!reading.refused) open(reading, tag, parser.line)
    if (reading.ruleCount > mostRules) refuse({ kind: 'too-many-rules', line: parser.line, limit: mostRules })
  })
  parser.on('closetag', (tag) => {
    if (!reading.refused) close(reading, tag.local)
    reading.depth--
  })
  const addText = (text: string): void => {
    if (reading.rule && reading.side && reading.ignoredFrom === undefined) reading.rule[reading.side] += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
}

function open(reading: Reading, { local, uri, attributes }: Tag, line: number): void {
  const isOurs = namespaces.includes(uri)
  reading.root ??= isOurs ? local : `${uri} ${local}`
  if (reading.ignoredFrom !== undefined || reading.depth === 1) return
  const value = (name: string): string => attributes[name]?.value ?? ''
  if (!isOurs || !openKnown(reading, local, value, line)) {
    reading.ignoredFrom = reading.depth
    note(reading, { kind: 'unknown-element', line, name: local })
  }
}

/** False for an element SRX does not know here. */
function openKnown(reading: Reading, local: string, value: (name: string) => string, line: number): boolean {
  switch (local) {
    case 'header':
      reading.cascade = value('cascade') === 'yes'
      return true
    case 'languagerule':
      reading.rules.push({ name: value('languagerulename'), rules: [] })
      return true
    case 'languagemap':
      reading.maps.push({ pattern: value('languagepattern'), rules: value('languagerulename'), line })
      return true
    case 'rule':
      reading.rule = { action: value('break') === 'no' ? 'keep' : 'break', before: '', after: '' }
      reading.ruleLine = line
      reading.ruleCount++
      return true
    case 'beforebreak':
    case 'afterbreak':
      reading.side = local === 'beforebreak' ? 'before' : 'after'
      return reading.rule !== undefined
    default:
      return silent.includes(local)
  }
}

function close(reading: Reading, local: string): void {
  if (reading.ignoredFrom !== undefined) {
    if (reading.ignoredFrom === reading.depth) reading.ignoredFrom = undefined
    return
  }
  if (local === 'beforebreak' || local === 'afterbreak') reading.side = undefined
  if (local !== 'rule' || !reading.rule) return
  addRule(reading, reading.rule)
  reading.rule = undefined
}

function addRule(reading: Reading, rule: SrxRule): void {
  const compiled = compileRule(rule)
  const line = reading.ruleLine
  if (!compiled.ok) {
    note(reading, { kind: 'rule-left-out', line, fault: compiled.failure })
    return
  }
  for (const construct of compiled.value.approximations) note(reading, { kind: 'read-as-greedy', line, construct })
  reading.rules[reading.rules.length - 1]?.rules.push(rule)
}

/** Maps whose pattern can be used and whose rules are there. */
function usableMaps(reading: Reading): readonly SrxLanguageMap[] {
  const names = new Set(reading.rules.map(({ name }) => name))
  return reading.maps.flatMap(({ pattern, rules, line }) => {
    const fits = fitsLanguage(pattern, 'en')
    if (!fits.ok) note(reading, { kind: 'map-left-out', line, fault: fits.failure })
    else if (!names.has(rules)) note(reading, { kind: 'no-such-rules', line, name: rules })
    else return [{ pattern, rules }]
    return []
  })
}

function note({ diagnostics }: Reading, diagnostic: SrxDiagnostic): void {
  if (diagnostics.length < mostDiagnostics) diagnostics.push(diagnostic)
}
