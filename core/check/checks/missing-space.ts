/** "the Constitution.that the": a lost space, often a lost sentence. */

import { capitalise } from '../../language/word.ts'
import type { Catch, NeighbourCheck } from '../check.ts'
import { type ParagraphView, placeIn } from '../view.ts'

export const missingSpace: NeighbourCheck = {
  id: 'missing-space',
  family: 'garble',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'major',
  givesWayTo: ['mojibake'],
  needs: 'target',
  scope: 'neighbours',
  languages: 'all',
  find: (paragraph) => {
    if (!anyGlued.test(paragraph.text)) return []
    const isOpenAt = straightMarksOf(paragraph.text)
    return [...hideLinks(paragraph.text).matchAll(glued)].flatMap((match) => examine(paragraph, match, isOpenAt))
  },
  bad: [
    {
      text: 'They kept the rules of the game.that the club had written.',
      fixed: 'They kept the rules of the game. That the club had written.',
    },
    {
      text: 'The bridge opened in 2014.the old one was closed.',
      fixed: 'The bridge opened in 2014. The old one was closed.',
    },
    {
      text: 'They left the hall."The vote is over," she said.',
      fixed: 'They left the hall. "The vote is over," she said.',
    },
    { text: '"It is over," she said."We go home."', fixed: '"It is over," she said. "We go home."' },
    { text: '"It is over."She went home.', fixed: '"It is over." She went home.' },
    { text: 'Мост открыли утром.старый закрыли.', language: 'ru', fixed: 'Мост открыли утром. Старый закрыли.' },
  ],
  good: [
    'See e.g. Article 5.',
    'It ended. It began.',
    'Read it at akorda.com today.',
    'The U.S.-led force uses Node.js and i.e.this.',
    'Open report.pdf now.',
    'Shares of Northern Mills (NML.N) fell.',
    { text: 'They advertise by Mayak.Press alone.', source: 'Они рекламируют только через Маяк.Пресс.' },
  ],
}

const anyGlued = /[.!?…]["”»“«(]*\p{L}/u
const glued = /(?<![.!?…])([.!?…]+)(["”»]*)(["“«(]*)(\p{L}[\p{L}\p{M}'’-]*)/gu
const wordBefore = /([\p{L}\p{N}]+)['"”’»)]*$/u
const fileEnding =
  /^(?:com|org|net|gov|edu|info|int|kz|ru|uk|us|eu|de|fr|io|ai|tv|me|js|ts|py|txt|pdf|docx?|xlsx?|html?|jpe?g|png|zip|exe|csv|xml|json|mp[34])$/i

/** Links, addresses and file names hold dots of their own; they are hidden letter for letter. */
function hideLinks(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\/\S+/gi, (link) =>
    '\u0000'.repeat(link.length),
  )
}

type IsOpenAt = ReturnType<typeof straightMarksOf>

function examine(paragraph: ParagraphView, match: RegExpMatchArray, isOpenAt: IsOpenAt): readonly Catch[] {
  const [all = '', marks = '', closing = '', opened = '', after = ''] = match
  const at = match.index ?? 0
  const opening = closing === '"' && !isOpenAt(at) ? closing + opened : opened
  const before = wordBefore.exec(paragraph.text.slice(Math.max(0, at - 40), at))?.[1]
  if (before === undefined || !isLostSpace(paragraph, before, marks, after)) return []
  if (isName(paragraph, marks, `${before}.${after}`)) return []
  const end = at + all.length
  const place = placeIn(paragraph, { start: end - after.length - opening.length, end })
  if (!place) return []
  const replacement = ` ${opening}${capitalise(after)}`
  return [
    {
      segment: place.segment,
      span: place.span,
      severity: 'major',
      confidence: 0.95,
      facts: { before: `${before}${marks}`, after },
      fixes: [{ span: place.span, replacement }],
    },
  ]
}

/** "Yandex.Direct", "(ABC.N)": as many dots without a blank stand in the source, which was not damaged, or a sign of the exchange. */
function isName({ segments, text }: ParagraphView, marks: string, name: string): boolean {
  if (marks !== '.') return false
  if (new RegExp(`\\(${name.replace('.', '\\.')}\\)`, 'u').test(text) && /^\p{Lu}+\.\p{Lu}{1,2}$/u.test(name))
    return true
  const glued = (one: string) => [...one.matchAll(dotInside)].length
  const source = [...new Set(segments.map((segment) => segment.source?.text ?? ''))].join(' ')
  return glued(source) > 0 && glued(source) >= glued(text)
}

const dotInside = /\p{L}{3}\.\p{L}{3}/gu

/** 'the funds."There are': a straight mark with no open partner before it opens what follows. Places must not fall. */
function straightMarksOf(text: string): (at: number) => boolean {
  let [seen, isOpen] = [0, false]
  return (at) => {
    for (let mark = text.indexOf('"', seen); mark >= 0 && mark < at; mark = text.indexOf('"', seen)) {
      seen = mark + 1
      isOpen = !isOpen
    }
    return isOpen
  }
}

function isLostSpace(paragraph: ParagraphView, before: string, marks: string, after: string): boolean {
  if (fileEnding.test(after) || (/^\p{Lu}+$/u.test(before) && /^\p{Lu}{2,}$/u.test(after))) return false
  const isEllipsis = /^(?:…|\.{2,})$/.test(marks)
  if (isEllipsis && /^\p{Ll}/u.test(after)) return false
  const isNumber = /^\p{N}+$/u.test(before)
  const letters = [...after].filter((letter) => /\p{L}/u.test(letter)).length
  if (isNumber) return before.length > 1 && letters >= 2
  const words = paragraph.language.pack.words
  if (marks === '.' && words?.abbreviations.has(before.toLowerCase())) return false
  if ([...before].length < 3) return isShortEnd(before, after, words?.functionWords)
  return (
    letters >= 3 || (/^\p{Lu}/u.test(after) && letters >= 1) || words?.functionWords.has(after.toLowerCase()) === true
  )
}

/** "it.According", "the EU.A report": a short word ends a sentence only before a capital. */
function isShortEnd(before: string, after: string, small: ReadonlySet<string> | undefined): boolean {
  if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(after)) return false
  if (/^\p{Ll}{2}$/u.test(before)) return small?.has(before) === true || after.length > 2
  return /^\p{Lu}{2}$/u.test(before) && small?.has(after.toLowerCase()) === true
}
