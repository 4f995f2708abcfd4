/** The lexicon that ships: counted translations of Kazakh, Russian and English, learned from open bitexts (ATTRIBUTION.md). */
import type { LanguageTag } from '../../model/ids.ts'
import { languagePart } from '../../model/language-tag.ts'
import type { CountTable } from './count-table.ts'
import kkEnOpen from './kk-en.cc-by.json' with { type: 'json' }
import kkEnShareAlike from './kk-en.cc-by-sa.json' with { type: 'json' }
import kkEnTerms from './kk-en.mit.json' with { type: 'json' }
import kkEnNames from './kk-en.unicode.json' with { type: 'json' }
import kkRuOpen from './kk-ru.cc-by.json' with { type: 'json' }
import kkRuShareAlike from './kk-ru.cc-by-sa.json' with { type: 'json' }
import kkRuTerms from './kk-ru.mit.json' with { type: 'json' }
import kkRuNames from './kk-ru.unicode.json' with { type: 'json' }
import { type PackedTable, unpackTable } from './packed-table.ts'
import ruEnOpen from './ru-en.cc-by.json' with { type: 'json' }
import ruEnTerms from './ru-en.mit.json' with { type: 'json' }
import ruEnNames from './ru-en.unicode.json' with { type: 'json' }

/** Files of one licence each: nothing learned from share-alike text stands in the others. */
const packed: Readonly<Record<string, readonly PackedTable[]>> = {
  'en kk': [kkEnOpen, kkEnShareAlike, kkEnNames, kkEnTerms],
  'kk ru': [kkRuOpen, kkRuShareAlike, kkRuNames, kkRuTerms],
  'en ru': [ruEnOpen, ruEnNames, ruEnTerms],
}
const unpacked = new Map<string, readonly CountTable[]>()

/**
 * What ships for two languages, in either order; unpacked on first use, some 10 ms. Empty for other languages.
 * The tables are added up, with others of the same languages if there are any: see `countedEvidence`.
 */
export function lexiconFor(source: LanguageTag, target: LanguageTag): readonly CountTable[] {
  const pair = [languagePart(source), languagePart(target)].sort().join(' ')
  const known = unpacked.get(pair)
  if (known !== undefined) return known
  const tables = (packed[pair] ?? []).map(unpackTable)
  unpacked.set(pair, tables)
  return tables
}
