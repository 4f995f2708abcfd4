/** Who said something and what it wants, in its very words, for files that have no other place for it: `Anna [question]: Which bread?` */
import { type RemarkWants, remarkWants } from '../../model/comment.ts'

/** As they stand in brackets, in the languages of the interface; the first one is for programs. */
const inBrackets: Readonly<Record<RemarkWants, readonly [string, ...string[]]>> = {
  question: ['question', 'вопрос', 'сұрақ'],
  mustChange: ['must change', 'надо исправить', 'түзету керек'],
  taste: ['matter of taste', 'дело вкуса', 'талғам ісі'],
  praise: ['praise', 'похвала', 'мақтау'],
  note: ['note', 'заметка', 'ескертпе'],
  answer: ['answer', 'ответ', 'жауап'],
}

const wantsOf = new Map(remarkWants.flatMap((wants) => inBrackets[wants].map((word) => [word, wants] as const)))

export type SignedWords = {
  /** Empty where the words do not say. */
  readonly author: string
  /** Undefined for words that nobody signed so. */
  readonly wants: RemarkWants | undefined
  readonly words: string
}

const signature = /^(?:([^\n[\]]{1,200}?) )?\[([^\]\n]{1,40})\]:? (?=\S)/u

/** Takes the signature off a remark; what has none, or an unknown word in its brackets, is all words. */
export function readSigned(text: string): SignedWords {
  const [whole = '', author = '', bracket = ''] = signature.exec(text) ?? []
  const wants = wantsOf.get(bracket.toLowerCase())
  return wants === undefined ? { author: '', wants, words: text } : { author, wants, words: text.slice(whole.length) }
}

export type WantsWords = Readonly<Partial<Record<RemarkWants, string>>>

/** `said`: what it wants in the words of whoever reads it; else in those for programs. Where the file names the author, `author` is empty. */
export function signWords({ author, wants = 'note', words }: SignedWords, said: WantsWords = {}): string {
  const bracket = (said[wants] ?? inBrackets[wants][0]).toLowerCase()
  if (author === '') return wants === 'note' ? words : `[${bracket}] ${words}`
  // What would be read otherwise than it is meant.
  return `${author.replace(/[[\]\n]+/gu, ' ').slice(0, 200)} [${bracket}]: ${words}`
}

/** Several remarks below each other: each signed line begins one. */
export function readSignedLines(text: string): readonly SignedWords[] {
  const remarks: string[] = []
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const { wants, author } = readSigned(line)
    const isNew = remarks.length === 0 || (wants !== undefined && author !== '')
    if (isNew) remarks.push(line)
    else remarks.push(`${remarks.pop() ?? ''}\n${line}`)
  }
  return remarks.map((one) => readSigned(one.trim())).filter(({ words }) => words !== '')
}
