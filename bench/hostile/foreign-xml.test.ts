import { describe, expect, test } from 'vitest'
import { openBitext, openFile } from '../../core/formats/open-file.ts'
import { readTermFile } from '../../core/formats/terms/read-term-file.ts'
import { attacks, bilingualVictims, odtVictim, termsVictim } from './foreign-xml.ts'

/** Deeper than any limit. */
const count = 100_000

function ruleOf(failure: object | undefined): unknown {
  return failure !== undefined && 'rule' in failure ? failure.rule : failure
}

const ruleOfBitext = (name: string, bytes: Uint8Array) => {
  const opened = openBitext({ name, bytes, columns: undefined })
  return ruleOf(opened.ok ? undefined : opened.failure)
}
const ruleOfText = (name: string, bytes: Uint8Array) => {
  const opened = openFile({ name, bytes, encoding: 'utf-8', format: 'odt' })
  return ruleOf(opened.ok ? undefined : opened.failure)
}
const ruleOfTerms = (name: string, bytes: Uint8Array) => {
  const opened = readTermFile({ name, bytes })
  return ruleOf(opened.ok ? undefined : opened.failure)
}
const readers = [
  ...bilingualVictims.map((victim) => ({ victim, ruleOf: ruleOfBitext })),
  { victim: odtVictim, ruleOf: ruleOfText },
  { victim: termsVictim, ruleOf: ruleOfTerms },
]

describe.each(readers)('hostile XML in a $victim.ending', ({ victim, ruleOf: ruleOfFile }) => {
  test('is not what the sound file around it is refused for', () => {
    expect(ruleOfFile(`a.${victim.ending}`, victim.bytes({}, 'fell.'))).toBeUndefined()
  })

  test.each(attacks)('$name is refused by rule: $rule', ({ rule, prologue, inside }) => {
    const bytes = victim.bytes(prologue === undefined ? {} : { prologue }, inside(count))
    expect(ruleOfFile(`a.${victim.ending}`, bytes)).toBe(rule)
  })
})

const unpacked = readers.filter(({ victim }) => !['odt', 'xlsx'].includes(victim.ending))

test.each(unpacked)('bytes that are no letters in a $victim.ending are refused by rule: encoding', (reader) => {
  const { victim, ruleOf: ruleOfFile } = reader
  const sound = Buffer.from(victim.bytes({}, 'fell§')).toString('latin1')
  const broken = Buffer.from(sound.replaceAll('\u00c2\u00a7', '\u00c2 '), 'latin1')
  expect(ruleOfFile(`a.${victim.ending}`, broken)).toBe('encoding')
})
