/** The samples keep their own promises: texts are clean but for the garbles they name. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type ExpectedFinding, findGarble, paragraphsOf, readSamples, type Sample } from './read-sample.ts'

const samples = readSamples()

const kinds = new Set([
  'added-sentence',
  'agreement',
  'case-start',
  'doubled-phrase',
  'dropped-function-word',
  'duplicated-sentence',
  'missing-space',
  'missing-full-stop',
  'glued-words',
  'homoglyph',
  'mojibake',
  'name-mismatch',
  'negation-flip',
  'omitted-sentence',
  'quote-unbalanced',
  'spacing',
  'truncated-sentence',
  'untranslated-source',
  'wrong-number',
])

/** The paragraphs of the target with every garble put right that has a fix. */
function repair({ target, expected }: Sample): readonly string[] {
  const paragraphs = [...paragraphsOf(target)]
  const mended = (finding: ExpectedFinding) => {
    const paragraph = paragraphs[finding.paragraph] ?? ''
    const at = findGarble(paragraph, finding)
    const length = finding.text?.length ?? 0
    if (at < 0) return paragraph
    return paragraph.slice(0, at) + (finding.fix ?? finding.text) + paragraph.slice(at + length)
  }
  // Last first: the offset of an earlier garble is not moved by the repair of a later one.
  for (const finding of [...expected.findings].reverse()) paragraphs[finding.paragraph] = mended(finding)
  return paragraphs.map((paragraph) => paragraph.trim())
}

const mixedScriptWords = (text: string) =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
  )

const wrongSpaces = (text: string) => text.match(/\S? {2,}\S?| [,.;:!?»”]|[(«“] | $|\t|\u00a0/gmu) ?? []

const gluedFullStops = (text: string) => text.replace(/\]\(.*?\)/g, ']').match(/\p{L}{3}[.!?]\p{L}{3}/gu) ?? []

test('there are at least a Kazakh and a Russian article translated into English, of 15 to 25 paragraphs', () => {
  const long = samples.filter(({ source }) => paragraphsOf(source).length >= 15 && paragraphsOf(source).length <= 25)
  expect(long.map((sample) => `${sample.sourceLanguage}-${sample.targetLanguage}`)).toEqual(
    expect.arrayContaining(['kk-en', 'ru-en']),
  )
})

test('every sample has an id of its own, which is the name of its folder', () => {
  expect(samples.map((sample) => sample.folder.endsWith(`articles/${sample.id}`))).toEqual(samples.map(() => true))
  expect(new Set(samples.map((sample) => sample.id)).size).toBe(samples.length)
})

describe.each(samples)('$id', (sample) => {
  const { source, target, expected, headline } = sample
  const paragraphs = paragraphsOf(target)

  test('its headline is the first paragraph of the target', () => {
    expect(paragraphs[0]?.replace(/^# /, '')).toBe(headline)
  })

  test('both sides are normalised, end in one line feed and hold no carriage return', () => {
    for (const text of [source, target]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toMatch(/\r|\ufeff|\ufffd/)
    }
  })

  test('every garble stands in its paragraph exactly once, or says which of the equal ones it is', () => {
    const counts = expected.findings
      .filter((finding) => finding.text !== null)
      .map(({ text, occurrence, paragraph, note }) => {
        const count = (paragraphs[paragraph] ?? '').split(text ?? '').length - 1
        return { note, unique: occurrence === undefined ? count === 1 : count >= occurrence && count > 1 }
      })
    expect(counts.filter(({ unique }) => !unique)).toEqual([])
  })

  test('every garble has a known kind and a fix that changes it', () => {
    expect(expected.findings.filter(({ kind }) => !kinds.has(kind))).toEqual([])
    expect(expected.findings.filter(({ text, fix }) => text !== null && text === fix)).toEqual([])
  })

  test('garbles are listed in the order of the text and do not overlap', () => {
    const spans = expected.findings
      .filter((finding) => finding.text !== null)
      .map((finding) => {
        const start = findGarble(paragraphs[finding.paragraph] ?? '', finding)
        return [finding.paragraph * 1e6 + start, finding.paragraph * 1e6 + start + (finding.text?.length ?? 0)] as const
      })
    expect(spans.filter(([start], index) => start < (spans[index - 1]?.[1] ?? 0))).toEqual([])
  })

  test('a missing sentence stands in the source, and a sentence left untranslated stands on both sides', () => {
    const quoted = expected.findings.flatMap(({ kind, text, source: words }) => {
      if (kind === 'omitted-sentence') return [words ?? 'no source sentence given']
      return kind === 'untranslated-source' && text !== null ? [text] : []
    })
    expect(quoted.filter((words) => !source.includes(words))).toEqual([])
  })

  test('the source is clean: no mixed scripts, no wrong spaces, quotation marks in pairs', () => {
    expect(mixedScriptWords(source)).toEqual([])
    expect(wrongSpaces(source)).toEqual([])
    expect(gluedFullStops(source)).toEqual([])
    expect(source.split('«').length).toBe(source.split('»').length)
  })

  test('with every garble repaired the target is clean too', () => {
    const text = repair(sample).join('\n')
    expect(mixedScriptWords(text)).toEqual([])
    expect(wrongSpaces(text)).toEqual([])
    expect(gluedFullStops(text)).toEqual([])
    expect(text.match(/[âÃÐ]/g)).toBeNull()
    expect(text.split('"').length % 2).toBe(1)
  })

  test('with every garble repaired no sentence stands twice in a paragraph and no headline twice', () => {
    const mended = repair(sample).filter((paragraph) => paragraph !== '')
    const sentences = mended.map((paragraph) => paragraph.split(/(?<=[.!?][”"»]?) /))
    expect(sentences.filter((inOne) => new Set(inOne).size < inOne.length)).toEqual([])
    expect(new Set(mended).size).toBe(mended.length)
  })

  test('the alignment names every sentence of both sides exactly once and in order', () => {
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
    expect(expected.sentences.source.length).toBe(paragraphsOf(source).length)
    expect(expected.sentences.target.length).toBe(paragraphs.length)
    expect(expected.alignment.flatMap(([from]) => from)).toEqual(upTo(total(expected.sentences.source)))
    expect(expected.alignment.flatMap(([, to]) => to)).toEqual(upTo(total(expected.sentences.target)))
  })
})

describe('files in other encodings', () => {
  const folder = join(import.meta.dirname, 'formats')
  type FormatSample = { file: string; encoding: string; bom: boolean; lineEnds: string; firstLine: string }
  const all: readonly FormatSample[] = JSON.parse(readFileSync(join(folder, 'formats.json'), 'utf8'))
  // A package is no one text.
  const files = all.filter(({ lineEnds }) => lineEnds !== 'none')
  const lineEndsOf = (text: string) => {
    const found = new Set(text.match(/\r\n|\n|\r/g))
    if (found.size > 1) return 'mixed'
    return found.has('\r\n') ? 'crlf' : 'lf'
  }

  /** The Kazakh standard's number is the Republic's own, RK 1048, for iconv. */
  const iconvName = (encoding: string) => (encoding === 'kz-1048' ? 'rk1048' : encoding)

  test.each(files)('$file is what formats.json says of it', ({ file, encoding, bom, lineEnds, firstLine }) => {
    const bytes = readFileSync(join(folder, file))
    const text = iconv.decode(bytes, iconvName(encoding), { stripBOM: false })
    expect({
      bom: text.startsWith('\ufeff'),
      lineEnds: lineEndsOf(text),
      firstLine: text.replace('\ufeff', '').split(/\r|\n/)[0],
      written: iconv.encode(text, iconvName(encoding), { addBOM: false }).equals(bytes),
    }).toEqual({ bom, lineEnds, firstLine, written: true })
  })
})
