/** Brings numbers of different countries to one spelling, so that «1 500,5», "1,500.5" and "1500.5" are the same entry. */

/** Digits with `.` before a decimal part; thousands unmarked; digits of any script become ASCII. */
export function canonicalNumber(spelling: string): string {
  const digits = asciiDigits(spelling).replace(/[\s\u00a0\u202f]/gu, '')
  const withoutThousands = digits.replace(/[.,](?=\d{3}(?:\D|$))/gu, '')
  return withoutThousands.replace(/,/gu, '.').replace(/^0+(?=\d)/u, '')
}

/** Unicode keeps each script's ten digits in a row that begins at a multiple of 16 or 10; the row's zero is found by stepping back. */
function asciiDigits(spelling: string): string {
  return spelling.replace(/[^\x00-\x7f]/gu, (char) => (/\p{Nd}/u.test(char) ? String(digitValue(char)) : ' '))
}

function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}
