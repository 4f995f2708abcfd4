/** A bilingual file with a note at each of its units. */
export function notedXliff(count: number) {
  const unit = (n: number) => `<trans-unit id="u${n}"><source>Boat <g id="1">${n}</g> came.</source>
    <target>Boot <g id="1">${n}</g> kam.</target><note from="Mira">Which of the boats is number ${n}?</note></trans-unit>`
  const units = Array.from({ length: count }, (_, n) => unit(n)).join('\n')
  const file = `<file source-language="en" target-language="de"><body>${units}</body></file>`
  const bytes = new TextEncoder().encode(`<?xml version="1.0"?>\n<xliff version="1.2">${file}</xliff>\n`)
  return { name: 'noted.xlf', bytes, sourceLanguage: 'en', targetLanguage: 'de' }
}
