/** Our own sample files, one a format and encoding: guessed right, and unedited they go out byte for byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block, Encoding, FormatId } from '../model/article.ts'
import { withoutCodes } from '../model/inline-text.ts'
import { ok } from '../model/result.ts'
import { openBitext, openFile } from './open-file.ts'
import { formatOf, isBilingual } from './registry.ts'
import { sniffFile } from './sniff.ts'

const folder = join(import.meta.dirname, '../../samples/formats')

type Sample = {
  readonly file: string
  readonly format: string
  readonly encoding: string
  readonly bom: boolean
  readonly firstLine: string
}

const samples: readonly Sample[] = JSON.parse(readFileSync(join(folder, 'formats.json'), 'utf8'))

function readBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)))
}

/** Those an export is given: of a bilingual file, its translation. */
function openBlocks(name: string, bytes: Uint8Array, format: FormatId, encoding: Encoding): readonly Block[] {
  const opened = isBilingual(format) ? openBitext({ name, bytes }) : openFile({ name, bytes, format, encoding })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return 'units' in opened.value ? opened.value.units.map(({ target }) => target) : opened.value.blocks
}

test.each(samples)('$file is recognised', ({ file, format, encoding, bom }) => {
  expect(sniffFile(file, readBytes(file))).toMatchObject(ok({ format, encoding, hasByteOrderMark: bom }))
})

test.each(samples)(
  '$file: its first block is its first line, and unedited it comes back whole',
  ({ file, firstLine }) => {
    const bytes = readBytes(file)
    const guess = sniffFile(file, bytes)
    if (!guess.ok) throw new Error(guess.failure.kind)
    const { format, encoding } = guess.value
    const blocks = openBlocks(file, bytes, format, encoding)
    const segments = blocks.map(({ text }, block) => {
      return { block, range: { start: 0, end: text.length }, original: text, current: text }
    })
    const written = formatOf(format).write(bytes, { encoding, asEncoding: encoding, blocks, segments })
    expect([firstLine.includes(withoutCodes(blocks[0]?.text ?? '-')), written]).toEqual([true, ok(bytes)])
  },
)
