/** Measures that a translation converts: miles into kilometres, Fahrenheit into Celsius, 7 p.m. into 19:00. */
import type { NumberInText } from './read-numbers.ts'

type Measured = { readonly text: string; readonly number: NumberInText }

const reach = 30
const range = String.raw`^(?:\s?[-–—]\s?\d[\d.,]*|\s(?:to|and|or|до|и|или|мен|және)\s\d[\d.,]*)?[\s\u00a0-]?`
const imperial = new RegExp(
  `${range}(?:mil(?:e|es)(?!\\p{L})|mph|inch|in\\.|feet|foot|ft(?!\\p{L})|pounds?|lbs?(?!\\p{L})|yards?|acres?|gallons?|ounces?|миля|миль|мили|дюйм|фут|фунт|акр|ярд|галлон)`,
  'iu',
)
const metric = new RegExp(
  `${range}(?:км|см|мм|м(?!\\p{L})|метр|километр|сантиметр|кг|килограмм|литр|л(?!\\p{L})|га(?!\\p{L})|гектар|km|cm|mm|m(?!\\p{L})|metres?|meters?|kilomet|centimet|kg|kilo|lit(?:re|er)|hectare|шақырым)`,
  'iu',
)
const degrees = new RegExp(`${range}(?:degrees?|градус|°|s(?!\\p{L}))`, 'iu')
const halfDay = /^\s?(?:[ap]\.?m(?!\p{L})|час\p{L}*\s(?:утра|дня|вечера|ночи)(?!\p{L}))/iu
/** Kazakh names the half of the day before the hour: "кешкі сағат 7". */
const halfDayBefore = /(?<!\p{L})(?:таңғы|кешкі|түнгі|түскі|таңертеңгі)\s(?:сағат\s)?$/iu

function after({ text, number }: Measured): string {
  return text.slice(number.end, number.end + reach)
}

function before({ text, number }: Measured): string {
  return text.slice(Math.max(0, number.start - reach), number.start)
}

/** True if one number may be the other in the units of another system, or the same hour told another way. */
export function mayBeConverted(one: Measured, other: Measured): boolean {
  const [here, there] = [after(one), after(other)]
  if (imperial.test(here) && metric.test(there)) return isMeasured(one.number, other.number)
  if (metric.test(here) && imperial.test(there)) return isMeasured(other.number, one.number)
  if (metric.test(here) && metric.test(there) && (isGloss(one) || isGloss(other)))
    return isNear(one.number, other.number)
  if (degrees.test(here) && degrees.test(there)) return isTemperature(one.number, other.number)
  return isHour(one, other) || isHour(other, one)
}

const glossed =
  /\d[\s\u00a0]?(?:mil|mph|inch|f[eo]+t|pound|lbs?|yard|acre|gallon|ounce|мил|дюйм|фут|фунт|акр|ярд|галлон)[^()\d]{0,12}\($/iu

/** "200 miles (321 km)": a measure in brackets is worked out anew, and rounded another way than the source's. */
function isGloss(measured: Measured): boolean {
  return glossed.test(before(measured))
}

/** Kilometres for a mile, centimetres for an inch, kilograms for a pound, and so on; each also in the next smaller unit. */
const factors = [1.609, 0.3048, 30.48, 2.54, 25.4, 0.0254, 0.4536, 453.6, 0.9144, 0.4047, 4047, 3.785, 28.35, 0.02835]
/** Round figures stand for round figures: 6 feet are 2 metres. */
const rounding = 0.1

/** True if the metric number is the imperial one by any of the factors. */
function isMeasured(inImperial: NumberInText, inMetric: NumberInText): boolean {
  return inImperial.values.some((a) =>
    inMetric.values.some((b) => factors.some((factor) => Math.abs(a * factor - b) <= rounding * b)),
  )
}

/** Apart by no more than rounding. */
function isNear(one: NumberInText, other: NumberInText): boolean {
  const [a = 0, b = 0] = [one.values[0], other.values[0]]
  return Math.abs(a - b) <= 0.03 * Math.max(a, b)
}

/** Fahrenheit and Celsius, rounded. */
function isTemperature(one: NumberInText, other: NumberInText): boolean {
  const [a = 0, b = 0] = [one.values[0], other.values[0]]
  return Math.abs(a - (b * 1.8 + 32)) <= 4 || Math.abs(b - (a * 1.8 + 32)) <= 4
}

/** "13 часов", "сағат 13": an hour without minutes. */
function isWholeHour(measured: Measured): boolean {
  const isAlone = measured.number.parts.length === 1 && (measured.number.values[0] ?? 99) <= 24
  return (
    isAlone &&
    (/^\s?час|^\s?:|^-?\s?(?:сағат|де |да |те |та )/u.test(after(measured)) || /сағат\s$/u.test(before(measured)))
  )
}

/** "7 p.m." and "19:00", "11:00 pm" and "23 часа". */
function isHour(short: Measured, long: Measured): boolean {
  const [hour = -1, minutes = -1] = long.number.parts
  const [ours = -2, oursPast = 0] = short.number.parts
  const isToldByHalf = halfDay.test(after(short)) || halfDayBefore.test(before(short))
  if (!isToldByHalf || short.number.parts.length > 2 || hour % 12 !== ours % 12) return false
  return isWholeHour(long) || (short.number.parts.length === 1 ? minutes === 0 : minutes === oursPast)
}
