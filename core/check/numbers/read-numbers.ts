/** The numbers of a text, with every way they may be read: "1,500" is fifteen hundred here and one and a half there. */
import type { Span } from '../../model/span.ts'

export type NumberInText = Span & {
  readonly text: string
  /** Every value it may stand for; the likeliest first. */
  readonly values: readonly number[]
  /** What a word after it multiplies it by: 1,000,000 for "5 million". */
  readonly scale: number
  /** Its parts, for dates and times: 06:30, 12.05.2020. */
  readonly parts: readonly number[]
}

const pattern = /\d{1,3}(?:[ \u00a0\u202f’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*/g

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  bn: 1e9,
  m: 1e6,
  тыс: 1e3,
  тысяч: 1e3,
  тысяча: 1e3,
  тысячи: 1e3,
  тысячу: 1e3,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  миллионы: 1e6,
  млрд: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  миллиарды: 1e9,
  трлн: 1e12,
  триллион: 1e12,
  триллиона: 1e12,
  триллионов: 1e12,
  мың: 1e3,
  мыңнан: 1e3,
  мыңға: 1e3,
}

const hanScales: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 千: 1e3, 百: 100, 兆: 1e12 }

/**
 * Finds the numbers written in figures, "28 million 200 thousand" as one. Their `text` is in European figures whatever
 * the script. Never throws.
 */
export function readNumbers(text: string): readonly NumberInText[] {
  const plain = inEuropeanFigures(text)
  return inOne(
    [...plain.matchAll(pattern)].map((match) => readNumber(plain, match[0], match.index)),
    plain,
  )
}

function readNumber(text: string, raw: string, start: number): NumberInText {
  const end = start + raw.length
  const scale = scaleAfter(text, end)
  const plain = valuesOf(raw)
  const values = scale === 1 ? plain : [...plain.map((value) => value * scale), ...plain]
  const century = isDecadeOfHundred(raw, text.slice(end, end + 8)) ? [Number(raw) / 100 + 1] : []
  return { start, end, text: raw, values: [...values, ...century], scale, parts: raw.split(/\D+/).map(Number) }
}

/** "the 1800s" and «1800-е» are the nineteenth century. */
function isDecadeOfHundred(raw: string, after: string): boolean {
  return (
    /^1\d00$/.test(raw) && /^(?:s(?!\p{L})|['’]s|-?(?:[ех]|ые|[еы]х|х)(?!\p{L})|[\s-]?(?:ші\s)?жылдар)/u.test(after)
  )
}

/** Figures of other scripts stand in tens of code points; Arabic has marks of its own for decimals and thousands. */
function inEuropeanFigures(text: string): string {
  if (!/[\u0660-\u06f9\u0966-\u0f29\uff10-\uff19]/.test(text)) return text
  return text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length > 1 ? digit : String(valueOfDigit(digit))))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
}

/** Each script's figures stand in a row from nought to nine. */
function valueOfDigit(digit: string): number {
  const code = digit.charCodeAt(0)
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value++
  return value
}

/** Joins "28 миллион 200 мың" and "5 тысяч 300": a lower count right behind a count of thousands or more. */
function inOne(numbers: readonly NumberInText[], text: string): readonly NumberInText[] {
  const joined: NumberInText[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    if (last && isLowerPart(last, number, text)) joined.splice(-1, 1, joinTwo(last, number, text))
    else joined.push(number)
  }
  return joined
}

function isLowerPart(high: NumberInText, low: NumberInText, text: string): boolean {
  const [most = 0, least = 0] = [high.values[0], low.values[0]]
  const isNext = /^[\s\u00a0]\p{L}+\.?[\s\u00a0](?:(?:and|и)\s)?$/u.test(text.slice(high.end, low.start))
  if (!isNext || high.scale === 1 || least >= high.scale || most % high.scale !== 0) return false
  return low.scale > 1 || (high.scale === 1e3 && /^\d{3}$/.test(low.text))
}

function joinTwo(high: NumberInText, low: NumberInText, text: string): NumberInText {
  const sum = (high.values[0] ?? 0) + (low.values[0] ?? 0)
  const { start } = high
  return {
    start,
    end: low.end,
    text: text.slice(start, low.end),
    values: [sum],
    scale: 1,
    parts: [...high.parts, ...low.parts],
  }
}

/** "3 to 5 thousand": the scale belongs to both. */
function scaleAfter(text: string, end: number): number {
  const sign = hanScales[text.charAt(end)]
  if (sign !== undefined) return sign
  const rest = /^(?:\s?[-–—]\s?\d[\d.,]*|\s(?:to|and|до|и|және)\s\d[\d.,]*)?[\s\u00a0]?(\p{L}+)/u.exec(
    text.slice(end, end + 40),
  )
  return scales[rest?.[1]?.toLowerCase() ?? ''] ?? 1
}

function valuesOf(raw: string): readonly number[] {
  const dense = raw.replace(/[ \u00a0\u202f’]/g, '')
  const groups = dense.split(/[.,:]/)
  if (groups.length === 1) return [Number(dense)]
  const isGrouped =
    groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3 && groups[0] !== '0'
  const values: number[] = []
  if (isGrouped) values.push(Number(groups.join('')))
  if (groups.length === 2) values.push(Number(groups.join('.')))
  const last = groups.at(-1) ?? ''
  if (groups.length > 2 && last.length < 3) values.push(Number(`${groups.slice(0, -1).join('')}.${last}`))
  return values
}

/** True if the two may stand for the same value. "1960s" and "60-е" do; a date does for its parts. */
export function meansTheSame(a: NumberInText, b: NumberInText): boolean {
  if (a.values.some((one) => b.values.some((other) => isEqual(one, other)))) return true
  return isShortYear(a, b) || isShortYear(b, a) || isSameClock(a, b) || isBareClock(a, b) || isBareClock(b, a)
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

function isShortYear(short: NumberInText, long: NumberInText): boolean {
  return /^\d\d$/.test(short.text) && /^(?:1[5-9]|20)\d\d$/.test(long.text) && long.text.endsWith(short.text)
}

/** "1200 GMT" is 12:00. */
function isBareClock(bare: NumberInText, clock: NumberInText): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(bare.text) && clock.text === `${bare.text.slice(0, 2)}:${bare.text.slice(2)}`
}

function isSameClock(a: NumberInText, b: NumberInText): boolean {
  if (a.parts.length < 2 || a.parts.length !== b.parts.length) return false
  return a.parts.every(
    (part, index) => part === b.parts[index] || (index === 0 && Math.abs(part - (b.parts[0] ?? 0)) === 12),
  )
}
