import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainReading, readingsOf } from './transcribe.ts'

describe('a name in Latin letters is written in Cyrillic ones', () => {
  it.each([
    ['mondragon', 'мондрагон'],
    ['benedict', 'бенедикт'],
    ['barkley', 'баркли'],
    ['sutomo', 'сутомо'],
    ['patterson', 'паттерсон'],
    ['djakovica', 'джаковика'],
    ['sheffield', 'шеффилд'],
  ])('%s as %s', (latin, written) => {
    expect(readingsOf(latin)[0]?.written).toBe(written)
  })

  it.each(['baker', 'vaughan', 'wroclaw', 'hughes', 'duncan', 'lamarque'])('%s is read in too many ways', (latin) => {
    expect(plainReading(latin)).toBeUndefined()
  })

  it('a rarer reading stands after the usual ones', () => {
    expect(readingsOf('johnson').some(({ written }) => written === 'джонсон')).toBe(true)
  })

  it('the usual readings come first, in Cyrillic letters, of any word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,20}$/), (latin) => {
        const found = readingsOf(latin)
        expect(found.every(({ written }) => /^[а-яё]*$/.test(written))).toBe(true)
        expect(found.map(({ oddness }) => oddness)).toEqual(found.map(({ oddness }) => oddness).sort((a, b) => a - b))
      }),
    )
  })
})
