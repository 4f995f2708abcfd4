/** A small network learns a small rule from sentences. */
import { expect, test } from 'vitest'
import { wordToken } from '../../core/language/gaps/gap-tokens.ts'
import { Network, rowsOf } from './network.ts'
import { seededRandom } from './seeded-random.ts'

const words = ['', '<s>', 'waits', 'for', 'rain', 'sees', 'snow', 'wind']
const rows = words.map((word, id) => rowsOf(wordToken({ text: word, lower: word }), id))
const sentence = (...said: readonly string[]) => ['<s>', ...said, '<s>'].map((word) => rows[words.indexOf(word)] ?? [])
const [lost, none] = [0, 1]

test('who waits, waits for something; who sees, sees it', () => {
  const sizes = { width: 16, reach: 2, far: 2, hidden: 32, deep: 32, words: words.length, classes: 1 }
  const network = new Network(sizes, seededRandom(1))
  for (let round = 0; round < 60; round++)
    for (const noun of ['rain', 'snow']) {
      network.learn(sentence('waits', 'for', noun), [{ left: 1, right: 3, missing: lost }], 0.05)
      network.learn(sentence('sees', noun), [{ left: 1, right: 2, missing: none }], 0.05)
    }
  const chanceLost = (verb: string, noun: string) => {
    const said = sentence(verb, noun)
    network.read(said)
    return network.ask({ left: 1, right: 2 }, said.length)[lost] ?? 0
  }
  expect([chanceLost('waits', 'wind') > 0.9, chanceLost('sees', 'wind') < 0.1]).toEqual([true, true])
})
