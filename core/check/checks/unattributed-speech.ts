/** A paragraph of direct speech that nobody speaks: the article names its speakers elsewhere, here the name was lost. */

import { readOnce } from '../../language/notes.ts'
import { wordsOf } from '../../language/word.ts'
import { pairQuotes } from '../characters/quote-marks.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, ParagraphView } from '../view.ts'

export const unattributedSpeech: DocumentCheck = {
  id: 'unattributed-speech',
  family: 'consistency',
  issueType: 'omission',
  mqm: 'omission',
  severity: 'neutral',
  givesWayTo: [],
  needs: 'article',
  scope: 'document',
  languages: ({ habits }) => habits.telling !== undefined,
  find: findUnspoken,
  bad: [
    [
      'The fair opened at noon.',
      '“We baked all night for this day,” said Vera Holm.',
      'The band played until six.',
      '“The weather held, so everybody stayed,” added the mayor.',
      'Boats lay along the quay.',
      '“Next year we shall need a larger field for it.”',
      'The last guests left by train.',
      '“We have never sold so many cups,” Jonas Reed said.',
    ].join('\n'),
    {
      text: [
        '«Мы пекли всю ночь для этого дня», — сказала Вера Холм.',
        'Оркестр играл до шести.',
        '«Погода выдержала, и все остались», — добавил мэр.',
        'Лодки лежали вдоль набережной.',
        '«На будущий год нам понадобится поле побольше».',
        'Последние гости уехали поездом.',
        '«Столько чашек мы никогда не продавали», — отметил Илья Реев.',
      ].join('\n'),
      language: 'ru',
    },
    {
      text: [
        '«Біз бұл күнге түні бойы нан пісірдік», – деді Вера Холм.',
        'Оркестр кешке дейін ойнады.',
        '«Ауа райы жақсы болды, бәрі қалды», – деп қосты әкім.',
        'Қайықтар жағада тұрды.',
        '«Келесі жылы бізге бұдан үлкен алаң керек болады».',
        'Соңғы қонақтар пойызбен кетті.',
        '«Мұнша кесе ешқашан сатқан емеспіз», – деді Ілияс Реев.',
      ].join('\n'),
      language: 'kk',
    },
  ],
  good: [
    [
      '“We baked all night for this day,” said Vera Holm.',
      '“The weather held, so everybody stayed,” added the mayor.',
      'Jonas Reed said the field was too small.',
      '“Next year we shall need a larger one for it.”',
      '“We have never sold so many cups,” he added.',
    ].join('\n'),
    ['“Who baked all of this for us today?”', '“We did, and all night long, too.”', 'They laughed.'].join('\n'),
    [
      '“We baked all night for this day,” said Vera Holm.',
      '“The weather held, so everybody stayed,” added the mayor.',
      '“We have never sold so many cups,” Jonas Reed said.',
      'The sign over the gate was painted anew:',
      '“All who love bread are welcome here today.”',
    ].join('\n'),
  ],
}

/** Fewer words may be a motto or a title. */
const shortestSpeech = 6
/** So many speeches must be told whose they are, for each that is not. */
const attributedForEach = 3

/** True for a paragraph that is wholly a direct speech, opened and closed, a sentence at least. */
const isSpeech = readOnce(({ text, kind }: ParagraphView): boolean => {
  if (!/^[\s—–-]*["“”„«]/u.test(text) || !/[.!?…]["”»“]?\s*$|["”»“]\.?\s*$/u.test(text.slice(-6))) return false
  if (kind === 'headline' || kind === 'heading' || kind === 'cell') return false
  const { pairs, lostClosing, lostOpening } = pairQuotes(text)
  if (pairs.length === 0 || lostClosing.length + lostOpening.length > 0) return false
  return !/[\p{L}\p{N}]/u.test(outside(text, pairs)) && wordsOf(text).length >= shortestSpeech
})

/** What is said of speakers in a paragraph: nothing, somebody, or somebody with a speech. */
const tellingOf = readOnce(({ text, language }: ParagraphView): 'nothing' | 'speaker' | 'speech' => {
  const { pairs } = pairQuotes(text)
  const around = outside(text, pairs)
  if (!language.pack.habits.telling?.test(around) && !/:\s*$/.test(around)) return 'nothing'
  return pairs.some(({ open, close }) => close.at - open.at > 20) ? 'speech' : 'speaker'
})

/** A talk of more speeches needs no names. */
const longestChain = 6

/** What stands in no quotation. */
function outside(text: string, pairs: ReturnType<typeof pairQuotes>['pairs']): string {
  let rest = ''
  let from = 0
  for (const { open, close } of pairs.filter(({ outer }) => !outer)) {
    rest += text.slice(from, open.at)
    from = close.at + 1
  }
  return rest + text.slice(from)
}

function findUnspoken({ paragraphs }: ArticleView): readonly Catch[] {
  const unspoken = paragraphs.filter((paragraph, at) => isSpeech(paragraph) && !isTold(paragraphs, at))
  if (unspoken.length === 0) return []
  return isAttributing(paragraphs, attributedForEach * unspoken.length) ? unspoken.flatMap(caught) : []
}

/** True if at least so many speeches of the article are told whose they are. */
function isAttributing(paragraphs: readonly ParagraphView[], least: number): boolean {
  let attributed = 0
  for (const paragraph of paragraphs) {
    if (/["“”„«]/.test(paragraph.text) && tellingOf(paragraph) === 'speech') attributed++
    if (attributed >= least) return true
  }
  return false
}

/** Somebody is named beside it, or beside the speeches it stands among. */
function isTold(paragraphs: readonly ParagraphView[], at: number): boolean {
  return [-1, 1].some((step) => {
    let next = at + step
    while (isSpeechAt(paragraphs, next) && Math.abs(next - at) <= longestChain) next += step
    if (Math.abs(next - at) > longestChain) return true
    const beside = paragraphs[next]
    return beside !== undefined && tellingOf(beside) !== 'nothing'
  })
}

function isSpeechAt(paragraphs: readonly ParagraphView[], at: number): boolean {
  const paragraph = paragraphs[at]
  return paragraph !== undefined && isSpeech(paragraph)
}

function caught({ segments }: ParagraphView): readonly Catch[] {
  const first = segments[0]
  if (!first) return []
  const speech = first.text.trim()
  return [
    {
      segment: first.id,
      span: { start: 0, end: first.text.trimEnd().length },
      severity: 'neutral',
      confidence: 0.6,
      facts: { speech: speech.length <= 60 ? speech : `${speech.slice(0, 57).trimEnd()}…` },
      fixes: [],
    },
  ]
}
