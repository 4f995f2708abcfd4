/** Notices that two texts are not what they are said to be, before anybody works on them. */
import { guessLanguage } from '../language/guess-language.ts'
import type { IndexLink } from '../model/alignment.ts'
import type { Side } from '../model/article.ts'
import type { LanguageTag } from '../model/ids.ts'
import { languagePart } from '../model/language-tag.ts'
import { type AlignControl, type AlignInput, alignSegments } from './align-segments.ts'

/** A side in segments, with the language it is said to be in. */
export type DeclaredText = { readonly language: LanguageTag; readonly texts: readonly string[] }

export type LanguageMismatch =
  | {
      readonly kind: 'wrong-language'
      readonly side: Side
      readonly declared: LanguageTag
      readonly seems: LanguageTag
    }
  | { readonly kind: 'sides-swapped' }

/** A shorter text, or a less certain guess, proves nothing. */
const fewestChars = 120
const leastCertain = 0.5
/** Serbian and Uzbek are written either way, so their letters prove nothing. */
const writtenInCyrillic = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'mn', 'tt', 'tg'])
const writtenEitherWay = new Set(['sr', 'uz'])
/** The guess itself looks at no more than a sample. */
const mostSegments = 2_000

/** The language said, if nothing speaks against it; the guess knows of no scripts and regions. */
function seemingLanguage({ texts, language }: DeclaredText): LanguageTag {
  const text = texts.slice(0, mostSegments).join(' ')
  if (text.length < fewestChars) return language
  const guess = guessLanguage(text)
  const said = languagePart(language)
  if (guess === undefined || guess.language === said) return language
  const isOtherScript = !writtenEitherWay.has(said) && isCyrillic(text) !== writtenInCyrillic.has(said)
  // Letters of another script are proof enough; the guess only has to give the language a name.
  return isOtherScript || guess.confidence >= leastCertain ? guess.language : language
}

/** True if more of its letters are Cyrillic than Latin. */
function isCyrillic(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  return count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu)
}

function areSwapped(
  source: DeclaredText,
  sourceSeems: LanguageTag | undefined,
  target: DeclaredText,
  targetSeems: LanguageTag,
): boolean {
  const [from, to] = [languagePart(source.language), languagePart(target.language)]
  return from !== to && sourceSeems === to && targetSeems === from
}

/** What the letters and words of the two sides speak against; undefined if nothing. The source may be absent. */
export function findLanguageMismatch(
  source: DeclaredText | undefined,
  target: DeclaredText,
): LanguageMismatch | undefined {
  const targetSeems = seemingLanguage(target)
  const sourceSeems = source && seemingLanguage(source)
  if (source !== undefined && areSwapped(source, sourceSeems, target, targetSeems)) return { kind: 'sides-swapped' }
  if (source !== undefined && sourceSeems !== undefined && sourceSeems !== source.language) {
    return { kind: 'wrong-language', side: 'source', declared: source.language, seems: sourceSeems }
  }
  if (targetSeems === target.language) return undefined
  return { kind: 'wrong-language', side: 'target', declared: target.language, seems: targetSeems }
}

/** Fewer segments on a side prove nothing. */
const fewestSegments = 8
/** Almost all translations align better than this share of their text. */
const usualShare = 0.85
/** Below this nothing more needs to be asked. */
const hopelessShare = 0.3
/** A text aligns by chance about as well backwards; a translation gets worse by more than this. */
const leastLost = 0.2
/** So much of a long text is enough to compare with. */
const comparedSegments = 300

/**
 * The share of text, 0 to 1, that these links may be trusted with, if the texts do not look like translations of each
 * other; undefined if they do or are too short to tell. What cannot be seen from one share is seen by aligning once more
 * with the target turned upside down. Measured on short news: none of 220 translations suspected, 180 of 182 articles on
 * other matters caught. Throws `AlignmentCancelled` when called off.
 */
export function shareIfUnrelated(
  input: AlignInput,
  links: readonly IndexLink[],
  control: AlignControl = {},
): number | undefined {
  if (Math.min(input.source.length, input.target.length) < fewestSegments) return undefined
  const share = trustedShare(input, links)
  if (share >= usualShare) return undefined
  if (share < hopelessShare) return share
  const { shouldStop } = control
  const upsideDown: AlignInput = {
    sourceLanguage: input.sourceLanguage,
    targetLanguage: input.targetLanguage,
    source: input.source.slice(0, comparedSegments),
    target: input.target.slice(0, comparedSegments).reverse(),
  }
  const byChance = trustedShare(upsideDown, alignSegments(upsideDown, shouldStop === undefined ? {} : { shouldStop }))
  return share - byChance < leastLost ? share : undefined
}

/** Of the shorter text, so that the translation of an excerpt is still one. */
function trustedShare({ source, target }: AlignInput, links: readonly IndexLink[]): number {
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
  const side: Side = length(source) <= length(target) ? 'source' : 'target'
  const texts = side === 'source' ? source : target
  const trusted = links
    .filter((link) => link.source.length > 0 && link.target.length > 0)
    .reduce((sum, link) => sum + link.confidence * length(link[side].map((index) => texts[index] ?? '')), 0)
  return trusted / Math.max(1, length(texts))
}
