import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../formats/code-of.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import { codeCharacter } from '../model/inline-text.ts'
import { closestState } from './closest-state.ts'
import { mergeTexts } from './merge-texts.ts'
import { inOneLine, type Place, type Returned } from './place.ts'
import { planReimport } from './plan-reimport.ts'
import { shareText } from './share-text.ts'

const words = fc.array(fc.constantFrom('river', 'ferry', 'moon', 'bread', 'late', 'north', 'seven', 'quiet'), {
  minLength: 1,
  maxLength: 8,
})
const sentence = words.map((some) => `${some.join(' ')}.`)

function place(index: number, base: string, now = base): Place {
  const piece = { lead: '', segment: asId<SegmentId>(`s${index}`), row: index, text: now }
  return { id: `u${index}`, source: `Source ${index}`, base, pieces: [piece], tail: '', codes: [] }
}

function unit(index: number, text: string): Returned {
  return { id: `u${index}`, source: `Source ${index}`, text, codes: [] }
}

function plan(places: readonly Place[], returned: readonly Returned[], isBilingual = true) {
  return planReimport({ places, returned, isBilingual, keepsCodes: true })
}

const told = ({ changes }: ReturnType<typeof plan>) => changes.map(({ row, kind, result }) => [row, kind, result])

describe('a file that comes back', () => {
  test('unedited changes nothing, whatever was done here meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (texts, both) => {
          const places = texts.map(([base, now], index) => place(index, base, now))
          const back = plan(
            places,
            texts.map(([base], index) => unit(index, base)),
            both,
          )
          expect([back.changes, back.unplaced, back.placed]).toEqual([[], [], texts.length])
        },
      ),
    )
  })

  test('edited there alone brings exactly these edits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 }), (texts) => {
        const back = plan(
          texts.map(([base], index) => place(index, base)),
          texts.map(([, text], index) => unit(index, text)),
        )
        const expected = texts.flatMap(([base, text], index) => (base === text ? [] : [[index, 'changed', text]]))
        expect(told(back)).toEqual(expected)
      }),
    )
  })

  test('says the same in whatever order its units stand', () => {
    const texts = fc.array(fc.tuple(sentence, sentence, sentence), { minLength: 2, maxLength: 6 })
    const order = texts.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray([...some.keys()], { minLength: some.length })),
    )
    fc.assert(
      fc.property(order, fc.boolean(), ([some, shuffled], isNamed) => {
        const places = some.map(([base, now], index) => place(index, base, now))
        const units = some.map(([, , text], index) => ({ ...unit(index, text), ...(isNamed ? {} : { id: undefined }) }))
        const numberless = ({ changes, ...rest }: ReturnType<typeof plan>) => {
          return { ...rest, changes: changes.map((change) => ({ ...change, unit: 0 })) }
        }
        const other = plan(
          places,
          shuffled.flatMap((index) => units[index] ?? []),
        )
        expect(numberless(other)).toEqual(numberless(plan(places, units)))
      }),
    )
  })

  test('with one name twice is told, and neither text is taken', () => {
    const back = plan(
      [place(0, 'A river.'), place(1, 'A moon.')],
      [unit(0, 'One.'), unit(0, 'Two.'), unit(1, 'A sun.')],
    )
    expect([told(back), back.unplaced.map(({ why, text }) => [why, text])]).toEqual([
      [[1, 'changed', 'A sun.']],
      [
        ['doubled', 'One.'],
        ['doubled', 'Two.'],
      ],
    ])
  })

  test('of two units with one source takes the one that was changed, if only one was', () => {
    const nameless = (text: string): Returned => ({ id: undefined, source: 'Open', text, codes: [] })
    const places = ['Offen', 'Öffnen'].map((base, index) => ({ ...place(index, base), id: undefined, source: 'Open' }))
    expect(told(plan(places, [nameless('Aufmachen'), nameless('Öffnen')]))).toEqual([[0, 'changed', 'Aufmachen']])
    const both = plan(places, [nameless('Auf'), nameless('Zu')])
    expect([told(both), both.unplaced.map(({ why }) => why)]).toEqual([[], ['doubled', 'doubled']])
  })

  test('with a known name and another source belongs nowhere', () => {
    const back = plan([place(0, 'A river.')], [{ ...unit(0, 'Ein Haus.'), source: 'A house.' }])
    expect([told(back), back.unplaced.map(({ why }) => why)]).toEqual([[], ['other-source']])
  })

  test('where both sides changed the same words is a conflict, elsewhere both changes stand', () => {
    const base = 'The ferry leaves at seven from the north pier.'
    const back = plan(
      [
        place(0, base, 'The old ferry leaves at seven from the north pier.'),
        place(1, base, 'The ferry leaves at eight from the north pier.'),
      ],
      [
        unit(0, 'The ferry leaves at seven from the south pier.'),
        unit(1, 'The ferry leaves at nine from the north pier.'),
      ],
    )
    expect(told(back)).toEqual([
      [0, 'merged', 'The old ferry leaves at seven from the south pier.'],
      [1, 'conflict', 'The ferry leaves at nine from the north pier.'],
    ])
  })

  test('with a change that was made here too asks nothing', () => {
    const back = plan([place(0, 'A river.', 'A wide river.')], [unit(0, 'A wide river.')])
    expect([back.changes, back.agreed]).toEqual([[], 1])
  })

  test('without a text that was there asks whether it is to go', () => {
    expect(told(plan([place(0, 'A river.')], [unit(0, '')]))).toEqual([[0, 'deleted', '']])
  })
})

describe('mark-up that comes back', () => {
  const bold = [
    codeOf({ id: 1, raw: '<b>', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } }),
    codeOf({ id: 2, raw: '</b>', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } }),
    codeOf({ id: 3, raw: '<x id="1"/>', equiv: '', canonical: 'field' }),
  ]
  const [open, close, field] = [1, 2, 3].map(codeCharacter)
  const marked = { ...place(0, `A ${open}river${close} ${field}.`), codes: bold }

  test('as other numbers is known by what it is', () => {
    const renumbered = bold.map((code) => ({ ...code, id: code.id + 4, ...(code.pair && { pair: code.pair + 4 }) }))
    const [five, six, seven] = [5, 6, 7].map(codeCharacter)
    const back = plan([marked], [{ ...unit(0, `A ${five}lake${six} ${seven}.`), codes: renumbered }])
    expect(told(back)).toEqual([[0, 'changed', `A ${open}lake${close} ${field}.`]])
  })

  test.each([
    ['lost', `A ${open}lake${close}.`, 'code-lost'],
    ['doubled', `A ${open}lake${close} ${field}${field}.`, 'code-doubled'],
    ['crossed', `A ${close}lake${open} ${field}.`, 'code-out-of-order'],
  ])('%s cannot be taken', (_, text, kind) => {
    const codes = bold.map((code) =>
      code.id === 3 ? { ...code, may: { ...code.may, delete: false, copy: false } } : code,
    )
    const back = plan([{ ...marked, codes }], [{ ...unit(0, text), codes }])
    expect(back.changes.map(({ fault }) => fault?.kind)).toEqual([kind])
  })

  test('that this text never had cannot be taken out of a bilingual file, and stays out of a document', () => {
    const stranger = codeOf({ id: 9, raw: '<i>', equiv: '', canonical: 'i' })
    const back = { ...unit(0, `A ${codeCharacter(9)}lake.`), codes: [stranger] }
    const both = plan([place(0, 'A river.')], [back])
    expect(both.changes.map(({ fault }) => fault?.kind)).toEqual(['code-unknown'])
    const one = plan([place(0, 'A river here.')], [{ ...back, text: `A ${codeCharacter(9)}lake here.` }], false)
    expect(one.changes.map(({ fault, result, strangers }) => [fault, result, strangers])).toEqual([
      [undefined, 'A lake here.', 1],
    ])
  })
})

describe('a document that comes back', () => {
  const paragraphs = ['The ferry leaves at seven.', 'Bread is baked at night.', 'The moon stood over the river.']
  const back = (texts: readonly string[]) => {
    const places = paragraphs.map((text, index) => place(index, text))
    return plan(
      places,
      texts.map((text) => ({ id: undefined, source: undefined, text, codes: [] })),
      false,
    )
  }

  test('is known by its paragraphs, new ones between them or not', () => {
    const seen = back(['The ferry leaves at eight.', 'A line that is new.', ...paragraphs.slice(1)])
    expect([told(seen), seen.unplaced.map(({ why, text }) => [why, text])]).toEqual([
      [[0, 'changed', 'The ferry leaves at eight.']],
      [['added', 'A line that is new.']],
    ])
  })

  test('asks for each paragraph that is gone', () => {
    expect(told(back([paragraphs[0] ?? '', paragraphs[2] ?? '']))).toEqual([[1, 'deleted', '']])
  })
})

describe('two changes of one text', () => {
  test('are both there if they do not touch, whichever side they are of', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (base, ours, theirs) => {
        expect(mergeTexts(base, ours, base)).toBe(ours)
        expect(mergeTexts(base, base, theirs)).toBe(theirs)
        expect(mergeTexts(base, ours, theirs)).toBe(mergeTexts(base, theirs, ours))
      }),
    )
  })

  test('in words of their own are merged', () => {
    const apart = fc.tuple(words, words, words, words, words)
    fc.assert(
      fc.property(apart, ([first, kept, last, ours, theirs]) => {
        const between = `which ${kept.join(' ')} stays`
        const text = (start: string, end: string) => `Alpha${start} ${between} omega${end}`
        const base = text(first.join(''), last.join(''))
        const merged = mergeTexts(base, text(ours.join('x'), last.join('')), text(first.join(''), theirs.join('x')))
        expect(merged).toBe(text(ours.join('x'), theirs.join('x')))
      }),
    )
  })
})

describe('a paragraph of several sentences', () => {
  test('gives each of its words to one of them', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.array(sentence, { maxLength: 4 }),
        (before, after) => {
          const [text, now] = [before.join(' '), after.join(' ')]
          let at = 0
          const spans = before.map((one) => {
            const start = at
            at = start + one.length + 1
            return { start, end: start + one.length }
          })
          const shared = shareText(text, now, spans)
          expect(inOneLine(shared.join(' ')).replaceAll(' ', '')).toBe(inOneLine(now).replaceAll(' ', ''))
        },
      ),
    )
  })

  test('leaves what joins two of them with the first', () => {
    const spans = [
      { start: 0, end: 9 },
      { start: 10, end: 18 },
    ]
    expect(shareText('It rains. I sleep.', 'It rains, and I sleep.', spans)).toEqual(['It rains, and', 'I sleep.'])
  })
})

test('of several states the file is of the closest one, of equals of the newest', () => {
  const states = [
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'b'],
  ]
  expect([closestState(states, ['c', 'a']), closestState(states, ['b', 'x'])]).toEqual([1, 0])
})
