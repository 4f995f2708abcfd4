/** First look at a picked file: what it is, in which language, how it begins. */
import { decodeBytes } from '../../core/formats/decode.ts'
import { formatOf } from '../../core/formats/registry.ts'
import { sniffFile } from '../../core/formats/sniff.ts'
import { guessLanguage } from '../../core/language/guess-language.ts'
import { ok } from '../../core/model/result.ts'
import { countWords } from '../base/count-words.ts'
import type { Jobs } from '../context/jobs.ts'

type Inspect = Jobs['inspect']

const previewChars = 2_000

/** With `encoding`, the file as it reads in that encoding; otherwise in the likeliest. */
export function inspect({ name, bytes, encoding, asText, part }: Inspect['input']): Inspect['output'] {
  const sniffed = sniffFile(name, bytes, { asText, encoding })
  if (!sniffed.ok) return sniffed
  const read = formatOf(sniffed.value.format).read(bytes, { encoding: sniffed.value.encoding, part })
  if (!read.ok) return read
  const { text, diagnostics, parts = [] } = read.value
  const alternatives = sniffed.value.alternatives.filter((other) => decodeBytes(bytes, other).ok)
  return ok({
    guess: { ...sniffed.value, alternatives },
    language: guessLanguage(text),
    text: text.slice(0, previewChars),
    words: countWords(text),
    diagnostics,
    parts,
  })
}
