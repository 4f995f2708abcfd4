/** Which encoding a text's bytes are in, from the surest sign to the least, and what is refused. */
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeBytes, startsWithByteOrderMark, swapByteOrder } from './decode.ts'
import { encodeText } from './encode.ts'
import { guessEncoding } from './guess-encoding.ts'

const bytes = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))
const russian = 'Сенат в понедельник обсудил бюджет. Министр ответил на вопросы депутатов о сельских школах. '
const kazakh = 'Сенат дүйсенбіде бюджетті талқылады. Министр ауыл мектептері туралы сұрақтарға жауап берді. '
const english = 'The Senate discussed the budget on Monday.\n'

function guessed(all: Uint8Array) {
  const guess = guessEncoding(all)
  return guess.ok ? [guess.value.encoding, guess.value.confidence] : guess.failure
}

describe('what is sure', () => {
  test('a byte order mark tells, whatever follows', () => {
    expect(guessed(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc0))).toEqual(['utf-8', 1])
    expect(guessed(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toEqual(['utf-16le', 1])
    expect(guessed(Uint8Array.of(0xfe, 0xff, 0x00, 0x41))).toEqual(['utf-16be', 1])
  })

  test('the mark of UTF-32 is no mark of UTF-16', () => {
    expect(guessed(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toEqual(['utf-32le', 1])
    expect(guessed(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x41))).toEqual(['utf-32be', 1])
    expect(guessed(Uint8Array.of(0x41, 0, 0, 0, 0x42, 0, 0, 0))).toEqual(['utf-32le', 0.9])
    expect(guessed(Uint8Array.of(0xff, 0xfe, 0, 0x41))).toEqual(['utf-16le', 1])
  })

  test('letters that are UTF-8 are UTF-8', () => {
    expect(guessed(bytes(kazakh, 'utf8'))).toEqual(['utf-8', 1])
    expect(guessed(new Uint8Array(0))).toEqual(['utf-8', 1])
  })

  test('as others they are offered only in what knows every byte of them; pure ASCII reads alike in all', () => {
    const alternatives = (all: Uint8Array) => {
      const guess = guessEncoding(all)
      return guess.ok ? guess.value.alternatives : []
    }
    expect(alternatives(bytes(english, 'utf8'))).toEqual([])
    expect(alternatives(bytes('ёж', 'utf8'))).toEqual(['windows-1251', 'kz-1048', 'koi8-r'])
    // И in UTF-8 ends in 0x98, which is no letter of windows-1251.
    expect(alternatives(bytes('И', 'utf8'))).not.toContain('windows-1251')
  })
})

describe('UTF-16 without a mark', () => {
  test.each([
    ['utf-16le', russian],
    ['utf-16be', russian],
    ['utf-16le', english],
    ['utf-16be', kazakh],
  ] as const)('%s is told by its letters and spaces', (encoding, text) => {
    expect(guessed(bytes(text, encoding))).toEqual([encoding, 0.9])
  })

  test('a word without a space is too little to tell by', () => {
    expect(guessed(bytes('Сенат', 'utf-16le'))).toEqual({ kind: 'binary', seems: 'unknown' })
  })

  test('half a unit at the end is none', () => {
    expect(guessed(Uint8Array.of(...bytes(english, 'utf-16le'), 0x41))).toEqual({ kind: 'binary', seems: 'unknown' })
  })

  test('one-byte letters two at a time are no Chinese', () => {
    expect(guessed(bytes(russian.repeat(3), 'win1251'))).toMatchObject(['windows-1251', expect.any(Number)])
  })
})

describe('what is no text', () => {
  test('a zero byte, or more than one control character in fifty', () => {
    const withControls = (count: number) =>
      Uint8Array.of(...new Array(count).fill(0x01), ...new Array(100 - count).fill(0x41))
    expect(guessed(Uint8Array.of(0x41, 0x42, 0x00))).toEqual({ kind: 'binary', seems: 'unknown' })
    expect([guessed(withControls(2)), guessed(withControls(3))]).toEqual([
      ['utf-8', 1],
      { kind: 'binary', seems: 'unknown' },
    ])
  })

  test('tabs, line ends, form feeds and the old marks of an end are text', () => {
    expect(guessed(Uint8Array.of(0x41, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b))).toEqual(['utf-8', 1])
    expect(guessed(Uint8Array.of(0x41, 0x08))).toEqual({ kind: 'binary', seems: 'unknown' })
    expect(guessed(Uint8Array.of(0x41, 0x0e))).toEqual({ kind: 'binary', seems: 'unknown' })
    expect(guessed(Uint8Array.of(0x41, 0x1f))).toEqual({ kind: 'binary', seems: 'unknown' })
  })
})

test('UTF-8 with a few damaged bytes is told as damaged UTF-8, one full of them as none', () => {
  const damaged = bytes(russian, 'utf8').slice()
  damaged[1] = 0x20
  expect(guessed(damaged)).toEqual(['utf-8', 0.5])
  expect(guessed(bytes(russian, 'koi8-r'))).toMatchObject(['koi8-r', expect.any(Number)])
})

describe('bytes that mean nothing are told with their place', () => {
  const failing = (all: readonly number[], encoding: Parameters<typeof decodeBytes>[1]) => {
    const decoded = decodeBytes(Uint8Array.from(all), encoding)
    return decoded.ok ? decoded.value : decoded.failure.offset
  }

  test('in UTF-8 cut off, broken or overlong', () => {
    expect(failing([0x41, 0xd0], 'utf-8')).toBe(1)
    expect(failing([0x41, 0x42, 0xff, 0x43], 'utf-8')).toBe(2)
    expect(failing([0xc0, 0xaf], 'utf-8')).toBe(0)
    expect(failing([0xef, 0xbb, 0xbf, 0xff], 'utf-8')).toBe(3)
    expect(failing([0xef, 0xbf, 0xbd], 'utf-8')).toBe('\ufffd')
  })

  test('in UTF-16 half a pair or half a unit, counted from the file’s start', () => {
    expect(failing([0x41, 0x00, 0x3d, 0xd8, 0x42, 0x00], 'utf-16le')).toBe(2)
    expect(failing([0x00, 0x41, 0xd8, 0x3d], 'utf-16be')).toBe(2)
    expect(failing([0xff, 0xfe, 0x41, 0x00, 0x42], 'utf-16le')).toBe(4)
    expect(failing([0x3d, 0xd8, 0x00, 0xde], 'utf-16le')).toBe('😀')
  })

  test('in windows-1251 the one byte it has no letter for', () => {
    expect(failing([0xc0, 0x98, 0xc1], 'windows-1251')).toBe(1)
    expect(failing([0xc0, 0xa8, 0xff], 'windows-1251')).toBe('АЁя')
  })
})

test('only the first mark is no letter of the text: what follows it stays, to be written back', () => {
  const text = (all: readonly number[], encoding: Parameters<typeof decodeBytes>[1]) => {
    const decoded = decodeBytes(Uint8Array.from(all), encoding)
    return decoded.ok ? decoded.value : decoded.failure
  }
  expect(text([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x41], 'utf-8')).toBe('\ufeffA')
  expect(text([0xff, 0xfe, 0xff, 0xfe, 0x41, 0x00], 'utf-16le')).toBe('\ufeffA')
})

test('a mark is whole or none, and one-byte encodings have none', () => {
  expect(startsWithByteOrderMark(Uint8Array.of(0xef, 0xbb), 'utf-8')).toBe(false)
  expect(startsWithByteOrderMark(Uint8Array.of(0xef, 0xbb, 0xbf), 'utf-8')).toBe(true)
  expect(startsWithByteOrderMark(Uint8Array.of(0xef, 0xbb, 0xbf), 'koi8-r')).toBe(false)
})

test('turned round, the bytes of each unit change places and a last odd one stays; the file’s own bytes are left alone', () => {
  const own = Uint8Array.of(1, 2, 3, 4, 5)
  expect([swapByteOrder(own), own]).toEqual([Uint8Array.of(2, 1, 4, 3, 5), Uint8Array.of(1, 2, 3, 4, 5)])
})

test('all four bytes make the mark of UTF-32: with one of them another it is none', () => {
  const isSure = (guess: unknown) => Array.isArray(guess) && String(guess[0]).startsWith('utf-32') && guess[1] === 1
  for (const mark of [
    [0xff, 0xfe, 0, 0],
    [0, 0, 0xfe, 0xff],
  ])
    for (let at = 0; at < 4; at++) expect(guessed(Uint8Array.from(mark.with(at, 0x41)))).not.toSatisfy(isSure)
})

test('Turkish with its vowels in a row is Turkish', () => {
  const turkish = 'Kuşlar göle üşüştü; balıkçılar ışığı söndürdü. Çığ düştüğü için yol üç gün kapalı kaldı.'
  expect(guessEncoding(bytes(turkish, 'iso-8859-9'))).toMatchObject({ value: { encoding: 'windows-1254' } })
})

test('characters of Taiwan in an encoding that is not read are no Chinese of the mainland', () => {
  const sample = '參議院星期一討論了預算，部長回答了關於鄉村學校的問題。'.repeat(12)
  const shifted = new Uint8Array(bytes(sample, 'gbk')).map((byte) => (byte > 0xc0 && byte < 0xf0 ? byte + 8 : byte))
  expect(guessed(shifted)).toMatchObject({ kind: 'unsupported-encoding' })
})

test('Chinese and Japanese in UTF-16 are told by their own stops and letters', () => {
  const chinese = '参议院星期一讨论了预算。部长回答了关于乡村学校的问题。'
  expect(guessed(bytes(chinese, 'utf-16le'))).toEqual(['utf-16le', 0.9])
  expect(guessed(bytes('橋は昨日開通した。市長が話した。', 'utf-16be'))).toEqual(['utf-16be', 0.9])
})

test('Japanese mail between marks of its script is named, not read as the ASCII it looks like', () => {
  expect(guessed(bytes('\u001b$B66\u001b(B', 'latin1'))).toEqual(['iso-2022-jp', 1])
  // Its older marks would not come back.
  expect(guessed(bytes('\u001b$@66\u001b(J', 'latin1'))).toEqual({ kind: 'unsupported-encoding', seems: 'ISO-2022-JP' })
})

test('one zero byte in a page of plain text is enough to call it no text', () => {
  const page = Uint8Array.of(...bytes(english.repeat(5), 'utf8'), 0, 0x41)
  expect(guessed(page.subarray(0, page.length - (page.length % 2 === 0 ? 1 : 0)))).toMatchObject({ kind: 'binary' })
  expect(guessed(page)).toMatchObject({ kind: 'binary' })
})

test('a text of letters and signs is offered in other encodings by its letters alone', () => {
  const guess = guessEncoding(bytes('Зелёный ёж, 12.', 'utf8'))
  expect(guess.ok && guess.value.alternatives).toContain('koi8-r')
})

describe('Latin letters of one byte', () => {
  test.each([
    ['win1252', 'Die Straße führt über den Hügel zur Mühle.', 'windows-1252'],
    ['win1252', 'Les élèves étaient déjà à l’école, où ça se gâte. Œuvre naïve.', 'windows-1252'],
    ['win1252', 'Það er góður dagur og sól á Íslandi.', 'windows-1252'],
    ['win1252', 'A ação não é fácil.', 'windows-1252'],
    ['win1252', 'The ticket costs £5, the café said.', 'windows-1252'],
    ['win1254', 'Köyde yağmur yağdı, çocuklar dışarı çıktı.', 'windows-1254'],
    ['win1254', 'Işık ve gölge', 'windows-1254'],
  ])('%s: %s', (from, text, encoding) => {
    expect(guessed(bytes(text, from))).toMatchObject([encoding, expect.any(Number)])
  })

  test.each([
    ['win1250', 'Przyszłość należy do młodych ludzi, którzy się uczą.', 'windows-1250'],
    ['iso-8859-2', 'Przyszłość należy do młodych ludzi, którzy się uczą.', 'iso-8859-2'],
    ['win1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy.', 'windows-1250'],
    ['win1250', 'Az őszi eső elől a tűz mellé húzódott.', 'windows-1250'],
    ['iso-8859-2', 'Most je odprt, življenje ob reki teče naprej, čoln še čaka.', 'iso-8859-2'],
    ['iso-8859-15', 'Un œuf est là, mais la poule a déjà disparu.', 'iso-8859-15'],
    ['win1257', 'Lietuvos žmonės šiandien ėjo į miškus.', 'windows-1257'],
    ['win1253', 'Η γέφυρα άνοιξε χθες το πρωί.', 'windows-1253'],
    ['win1255', 'הגשר נפתח אתמול בבוקר, והמעבורת יצאה בתשע.', 'windows-1255'],
    ['win874', 'สะพานเปิดเมื่อวานตอนเช้า และเรือข้ามฟากออกเก้าโมง', 'windows-874'],
    ['euc-jp', '橋は昨日の朝に開いた。渡し船は九時に出る。', 'euc-jp'],
    ['big5', '市長說不，然後離開了。大家都靜靜地等待著船的到來，已經十點了。', 'big5'],
    ['cp855', 'Мост открыли вчера утром, паром уходит в девять.', 'ibm855'],
  ] as const)('the rest of the world, too: %s, %s', (from, text, encoding) => {
    const encoded = bytes(text, from)
    expect(guessed(encoded)).toMatchObject([encoding, expect.any(Number)])
    const decoded = decodeBytes(encoded, encoding)
    expect(decoded).toEqual({ ok: true, value: text })
    expect(encodeText(text, encoding, false)).toEqual({ ok: true, value: encoded })
  })

  test.each([['macroman', 'Les élèves étaient déjà à l’école.']])('no other is read so: %s', (from, text) => {
    expect(guessed(bytes(text, from))).toMatchObject({
      kind: 'unsupported-encoding',
      seems: expect.stringMatching(/\w/u),
    })
  })

  test('Russian with much Latin in it stays Russian', () => {
    expect(guessed(bytes('Фирмы IBM, HP, Dell и Apple', 'win1251'))).toMatchObject(['windows-1251', expect.any(Number)])
  })

  test('what is read goes out byte for byte', () => {
    for (const [text, encoding] of [
      ['für “5 €”', 'windows-1252'],
      ['ışık ğ İ Ş', 'windows-1254'],
    ] as const) {
      const encoded = bytes(text, encoding)
      const decoded = decodeBytes(encoded, encoding)
      expect(decoded.ok && encodeText(decoded.value, encoding, false)).toEqual({ ok: true, value: encoded })
    }
  })
})

test('whatever the encoding, bytes without a meaning are told as undecodable', () => {
  const failure = (all: readonly number[], encoding: Parameters<typeof decodeBytes>[1]) => {
    const decoded = decodeBytes(Uint8Array.from(all), encoding)
    return decoded.ok ? undefined : decoded.failure
  }
  expect(failure([0x41, 0xff], 'utf-8')).toEqual({ kind: 'undecodable', offset: 1 })
  expect(failure([0x41, 0, 0x42, 0, 0x43, 0, 0x3d, 0xd8, 0x42, 0], 'utf-16le')).toEqual({
    kind: 'undecodable',
    offset: 6,
  })
  expect(failure([0x41, 0, 0x42], 'utf-16le')).toEqual({ kind: 'undecodable', offset: 2 })
  expect(failure([0xc0, 0x98], 'windows-1251')).toEqual({ kind: 'undecodable', offset: 1 })
})
