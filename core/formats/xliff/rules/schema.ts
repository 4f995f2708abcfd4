/** What each element of XLIFF 2.0 to 2.2 and of its modules may hold, as their specifications list it. */

/** Kinds of values. */
const nmtoken = /^[\p{L}\p{M}\p{N}._:·-]+$/u
const any = /^/u
const words = /\S/u
const yesNo = /^(?:yes|no)$/u
const direction = /^(?:ltr|rtl|auto)$/u
const space = /^(?:default|preserve)$/u
const language = /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/u
const positive = /^0*[1-9]\d*$/u
/** `fmt:bold`: a value of somebody's own; what begins with `xlf:` is for the standard to define. */
const prefixed = /^(?!xlf:)[^\s:]+:.+$/u
const subType = /^[^\s:]+:.+$/u
const percent = /^\+?(?:100(?:\.0*)?|\d{1,2}(?:\.\d*)?|\.\d+)$/u
const fraction = /^\+?(?:1(?:\.0*)?|0?\.\d+|0)$/u
const side = /^(?:source|target)$/u
const form = /^(?:none|nfc|nfd)$/u
const codeType = /^(?:fmt|ui|quote|link|image|other)$/u
const reorder = /^(?:yes|firstNo|no)$/u
const tokens = /^\s*[\p{L}\p{M}\p{N}._:·-]+(?:\s+[\p{L}\p{M}\p{N}._:·-]+)*\s*$/u
const annotation = /^(?:generic|comment|term|(?!xlf:)[^\s:]+:.+)$/u
/** Characters that no XML can hold, which is what `cp` is for. */
const forbidden = /^0*(?:[0-8BbCcEeFf]|1[\dA-Fa-f]|[Dd][89A-Fa-f][\dA-Fa-f]{2}|[Ff]{3}[EeFf])$/u

type Attributes = Readonly<Record<string, RegExp>>

/** A child, by its names, with how often it may stand there. `module` stands for elements of modules and of others. */
type Child = readonly [names: string, least: number, most: number]

export type ElementRules = {
  readonly needs?: Attributes
  readonly takes?: Attributes
  /** In this order; undefined where anything may stand. */
  readonly holds?: readonly Child[]
  readonly isText?: boolean
  /** Attributes of namespaces that are no module's may stand there. */
  readonly isOpen?: boolean
}

const many = Number.POSITIVE_INFINITY
const inline: readonly Child[] = [['cp|ph|pc|sc|ec|mrk|sm|em', 0, many]]

const home: Attributes = {
  canResegment: yesNo,
  translate: yesNo,
  srcDir: direction,
  trgDir: direction,
}

const freedom: Attributes = { canCopy: yesNo, canDelete: yesNo, canReorder: reorder, copyOf: nmtoken }
const span: Attributes = { ...freedom, canOverlap: yesNo, type: codeType, subType, dir: direction }
const single: Attributes = { dataRef: nmtoken, disp: any, equiv: any, subFlows: tokens }
const marker: Attributes = { translate: yesNo, type: annotation, ref: words, value: any }

const core: Readonly<Record<string, ElementRules>> = {
  xliff: {
    needs: { version: /^2\.\d+$/u, srcLang: language },
    takes: { trgLang: language, 'xml:space': space },
    holds: [['file', 1, many]],
    isOpen: true,
  },
  file: {
    needs: { id: nmtoken },
    takes: { ...home, original: any, 'xml:space': space },
    holds: [
      ['skeleton', 0, 1],
      ['module', 0, many],
      ['notes', 0, 1],
      ['unit|group', 1, many],
    ],
    isOpen: true,
  },
  skeleton: { takes: { href: words }, isText: true },
  group: {
    needs: { id: nmtoken },
    takes: { ...home, name: any, type: prefixed, 'xml:space': space },
    holds: [
      ['module', 0, many],
      ['notes', 0, 1],
      ['unit|group', 0, many],
    ],
    isOpen: true,
  },
  unit: {
    needs: { id: nmtoken },
    takes: { ...home, name: any, type: prefixed, 'xml:space': space },
    holds: [
      ['module', 0, many],
      ['notes', 0, 1],
      ['originalData', 0, 1],
      ['segment|ignorable', 1, many],
    ],
    isOpen: true,
  },
  segment: {
    takes: {
      id: nmtoken,
      canResegment: yesNo,
      state: /^(?:initial|translated|reviewed|final)$/u,
      subState: prefixed,
    },
    holds: [
      ['source', 1, 1],
      ['target', 0, 1],
    ],
  },
  ignorable: {
    takes: { id: nmtoken },
    holds: [
      ['source', 1, 1],
      ['target', 0, 1],
    ],
  },
  notes: { holds: [['note', 1, many]] },
  note: {
    takes: { id: nmtoken, appliesTo: side, category: any, priority: /^0*(?:[1-9]|10)$/u, ref: any },
    holds: [],
    isText: true,
    isOpen: true,
  },
  originalData: { holds: [['data', 1, many]] },
  data: {
    needs: { id: nmtoken },
    takes: { dir: direction, 'xml:space': /^preserve$/u },
    holds: [['cp', 0, many]],
    isText: true,
  },
  source: { takes: { 'xml:lang': language, 'xml:space': space }, holds: inline, isText: true },
  target: { takes: { 'xml:lang': language, 'xml:space': space, order: positive }, holds: inline, isText: true },
  cp: { needs: { hex: forbidden }, holds: [] },
  ph: { needs: { id: nmtoken }, takes: { ...freedom, ...single, type: codeType, subType }, holds: [] },
  pc: {
    needs: { id: nmtoken },
    takes: {
      ...span,
      dataRefStart: nmtoken,
      dataRefEnd: nmtoken,
      dispStart: any,
      dispEnd: any,
      equivStart: any,
      equivEnd: any,
      subFlowsStart: tokens,
      subFlowsEnd: tokens,
    },
    holds: inline,
    isText: true,
  },
  sc: { needs: { id: nmtoken }, takes: { ...span, ...single, isolated: yesNo }, holds: [] },
  ec: { takes: { ...span, ...single, isolated: yesNo, id: nmtoken, startRef: nmtoken }, holds: [] },
  mrk: { needs: { id: nmtoken }, takes: marker, holds: inline, isText: true, isOpen: true },
  sm: { needs: { id: nmtoken }, takes: marker, holds: [], isOpen: true },
  em: { needs: { startRef: nmtoken }, holds: [] },
}

const modules: Readonly<Record<string, ElementRules>> = {
  'mtc:matches': { holds: [['mtc:match', 1, many]] },
  'mtc:match': {
    needs: { ref: words },
    takes: {
      id: nmtoken,
      matchQuality: percent,
      matchSuitability: percent,
      similarity: percent,
      origin: any,
      reference: yesNo,
      subType: prefixed,
      type: /^(?:am|mt|icm|idm|ebm|tb|tm|other)$/u,
    },
    holds: [
      ['mda:metadata', 0, 1],
      ['originalData', 0, 1],
      ['source', 1, 1],
      ['target', 1, 1],
      ['module', 0, many],
    ],
    isOpen: true,
  },
  'gls:glossary': { holds: [['gls:glossEntry', 1, many]] },
  'gls:glossEntry': {
    takes: { id: nmtoken, ref: words },
    holds: [
      ['gls:term', 1, 1],
      ['gls:translation', 0, many],
      ['gls:definition', 0, 1],
      ['module', 0, many],
    ],
    isOpen: true,
  },
  'gls:term': { takes: { source: any }, holds: [], isText: true, isOpen: true },
  'gls:translation': { takes: { id: nmtoken, ref: words, source: any }, holds: [], isText: true, isOpen: true },
  'gls:definition': { takes: { source: any }, holds: [], isText: true, isOpen: true },
  'mda:metadata': { takes: { id: nmtoken }, holds: [['mda:metaGroup', 1, many]] },
  'mda:metaGroup': {
    takes: { id: nmtoken, category: any, appliesTo: /^(?:source|target|ignorable)$/u },
    holds: [['mda:metaGroup|mda:meta', 1, many]],
  },
  'mda:meta': { needs: { type: any }, holds: [], isText: true },
  'res:resourceData': { takes: { id: nmtoken }, holds: [['res:resourceItemRef|res:resourceItem', 1, many]] },
  'res:resourceItemRef': { needs: { ref: nmtoken }, takes: { id: nmtoken }, holds: [], isOpen: true },
  'res:resourceItem': {
    takes: { id: nmtoken, mimeType: words, context: yesNo },
    holds: [
      ['res:source', 0, 1],
      ['res:target', 0, 1],
      ['res:reference', 0, many],
    ],
    isOpen: true,
  },
  'res:source': { takes: { href: words, 'xml:lang': language }, isText: true, isOpen: true },
  'res:target': { takes: { href: words, 'xml:lang': language }, isText: true, isOpen: true },
  'res:reference': { needs: { href: words }, takes: { 'xml:lang': language }, holds: [], isOpen: true },
  'ctr:changeTrack': { holds: [['ctr:revisions', 1, many]] },
  'ctr:revisions': {
    needs: { appliesTo: nmtoken },
    takes: { ref: nmtoken, currentVersion: nmtoken },
    holds: [['ctr:revision', 1, many]],
    isOpen: true,
  },
  'ctr:revision': {
    takes: { author: any, datetime: /^\d{4,}-\d\d-\d\d(?:T\S+)?$/u, version: nmtoken },
    holds: [['ctr:item', 1, many]],
    isOpen: true,
  },
  'ctr:item': { needs: { property: words }, isText: true, isOpen: true },
  'slr:profiles': {
    takes: { generalProfile: any, storageProfile: any },
    holds: [
      ['slr:normalization', 0, 1],
      ['module', 0, many],
    ],
  },
  'slr:normalization': { takes: { general: form, storage: form }, holds: [] },
  'slr:data': { needs: { profile: words }, isText: true, isOpen: true },
  'val:validation': { holds: [['val:rule', 1, many]], isOpen: true },
  'val:rule': {
    takes: {
      isPresent: any,
      occurs: positive,
      isNotPresent: any,
      startsWith: any,
      endsWith: any,
      existsInSource: yesNo,
      caseSensitive: yesNo,
      normalization: form,
      disabled: yesNo,
    },
    holds: [],
    isOpen: true,
  },
}

const issueTypes =
  'terminology|mistranslation|omission|untranslated|addition|duplication|inconsistency|grammar|legal|register|' +
  'locale-specific-content|locale-violation|style|characters|misspelling|typographical|formatting|' +
  'inconsistent-entities|numbers|markup|pattern-problem|whitespace|internationalization|length|non-conformance|' +
  'uncategorized|other'

const pageTags =
  'a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|h[1-6]|head|hr|' +
  'html|i|img|label|legend|li|ol|p|pre|q|s|samp|select|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|' +
  'thead|title|tr|tt|u|ul'

/** Attributes of modules that stand on elements of the core. */
export const moduleAttributes: Attributes = {
  'fs:fs': new RegExp(`^(?:${pageTags})$`, 'u'),
  'fs:subFs': /^(?:[^,\\]|\\[,\\])+,(?:[^,\\]|\\[,\\])*(?:\\(?:[^,\\]|\\[,\\])+,(?:[^,\\]|\\[,\\])*)*$/u,
  'its:locQualityIssueType': new RegExp(`^(?:${issueTypes})$`, 'u'),
  'its:locQualityIssueSeverity': percent,
  'its:locQualityIssueEnabled': yesNo,
  'its:locQualityRatingScore': percent,
  'its:locQualityRatingScoreThreshold': percent,
  'its:locQualityRatingVote': /^[+-]?\d+$/u,
  'its:locQualityRatingVoteThreshold': /^[+-]?\d+$/u,
  'its:mtConfidence': fraction,
  'its:taConfidence': fraction,
  'its:termConfidence': fraction,
  'its:localeFilterType': /^(?:include|exclude)$/u,
}

/** Undefined for an element of anybody else, which may hold what it likes. */
export function rulesOf(name: string): ElementRules | undefined {
  return name.includes(':') ? modules[name] : core[name]
}

/** An element that has the attribute, by the list of its own. */
export function hasAttribute(element: string, attribute: string): boolean {
  const rules = rulesOf(element)
  return rules?.needs?.[attribute] !== undefined || rules?.takes?.[attribute] !== undefined
}
