/** How English denies. */
import type { Fix } from '../../model/finding.ts'
import type { Sentence } from '../language.ts'
import { denialBefore } from '../negation/negation-place.ts'
import type { BareDenial, NegationRules } from '../negation/negation-rules.ts'
import type { Word } from '../word.ts'
import { englishDeniedPlaces } from './denied-places.ts'

/** Words between a denial and what it denies: "would not have been". */
const passedOver: ReadonlySet<string> = new Set(
  'be been being have a an the to so very any even quite really much do does did him her them it that'.split(' '),
)

/** A denial that holds its own verb: "can't" denies "can". */
const modal = /^(can|could|would|should|must)(?:not|n['’]t)$/

function denied(words: readonly Word[], place: number, denial: string): readonly string[] {
  const own = modal.exec(denial.toLowerCase())?.[1]
  const after = words.slice(place + 1, place + 7).filter(({ lower }) => !passedOver.has(lower))
  const near = after.slice(0, 3).map(({ lower }) => lower)
  const modalBefore = words[place - 1]?.lower ?? ''
  if (/^(?:should|must|may|can|could)$/.test(modalBefore)) near.push(modalBefore)
  return own === 'can' || own === 'could' ? [own, ...near] : near
}

const auxiliaries =
  /^(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|(?:i|you|he|she|it|we|they|that|there|what|who|here)['’](?:s|re|ve|ll|m|d))$/u
const contracted = /^(?:is|are|was|were|has|have|had|do|does|did|would|should|could)$/
const quantifier = /^(?:all|every|everyone|everything|always|only|just|simply|much|many|even|enough|so|yet)$/
/** Verbs that a clause denies most often; unlike other words in -s and -ed they are no nouns. */
const plainVerbs =
  /^(?:knows|knew|wants|wanted|sees|saw|thinks|thought|believes|believed|says|said|comes|came|gives|gave|takes|took|makes|made|works|worked|agrees|agreed|plans|planned|intends|intended|needs|needed|likes|liked|expects|expected|allows|allowed|supports|supported)$/

function isBareDo(last: string, next: string): boolean {
  return /^(?:do|does|did)$/.test(last) && !/^(?:so|it|this|that|the|a|you|we|they)$/.test(next)
}

/** "does discredit": English has no use for "do" here but to deny, or to insist ("did actually"). */
function bareDo(segment: Sentence): BareDenial | undefined {
  const { text } = segment
  const matches = [...text.matchAll(bareDoes)].filter(({ index }) => !beforeDo.test(text.slice(0, index)))
  const isInsisting = ({ index, 0: { length } }: RegExpExecArray) =>
    /^(?:\p{L}+ly|indeed|also|in fact)(?!\p{L})/u.test(text.slice(index + length))
  const match = matches.find((one) => !isInsisting(one)) ?? matches[0]
  if (!match) return undefined
  const at = match.index + match[0].length
  const end = at + (/^\p{L}+/u.exec(text.slice(at))?.[0].length ?? 0)
  return { start: match.index, at, end }
}

const bareDoes =
  /(?<=\p{L}\s|\p{L},\s(?!do\s))(?:do|does|did)\s(?!so\b|it\b|this\b|that\b|the\b|a\b|not\b|their\b|his\b|her\b|its\b|you\b|we\b|they\b|anything\b|everything\b|what\b|more\b|good\b|well\b|with\b|in\b|for\b|and\b|to\b|by\b|as\b|n|such\b|wrong\b|right\b|harm\b|damage\b|business\b|justice\b|something\b|nothing\b|work\b|homework\b)(?=\p{Ll}{3,})/gu
const beforeDo =
  /(?<!\p{L})(?:to|can|will|would|should|could|may|must|let|who|what|how|why|when|['’]d|['’]ll)\s\P{L}*$/iu

/** The denial put back at a place, before a word: as talk says it where the text is talk ("don't"), else in full. */
function fixesAt({ text, words }: Sentence, at: number): readonly Fix[] {
  const index = words.findIndex((word) => word.start === at)
  const [before, word] = [words[index - 1], words[index]]
  const full: Fix = denialBefore(text, at, word?.text ?? '', 'not')
  if (!before || !contracted.test(before.lower)) return [full]
  const mark = text.includes('’') ? '’' : "'"
  const short: Fix = { span: { start: before.end, end: before.end }, replacement: `n${mark}t` }
  return isTalk(text) ? [short, full] : [full, short]
}

/** Direct speech, or a text that shortens other words too: "we're", "it'll". */
function isTalk(text: string): boolean {
  return /\p{L}(?:n['’]t|['’](?:re|ll|ve|m|d))(?!\p{L})|["“”]|(?<!\p{L})(?:I|we|you)(?!\p{L})/u.test(text)
}

export const englishNegation: NegationRules = {
  hard: /(?<!\p{L})(?:not|cannot|never|nobody|nothing|none|\p{L}+[nd]['’]t|no(?!\.|-|\s*\d))(?![\p{L}\p{N}])/giu,
  empty:
    /(?<!\p{L})no(?:body|ne|thing)?\s[^.,;:]{1,40}\swithout(?!\p{L})|(?<!\p{L})not\s+(?:\p{L}+\s+)?without(?!\p{L})|(?<!\p{L})(?:not|\p{L}+n['’]t)\s+(?:[^.,;:?!]{0,24}\s)?un(?!til|der|ited|i[oqv]|less)\p{L}{4,}|(?<!\p{L})not\s+(?:long (?:after|before|ago)|far from|only|hesitate|just|least|to mention|more|less|later|merely|simply|so much|until|all that)|(?<!\p{L})no\s+(?:doubt|less|more|matter|sooner|later|wonder|one but)|(?<!\p{L})(?:if|whether or|why|or|nothing|wish\p{L}*[^.]*?)\s+not|why\s+(?:do(?:es)?n['’]t\s+(?:we|you)|(?:would|should)n['’]t)(?!\p{L})|wish\p{L}*[^.]*?n['’]t(?!\p{L})|can(?:not|['’]t)\s+help\s+\p{L}+ing|(?<!\p{L})no-(?=\p{L})|(?<!\p{L})whether\s[^.?!]{0,60}\sor\s+no(?!\p{L})|nothing\s+(?:but|less)|(?<!\p{L})for\s+nothing|never\s+(?:mind|before)|(?:do not|don['’]t)\s+hesitate|(?<!\S)\S+\s+[^.]*(?<!\p{L})(?:until|unless)(?!\p{L})/giu,
  soft: /(?<!\p{L})(?:not|no|none|nobody|nothing|nowhere|never|neither|nor|without|unless|until|cannot|\p{L}+[nd]['’]t|\p{L}+-?proof|busy|busier|declin\p{L}*|dead|died|off-\p{L}+|de-\p{L}+|stay\p{L}*|indoors|hardly|barely|scarcely|rarely|seldom|little|few|less|only|lack\p{L}*|fail\p{L}*|refus\p{L}*|den(?:y|ied|ies|ying)|avoid\p{L}*|prevent\p{L}*|absen\p{L}*|instead|rather|except|beyond|unlike|despite|impossible|imp(?:erfect|roper)\p{L}*|in(?:ability|sufficient|capable|adequate|complete|correct|valid|visible|appropriate|effective|accura|toler|consist|depend|direct|equal|experien|flexib|formal|frequent|secur|signific|stab|sensitiv)\p{L}*|i(?:mmobil|mmatur|mpatien|mpolite|mprecis|mprobab|llegitim|llogical|rregular|rrespons)\p{L}*|un(?!der|til|ited|ion|iver|ique|its?\b|iform|anim|ified|ify|cle)\p{L}{3,}|dis(?!t[ari]|cuss|cover|play|ease|miss|tri|patch|pos|sert)\p{L}{4,}|non-?\p{L}+|\p{L}{3,}less(?:ly)?|miss(?:ed|ing|es)?|reject\p{L}*|oppos\p{L}*|ban(?:s|ned|ning)?|forbid\p{L}*|prohibit\p{L}*|against|otherwise|yet|wrong|ignor\p{L}*|neglect\p{L}*|los[tes]\p{L}*|exclu\p{L}*|doubt\p{L}*|differ|illegal|irre\p{L}+|abandon\p{L}*|reluctan\p{L}*|hesita\p{L}*|refrain\p{L}*|halt\p{L}*|too|far from|out of|lower|worse|else|apart|aside|difficult\p{L}*|hard|troubl\p{L}*|struggl\p{L}*|free|worr(?:y|ie[sd])|fear\p{L}*|afraid|anxious|wary|consternation|preposterous|absurd|ridiculous|inadmissible|outside|awake|asleep|closed?|gone|away|hat(?:e[sd]?|ing)|differen\p{L}*|wish\p{L}*|keep(?:s|ing)?|kept|remember\p{L}*|dashed|ever|misunder\p{L}+|more than one|a while|under|stop(?:s|ping)?|remain(?:s|ed|ing)?|any longer|if only)(?!\p{L})/giu,
  turns: {
    having: {
      denied:
        /(?<!\p{L})(?:(?:has|have|had|having|is|are|was|were|be|there['’]s|with)\s+no(?!\p{L}|\s+(?:more|less|longer|doubt that))|without(?!\p{L})|(?:do|does|did)(?:\s+not|n['’]t)\s+have(?!\s+to)|lack(?:s|ed|ing)?(?!\p{L}))/giu,
    },
    able: {
      denied:
        /(?<!\p{L})(?:can(?:not|\s+not|['’]t)|could(?:\s+not|n['’]t)|(?:im|not\s+)possible|unable|not\s+able)(?!\p{L})/giu,
    },
    contrast: {
      denied:
        /(?<=[,–—-])\s+(?:and\s+|but\s+)?not(?!\p{L}|\s+(?:only|just|least|to\s+mention|merely|simply|surprisingly|even|yet))/giu,
    },
  },
  notOnly: {
    whole:
      /(?:(?<!why\s)not|n['’]t)\s+(?:\p{L}+\s+)?(?:only|just|merely|simply|solely)|as well as|also|both|more than/iu,
    bare: /(?<!\p{L})(?:only|just)(?!\p{L})/iu,
    denial: 'not ',
    phrase: 'not only',
  },
  denied,
  placing: {
    word: 'not',
    reach: [0, -1, -2, -3, 1],
    after: auxiliaries,
    bonus: (before, next) => (isBareDo(before, next) ? 6 : 0),
    leastGain: -5,
    isQuantifier: (lower) => quantifier.test(lower),
    isPlainVerb: (lower) => plainVerbs.test(lower),
    bare: bareDo,
    places: englishDeniedPlaces,
    fixesAt,
  },
}
