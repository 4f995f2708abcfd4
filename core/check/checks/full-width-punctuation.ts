/** "the gate。": punctuation of Chinese, Japanese or Korean left in a text of letters. */
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const fullWidthPunctuation: SegmentCheck = {
  id: 'full-width-punctuation',
  family: 'punctuation',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'minor',
  givesWayTo: ['mojibake', 'untranslated-source'],
  changes: 'form',
  needs: 'target',
  scope: 'segment',
  languages: [
    'en',
    'ru',
    'kk',
    'uk',
    'be',
    'bg',
    'ky',
    'uz',
    'tr',
    'az',
    'tt',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'pl',
    'nl',
  ],
  find: findWide,
  bad: [
    { text: 'He walked to the gate。', fixed: 'He walked to the gate.' },
    { text: 'The gate，which is old, stays shut.', fixed: 'The gate, which is old, stays shut.' },
    { text: 'Он пришёл к воротам（старым).', language: 'ru', fixed: 'Он пришёл к воротам (старым).' },
    {
      text: 'The show "Gate·Road" opened.',
      source: '“大门·道路”节目开播。',
      sourceLanguage: 'zh',
      fixed: 'The show "Gate: Road" opened.',
    },
  ],
  good: ['He walked to the gate. It was shut.', 'The word 大门 means gate.', 'Tea · Coffee · Milk'],
}

const plain: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '《': '“',
  '》': '”',
  '【': '[',
  '】': ']',
  '％': '%',
  '－': '-',
  '～': '–',
  '·': ':',
  '‧': ':',
}
const wide = /\s?[。．，、；：！？（）「」『』《》【】％－～·‧]\s?/g
const ideograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** A mark beside an ideograph belongs to it; a middle dot counts only where the source has it too. */
function findWide({ id, text, source }: SegmentView): readonly Catch[] {
  if (!/[。．，、；：！？（）「」『』《》【】％－～·‧]/.test(text)) return []
  return [...text.matchAll(wide)].flatMap((match): readonly Catch[] => {
    const raw = match[0]
    const mark = raw.trim()
    const around = text.slice(Math.max(0, match.index - 1), match.index + raw.length + 1)
    const isDot = mark === '·' || mark === '‧'
    if (ideograph.test(around) || (isDot && !(source && /[·‧・]/.test(source.text)))) return []
    const span = { start: match.index, end: match.index + raw.length }
    const right = plain[mark] ?? mark
    const at = match.index + raw.indexOf(mark)
    return [
      {
        segment: id,
        span: { start: at, end: at + 1 },
        severity: 'minor',
        confidence: 0.9,
        facts: { mark, right },
        fixes: [{ span, replacement: spaced(text, span.start, span.end, right) }],
      },
    ]
  })
}

/** The plain mark with the blanks it wants: before an opening one, after all others unless the text ends or closes there. */
function spaced(text: string, start: number, end: number, right: string): string {
  if (/^[([“]$/.test(right)) return start === 0 ? right : ` ${right}`
  if (right === '-' || right === '–') return right
  return end >= text.length || /^[\s.,;:!?)\]"”»]/.test(text.slice(end)) ? right : `${right} `
}
