/** First look at a picked file: what it is, in which language, how it begins. */
import { decodeBytes, startsWithByteOrderMark } from '../../core/formats/decode.ts'
import { describeFormat, sniffFile } from '../../core/formats/sniff.ts'
import { guessLanguage } from '../../core/languages/guess-language.ts'
import type { FileGuess } from '../../core/model/file.ts'
import { fail, ok } from '../../core/model/result.ts'
import { countWords } from '../article/count-words.ts'
import type { Jobs } from './jobs.ts'
import { readText } from './read-side.ts'

type Inspect = Jobs['inspect']

const previewChars = 2_000

/** With `encoding`, the file as it reads in that encoding; otherwise in the likeliest. */
export function inspect({ name, bytes, encoding, asText }: Inspect['input']): Inspect['output'] {
  const sniffed = sniffFile(name, bytes, asText)
  const chosen = encoding ?? (sniffed.ok ? sniffed.value.encoding : undefined)
  if (chosen === undefined) return sniffed.ok ? fail({ kind: 'blank' }) : sniffed
  const text = readText({ name, bytes, encoding: chosen, asText })
  if (!text.ok) return text
  const guess: FileGuess = {
    ...describeFormat(name, text.value),
    encoding: chosen,
    hasByteOrderMark: startsWithByteOrderMark(bytes, chosen),
    confidence: sniffed.ok && sniffed.value.encoding === chosen ? sniffed.value.confidence : 0,
    alternatives: sniffed.ok ? sniffed.value.alternatives.filter((other) => decodeBytes(bytes, other).ok) : [],
  }
  return ok({
    guess,
    language: guessLanguage(text.value),
    text: text.value.slice(0, previewChars),
    words: countWords(text.value),
  })
}
