import fc from 'fast-check'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../core/formats/code-of.ts'
import { keepCodes } from './keep-codes.ts'
import { documentOf, plainLine, textOf } from './segment-document.ts'

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

  test('a code deleted by itself takes its partner along', () => {
    const state = editing()
    expect(textOf(state.apply(state.tr.delete(2, 3)).doc)).toBe('A bold word')
    expect(textOf(state.apply(state.tr.delete(7, 8)).doc)).toBe('A bold word')
  })

  test('a code that may not go stays, even deleted by itself', () => {
    const picture = codeOf({ id: 1, raw: '![](m)', equiv: '', canonical: 'image' })
    const state = EditorState.create({ doc: documentOf('A \uE000 word', [picture]), plugins: [keepCodes()] })
    expect(textOf(state.apply(state.tr.delete(2, 3)).doc)).toBe('A \uE000 word')
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
