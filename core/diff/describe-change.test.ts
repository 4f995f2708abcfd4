/** A history says in words what was done. */
import { expect, test } from 'vitest'
import { type ChangeFact, describeChange } from './describe-change.ts'

const told: readonly (readonly [name: string, before: string, after: string, facts: readonly ChangeFact[]])[] = [
  ['nothing changed, nothing to tell', 'The bridge stands.', 'The bridge stands.', []],
  ['a replaced word', 'the tall house', 'the stone house', [{ kind: 'replaced', before: 'tall', after: 'stone' }]],
  [
    'a mended misspelling names the words, not letters',
    'a goverment',
    'a government',
    [{ kind: 'replaced', before: 'goverment', after: 'government' }],
  ],
  ['a word put in', 'a dry year', 'a very dry year', [{ kind: 'inserted', before: '', after: 'very' }]],
  ['a word taken out', 'a very dry year', 'a dry year', [{ kind: 'deleted', before: 'very', after: '' }]],
  ['a doubled space', 'a  b', 'a b', [{ kind: 'spacing', before: ' ', after: '' }]],
  ['words driven apart', 'inthe end', 'in the end', [{ kind: 'spacing', before: 'inthe', after: 'in the' }]],
  ['capitals', 'the senate met', 'the Senate met', [{ kind: 'capitals', before: 'senate', after: 'Senate' }]],
  [
    'a mark',
    'He came. Why',
    'He came, why',
    [
      { kind: 'punctuation', before: '.', after: ',' },
      { kind: 'capitals', before: 'Why', after: 'why' },
    ],
  ],
  [
    'quotes',
    '"Yes" he said',
    '«Yes» he said',
    [
      { kind: 'punctuation', before: '"', after: '«' },
      { kind: 'punctuation', before: '"', after: '»' },
    ],
  ],
  [
    'a sentence split off',
    'the law.that all',
    'the law. That all',
    [{ kind: 'capitals', before: 'that', after: 'That' }],
  ],
  [
    'a text written anew',
    'one two three four five',
    'nobody knew why six',
    [{ kind: 'retyped', before: 'one two three four five', after: 'nobody knew why six' }],
  ],
  ['a text emptied', 'He said so.', '', [{ kind: 'deleted', before: 'He said so.', after: '' }]],
  ['an empty segment filled', '', 'He said so.', [{ kind: 'inserted', before: '', after: 'He said so.' }]],
]

test.each(told)('%s', (_, before, after, facts) => {
  expect(describeChange(before, after)).toEqual(facts)
})
