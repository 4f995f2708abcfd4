/** A value of a table, in quotation marks where it needs them. */
export function writeCell(words: string, delimiter: string, isQuoted = false): string {
  const needsQuotes = isQuoted || words.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(words)
  return needsQuotes ? `"${words.replaceAll('"', '""')}"` : words
}
