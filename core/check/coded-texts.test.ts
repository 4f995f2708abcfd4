/** Texts with inline codes: checks see what a reader sees, and no repair of theirs costs the document a code. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import { codeOf } from '../formats/code-of.ts'
import type { Bitext, FoundIssue } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import { codeCharacter, codesOnly, type InlineCode } from '../model/inline-text.ts'
import { readerText } from '../model/reader-text.ts'
import type { SegmentText } from '../model/segment.ts'

const checker = createProductChecker()

const codes: readonly InlineCode[] = [
  codeOf({ id: 1, raw: '**', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } }),
  codeOf({ id: 2, raw: '**', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } }),
  codeOf({ id: 3, raw: '[', equiv: '', canonical: 'link', half: { kind: 'open', pair: 4 } }),
  codeOf({ id: 4, raw: '](u)', equiv: '', canonical: 'link', half: { kind: 'close', pair: 3 } }),
  codeOf({ id: 5, raw: '![](m)', equiv: '', canonical: 'image' }),
  codeOf({ id: 6, raw: '`teh`', equiv: 'teh', canonical: 'other' }),
]

/** `{b}` and `{/b}`, `{a}` and `{/a}`, `{img}` and `{teh}` for the codes above. */
const names = ['{b}', '{/b}', '{a}', '{/a}', '{img}', '{teh}']
const coded = (text: string) => names.reduce((all, name, index) => all.replaceAll(name, codeCharacter(index + 1)), text)
const spelt = (text: string) => names.reduce((all, name, index) => all.replaceAll(codeCharacter(index + 1), name), text)

function article(...texts: readonly string[]): Bitext & { readonly target: readonly SegmentText[] } {
  const target = texts.map((text, index) => ({
    id: asId<SegmentId>(`t${index}`),
    text: coded(text),
    block: 0,
    kind: 'paragraph' as const,
    gapBefore: index === 0 ? '' : ' ',
    codes,
  }))
  return { targetLanguage: 'en', target, sourceLanguage: undefined, source: [], links: [] }
}

const withFix = (text: string, { span, replacement }: FoundIssue['fixes'][number]) =>
  text.slice(0, span.start) + replacement + text.slice(span.end)

/** By its first finding's first fix. */
function mended(text: string): string | undefined {
  const bitext = article(text)
  const fix = checker.check(bitext)[0]?.fixes[0]
  return fix && spelt(withFix(bitext.target[0]!.text, fix))
}

describe('a repair keeps the codes it reaches over', () => {
  test.each([
    ['Prices {b}rose{/b} , then fell.', 'Prices {b}rose{/b}, then fell.'],
    ['They met in the {b}the{/b} old hall.', 'They met in {b}the{/b} old hall.'],
    ['They met in {b}the{/b} the old hall.', 'They met in {b}the{/b} old hall.'],
    ['{b}GonzÃ¡lez{/b} left the town.', '{b}González{/b} left the town.'],
  ])('%s', (text, expected) => {
    expect(mended(text)).toBe(expected)
  })
})

test('where only a pair around nothing would keep them, none is offered', () => {
  const bitext = article('It is a {b}it is{/b} a long road.')
  expect(checker.check(bitext).map(({ check, fixes }) => [check, fixes])).toEqual([['doubled-phrase', []]])
})

describe('nothing is found fault with for its codes alone', () => {
  test.each([
    'The mayor called it “{b}a good year{/b}” for the town.',
    'The council met on Monday in the old hall.{img}',
    'They read the map {img}, then went home.',
    'He typed {teh} and left the hall.',
    '{b}The council met{/b}. The mayor was there too.',
  ])('%s', (text) => {
    expect(checker.check(article(text)).map(({ check }) => check)).toEqual([])
  })
})

const garbled = [
  'Prices rose , then fell.',
  'It is a it is a long road.',
  'They met in the the old hall.',
  'They agreed on 54 points The rest is open.',
  '"We will build it, he said.',
  'GonzÃ¡lez left thе town.',
  'They met on 5 March – late – and 5% – 6 percent – left.',
  'The council met on Monday in the old hall.',
  'The council met on Monday in the old hall.',
]
const anywhere = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })), { maxLength: 5 })
const anyArticle = fc
  .array(fc.tuple(fc.constantFrom(...garbled), anywhere), { minLength: 1, maxLength: 5 })
  .map((rows) =>
    article(
      ...rows.map(([text, places]) =>
        places.reduce((all, [at, id]) => {
          const start = Math.min(at, all.length)
          return all.slice(0, start) + codeCharacter(id) + all.slice(start)
        }, text),
      ),
    ),
  )

describe('whatever codes stand wherever', () => {
  test('no repair loses, doubles or moves one before another', () => {
    fc.assert(
      fc.property(anyArticle, (bitext) => {
        const textOf = new Map(bitext.target.map(({ id, text }) => [id, text]))
        for (const { segment, fixes } of checker.check(bitext))
          for (const fix of fixes) {
            const text = textOf.get(segment) ?? ''
            expect(codesOnly(withFix(text, fix))).toBe(codesOnly(text))
          }
      }),
    )
  })

  test('what is found are the words that would be found without them', () => {
    const unseen = codes.filter(({ equiv, canonical }) => equiv === '' && canonical !== 'image')
    const isUnseen = (text: string) => !/[\uE004\uE005]/u.test(text)
    fc.assert(
      fc.property(
        anyArticle.filter(({ target }) => target.every(({ text }) => isUnseen(text))),
        (bitext) => {
          const plain = bitext.target.map(({ codes: _, ...segment }) => ({
            ...segment,
            text: readerText(segment.text, unseen),
          }))
          const told = (texts: readonly SegmentText[]) =>
            checker.check({ ...bitext, target: texts }).map(({ check, segment, span, severity, facts }) => {
              const { text = '', codes: own } = texts.find(({ id }) => id === segment) ?? {}
              return { check, segment, severity, facts, words: readerText(text.slice(span.start, span.end), own) }
            })
          expect(told(bitext.target)).toEqual(told(plain))
        },
      ),
    )
  })

  test('checking again after an edit is checking the whole', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), fc.constantFrom(...garbled), (before, seed, text) => {
        const place = seed % before.target.length
        const target = before.target.map((one, at) =>
          at === place ? { ...one, text: `${text}${codeCharacter(1)}` } : one,
        )
        const after = { ...before, target }
        const found = checker.recheck(after, [target[place]!.id], checker.check(before))
        expect(found).toEqual(checker.check(structuredClone(after)))
      }),
    )
  })

  test('every span begins and ends at words, outside of the codes around them', () => {
    const bitext = article('They met in {b}the the{/b} old hall.')
    const [issue] = checker.check(bitext)
    const stored = bitext.target[0]!.text
    expect(issue && codesOnly(stored.slice(issue.span.start, issue.span.end))).toBe('')
  })
})
