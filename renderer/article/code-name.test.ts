import { expect, test } from 'vitest'
import { codeOf } from '../../core/formats/code-of.ts'
import { codeSign } from './code-name.ts'

const bold = codeOf({ id: 1, raw: '**', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } })
const program = codeOf({
  id: 3,
  raw: '`a long   piece of program`',
  equiv: 'a long piece of program',
  canonical: 'other',
})

test('a code shows the sign of what it means, or the beginning of its mark-up', () => {
  expect([codeSign(bold), codeSign(program)]).toEqual(['B', '`a long piec…'])
})
