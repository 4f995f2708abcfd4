/** "thе" with a Cyrillic е: a letter of another script that only looks right. Search, sorting and speech all trip over it. */
import type { Language } from '../../language/language.ts'
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
  confidenceShift: 0,
  changes: 'form',
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  find: (segment) => {
    if (!/[a-zà-ÿ]/i.test(segment.text) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(segment.text)) return []
    return [...segment.text.matchAll(/(?<!\p{L})\p{L}{1,60}(?!\p{L})/gu)].flatMap((match) =>
      examine(segment, match[0], match.index),
    )
  },
  bad: [
    { text: 'They left thе town.', fixed: 'They left the town.' },
    { text: 'Он уехал в гoрод.', language: 'ru', fixed: 'Он уехал в город.' },
    { text: 'Бiз қалада тұрамыз.', language: 'kk', fixed: 'Біз қалада тұрамыз.' },
  ],
  good: [
    'The word мир means peace.',
    { text: 'Новый USB-кабель и IT-компания.', language: 'ru' },
    { text: 'Ол Windowsта жұмыс істейді.', language: 'kk' },
    'A β-blocker.',
  ],
}

function examine(segment: SegmentView, word: string, start: number): readonly Catch[] {
  const scripts = new Set([...word].flatMap((letter) => scriptOf(letter) ?? []))
  if (scripts.size < 2) return []
  const replacement = bestSpelling(word, segment.language, scripts)
  if (replacement === undefined || isSuffixed(segment.language, word)) return []
  const span = { start, end: start + word.length }
  const odd = [...word].filter((letter, index) => letter !== [...replacement][index])
  return [
    {
      segment: segment.id,
      span,
      severity: 'major',
      confidence: 0.97,
      facts: { word, letters: [...new Set(odd)].join(', ') },
      fixes: [{ span, replacement }],
    },
  ]
}

/** "Windowsта": a name in Latin letters that takes a Kazakh or Russian ending without a hyphen. */
function isSuffixed(language: Language, word: string): boolean {
  const ending = language.pack.habits.foreignEndings
  const [, name = '', tail = ''] = /^([A-Za-z]{4,})(\p{Script=Cyrillic}{2,})$/u.exec(word) ?? []
  return name !== '' && ending?.test(tail) === true
}

function bestSpelling(word: string, language: Language, scripts: ReadonlySet<Script>): string | undefined {
  const spellings = [...scripts].flatMap((script) => {
    const spelt = spellIn(word, script)
    return spelt === undefined ? [] : [{ script, spelt, changed: changedLetters(word, spelt) }]
  })
  const best = spellings.sort((a, b) => a.changed - b.changed)[0]
  return (spellings.find((spelling) => spelling.script === language.pack.habits.script) ?? best)?.spelt
}

function changedLetters(a: string, b: string): number {
  const letters = [...b]
  return [...a].filter((letter, index) => letter !== letters[index]).length
}
