/** First look at a picked file: what it is, in which language, how it begins. */
import type { BitextPreview } from '../../contract/file.ts'
import { decodeBytes } from '../../core/formats/decode.ts'
import { type BitextToOpen, openBitext } from '../../core/formats/open-file.ts'
import { formatOf, isBilingual } from '../../core/formats/registry.ts'
import { sniffFile } from '../../core/formats/sniff.ts'
import { guessLanguage } from '../../core/language/guess-language.ts'
import { canonicalLanguage } from '../../core/model/language-tag.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { ok } from '../../core/model/result.ts'
import { countWords } from '../base/count-words.ts'
import type { Jobs } from '../context/jobs.ts'

type Inspect = Jobs['inspect']

const previewChars = 2_000
/** Of a file that holds both texts, and of each side of one of them. */
const previewPairs = 50
const previewPairChars = 500

/** With `encoding`, the file as it reads in that encoding; otherwise in the likeliest. */
export function inspect({
  name,
  bytes,
  encoding,
  asText,
  part,
  columns,
  tracked,
}: Inspect['input']): Inspect['output'] {
  const sniffed = sniffFile(name, bytes, { asText, encoding, columns })
  if (!sniffed.ok) return sniffed
  const read = formatOf(sniffed.value.format).read(bytes, { encoding: sniffed.value.encoding, part, columns, tracked })
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
    bitext: isBilingual(sniffed.value.format) ? previewBitext({ name, bytes, columns, encoding }) : undefined,
  })
}

function previewBitext(file: BitextToOpen): BitextPreview | undefined {
  const opened = openBitext(file)
  if (!opened.ok) return undefined
  const { units, languages, table } = opened.value
  const pairs = units
    .map(({ source, target }) => {
      return {
        source: readerText(source.text, source.codes).trim(),
        target: readerText(target.text, target.codes).trim(),
      }
    })
    .filter(({ source, target }) => source !== '' || target !== '')
  return {
    languages: {
      source: canonicalLanguage(languages.source ?? ''),
      target: canonicalLanguage(languages.target ?? ''),
    },
    table,
    units: pairs.length,
    translated: pairs.filter(({ target }) => target !== '').length,
    pairs: pairs.slice(0, previewPairs).map(({ source, target }) => {
      return { source: source.slice(0, previewPairChars), target: target.slice(0, previewPairChars) }
    }),
  }
}
