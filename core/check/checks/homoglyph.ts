/** "thе" with a Cyrillic е: a letter of another script that only looks right. Search, sorting and speech all trip over it. */
import type { Language } from '../../language/language.ts'
import type { Span } from '../../model/span.ts'
import { spellBySound } from '../characters/by-sound.ts'
import { type Script, scriptOf, spellIn } from '../characters/confusables.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const homoglyph: SegmentCheck = {
  id: 'homoglyph',
  family: 'garble',
  issueType: 'characters',
  mqm: 'character-encoding',
  severity: 'major',
  givesWayTo: ['mojibake'],
  // Measured higher, and yet 0: letters it finds in the clean development texts are wrong there too.
  changes: 'form',
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  helpers: ['words'],
  find: (segment) => {
    if (!/\p{Script=Latin}/u.test(segment.text) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(segment.text))
      return []
    const words = [...segment.text.matchAll(/(?<!\p{L})\p{L}{1,60}(?!\p{L})/gu)]
    return [...words.flatMap((match) => examine(segment, match[0], match.index)), ...lonelyLetters(segment)]
  },
  bad: [
    { text: 'The firm NALН signed.', fixed: 'The firm NALH signed.' },
    { text: 'They left thе town.', fixed: 'They left the town.' },
    { text: 'Он уехал в гoрод.', language: 'ru', fixed: 'Он уехал в город.' },
    { text: 'Сөзді Əсел алды.', language: 'kk', fixed: 'Сөзді Әсел алды.' },
    { text: 'Біз Өskemen қаласында тұрамыз.', language: 'kk', fixed: 'Біз Өскемен қаласында тұрамыз.' },
    { text: 'The singer came from Zhaңatas.', fixed: 'The singer came from Zhangatas.' },
    { text: 'It was 30 °С in the shade.', fixed: 'It was 30 °C in the shade.' },
    { text: 'Она пришла c братом.', language: 'ru', fixed: 'Она пришла с братом.' },
    { text: 'Бiз қалада тұрамыз.', language: 'kk', fixed: 'Біз қалада тұрамыз.' },
  ],
  good: [
    'The word мир means peace.',
    { text: 'Новый USB-кабель и IT-компания.', language: 'ru' },
    { text: 'Ол Windowsта жұмыс істейді.', language: 'kk' },
    'A β-blocker.',
    { text: 'Сервис КиноHub, моя SMSка и iPhoneы.', language: 'ru' },
    { text: 'Функция y от x, план a и b.', language: 'ru' },
    'It was 30 °C in the shade.',
  ],
}

function examine(segment: SegmentView, word: string, start: number): readonly Catch[] {
  const scripts = new Set([...word].flatMap((letter) => scriptOf(letter) ?? []))
  if (scripts.size < 2 || isSuffixed(segment.language, word)) return []
  const best = bestSpelling(word, segment.language, scripts)
  if (!best) return []
  const odd = [...word].filter((letter) => (scriptOf(letter) ?? best.script) !== best.script)
  return [caught(segment, { start, end: start + word.length }, best.text, odd)]
}

function caught(segment: SegmentView, span: Span, replacement: string, odd: readonly string[]): Catch {
  return {
    segment: segment.id,
    span,
    severity: 'major',
    confidence: 0.97,
    facts: { word: segment.text.slice(span.start, span.end), letters: [...new Set(odd)].join(', ') },
    fixes: [{ span, replacement }],
  }
}

/** "Windowsта", "SMSка": a name in Latin letters that takes a Kazakh or Russian ending without a hyphen. */
function isSuffixed({ pack }: Language, word: string): boolean {
  if (pack.habits.script !== 'cyrillic') return false
  const [, name = '', tail = ''] = /^([A-Za-z]{2,})(\p{Script=Cyrillic}+)$/u.exec(word) ?? []
  if (name === '' || !/^\p{Ll}+$/u.test(tail)) return false
  if (name.length < 4) return name === name.toUpperCase()
  return /^[аеиуыюя]$/u.test(tail) || (tail.length > 1 && pack.habits.foreignEndings?.test(tail) === true)
}

type Spelling = { readonly script: Script; readonly text: string }

/** As a known word of the language; else in the alphabet of most of its letters, of two with as many in the language's own. */
function bestSpelling(word: string, language: Language, scripts: ReadonlySet<Script>): Spelling | undefined {
  const own = language.pack.habits.script
  const model = language.wordModel()
  if (own !== undefined && scripts.has(own)) {
    const known = spellingsIn(word, own).find((text) => model?.knows(text.toLowerCase()))
    if (known !== undefined) return { script: own, text: known }
  }
  const share = (script: Script) => lettersOf(word, script) + (script === own ? 0.5 : 0)
  const [most, least] = [...scripts].sort((a, b) => share(b) - share(a))
  if (most === undefined || least === undefined) return undefined
  return spelling(word, most) ?? spelling(word, least)
}

function spelling(word: string, script: Script): Spelling | undefined {
  const text = spellingsIn(word, script)[0]
  return text === undefined ? undefined : { script, text }
}

/** Ways to write the word in one alphabet, the likeliest first. */
function spellingsIn(word: string, script: Script): readonly string[] {
  const byShape = spellIn(word, script)
  // A name of capitals alone has a sound for each of them.
  const isSounded = isStrayLetter(word, script) && (byShape === undefined || word !== word.toUpperCase())
  return [byShape, isSounded ? spellBySound(word, script) : undefined].filter((text) => text !== undefined)
}

/** One or two letters amid those of the other alphabet; "КиноHub" and "kВт" are made so. */
function isStrayLetter(word: string, script: Script): boolean {
  const own = lettersOf(word, script)
  const strange = word.length - own
  return word.length >= 4 && (Math.min(own, strange) === 1 || (strange === 2 && own > strange))
}

function lettersOf(word: string, script: Script): number {
  return [...word].filter((letter) => scriptOf(letter) === script).length
}

const twinOf: Readonly<Record<string, string>> = { c: 'с', o: 'о', y: 'у', a: 'а' }
const lonely = /(?<=\p{Script=Cyrillic}{2},?[ \u00a0])[coya](?=[ \u00a0]\p{Script=Cyrillic}{3})/gu

/** "пришла c братом": a small word of one letter in Latin; "30 °С": the sign of degrees with a Cyrillic С. */
function lonelyLetters(segment: SegmentView): readonly Catch[] {
  const isCyrillic = segment.language.pack.habits.script === 'cyrillic'
  const found = [...segment.text.matchAll(isCyrillic ? lonely : /(?<=°\s?)С(?!\p{L})/gu)]
  return found.map(({ 0: letter, index }) =>
    caught(segment, { start: index, end: index + 1 }, isCyrillic ? (twinOf[letter] ?? letter) : 'C', [letter]),
  )
}
