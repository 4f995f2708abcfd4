/** Half a garbled letter may look like a stop; it ends no sentence. */
import { expect, test } from 'vitest'
import { segmentText } from './segment-text.ts'

/** What a reader sees who takes the bytes of a text for another encoding. */
function readWrongly(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

test.each(['windows-1251', 'windows-1252'])('a sentence read as %s stays one sentence', (encoding) => {
  const text = readWrongly('Две новых дороги и мост открыли для всех жителей города.', encoding)
  expect(segmentText(text, 'ru')).toEqual([{ start: 0, end: text.length, isGlued: false }])
})

test('an ellipsis after a capital letter still ends a sentence', () => {
  const text = 'Он вспомнил СССР… Потом уехал.'
  expect(segmentText(text, 'ru').length).toBe(2)
})
