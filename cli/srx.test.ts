/** Segmentation rules out to other tools and in from them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { call } from './testing/call.ts'

const text = 'Ask Abt. Hill about it; he knows. Good.'

function srx(...rules: readonly string[]): string {
  return `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><body><languagerules><languagerule languagerulename="d">
${rules.join('\n')}
</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="d"/></maprules></body></srx>`
}

const abbreviation = '<rule break="no"><beforebreak>\\bAbt\\.</beforebreak><afterbreak>\\s</afterbreak></rule>'
const semicolon = '<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-srx-'))
  writeFileSync(join(folder, 'rules.srx'), srx(abbreviation, semicolon))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: string, input = '') => call(words.split(' '), input, folder)

describe('srx', () => {
  test('--export writes rules that cut as ours do', async () => {
    expect(await run('srx --export -o ours.srx')).toEqual({ code: 0, output: '', errors: '' })
    expect(readFileSync(join(folder, 'ours.srx'), 'utf8')).toContain(
      '<srx xmlns="http://www.lisa.org/srx20" version="2.0">',
    )
    expect((await run('segment --lang en --rules ours.srx', 'We met Dr. Lowe. He left.')).output).toBe(
      'We met Dr. Lowe.\nHe left.\n',
    )
  })

  test('without -o it writes to standard output', async () => {
    expect((await run('srx --export')).output.endsWith('</srx>\n')).toBe(true)
  })

  test('a file of rules that all can be used is fine', async () => {
    expect(await run('srx rules.srx')).toEqual({ code: 0, output: '2 rules can be used.\n', errors: '' })
  })

  test('what cannot be used is told with its line, and exits with 1', async () => {
    writeFileSync(join(folder, 'odd.srx'), srx('<rule><beforebreak>(a)\\1</beforebreak></rule>', semicolon, '<x/>'))
    expect(await run('srx odd.srx')).toEqual({
      code: 1,
      output: [
        'odd.srx:2: This rule was left out: \\1 cannot be used here.',
        'odd.srx:4: <x> is not part of SRX; it was ignored.',
        '1 rule can be used.\n',
      ].join('\n'),
      errors: '',
    })
  })

  test('broken XML is refused with line and column, and exits with 3', async () => {
    writeFileSync(join(folder, 'broken.srx'), '<srx>\n</body>')
    const { code, errors } = await run('srx broken.srx')
    expect([code, errors.slice(0, 16)]).toEqual([3, 'broken.srx:2:7: '])
  })

  test.each(['srx', 'srx --export rules.srx', 'segment --merge'])('%s is wrong usage', async (words) => {
    expect((await run(words)).code).toBe(2)
  })
})

describe('segment --rules', () => {
  test('cuts by the rules of the file and by nothing else', async () => {
    expect((await run('segment --lang en --rules rules.srx', text)).output).toBe(
      'Ask Abt. Hill about it;\nhe knows. Good.\n',
    )
  })

  test('--merge adds its abbreviations to our own rules', async () => {
    expect((await run('segment --lang en', text)).output).toBe('Ask Abt.\nHill about it; he knows.\nGood.\n')
    expect((await run('segment --lang en --rules rules.srx --merge', text)).output).toBe(
      'Ask Abt. Hill about it; he knows.\nGood.\n',
    )
  })

  test('--jsonl answers with pieces that joined are the text', async () => {
    const { output } = await run('segment --rules rules.srx --jsonl', JSON.stringify({ lang: 'en', text }))
    expect(JSON.parse(output)).toEqual(['Ask Abt. Hill about it; ', 'he knows. Good.'])
  })
})
