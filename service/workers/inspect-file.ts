/** First look at a picked file: what it is, in which language, how it begins. */
import type { BitextPreview } from '../../contract/file.ts'
import { decodeBytes } from '../../core/formats/decode.ts'
import type { Unit } from '../../core/formats/format.ts'
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
  sheet,
  tracked,
}: Inspect['input']): Inspect['output'] {
  const sniffed = sniffFile(name, bytes, { asText, encoding, columns, sheet })
  if (!sniffed.ok) return sniffed
  const as = { encoding: sniffed.value.encoding, part, columns, sheet, tracked }
  const read = formatOf(sniffed.value.format).read(bytes, as)
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
    bitext: isBilingual(sniffed.value.format) ? previewBitext({ name, bytes, columns, sheet, encoding }) : undefined,
  })
}

function previewBitext(file: BitextToOpen): BitextPreview | undefined {
  const opened = openBitext(file)
  if (!opened.ok) return undefined
  const { units, languages, table } = opened.value
  const told = tellUnits(units)
  return {
    languages: {
      source: canonicalLanguage(languages.source ?? ''),
      target: canonicalLanguage(languages.target ?? ''),
    },
    table,
    ...told,
  }
}

/** Of units that hold a word: how many there are, in how many it is translated, and the first ones. */
function tellUnits(units: readonly Unit[]): Pick<BitextPreview, 'units' | 'translated' | 'pairs'> {
  const pairs: BitextPreview['pairs'][number][] = []
  let [worded, translated] = [0, 0]
  for (const unit of units) {
    const target = readerText(unit.target.text, unit.target.codes).trim()
    if (target !== '') translated++
    else if (readerText(unit.source.text, unit.source.codes).trim() === '') continue
    if (++worded > previewPairs) continue
    const source = readerText(unit.source.text, unit.source.codes).trim()
    pairs.push({ source: source.slice(0, previewPairChars), target: target.slice(0, previewPairChars) })
  }
  return { units: worded, translated, pairs }
}
