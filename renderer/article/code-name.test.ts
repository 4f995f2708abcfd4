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
  const both = codeSign({ ...bold, also: ['i'] })
  expect([codeSign(bold), both, codeSign(program)]).toEqual(['B', 'BI', '`a long piec…'])
})

test('what only marks words is a small sign, whatever its mark-up', () => {
  const marks = [
    '<mrk mtype="x-sdl-comment" sdl:cid="0a1b2c3d">',
    '<mrk mtype="x-sdl-added" sdl:revid="r">',
    '<mrk mtype="x-sdl-deleted" sdl:revid="r">seven</mrk>',
    '<mrk mtype="x-sdl-location" mid="9f"/>',
    '<mrk id="m1" type="comment" ref="#n1">',
    '<sm id="m1"/>',
    '</mrk>',
    '<em startRef="m1"/>',
    '<em>',
  ]
  expect(marks.map((raw) => codeSign({ canonical: 'other', raw }))).toEqual([
    '❝',
    '+',
    '−',
    '·',
    '❝',
    '·',
    '·',
    '·',
    '<em>',
  ])
})
