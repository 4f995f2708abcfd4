/** Mark-up of codes as a redline needs it. */
import { writeXmlText } from '../xml/characters.ts'
import { scanXml } from '../xml/scan-xml.ts'
import type { WordXml } from './names.ts'
import type { Mark } from './paragraph.ts'

/** True of the tags of a `w:hyperlink`; a link by field is made of runs. */
export function isElementOfLink(markup: string, { half }: Mark): boolean {
  return half !== undefined && /^<\/?(?:[\w.-]+:)?hyperlink[\s>]/u.test(markup)
}

/** Words and instructions of a field that is removed are called otherwise; a simple field cannot be, and becomes one of runs. */
export function deletedMarkup(markup: string, { canonical, half }: Mark, { written }: WordXml): string {
  if (canonical !== 'field' && half === undefined) return markup
  const [text, instruction] = [written('t'), written('instrText')]
  const renamed = markup
    .replace(new RegExp(String.raw`(</?)${text}(?=[\s>/])`, 'gu'), `$1${written('delText')}`)
    .replace(new RegExp(String.raw`(</?)${instruction}(?=[\s>/])`, 'gu'), `$1${written('delInstrText')}`)
  return renamed.startsWith(`<${written('fldSimple')}`) ? fieldOfRuns(renamed, written) : renamed
}

function fieldOfRuns(markup: string, written: WordXml['written']): string {
  const scanned = scanXml(markup)
  if (!scanned.ok) return markup
  const root = scanned.value
  const mark = (type: string) =>
    `<${written('r')}><${written('fldChar')} ${written('fldCharType')}="${type}"/></${written('r')}>`
  const instruction = writeXmlText(root.attributes.get(written('instr')) ?? '')
  const named = written('delInstrText')
  const told = `<${written('r')}><${named} xml:space="preserve">${instruction}</${named}></${written('r')}>`
  const result = markup.slice(root.innerStart, root.innerEnd)
  return mark('begin') + told + mark('separate') + result + mark('end')
}
