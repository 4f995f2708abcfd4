/** The attributes of a start tag. */
import { readXmlText } from './characters.ts'

const oneAttribute = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

/** All attributes of a start tag by their names, as they read. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  oneAttribute.lastIndex = 0
  for (let one = oneAttribute.exec(tag); one !== null; one = oneAttribute.exec(tag)) {
    found.set(one[1] ?? '', readXmlText(one[2] ?? one[3] ?? ''))
  }
  return found
}
