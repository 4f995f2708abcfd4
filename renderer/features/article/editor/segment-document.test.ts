import fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../core/formats/code-of.ts'
import { keepCodes } from './keep-codes.ts'
import { codeLabel, documentOf, plainLine, textOf } from './segment-document.ts'

const bold = codeOf({ id: 1, raw: '**', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } })
const unbold = codeOf({ id: 2, raw: '**', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } })
const text = 'A \uE000bold\uE001 word'
const codes = [bold, unbold]

const editing = () => EditorState.create({ doc: documentOf(text, codes), plugins: [keepCodes()] })

describe('a segment in the editor', () => {
  test('positions are offsets of the stored text', () => {
    const doc = documentOf(text, codes)
    expect([doc.content.size, doc.textBetween(3, 7), textOf(doc)]).toEqual([text.length, 'bold', text])
  })

  test('any text goes in and comes out unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
        expect(textOf(documentOf(words, []))).toBe(words)
      }),
    )
  })

  test('deleting a stretch leaves the mark-up that stood in it', () => {
    const state = editing()
    const after = state.apply(state.tr.delete(0, text.length))
    expect(textOf(after.doc)).toBe('\uE000\uE001')
  })

  test('typing over everything keeps the mark-up, in order', () => {
    const state = editing()
    const all = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 0, text.length)))
    const after = all.apply(all.tr.insertText('New'))
    expect([...textOf(after.doc)].filter((character) => character >= '\uE000').join('')).toBe('\uE000\uE001')
  })

  test('deleting plain words deletes just them', () => {
    const state = editing()
    expect(textOf(state.apply(state.tr.delete(3, 7)).doc)).toBe('A \uE000\uE001 word')
  })
})

describe('what is pasted', () => {
  test('becomes one line', () => {
    expect(plainLine('first line \r\n  second\tline\n')).toBe('first line second line ')
  })

  test('brings no characters that stand for mark-up here', () => {
    expect(plainLine('a\uE000b\u0000c')).toBe('abc')
  })
})

test('a chip shows short mark-up whole and long mark-up by its beginning', () => {
  expect([codeLabel('**'), codeLabel('](https://example.org/page)')]).toEqual(['**', '](https://ex…'])
})
