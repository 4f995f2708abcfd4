/** What checks read from the file answers as what was learned. */
import { expect, test } from 'vitest'
import { decodeGapFile } from '../../core/language/gaps/gap-file.ts'
import { openNetwork } from '../../core/language/gaps/gap-network.ts'
import { outside, wordToken } from '../../core/language/gaps/gap-tokens.ts'
import { Network, rowsOf } from './network.ts'
import { packModel } from './pack.ts'
import { seededRandom } from './seeded-random.ts'
import { SieveLearner } from './sieve.ts'

const words = ['', '<s>', 'old', 'ships', 'wait', 'long', 'in', 'every', 'port', 'here']
const tokens = words.slice(1).map((word) => (word === '<s>' ? outside : wordToken({ text: word, lower: word })))
const sentence = [...tokens, outside]
const rows = sentence.map((token) => rowsOf(token, words.indexOf(token.word)))

test('a network with far tokens gives the same odds from its file', () => {
  const sizes = { width: 16, reach: 2, far: 2, hidden: 32, deep: 32, words: words.length, classes: 2 }
  const network = new Network(sizes, seededRandom(3))
  for (let round = 0; round < 20; round++)
    network.learn(
      rows,
      [
        { left: 4, right: 5, missing: round % 3 },
        { left: 2, right: 3, missing: 0 },
      ],
      0.05,
    )
  network.read(rows)
  const [one = 0, other = 0, none = 1] = network.ask({ left: 4, right: 5 }, rows.length)
  const file = decodeGapFile(packModel(network, new SieveLearner(16, 2, 1).sieve, words, ['the', 'of']))
  if (!file) throw new Error('the file was not read')
  const opened = openNetwork(file)
  const imprints = sentence.map(opened.imprint)
  const odds = [0, 0]
  opened.ask(imprints.slice(0, 5).reverse(), imprints.slice(5), odds)
  expect(Math.abs((odds[0] ?? 0) - Math.log(one / none))).toBeLessThan(0.05)
  expect(Math.abs((odds[1] ?? 0) - Math.log(other / none))).toBeLessThan(0.05)
})
