/** First look at a file: refusals in plain words, and the right encoding for real sentences. */
import fc from 'fast-check'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '../model/article.ts'
import { fail } from '../model/result.ts'
import { encodeText } from './encode.ts'
import { recogniseBinary } from './magic-bytes.ts'
import { openBitext } from './open-file.ts'
import { sizeLimitBytes, sniffFile } from './sniff.ts'
import { mostTextBytes } from './unknown-file.ts'

/** Invented for these tests; some short, as files of a caption or two are. */
const russian = [
  'Дождь',
  'Мост закрыт на ремонт до пятницы.',
  'ВНИМАНИЕ: ДОРОГА ЗАКРЫТА',
  'В субботу в посёлке у озера открыли школу на двести мест. Директор, Анна Юрьевна, сказала: «Мы ждали её девять лет».',
  'Цена на хлеб выросла на 4,5 % — до 180 тенге.',
  'Объём съёмки, эхо, щука, яхта и цирк.',
]
const kazakh = [
  'Көктем келді',
  'Көпір жұмаға дейін жабық.',
  'НАЗАР АУДАРЫҢЫЗ: ЖОЛ ЖАБЫҚ',
  'Сенбіде көл жағасындағы ауылда екі жүз орындық мектеп ашылды. «Біз оны тоғыз жыл күттік», — деді директор Әсел Қуатқызы.',
  'Нан бағасы 4,5 пайызға өсіп, 180 теңгеге жетті.',
]

function encode(text: string, encoding: Encoding, hasBom = false): Uint8Array {
  const encoded = encodeText(text, encoding, hasBom)
  if (!encoded.ok) throw new Error(`not in ${encoding}: ${encoded.failure.characters.join()}`)
  return encoded.value
}

function guessedEncoding(bytes: Uint8Array): string {
  const guess = sniffFile('article.txt', bytes)
  if (guess.ok) return guess.value.encoding
  return guess.failure.kind === 'unsupported-encoding' ? guess.failure.seems : guess.failure.kind
}

/** KOI8-R has neither these quotes and dashes nor Kazakh letters. */
function plainSigns(text: string): string {
  return text.replace(/[«»]/g, '"').replace(/—/g, '-')
}

describe('the encoding of a sentence', () => {
  test.each(russian)('Russian: %s', (text) => {
    const asGuessed = (['windows-1251', 'koi8-r', 'utf-8', 'utf-16le', 'utf-16be'] as const).map((encoding) =>
      guessedEncoding(encode(encoding === 'koi8-r' ? plainSigns(text) : `${text}\n`, encoding)),
    )
    expect(asGuessed).toEqual(['windows-1251', 'koi8-r', 'utf-8', 'utf-16le', 'utf-16be'])
  })

  test.each(kazakh)('Kazakh: %s', (text) => {
    const asGuessed = (['kz-1048', 'utf-8', 'utf-16le', 'utf-16be'] as const).map((encoding) =>
      guessedEncoding(encode(`${text}\n`, encoding)),
    )
    expect(asGuessed).toEqual(['kz-1048', 'utf-8', 'utf-16le', 'utf-16be'])
  })

  test('a Russian text with a Kazakh name in KZ-1048', () => {
    const text = 'Режиссёр Қуат Әшімұлы снял новый фильм о степи и её людях.'
    expect(guessedEncoding(encode(text, 'kz-1048'))).toBe('kz-1048')
  })

  test('an English text with typographic quotes and dashes reads right', () => {
    const text = 'The mayor said “no” – and left. It’s over.'
    expect(sniffFile('a.txt', encode(text, 'windows-1251'))).toMatchObject({ value: { encoding: 'windows-1252' } })
  })

  test('an English text with one Russian name reads right', () => {
    const text =
      'The film by Анна Юрьева was shown on Friday in a small hall beside the station, and nobody left early.'
    expect(guessedEncoding(encode(text, 'windows-1251'))).toBe('windows-1251')
  })

  test('a French text in windows-1252 is not read as Cyrillic', () => {
    const text = 'La fête était terminée; le maire, très ému, a remercié les élèves pour leur générosité.'
    expect(sniffFile('a.txt', iconv.encode(text, 'windows-1252'))).toMatchObject({
      value: { encoding: 'windows-1252' },
    })
  })

  test.each(['ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const)('old Russian files: %s', (encoding) => {
    expect(guessedEncoding(encode(plainSigns(russian.join('\n')), encoding))).toBe(encoding)
  })

  test.each([
    ['shift_jis', '市長はいいえと言って、その場を去りました。みんなは静かに待ちました。'],
    ['euc-kr', '시장은 아니라고 말하고 자리를 떴다. 모두가 조용히 기다렸다.'],
    ['gbk', '市长说不，然后离开了。大家都静静地等待着船的到来。'],
    ['windows-1256', 'قال العمدة لا، ثم غادر المكان. وانتظر الجميع بهدوء حتى المساء، ولم يتكلم أحد عن الجسر الجديد.'],
  ] as const)('texts of other scripts: %s', (encoding, text) => {
    expect(guessedEncoding(encode(text, encoding))).toBe(encoding)
  })

  test('one that Sverka does not read is named', () => {
    expect(guessedEncoding(iconv.encode('Les élèves étaient déjà à l’école.', 'macroman'))).toMatch(/mac/iu)
  })

  test('a UTF-8 file with a damaged letter is still UTF-8', () => {
    const bytes = encode(russian[3]!, 'utf-8')
    bytes[20] = 0x20
    expect(guessedEncoding(bytes)).toBe('utf-8')
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a byte order mark is believed: %s', (encoding) => {
    expect(sniffFile('a.md', encode('# Дождь', encoding, true))).toMatchObject({
      value: { format: 'md', encoding, hasByteOrderMark: true, confidence: 1 },
    })
  })
})

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => character.charCodeAt(0)))
}

const binaries: readonly (readonly [seems: string, start: string])[] = [
  ['zip', 'PK\u0003\u0004 photos.jpg'],
  ['pdf', '%PDF-1.7\n%âãÏÓ'],
  ['rtf', '{\\rtf1\\ansi Rain}'],
  ['ole', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['image', '\u0089PNG\r\n\u001a\n'],
  ['image', '\u00ff\u00d8\u00ff\u00e0'],
  ['sound-or-video', '\u0000\u0000\u0000\u0018ftypmp42'],
  ['program', '\u007fELF\u0002'],
  ['archive', '\u001f\u008b\u0008'],
  ['unknown', 'a\u0000\u0001\u0002\u0000\u0003b'],
]

describe('a file that is no article', () => {
  test.each(binaries)('%s', (seems, start) => {
    expect(sniffFile('article.txt', bytesOf(start))).toEqual(fail({ kind: 'binary', seems }))
  })

  test('an empty one', () => {
    expect(sniffFile('a.txt', new Uint8Array())).toEqual(fail({ kind: 'empty' }))
  })

  test.each(['utf-8', 'utf-16le'] as const)('one of nothing but white space: %s', (encoding) => {
    expect(sniffFile('a.txt', encode(' \r\n\t\u00a0\r\n', encoding, true))).toEqual(fail({ kind: 'blank' }))
  })

  test('one that is too large', () => {
    const bytes = new Uint8Array(sizeLimitBytes + 1).fill(0x61)
    expect(sniffFile('a.txt', bytes)).toEqual(
      fail({ kind: 'too-large', sizeBytes: sizeLimitBytes + 1, limitBytes: sizeLimitBytes }),
    )
  })

  test('a text that is longer than any article, though a bilingual file may be as large', () => {
    const text = new Uint8Array(mostTextBytes + 1).fill(0x61)
    const refused = fail({ kind: 'too-large', sizeBytes: text.length, limitBytes: mostTextBytes })
    expect(sniffFile('a.txt', text)).toEqual(refused)
    expect(sniffFile('a.txt', text, { encoding: 'windows-1251' })).toEqual(refused)
    const unit = '<trans-unit id="1"><source>Rain.</source><target>Regen.</target></trans-unit>'
    const xliff = `<xliff version="1.2"><file><body>${unit}</body></file>${' '.repeat(mostTextBytes)}</xliff>`
    expect(sniffFile('a.xlf', new TextEncoder().encode(xliff))).toMatchObject({ ok: true, value: { format: 'xliff' } })
  })

  test('UTF-32', () => {
    expect(sniffFile('a.txt', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toMatchObject({
      value: { encoding: 'utf-32le', hasByteOrderMark: true },
    })
  })
})

const formats: readonly (readonly [name: string, text: string, format: string])[] = [
  ['report.md', 'Rain.', 'md'],
  ['REPORT.MARKDOWN', 'Rain.', 'md'],
  ['report.txt', '# Rain\n\n- one\n- two\n', 'txt'],
  ['report', '# Rain\n\nSee [the map](map.png).\n', 'md'],
  ['report', 'Rain.\n\n# of days: 5\n', 'txt'],
  ['report.html', '<!DOCTYPE html>\n<html><body><p>Rain.</p></body></html>', 'html'],
  ['report.txt', '\n<html>\n<p>Rain.</p>\n', 'html'],
  ['report.md', '<!doctype html><p>Rain.', 'html'],
  ['report', '<p class="lead">It rained.</p>\n<p>It stopped.</p>\n', 'html'],
  ['report.txt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nRain.\n', 'vtt'],
]

test.each(formats)('%s with %j is %s', (name, text, format) => {
  expect(sniffFile(name, bytesOf(text))).toMatchObject({ value: { format } })
})

const programs: readonly (readonly [name: string, text: string, seems: string])[] = [
  ['report.txt', '<p class="lead">It rained.</p>\n<p>It stopped.</p>\n', 'html'],
  ['feed.txt', '<?xml version="1.0"?><rss><item>Rain</item></rss>', 'xml'],
  ['words.txt', '{ "title": "Rain", "text": "It fell." }\n', 'json'],
  ['words.json', '["Rain", "It fell."]', 'json'],
  ['prices.csv', 'Bread,180\nMilk,240\n', 'csv'],
  ['prices.txt', 'Bread;180;kg\nMilk;240;l\n"Rye; dark";150;kg\nOats;90;kg\n', 'csv'],
]

describe('text written for programs is not taken in without a word:', () => {
  test.each(programs)('%s, %j', (name, text, seems) => {
    expect(sniffFile(name, bytesOf(text))).toEqual(fail({ kind: 'other-format', seems }))
  })
  test.each(programs)('but when somebody says so: %s', (name, text) => {
    expect(sniffFile(name, bytesOf(text), { asText: true })).toMatchObject({ ok: true })
  })
})

test.each([
  ['quotes.txt', '{Sic.} He said "rain", then, "again".\n'],
  ['note.txt', '[1] See the map.\n\nIt rained [2]\n'],
  ['lead.md', '<div align="center">\n\n# Rain\n\n</div>\n'],
  ['poem.txt', 'Rain, rain, go away.\nCome again, some other day.\nRain, hail and snow.\nStay, stay away.\n'],
  ['love.txt', '<3 she wrote.\n'],
  ['prices.csv', 'Bread is dear.\n'],
  [
    'sittings.txt',
    'The mayor, the council and the press met, then left.\n\nThe judge, the jury and the clerk sat, then rose.\n\n'.repeat(
      3,
    ),
  ],
])('%s, %j is text', (name, text) => {
  expect(sniffFile(name, bytesOf(text))).toMatchObject({ ok: true })
})

test('Markdown that would take for ever is read as plain text, and that is told', () => {
  expect(sniffFile('report.md', bytesOf('_a**b '.repeat(10_000)))).toMatchObject({
    value: { format: 'txt', isMarkdownGivenUp: true },
  })
})

test('no bytes of any name are too much', () => {
  const endings = fc.constantFrom('.txt', '.md', '.csv', '.html', '.json', '')
  const anything = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(fc.property(endings, anything, (ending, bytes) => typeof sniffFile(`a${ending}`, bytes).ok === 'boolean'))
})

test('a text that quotes a file of another format is no such file', () => {
  const manual = '# The reader\n\nIt takes files like this one:\n\n    <tmx version="1.4"><body> ... and so on\n'
  expect(sniffFile('README.md', new TextEncoder().encode(manual))).toMatchObject({ value: { format: 'md' } })
})

test.each(['a.po', 'a.xlf', 'a.tmx'])('%s that is nothing of the kind is a broken one, not a text', (name) => {
  const bytes = new TextEncoder().encode('Rain fell on the lake.')
  const sniffed = sniffFile(name, bytes)
  expect(sniffed.ok ? openBitext({ name, bytes }) : sniffed).toMatchObject({ ok: false, failure: { line: 1 } })
})

test('letters that look like a folder of a spreadsheet, somewhere in packed bytes, make no spreadsheet', () => {
  const bytes = zipSync({
    mimetype: [new TextEncoder().encode('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'picture.png': [new TextEncoder().encode('xl/word/ppt/'), { level: 0 }],
  })
  expect(recogniseBinary(bytes)).toBe('opendocument-text')
})
