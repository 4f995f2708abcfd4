/** For languages that do not shorten words with a full stop. */
import type { Abbreviations } from './sentence-rules.ts'

export const noAbbreviations: Abbreviations = {
  beforeName: [],
  beforeNumber: [],
  afterNumber: [],
  closing: [],
  inner: [],
  plain: [],
}
