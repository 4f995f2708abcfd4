/** What holds of Word documents whatever their runs and their edits are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import { makeDocx, p, r } from './testing/make-docx.ts'
import { bold, by, type Edit, field, open, part, written } from './testing/opened-docx.ts'

/** Words of a paragraph with how each letter looks, read by patterns alone. */
function looksOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:r(?:\s[^>]*)?>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gsu)].flatMap(
    ([, looks = '', content = '']) =>
      [...content.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].flatMap(([, text = '']) =>
        [...text].map((sign) => `${sign} ${looks}`),
      ),
  )
}

const looks = fc.constantFrom('', bold, '<w:i/>', '<w:lang w:val="kk-KZ"/>', '<w:b/><w:color w:val="FF0000"/>')
const word = fc.stringMatching(/^[ a-zà-я]{1,8}$/u)
const run = fc.tuple(word, looks).map(([text, look]) => r(text, look))
const piece = fc.oneof(
  { weight: 6, arbitrary: run },
  run.map((inner) => `<w:hyperlink r:id="rIdLink">${inner}</w:hyperlink>`),
  run.map((inner) => `<w:ins ${by}>${inner}</w:ins>`),
  fc.constant('<w:r><w:tab/></w:r>'),
  fc.constant(`<w:del ${by}><w:r><w:delText>gone</w:delText></w:r></w:del>`),
  fc.constant('<w:bookmarkStart w:id="3" w:name="m"/>'),
  fc.constant(field('PAGE', '7')),
)
const paragraphs = fc.array(
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => p(pieces.join(''))),
  { minLength: 1, maxLength: 4 },
)

test('whatever the runs, letters that are kept keep their looks, and what was put in is all that is new', () => {
  fc.assert(
    fc.property(paragraphs, fc.infiniteStream(fc.boolean()), (all, draws) => {
      const bytes = makeDocx({ body: all.join('') })
      const put = (text: string) =>
        cutAtCodes(text)
          .map((one) =>
            isCodeCharacter(one)
              ? one
              : one.replace(/\S(?=\s|$)/gu, (sign) => (draws.next().value ? `${sign}ZZ` : sign)),
          )
          .join('')
      const after = written(bytes, put)
      const kept = looksOf(part(after)).filter((letter) => !letter.startsWith('Z'))
      expect(kept).toEqual(looksOf(part(bytes)))
      expect(open(after).blocks.map(({ text, codes }) => readerText(text, codes).replaceAll('ZZ', ''))).toEqual(
        open(bytes).blocks.map(({ text, codes }) => readerText(text, codes)),
      )
    }),
    { numRuns: 200 },
  )
})

test('whatever is put in or taken out, the export opens with exactly those words', () => {
  fc.assert(
    fc.property(
      paragraphs,
      fc.infiniteStream(fc.constantFrom('', 'keep', 'R&D <now> ', ' two words')),
      (all, draws) => {
        const bytes = makeDocx({ body: all.join('') })
        const edits = new Map<number, string>()
        const edit: Edit = (text, block) => {
          const changed = cutAtCodes(text).map((one) => {
            if (isCodeCharacter(one)) return one
            const words = one.replace(/[^\s]+/gu, (old) =>
              draws.next().value === 'keep' ? old : String(draws.next().value),
            )
            return /\p{L}/u.test(words) ? words : one
          })
          edits.set(block, changed.join(''))
          return changed.join('')
        }
        const { blocks } = open(bytes)
        const after = open(written(bytes, edit)).blocks
        expect(after.map(({ text, codes }) => readerText(text, codes))).toEqual(
          blocks.map(({ codes }, index) => readerText(edits.get(index) ?? '', codes)),
        )
      },
    ),
    { numRuns: 200 },
  )
})
