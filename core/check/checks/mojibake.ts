/** "GonzÃ¡lez", "РџСЂРёРІРµС‚": text read in a wrong encoding, proved by reading it back. */
import type { Language } from '../../language/language.ts'
import { capitalise, foldWord, isCapitalised, wordsOf } from '../../language/word.ts'
import { findMojibake } from '../characters/mojibake.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const mojibake: SegmentCheck = {
  id: 'mojibake',
  family: 'garble',
  issueType: 'characters',
  mqm: 'character-encoding',
  severity: 'critical',
  givesWayTo: [],
  // Beside text in a wrong encoding nothing reads right: "they donвЂ™t have".
  blurs: 3,
  changes: 'form',
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  helpers: ['words'],
  find: (segment) => [...readBack(segment), ...lostLetters(segment)],
  bad: [
    { text: 'The minister met JosÃ© Ortega.', fixed: 'The minister met José Ortega.' },
    { text: 'РњРёРЅРёСЃС‚СЂ РїСЂРёР±С‹Р».', language: 'ru', fixed: 'Министр прибыл.' },
    { text: 'The gove�nment met today.', fixed: 'The government met today.' },
    { text: 'He called it вЂњa good startвЂќ today.' },
  ],
  good: [
    { text: 'Её брат Пётр и сёстры приехали.', language: 'ru' },
    { text: 'Сіз Тіл туралы айттыңыз.', language: 'kk' },

    'The café in Málaga reopened.',
    { text: 'В\u00a0Астане открыли «Дом А».', language: 'ru' },
    'Prices rose by 5 € a week – again…',
  ],
}

function readBack({ id, text }: SegmentView): readonly Catch[] {
  return findMojibake(text).map(({ start, end, restored, encoding }) => ({
    segment: id,
    span: { start, end },
    severity: 'critical',
    confidence: 0.99,
    facts: { found: text.slice(start, end), restored, encoding },
    fixes: [{ span: { start, end }, replacement: restored }],
  }))
}

/** U+FFFD stands for a letter that is gone; the word model may know the only word that fits. */
function lostLetters({ id, text, language }: SegmentView): readonly Catch[] {
  if (!text.includes('\uFFFD')) return []
  return [...text.matchAll(/[\p{L}\p{M}'’-]*\uFFFD[\p{L}\p{M}'’\uFFFD-]*/gu)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const words = fittingWords(match[0], text.slice(0, match.index), language)
    return {
      segment: id,
      span,
      severity: 'critical',
      confidence: 0.99,
      facts: { found: match[0], restored: words[0] ?? '', encoding: 'U+FFFD' },
      fixes: words.map((replacement) => ({ span, replacement })),
    }
  })
}

/** In characters; longer ones are no words. */
const longestBroken = 40

function fittingWords(broken: string, before: string, language: Language): readonly string[] {
  const model = language.wordModel()
  if (!model || broken.length > longestBroken || !/\p{L}/u.test(broken)) return []
  const pattern = new RegExp(`^${foldWord(broken).replace(/\uFFFD+/g, (gap) => `\\p{L}{1,${gap.length}}`)}$`, 'u')
  const last = wordsOf(before).at(-1)?.lower ?? '.'
  return model
    .fitting(pattern)
    .map((word) => ({ word, score: model.logAfter(last, word) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ word }) => (isCapitalised(broken) ? capitalise(word) : word))
}
